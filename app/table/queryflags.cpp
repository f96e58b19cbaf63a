// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "table/queryflags.h"

#include "table/nearestword.h"

#include <QCoreApplication>

#include <algorithm>

namespace RepoSignal {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(QueryFlags)
};

/// A repository is new for this many days after its first reading.
constexpr int kNewDays = 7;

template<std::uint8_t mark> bool isMarked(const Edition &edition, int row)
{
    return (edition.measures.marks[static_cast<std::size_t>(row)] & mark) != 0;
}

bool isNew(const Edition &edition, int row)
{
    const auto seen = edition.firstSeen(row);
    return seen && *seen <= edition.key.asOf && edition.key.asOf - *seen < std::chrono::days{kNewDays};
}

std::vector<QueryFlag> makeFlags()
{
    return {
        {.id = QStringLiteral("new"),
         .description = Texts::tr("first read within the last 7 days; a first sighting is no gain"),
         .holds = isNew},
        {.id = QStringLiteral("stale"),
         .description = Texts::tr("last read two days ago or earlier: left out of shares, ranks and gains"),
         .holds = isMarked<Stale | Expired>},
        {.id = QStringLiteral("corrected"),
         .description = Texts::tr("a correction or a repair of its total lies in the last 28 days"),
         .holds = isMarked<Corrected>},
        {.id = QStringLiteral("estimated"),
         .description = Texts::tr("an edge of its 7- or 28-day window is interpolated (≈)"),
         .holds = isMarked<EstimatedWeek | EstimatedFourWeeks>},
    };
}

} // namespace

std::span<const QueryFlag> queryFlags()
{
    static const std::vector<QueryFlag> flags = makeFlags();
    return flags;
}

int queryFlagIndex(QStringView id)
{
    const auto flags = queryFlags();
    const auto found =
        std::ranges::find_if(flags, [id](const QueryFlag &flag) { return id.compare(flag.id, Qt::CaseInsensitive) == 0; });
    return found == flags.end() ? -1 : static_cast<int>(found - flags.begin());
}

QString noQueryFlag(QStringView id)
{
    QStringList ids;
    for (const QueryFlag &flag : queryFlags())
        ids.append(flag.id);
    const QString nearest = nearestWord(id, ids);
    return nearest.isEmpty()
        ? Texts::tr("There is no is:%1. There are: %2.").arg(id.toString(), ids.join(QStringLiteral(", ")))
        : Texts::tr("There is no is:%1. Did you mean is:%2?").arg(id.toString(), nearest);
}

} // namespace RepoSignal
