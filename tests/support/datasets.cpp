// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/datasets.h"

#include <array>
#include <random>

namespace RepoSignal {

Day day(const char *iso)
{
    const auto parsed = dayFromIso(std::string_view(iso));
    if (!parsed)
        qFatal("no such day: %s", iso);
    return *parsed;
}

DailySeries consecutive(Day first, std::initializer_list<Count> stars)
{
    DailySeries result;
    Day at = first;
    for (const Count count : stars) {
        if (isKnown(count))
            result.push_back({.day = at, .stars = count, .forks = count / 8, .openIssues = count / 50, .batch = 1});
        at += std::chrono::days{1};
    }
    return result;
}

std::shared_ptr<const Dataset> syntheticDataset(int repositories, int days)
{
    static const std::array languages{u"Python", u"TypeScript", u"Rust", u"Go", u"C++", u""};
    const Day last = day("2026-03-06");
    DatasetBuilder builder;
    const int source = builder.addSource(*knownSource(kRankingSource));
    std::mt19937 random(20260306);
    std::vector<int> starts(static_cast<std::size_t>(repositories));
    for (int i = 0; i < repositories; ++i) {
        const QString name = QStringLiteral("owner%1/repo%2").arg(i / 3).arg(i);
        builder.addRepository({.id = i + 1, .fullName = name});
        builder.addFacts(source, last - std::chrono::days{days - 1}, QStringView(languages[random() % languages.size()]),
                         QStringLiteral("Made up, number %1").arg(i));
    }
    DailySeries series;
    for (int i = 0; i < repositories; ++i) {
        series.clear();
        Count stars = static_cast<Count>(500 + random() % 40000);
        const unsigned speed = 1 + random() % 60;
        for (int d = 0; d < days; ++d) {
            stars += static_cast<Count>(random() % speed);
            series.push_back({.day = last - std::chrono::days{days - 1 - d},
                              .stars = stars,
                              .forks = stars / 8,
                              .openIssues = stars / 50,
                              .batch = static_cast<std::uint32_t>(d + 1)});
        }
        builder.addSeries(i, source, series);
    }
    return builder.build();
}

} // namespace RepoSignal
