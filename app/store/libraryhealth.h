// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

#include <cstdint>

namespace RepoSignal {

/// What a look at every page and row of a library found.
struct LibraryHealth {
    std::int64_t repositories = 0;
    std::int64_t readings = 0; ///< that could be decoded
    std::int64_t appearances = 0;
    std::int64_t eventSamples = 0;
    std::int64_t renames = 0;
    std::int64_t problemCount = 0;
    QStringList problems = {}; ///< the first of them, a sentence each, plain text

    [[nodiscard]] bool isSound() const { return problemCount == 0; }
};

} // namespace RepoSignal
