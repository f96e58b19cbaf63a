// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

#include <cstdint>
#include <cstdlib>
#include <vector>

/// One run of the parser; aborts where a promise is broken. Named by libFuzzer.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);

namespace RepoSignal {

/// What a target starts from: whole and faulty inputs, made up.
[[nodiscard]] std::vector<QByteArray> fuzzSeeds();

/// Ends the run as a finding.
inline void promise(bool kept)
{
    if (!kept)
        std::abort();
}

} // namespace RepoSignal
