// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analysis/signalhistory.h"
#include "charts/charts.h"
#include "charts/chartwords.h"

#include <algorithm>

namespace RepoSignal {

namespace {

/// Changes of the score below this are none, over four weeks.
constexpr double kHolding = 2;
constexpr int kComparedDays = 28;

QString scoreText(const DatedSignal &one)
{
    const QString number = formatNumber(one.signal.score.score, NumberFormat::Decimal);
    return one.signal.score.isProvisional ? chartText("at least %1").arg(number) : number;
}

/// `holds at 66.3`, `rose to 66.3 from 41.0`: against the score four weeks before the last, where both are whole.
QString finding(const std::vector<DatedSignal> &known, const QString &name)
{
    const DatedSignal &last = known.back();
    const auto before = std::ranges::find_if(known, [&last](const DatedSignal &one) {
        return last.day - one.day <= std::chrono::days{kComparedDays};
    });
    const bool comparable = before->day <= last.day - std::chrono::days{kComparedDays - 7}
        && before->signal.score.isProvisional == last.signal.score.isProvisional;
    if (!comparable)
        return chartText("%1’s signal score is %2").arg(name, scoreText(last));
    const double change = last.signal.score.score - before->signal.score.score;
    if (std::abs(change) < kHolding)
        return chartText("%1’s signal score holds at %2").arg(name, scoreText(last));
    return (change > 0 ? chartText("%1’s signal score rose to %2 from %3") : chartText("%1’s signal score fell to %2 from %3"))
        .arg(name, scoreText(last), formatNumber(before->signal.score.score, NumberFormat::Decimal));
}

void addPart(ChartSpec &chart, const std::vector<DatedSignal> &series, const QString &name, double SignalScore::*part,
             Ink ink, RepositoryId id)
{
    Layer line{.mark = MarkType::Line, .name = name, .ink = ink};
    for (const DatedSignal &one : series) {
        line.x.push_back(dayNumber(one.day));
        line.y.push_back(one.signal.score.*part);
        line.details.push_back(isKnown(one.signal.score.*part)
                                   ? chartText("%1: %2 %3").arg(shortDay(one.day), name,
                                                               formatNumber(one.signal.score.*part, NumberFormat::Decimal))
                                   : QString());
        line.repositories.push_back(id);
    }
    chart.layers.push_back(std::move(line));
}

} // namespace

ChartSpec scoreChart(const Edition &edition, int repository, int days)
{
    const Dataset &dataset = *edition.dataset;
    const Day asOf = edition.key.asOf;
    ChartSpec chart = datedChart(edition, QStringLiteral("score"), chartText("Line chart"));
    const QString fullName = dataset.fullName(repository).toString();
    chart.scopeName = fullName;
    chart.x = {.kind = ScaleKind::Time};
    chart.y = {.kind = ScaleKind::Linear, .format = NumberFormat::Integer, .minimum = 0, .maximum = 100};
    const std::vector<DatedSignal> series =
        signalSeries(dataset, repository, asOf - std::chrono::days{days - 1}, asOf, edition.key.weights);
    std::vector<DatedSignal> known;
    std::ranges::copy_if(series, std::back_inserter(known),
                         [](const DatedSignal &one) { return isKnown(one.signal.score.score); });
    chart.n = static_cast<int>(known.size());
    if (known.empty()) {
        chart.emptyReason = chartText("%1 has no signal score in the %2 to %3: it needs 14 days of history and its 7- and "
                                      "28-day gains.")
                                .arg(fullName, counted(days, "1 day", "%1 days"), longDay(asOf));
        chart.sourceLine = sourceWords({}, {}, asOf, counted(0, "1 day", "%1 days"));
        return leftEmpty(std::move(chart), chartText("Signal score of %1").arg(headlineName(fullName)), fullName);
    }

    const RepositoryId id = dataset.id(repository);
    addPart(chart, series, chartText("growth"), &SignalScore::growth, Ink::Series2, id);
    addPart(chart, series, chartText("surprise"), &SignalScore::surprise, Ink::Series3, id);
    addPart(chart, series, chartText("volume"), &SignalScore::volume, Ink::Muted, id);
    addPart(chart, series, chartText("score"), &SignalScore::score, Ink::Accent, id);
    const DatedSignal &last = known.back();
    chart.layers.push_back({.mark = MarkType::Point,
                            .x = {double(dayNumber(last.day))},
                            .y = {last.signal.score.score},
                            .labels = {scoreText(last)},
                            .repositories = {id},
                            .ink = Ink::Accent});
    chart.table.columns = {QStringLiteral("day"), QStringLiteral("score"), QStringLiteral("volume"),
                           QStringLiteral("growth_part"), QStringLiteral("surprise")};
    chart.table.numeric = {false, true, true, true, true};
    for (const DatedSignal &one : series)
        chart.table.rows.push_back({isoDay(one.day), rawText(one.signal.score.score), rawText(one.signal.score.volume),
                                    rawText(one.signal.score.growth), rawText(one.signal.score.surprise)});
    const ScoreWeights &weights = edition.key.weights;
    chart.title = finding(known, headlineName(fullName));
    chart.subtitle = chartText("%1: signal score and its parts, 0 to 100, %2 to %3")
                         .arg(fullName, longDay(known.front().day), longDay(last.day));
    chart.notes.append((weights.areDefault() ? chartText("Score = %1 × volume + %2 × growth + %3 × surprise.")
                                             : chartText("Custom score = %1 × volume + %2 × growth + %3 × surprise."))
                           .arg(rawText(weights.volume), rawText(weights.growth), rawText(weights.surprise)));
    chart.sourceLine = sourceWords({&dataset.sources()[static_cast<std::size_t>(last.source)]}, known.front().day, last.day,
                                   counted(chart.n, "1 day", "%1 days"));
    chart.altText = altWords(chart, chartText("the signal score"), fullName,
                             {chartText("%1: %2").arg(shortDay(last.day), scoreText(last))});
    return chart;
}

} // namespace RepoSignal
