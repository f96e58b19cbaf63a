// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace RepoSignal {

/// Every shortcut and what it does, one a line, a tab between them.
[[nodiscard]] QString shortcutsText();
/// The program, its licence, and those of what it ships: fonts, icons, data.
[[nodiscard]] QString aboutText();

} // namespace RepoSignal
