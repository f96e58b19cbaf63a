// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "analysis/panel.h"

namespace RepoSignal {

/// Makes the reference panel from the library at `library` and writes it to `path`, whole or not at all. Names count as
/// listed: renames are undone in a copy, so that a later rename changes no version of the panel. Slow.
Result<ReferencePanel> savePanelFile(const QString &library, const QString &path);

} // namespace RepoSignal
