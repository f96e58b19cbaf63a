// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "benchmarks/madeuplibrary.h"

#include <array>

namespace RepoSignal {

namespace {

constexpr Day kFirstDay = Day{std::chrono::year{2025} / 1 / 30};

} // namespace

void need(const Result<void> &result)
{
    if (!result)
        qFatal("%s", qPrintable(sentence(result.error())));
}

MadeUpDays::MadeUpDays(int repositories) : m_repositories(static_cast<std::size_t>(repositories))
{
    static constexpr std::array languages{"Python", "TypeScript", "Rust", "Go", "C++", "Java", "Zig", ""};
    for (std::size_t i = 0; i < m_repositories.size(); ++i) {
        Repository &repository = m_repositories[i];
        repository.name = "owner-" + std::to_string(i / 3) + "/project-" + std::to_string(i);
        repository.description = "A made-up project that does number " + std::to_string(i)
            + " of many useful things, quickly";
        repository.stars = static_cast<Count>(200 + random(30000));
        repository.forks = repository.stars / 8;
        repository.openIssues = repository.stars / 60;
        repository.speed = static_cast<int>(1 + random(random(8) == 0 ? 90 : 9));
        repository.language = languages[random(languages.size())];
    }
    m_rows.resize(m_repositories.size());
}

std::uint32_t MadeUpDays::random(std::uint32_t limit)
{
    m_seed = m_seed * 6364136223846793005u + 1442695040888963407u;
    return static_cast<std::uint32_t>(m_seed >> 33) % limit;
}

std::span<const Observation> MadeUpDays::next()
{
    const Day day = kFirstDay + std::chrono::days{m_day++};
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        Repository &repository = m_repositories[i];
        const auto gain = static_cast<Count>(random(static_cast<std::uint32_t>(repository.speed) * 2)) - 1;
        repository.stars = std::max(0, repository.stars + gain);
        repository.forks += static_cast<Count>(random(4)) / 3;
        repository.openIssues = std::max(0, repository.openIssues + static_cast<Count>(random(5)) - 2);
        if (random(700) == 0)
            repository.description += '.';
        m_rows[i].repository = repository.name;
        m_rows[i].day = day;
        m_rows[i].stars = repository.stars;
        m_rows[i].forks = repository.forks;
        m_rows[i].openIssues = repository.openIssues;
        m_rows[i].language = repository.language;
        m_rows[i].description = repository.description;
    }
    return m_rows;
}

void fillMadeUp(Library &library, int repositories, int days)
{
    MadeUpDays source(repositories);
    const auto writer = need(library.beginWriting());
    for (int day = 0; day < days; ++day) {
        const auto rows = source.next();
        need(writer->beginBatch(*knownSource(kRankingSource), QStringLiteral("day-%1.csv").arg(day)));
        need(writer->accept(rows));
        need(writer->endBatch());
    }
    need(writer->commit());
    need(library.compact());
}

} // namespace RepoSignal
