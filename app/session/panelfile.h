// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "analysis/panel.h"

namespace RepoSignal {

/// Makes the reference panel and writes it, whole or not at all. Slow.
Result<ReferencePanel> savePanelFile(const Dataset &dataset, const QString &path);

} // namespace RepoSignal
