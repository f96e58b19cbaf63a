// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/dataset.h"

#include <QByteArray>

#include <vector>

namespace RepoSignal {

/// Scores of many repositories, fixed once and versioned, that a score is compared with. For context: the score itself
/// does not use it. Source: definitions 8.
struct ReferencePanel {
    int version = 0;
    QString source; ///< `EvanLi/Github-Ranking`
    QString licence; ///< SPDX id
    std::vector<Day> dates;
    std::vector<double> scores; ///< ascending

    /// (number below + half the equal) ÷ n of a score with the default weights; kUnknown for an unknown score, and
    /// without scores.
    [[nodiscard]] double percentile(double score) const;
    /// The score below which this part of the panel lies, 0 to 1.
    [[nodiscard]] double quantile(double part) const;
    /// `panel 1: 13,660 scores of EvanLi/Github-Ranking on 4 dates of 2025`
    [[nodiscard]] QString text() const;
};

/// The panel that comes with the program; read when first asked for. Safe from any thread.
[[nodiscard]] const ReferencePanel &referencePanel();

/// Makes the panel of a Dataset without joined renames: the full scores, not stale, of the ranking lists on four dates pooled. Fails where the library holds no
/// lists of one of the dates or the day before, or where their licence is not MIT. Slow.
Result<ReferencePanel> makePanel(const Dataset &dataset);

/// JSON, scores with four decimals; the same bytes for the same panel.
[[nodiscard]] QByteArray writePanel(const ReferencePanel &panel);
Result<ReferencePanel> readPanel(const QByteArray &json);

} // namespace RepoSignal
