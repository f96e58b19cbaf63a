// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charts/charts.h"
#include "charts/chartwords.h"

namespace RepoSignal {

namespace {

/// Growth of smaller repositories says little: one star more is much.
constexpr double kMinimumStars = 500;

bool isEstimated(const Edition &edition, int row, Window window)
{
    const auto mark = window == Window::Week ? EstimatedWeek : EstimatedFourWeeks;
    return window != Window::Day && (edition.measures.marks[static_cast<std::size_t>(row)] & mark);
}

bool isSuspected(const Edition &edition, int row)
{
    return (edition.measures.marks[static_cast<std::size_t>(row)] & Suspected) != 0;
}

QString labelOf(const Mover &mover, bool byGrowth, bool estimated)
{
    const QString gain = formatNumber(mover.gain, NumberFormat::SignedInteger);
    const QString growth = formatNumber(mover.growth, NumberFormat::Percent);
    const QString label = byGrowth ? chartText("%1 (%2)").arg(growth, gain) : chartText("%1 (%2)").arg(gain, growth);
    return estimated ? QStringLiteral("≈ ") + label : label;
}

QString measureWords(const Edition &edition, Window window, bool byGrowth)
{
    const QString words = windowWords(edition, window);
    return byGrowth ? chartText("growth of stars in the %1, from at least %2 stars before")
                          .arg(words, formatNumber(kMinimumStars, NumberFormat::Integer))
                    : chartText("stars gained in the %1").arg(words);
}

/// About the first whose gain is not suspect: a fault of the data makes no headline.
QString finding(const Edition &edition, std::span<const Mover> rows, Window window, bool byGrowth)
{
    const auto found = std::ranges::find_if(rows, [&](const Mover &mover) { return !isSuspected(edition, mover.row); });
    if (found == rows.end())
        return byGrowth ? chartText("Largest growth of stars") : chartText("Most stars gained");
    const Mover &first = *found;
    const QString name = headlineName(edition.fullName(first.row));
    if (byGrowth) {
        return chartText("%1 grew by %2 in %3")
            .arg(name, formatNumber(first.growth, NumberFormat::Percent), spanWords(window));
    }
    return chartText("%1 gained %2 in %3").arg(name, counted(first.gain, "1 star", "%1 stars"), spanWords(window));
}

QString reasonForNothing(const Edition &edition, Window window, bool byGrowth, const ScopeTotals &totals)
{
    if (totals.known == 0) {
        return chartText("No gain over %1 is known in this scope: it needs readings at both ends of the window. "
                         "Choose a later date or a shorter window.")
            .arg(spanWords(window));
    }
    if (totals.gained == 0 || !byGrowth)
        return chartText("No repository of this scope gained stars in the %1.").arg(windowWords(edition, window));
    return chartText("No repository of this scope with at least %1 stars gained any in the %2.")
        .arg(formatNumber(kMinimumStars, NumberFormat::Integer), windowWords(edition, window));
}

QStringList moverNotes(const Edition &edition, std::span<const Mover> rows, Window window, bool byGrowth)
{
    QStringList notes = scopeNotes(edition);
    notes.append(byGrowth ? chartText("In brackets: stars gained.")
                          : chartText("In brackets: growth over the stars before."));
    bool estimated = false;
    bool corrected = false;
    bool suspected = false;
    for (const Mover &mover : rows) {
        estimated |= isEstimated(edition, mover.row, window);
        corrected |= (edition.measures.marks[static_cast<std::size_t>(mover.row)] & Corrected) != 0;
        suspected |= isSuspected(edition, mover.row);
    }
    if (estimated)
        notes.append(chartText("≈: estimated between the readings next to the window’s first day."));
    if (corrected)
        notes.append(chartText("Corrections of totals count neither as gains nor as falls."));
    if (suspected)
        notes.append(chartText("⚠: suspect, the gain may be a fault of the data."));
    return notes;
}

void addBars(ChartSpec &chart, const Edition &edition, std::span<const Mover> rows, Window window, bool byGrowth)
{
    Layer bars{.mark = MarkType::Bar, .ink = Ink::Neutral};
    bool isFirst = true; ///< of those that are not suspect
    for (const Mover &mover : rows) {
        const QString name = edition.fullName(mover.row).toString();
        const double stars = edition.measures.stars[static_cast<std::size_t>(mover.row)];
        chart.y.categories.append(name);
        bars.x.push_back(0);
        bars.y.push_back(static_cast<double>(bars.y.size()));
        bars.x2.push_back(byGrowth ? mover.growth : mover.gain);
        const QString label = labelOf(mover, byGrowth, isEstimated(edition, mover.row, window));
        const bool isSuspect = isSuspected(edition, mover.row);
        bars.labels.push_back(isSuspect ? chartText("⚠ suspect %1").arg(label) : label);
        bars.inks.push_back(isSuspect ? Ink::Muted : isFirst ? Ink::Highlight : Ink::Neutral);
        isFirst = isFirst && isSuspect;
        bars.repositories.push_back(edition.id(mover.row));
        bars.details.push_back(chartText("%1: %2 in the %3, now %4")
                                   .arg(name, formatNumber(mover.gain, NumberFormat::SignedInteger),
                                        windowWords(edition, window), counted(stars, "1 star", "%1 stars")));
        chart.table.rows.push_back(
            {name, edition.language(mover.row), rawText(mover.gain), rawText(mover.growth), rawText(stars)});
    }
    chart.layers.push_back(std::move(bars));
}

} // namespace

ChartSpec moversChart(const Edition &edition, Window window, bool byGrowth, int limit)
{
    const ScopeTotals totals = scopeTotals(edition, window);
    const auto rows = movers(edition, window, byGrowth, limit, kMinimumStars);
    ChartSpec chart = scopeChart(edition, QStringLiteral("movers"), chartText("Ranked bar chart"), totals.known);
    chart.x = {
        .kind = ScaleKind::Linear, .format = byGrowth ? NumberFormat::Percent : NumberFormat::Integer, .minimum = 0};
    chart.y = {.kind = ScaleKind::Band};
    const QString measure = measureWords(edition, window, byGrowth);
    const QString subtitle = chartText("%1: %2").arg(edition.scope.name, measure);
    if (rows.empty()) {
        chart.emptyReason = reasonForNothing(edition, window, byGrowth, totals);
        chart.notes = scopeRule(edition);
        return leftEmpty(std::move(chart),
                         byGrowth ? chartText("Largest growth of stars") : chartText("Most stars gained"), subtitle);
    }

    chart.table.columns = {QStringLiteral("repository"), QStringLiteral("language"), QStringLiteral("stars_gained"),
                           QStringLiteral("growth"), QStringLiteral("stars")};
    chart.table.numeric = {false, false, true, true, true};
    addBars(chart, edition, rows, window, byGrowth);
    QStringList largest;
    for (std::size_t i = 0; i < std::min<std::size_t>(rows.size(), 3); ++i)
        largest.append(
            chartText("%1 %2").arg(chart.y.categories[static_cast<qsizetype>(i)], chart.layers.front().labels[i]));
    chart.subtitle = subtitle;
    chart.notes = moverNotes(edition, rows, window, byGrowth);
    chart.title = finding(edition, rows, window, byGrowth);
    chart.altText = altWords(chart, measure, edition.scope.name, largest);
    return chart;
}

} // namespace RepoSignal
