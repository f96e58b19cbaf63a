// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/detailsfacts.h"

#include "charts/charts.h"
#include "pages/editionwords.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace RepoSignal {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(DetailsFacts)
};

/// Days of the score's own history: each is measured anew.
constexpr int kShortestScore = 28;
constexpr int kLongestScore = 400;

/// One repository as measured for these details.
struct Reading {
    const Edition &edition;
    int repository;
    Measures measures; ///< of one row
    const Source *source = nullptr; ///< null without a reading
    DailySeries series; ///< of that source, up to the edition's date
    Facts facts;

    [[nodiscard]] Day last() const { return series.back().day; }
    [[nodiscard]] bool has(Mark mark) const { return (measures.marks[0] & mark) != 0; }
    [[nodiscard]] bool wasReadOn(Day day) const { return std::ranges::binary_search(series, day, {}, &DailyReading::day); }
};

Reading readingOf(const Edition &edition, int repository)
{
    Reading reading{.edition = edition, .repository = repository, .measures = measure(*edition.dataset, {{repository}}, edition.key.asOf)};
    const int source = reading.measures.source[0];
    reading.facts = edition.dataset->facts(repository, source, edition.key.asOf);
    if (source < 0)
        return reading;
    reading.source = &edition.dataset->sources()[static_cast<std::size_t>(source)];
    reading.series = edition.dataset->series(repository, source);
    std::erase_if(reading.series, [&edition](const DailyReading &one) { return one.day > edition.key.asOf; });
    return reading;
}

QString windowText(const Reading &reading)
{
    const Day before = reading.last() - std::chrono::days{1};
    const QString days = Texts::tr("%1 to %2").arg(dayBeside(before, reading.last()), dayBeside(reading.last(), reading.edition.key.asOf));
    return isKnown(reading.measures.velocity[0]) ? Texts::tr("%1, complete").arg(days) : Texts::tr("%1, not complete").arg(days);
}

QString missingText(const Reading &reading)
{
    QStringList missing;
    const auto add = [&missing](bool isMissing, const QString &what) {
        if (isMissing)
            missing.append(what);
    };
    add(!reading.facts.language, Texts::tr("language"));
    add(reading.facts.description.isEmpty(), Texts::tr("description"));
    add(reading.facts.topics.isEmpty(), Texts::tr("topics"));
    add(reading.facts.licence.isEmpty(), Texts::tr("licence"));
    add(!reading.facts.created, Texts::tr("creation date"));
    add(!isKnown(reading.measures.forks[0]), Texts::tr("forks"));
    add(!isKnown(reading.measures.openIssues[0]), Texts::tr("open issues"));
    return missing.isEmpty() ? Texts::tr("nothing") : missing.join(QStringLiteral(", "));
}

std::vector<DetailsFacts::Line> provenanceOf(const Reading &reading)
{
    if (!reading.source || reading.series.empty())
        return {};
    const Source &source = *reading.source;
    const Day first = reading.series.front().day;
    const auto span = (reading.last() - first).count() + 1;
    const QString observed = shortDay(reading.last());
    std::vector<DetailsFacts::Line> lines{
        {Texts::tr("Source"), source.title},
        {Texts::tr("Licence"), source.licence},
        {Texts::tr("Observed"), source.readAt.isEmpty() ? observed : observed + QStringLiteral(", ") + source.readAt},
        {Texts::tr("Window"), windowText(reading)},
        {Texts::tr("Day zone"), source.dayZone},
        {Texts::tr("History"), Texts::tr("%1 of %2 days read, from %3")
                                   .arg(countText(double(reading.series.size())), countText(double(span)), shortDay(first))},
    };
    if (const auto seen = firstReading(*reading.edition.dataset, reading.repository))
        lines.push_back({Texts::tr("First seen"), shortDay(*seen)});
    lines.push_back({Texts::tr("Missing"), missingText(reading)});
    return lines;
}

QString counted(std::int64_t count, const char *one, const char *many)
{
    return Texts::tr(count == 1 ? one : many).arg(countText(double(count)));
}

QString sampledDays(const EventSampleSum &sum, Day asOf)
{
    const Day first = std::chrono::floor<std::chrono::days>(sum.first);
    const Day last = std::chrono::floor<std::chrono::days>(sum.last);
    const QString days = first == last ? shortDay(first) : Texts::tr("%1 to %2").arg(shortDay(first), shortDay(last));
    if (last <= asOf)
        return days;
    return first > asOf ? Texts::tr("%1, after this date").arg(days) : Texts::tr("%1, partly after this date").arg(days);
}

/// What an archive of events caught: never part of another number.
std::optional<DetailsFacts::Line> sampleOf(const Reading &reading)
{
    const auto sum = reading.edition.dataset->eventSamples(reading.repository);
    if (!sum)
        return {};
    return DetailsFacts::Line{
        Texts::tr("GH Archive"),
        Texts::tr("%1, %2 caught in %3, %4; a sample, not a total")
            .arg(counted(sum->stars, QT_TRANSLATE_NOOP("DetailsFacts", "%1 star"), QT_TRANSLATE_NOOP("DetailsFacts", "%1 stars")),
                 counted(sum->forks, QT_TRANSLATE_NOOP("DetailsFacts", "%1 fork"), QT_TRANSLATE_NOOP("DetailsFacts", "%1 forks")),
                 counted(sum->hours, QT_TRANSLATE_NOOP("DetailsFacts", "%1 hour"), QT_TRANSLATE_NOOP("DetailsFacts", "%1 hours")),
                 sampledDays(*sum, reading.edition.key.asOf))};
}

QString velocityRemark(const Reading &reading)
{
    const Day last = reading.last();
    if (reading.series.size() == 1)
        return Texts::tr("First seen on %1: a first sighting is not a gain, so no gain is known yet.").arg(longDay(last));
    const Day before = last - std::chrono::days{1};
    if (!reading.wasReadOn(before))
        return Texts::tr("%1 was not read: the gain of the last day is unknown, not zero.").arg(longDay(before));
    return Texts::tr("The total was corrected on the last day: the change is neither a gain nor a fall.");
}

QStringList remarksOf(const Reading &reading)
{
    if (!reading.source || reading.series.empty())
        return {Texts::tr("No source read it up to %1.").arg(longDay(reading.edition.key.asOf))};
    QStringList remarks;
    const auto age = (reading.edition.key.asOf - reading.last()).count();
    if (reading.has(Expired)) {
        remarks.append(Texts::tr("Last read %1 days before this date: only its stars on that day are shown.").arg(age));
        return remarks;
    }
    if (reading.has(Stale))
        remarks.append(Texts::tr("Stale: last read %1 days before this date. It is shown in grey and left out of shares, ranks and gains.").arg(age));
    if (!isKnown(reading.measures.velocity[0]))
        remarks.append(velocityRemark(reading));
    if (reading.has(EstimatedWeek) || reading.has(EstimatedFourWeeks))
        remarks.append(Texts::tr("≈ marks a gain whose first day was not read: its total is taken from the straight line between the "
                                 "readings around it, at most 8 days apart."));
    if (reading.has(Corrected))
        remarks.append(Texts::tr("Corrected: in the last 28 days its total fell or rose at once because it was corrected. "
                                 "That step is left out of every gain."));
    return remarks;
}

} // namespace

DetailsFacts detailsFacts(const EditionPtr &edition, RepositoryId id, std::optional<int> days)
{
    const int repository = edition->dataset->indexOf(id);
    if (repository < 0)
        return {};
    const Reading reading = readingOf(*edition, repository);
    DetailsFacts facts{.id = id,
                       .inScope = edition->rowOf(repository) >= 0,
                       .fullName = edition->dataset->fullName(repository).toString(),
                       .description = reading.facts.description.toString(),
                       .stars = reading.measures.stars[0],
                       .forks = reading.measures.forks[0],
                       .openIssues = reading.measures.openIssues[0]};
    if (reading.facts.language)
        facts.language = reading.facts.language->toString();
    facts.provenance = provenanceOf(reading);
    if (auto sample = sampleOf(reading))
        facts.provenance.push_back(std::move(*sample));
    facts.remarks = remarksOf(reading);
    if (!facts.inScope)
        facts.remarks.prepend(Texts::tr("Not in %1 on this date.").arg(edition->scope.name));

    const Day asOf = edition->key.asOf;
    std::optional<Day> from;
    int gainDays = 1;
    if (days) {
        from = asOf - std::chrono::days{*days};
        gainDays = *days;
    } else if (!reading.series.empty()) {
        gainDays = static_cast<int>((asOf - reading.series.front().day).count()) + 1;
    }
    facts.history = historyChart(*edition, repository, from);
    facts.gains = dailyGainChart(*edition, repository, gainDays);
    facts.why = whyFacts(*edition, repository);
    facts.score = scoreChart(*edition, repository, std::clamp(gainDays, kShortestScore, kLongestScore));
    return facts;
}

} // namespace RepoSignal
