// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "analysis/edition.h"

#include <QStringList>

#include <array>

namespace RepoSignal {

/// Why a repository has its signal score as of an edition's date, in words and numbers that can be computed again by
/// hand. Sources: definitions 4 to 8.
struct WhyFacts {
    bool isRead = false; ///< false: no reading by the date, and nothing below
    QString score; ///< `77.8`, `≥ 31.2`, `–`
    QString standing; ///< rank, change, percentile, "custom"
    struct Part {
        QString name;
        double value = kUnknown; ///< 0 to 100
        double weight = 0;
        QString arithmetic; ///< `25 · log₁₀ 800 = 72.6`, or why it is unknown
    };
    std::array<Part, 3> parts;
    QString sum; ///< `0.2 × 72.6 + 0.5 × 89.6 + 0.3 × 61.8 = 77.8`
    Label label = Label::Unknown;
    QString odds; ///< what the label is worth; empty for labels without odds
    struct Line {
        QString label;
        QString value;
    };
    std::vector<Line> lines; ///< inputs and states
    QStringList remarks; ///< what is missing or doubtful, and what would change it
};

/// Pure; for the prompt executor. `repository` is an index of the edition's Dataset, in the scope or not.
[[nodiscard]] WhyFacts whyFacts(const Edition &edition, int repository);

} // namespace RepoSignal
