// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "charts/chartspec.h"

#include <QColor>

namespace RepoSignal {

struct Theme;

/// The colour of a mark on screen. Series 1 to 6 are told apart by everyone: Okabe and Ito's palette.
[[nodiscard]] QColor inkColor(Ink ink, const Theme &theme);

} // namespace RepoSignal
