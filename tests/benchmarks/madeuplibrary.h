// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/library.h"

namespace RepoSignal {

/// Made-up repositories that grow day by day, as a daily list would show them: names, languages and descriptions, some
/// of which change. The same for the same numbers.
class MadeUpDays
{
public:
    explicit MadeUpDays(int repositories);

    /// The next day's rows; the views in them live until the next call.
    [[nodiscard]] std::span<const Observation> next();

private:
    struct Repository {
        std::string name;
        std::string description;
        Count stars = 0;
        Count forks = 0;
        Count openIssues = 0;
        int speed = 1;
        const char *language = "";
    };
    [[nodiscard]] std::uint32_t random(std::uint32_t limit);

    std::vector<Repository> m_repositories;
    std::vector<Observation> m_rows;
    std::uint64_t m_seed = 20260306;
    int m_day = 0;
};

/// Writes `days` batches, one a day, into the library and compacts it. Ends the program with the sentence on failure.
void fillMadeUp(Library &library, int repositories, int days);

/// The value, or the end of the program with the error's sentence.
template<typename T> T need(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(sentence(result.error())));
    return std::move(result).value();
}
void need(const Result<void> &result);

} // namespace RepoSignal
