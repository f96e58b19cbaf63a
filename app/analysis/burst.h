// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "analysis/usualweek.h"

#include <QString>

#include <optional>

namespace RepoSignal {

/// What a repository's last week is. Source: definitions 5.1 and 5.2.
enum class Label : std::uint8_t {
    Unknown,
    TooNew, ///< fewer than 28 days of history
    Steady, ///< no burst
    Undecided, ///< a burst; the last week is no telling part of the last four
    Sustained, ///< a burst whose last week is less than 40% of the last four
    Spike, ///< a burst whose last week is more than half of the last four
};
inline constexpr Label kLabels[]{Label::Sustained, Label::Spike, Label::Undecided, Label::Steady, Label::TooNew};
[[nodiscard]] constexpr bool isBurst(Label label) { return label >= Label::Undecided; }
/// `sustained`, `spike`, `undecided`, `steady` or `too new`: the contract of tables; null for Unknown.
[[nodiscard]] QStringView labelId(Label label);
[[nodiscard]] std::optional<Label> labelFromId(QStringView id);

/// z of definitions 4.3; kUnknown where a gain is.
[[nodiscard]] double burstScore(double gain7d, const UsualWeek &usual);
/// The last week's part of the last four; kUnknown where they gained nothing. An even month has 25%.
[[nodiscard]] double weekShare(double gain7d, double gain28d);
inline constexpr int kPeakDays = 21; ///< known daily gains of 28 that a peak needs
/// The largest daily gain's part of the last 28 days, at most 1; kUnknown below kPeakDays (definitions 3.4).
[[nodiscard]] double peakShare(const Levels &levels, double gain28d);

[[nodiscard]] Label burstLabel(double burst, double gain7d, double weekShare, int historyDays);

/// The four last weeks each gained at least 1.1 times the one before, the oldest at least 10 (definitions 5.4).
[[nodiscard]] bool isCompounding(const Levels &levels);
/// Fewer than 2,000 stars, at least 20 and 10% gained in 28 days, and no spike (definitions 5.4).
[[nodiscard]] bool isQuiet(double stars, double gain28d, double growth28d, Label label);

} // namespace RepoSignal
