// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>

namespace RepoSignal {

/// One breach of a rule of the house.
struct Finding {
    QString file; ///< path from the root of the project
    int line = 0; ///< from 1; 0 when it is about the file or folder as such
    QString what;
};
using Findings = QList<Finding>;

/// `app/domain/day.h:12: what`, a line each.
[[nodiscard]] QString report(const Findings &findings);

} // namespace RepoSignal
