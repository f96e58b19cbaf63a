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

template<Marks mark> bool isMarked(const Edition &edition, int row)
{
    return (edition.measures.marks[static_cast<std::size_t>(row)] & mark) != 0;
}

bool isNew(const Edition &edition, int row)
{
    const auto seen = edition.firstSeen(row);
    return seen && *seen <= edition.key.asOf && edition.key.asOf - *seen < std::chrono::days{kNewDays};
}

bool isBursting(const Edition &edition, int row)
{
    return isBurst(edition.measures.label[static_cast<std::size_t>(row)]);
}

bool isBreakingOut(const Edition &edition, int row)
{
    const Breakout state = edition.measures.breakout[static_cast<std::size_t>(row)];
    return state == Breakout::Breakout || state == Breakout::Confirmed;
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
        {.id = QStringLiteral("burst"),
         .description = Texts::tr("its last week is a burst: sustained, a spike or undecided"),
         .holds = isBursting},
        {.id = QStringLiteral("breakout"),
         .description = Texts::tr("it breaks out, or did a week ago and kept half of it"),
         .holds = isBreakingOut},
        {.id = QStringLiteral("compounding"),
         .description = Texts::tr("each of its four last weeks gained at least 1.1 times the one before"),
         .holds = isMarked<Compounding>},
        {.id = QStringLiteral("quiet"),
         .description = Texts::tr("fewer than 2,000 stars, at least 20 and 10% gained in 28 days, and no spike"),
         .holds = isMarked<Quiet>},
        {.id = QStringLiteral("provisional"),
         .description = Texts::tr("its score lacks the surprise part and is at least what it says (≥)"),
         .holds = isMarked<Provisional>},
        {.id = QStringLiteral("unusual"),
         .description = Texts::tr("its growth has signs of being bought or faulty; a suspicion, no verdict"),
         .holds = isMarked<Unusual>},
        {.id = QStringLiteral("suspected"),
         .description = Texts::tr("a gain of the last 28 days may be a fault of the data"),
         .holds = isMarked<Suspected>},
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
