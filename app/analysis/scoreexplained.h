// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "analysis/signalhistory.h"
#include "analysis/unknownreason.h"

namespace RepoSignal {

/// One line of a score's account: a number with all that is needed to compute it by hand.
struct ScoreLine {
    QString id; ///< `volume`, `gain_7d`: column ids where there is one
    QString title;
    double value = kUnknown;
    int decimals = 0; ///< to show
    bool estimated = false; ///< shown with ≈
    std::optional<Day> from = {}; ///< the window's first day: its total is the one subtracted
    std::optional<Day> to = {};
    QString arithmetic = {}; ///< `25 · log₁₀ 800`; empty for what was read
    QString missing = {}; ///< why there is no value, a sentence
};

/// A row's signal score, step by step: what was read, windows, parts, score, panel. Empty without a reading in the last 7
/// days. Reads the row's series.
[[nodiscard]] std::vector<ScoreLine> explainScore(const Edition &edition, int row);

/// `72.58`, `−3`, with thousands commas and a true minus; `–` for unknown.
[[nodiscard]] QString lineNumber(double value, int decimals);

} // namespace RepoSignal
