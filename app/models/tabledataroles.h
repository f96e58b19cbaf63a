// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <Qt>

namespace RepoSignal {

/// Roles beside Qt's that delegates read, in all tables.
enum TableDataRole {
    ValueRole = Qt::UserRole, ///< typed value: QString, double, or QVariant() for unknown
    RepositoryIdRole, ///< the repository that a row stands for, as qlonglong; QVariant() for none
    TrendRole, ///< QVariant of std::vector<double>, 30 daily gains
    MarksRole, ///< of Mark, as int
    ScorePartsRole, ///< QVariant of std::vector<double>: weight × part of volume, growth and surprise
};

} // namespace RepoSignal
