// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace RepoSignal {

/// A place on a list: day number and rank from 1.
struct RankedDay {
    int day = 0;
    int rank = 0;

    bool operator==(const RankedDay &) const = default;
};

/// Packs the places of one repository on one list, ascending by day, each day once: LEB128 pairs of the zigzag
/// difference from the day before (at first from 0) and the rank.
[[nodiscard]] std::string encodeAppearances(std::span<const RankedDay> places);

/// Appends the places of a blob to `out`; false, with `out` as it was, when the blob is not of that form.
[[nodiscard]] bool decodeAppearances(std::span<const std::uint8_t> blob, std::vector<RankedDay> &out);

} // namespace RepoSignal
