// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "analysis/edition.h"
#include "charts/chartspec.h"
#include "pages/whyfacts.h"

#include <QStringList>

namespace RepoSignal {

/// What is known of one repository as of an edition's date, in its scope or not, and where it comes from.
struct DetailsFacts {
    RepositoryId id = 0; ///< 0: the library does not know it
    bool inScope = false;
    QString fullName;
    QString description; ///< empty: none, or not told
    std::optional<QString> language; ///< empty: it has none; no value: not told
    double stars = kUnknown;
    double forks = kUnknown;
    double openIssues = kUnknown;

    struct Line {
        QString label;
        QString value;
    };
    std::vector<Line> provenance;
    QStringList remarks; ///< what must be known beside the numbers: why one is unknown, estimated, corrected, stale
    WhyFacts why;
    ChartSpec score;
    ChartSpec history;
    ChartSpec gains;
};

/// `days` back for the charts; no value: everything there is. Pure; for the prompt executor.
[[nodiscard]] DetailsFacts detailsFacts(const EditionPtr &edition, RepositoryId id, std::optional<int> days);

} // namespace RepoSignal
