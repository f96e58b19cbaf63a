// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringView>

namespace RepoSignal {

/// The colour 0xffRRGGBB that GitHub shows beside a language (any letter case); 0 where it has none. Any thread.
[[nodiscard]] quint32 languageColor(QStringView language);

} // namespace RepoSignal
