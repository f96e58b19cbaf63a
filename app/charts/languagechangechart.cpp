// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charts/charts.h"
#include "charts/chartwords.h"

#include <algorithm>
#include <cmath>

namespace RepoSignal {

namespace {

/// A smaller change is shown as 0.0 points.
constexpr double kVisibleChange = 0.0005;

double changeOf(const LanguageShare &row)
{
    return row.share - row.shareBefore;
}

QString measureWords(const LanguageShares &shares)
{
    switch (shares.basis) {
    case ShareBasis::Repositories: return chartText("share of repositories by main language");
    case ShareBasis::Stars: return chartText("share of stars by main language");
    case ShareBasis::Gain:
        return chartText("share of the stars gained in the %1 up to each date, by main language")
            .arg(spanWords(shares.window));
    }
    Q_UNREACHABLE();
}

QString finding(std::span<const LanguageShare> rows, const LanguageShare *largest, Day since)
{
    if (rows.empty())
        return chartText("No repository has a known language");
    if (!largest)
        return chartText("No share is known for %1").arg(longDay(since));
    const double change = changeOf(*largest);
    if (std::abs(change) < kVisibleChange)
        return chartText("No language’s share moved since %1").arg(longDay(since));
    const QString points = formatNumber(std::abs(change) * 100, NumberFormat::Decimal);
    const QString share = formatNumber(largest->share, NumberFormat::Percent);
    return (change > 0 ? chartText("%1’s share rose by %2 points to %3")
                       : chartText("%1’s share fell by %2 points to %3"))
        .arg(largest->language, points, share);
}

QString reasonForNothing(const Edition &edition, const LanguageShares &shares)
{
    if (!shares.refusal.isEmpty())
        return shares.refusal;
    if (!edition.before)
        return chartText("A change needs an earlier date: choose one to compare with.");
    if (shares.rows.empty() || shares.total <= 0)
        return chartText("No share by language is known for this date. Choose another date or a shorter window.");
    const auto known = [](const LanguageShare &row) { return isKnown(row.shareBefore); };
    if (std::ranges::none_of(shares.rows, known)) {
        return chartText("No share by language is known for %1, the date compared with. Choose another one.")
            .arg(longDay(edition.before->key.asOf));
    }
    return {};
}

void addDumbbells(ChartSpec &chart, std::span<const LanguageShare> rows, const LanguageShare *largest, Day then,
                  Day now)
{
    Layer link{.mark = MarkType::Rule, .ink = Ink::Muted};
    Layer before{.mark = MarkType::Point, .name = shortDay(then), .ink = Ink::Muted};
    Layer after{.mark = MarkType::Point, .name = shortDay(now), .ink = Ink::Neutral};
    for (const LanguageShare &row : rows) {
        const auto band = static_cast<double>(after.y.size());
        const bool isLargest = &row == largest && std::abs(changeOf(row)) >= kVisibleChange;
        const QString change = formatNumber(changeOf(row), NumberFormat::SignedPoints);
        const QString detail = chartText("%1: %2 after %3, %4")
                                   .arg(row.language, formatNumber(row.share, NumberFormat::Percent),
                                        formatNumber(row.shareBefore, NumberFormat::Percent), change);
        chart.y.categories.append(row.language);
        link.x.push_back(row.shareBefore);
        link.x2.push_back(row.share);
        before.x.push_back(row.shareBefore);
        after.x.push_back(row.share);
        for (Layer *layer : {&link, &before, &after})
            layer->y.push_back(band);
        link.y2.push_back(band);
        link.inks.push_back(isLargest ? Ink::Highlight : Ink::Muted);
        after.inks.push_back(isLargest ? Ink::Highlight : Ink::Neutral);
        before.details.push_back(detail);
        after.details.push_back(detail);
        after.labels.push_back(change);
        chart.table.rows.push_back({row.language, QString::number(row.repositories), rawText(row.share),
                                    rawText(row.shareBefore), rawText(changeOf(row))});
    }
    chart.layers = {std::move(link), std::move(before), std::move(after)};
}

} // namespace

ChartSpec languageChangeChart(const Edition &edition, ShareBasis basis, Window window, int top)
{
    const LanguageShares shares = languageShares(edition, basis, window);
    ChartSpec chart = scopeChart(edition, QStringLiteral("language-change"), chartText("Dumbbell chart"),
                                 shares.counted);
    chart.x = {.kind = ScaleKind::Linear, .format = NumberFormat::Percent, .minimum = 0};
    chart.y = {.kind = ScaleKind::Band};
    chart.emptyReason = reasonForNothing(edition, shares);
    if (!chart.emptyReason.isEmpty()) {
        chart.notes = scopeRule(edition);
        return leftEmpty(std::move(chart), chartText("Change of languages’ shares"), edition.scope.name);
    }

    const auto rows =
        std::span(shares.rows).first(std::min(shares.rows.size(), static_cast<std::size_t>(std::max(top, 0))));
    const LanguageShare *largest = nullptr;
    for (const LanguageShare &row : rows) {
        if (isKnown(changeOf(row)) && (!largest || std::abs(changeOf(row)) > std::abs(changeOf(*largest))))
            largest = &row;
    }
    const Day then = edition.before->key.asOf;
    chart.table.columns = {QStringLiteral("language"), QStringLiteral("repositories"), QStringLiteral("share"),
                           QStringLiteral("share_before"), QStringLiteral("change")};
    chart.table.numeric = {false, true, true, true, true};
    addDumbbells(chart, rows, largest, then, edition.key.asOf);

    QStringList values;
    for (const LanguageShare &row : rows.first(std::min<std::size_t>(rows.size(), 3)))
        values.append(chartText("%1 %2").arg(row.language, formatNumber(changeOf(row), NumberFormat::SignedPoints)));
    const QString measure = measureWords(shares);
    chart.notes = scopeNotes(edition);
    chart.title = finding(rows, largest, then);
    chart.subtitle =
        chartText("%1: %2, %3 and %4").arg(edition.scope.name, measure, longDay(then), longDay(edition.key.asOf));
    chart.altText = altWords(chart, measure, edition.scope.name, values);
    return chart;
}

} // namespace RepoSignal
