// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charts/chartwords.h"

#include <QCoreApplication>

#include <algorithm>
#include <numeric>

namespace RepoSignal {

namespace {

/// The longest name that a headline takes in two lines of every size.
constexpr qsizetype kHeadlineName = 40;

QString dayRange(const std::vector<const Source *> &sources, std::optional<Day> first, Day last)
{
    const auto areTotals = [](const Source *source) { return source->readings == ReadingKind::Totals; };
    QString days = shortDay(last);
    if (first && *first < last)
        days = chartText("%1 to %2").arg(shortDay(*first), days);
    if (!std::ranges::all_of(sources, areTotals)) {
        return std::ranges::none_of(sources, areTotals) ? chartText("daily counts of %1").arg(days)
                                                        : chartText("data of %1").arg(days);
    }
    const QString time = commonReadTime(sources);
    return chartText("totals of %1").arg(time.isEmpty() ? days : days + QStringLiteral(", ") + time);
}

} // namespace

QString chartText(const char *source)
{
    return QCoreApplication::translate("Charts", source);
}

QString counted(double n, const char *one, const char *many)
{
    return n == 1 ? chartText(one) : chartText(many).arg(formatNumber(n, NumberFormat::Integer));
}

QString joined(const QStringList &words)
{
    if (words.size() < 2)
        return words.join(QString());
    return chartText("%1 and %2").arg(words.first(words.size() - 1).join(QStringLiteral(", ")), words.last());
}

QString rawText(double value)
{
    return isKnown(value) ? QString::number(value, 'g', 10) : QString();
}

QString headlineName(QStringView fullName)
{
    const QStringView name = fullName.mid(fullName.indexOf(u'/') + 1);
    if (fullName.size() <= kHeadlineName)
        return fullName.toString();
    return name.size() <= kHeadlineName ? name.toString() : chartText("One repository");
}

std::vector<const Source *> usedSources(const Edition &edition)
{
    const auto sources = edition.dataset->sources();
    std::vector<int> uses(sources.size());
    for (const int source : edition.measures.source) {
        if (source >= 0)
            ++uses[static_cast<std::size_t>(source)];
    }
    std::vector<std::size_t> order(uses.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, std::ranges::greater(), [&uses](std::size_t i) { return uses[i]; });
    std::vector<const Source *> result;
    for (const std::size_t i : order) {
        if (uses[i] > 0)
            result.push_back(&sources[i]);
    }
    return result;
}

QString commonReadTime(const std::vector<const Source *> &sources)
{
    if (sources.empty())
        return {};
    const QString &time = sources.front()->readAt;
    return std::ranges::all_of(sources, [&time](const Source *source) { return source->readAt == time; }) ? time
                                                                                                          : QString();
}

Day windowsEnd(const Edition &edition)
{
    int last = 0;
    for (std::size_t row = 0; row < edition.measures.size(); ++row) {
        if (edition.measures.isCurrent(row))
            last = std::max(last, edition.measures.lastDay[row]);
    }
    return last > 0 ? dayFromNumber(last) : edition.key.asOf;
}

QString windowWords(const Edition &edition, Window window)
{
    const QString date = longDay(windowsEnd(edition));
    if (window != Window::Day)
        return chartText("%1 days to %2").arg(windowDays(window)).arg(date);
    const auto sources = usedSources(edition);
    const bool countsDays = !sources.empty() && sources.front()->readings == ReadingKind::Counts;
    if (countsDays)
        return chartText("24 h of %1").arg(date);
    const QString time = commonReadTime(sources);
    return chartText("24 h to %1").arg(time.isEmpty() ? date : date + QStringLiteral(", ") + time);
}

QString spanWords(Window window)
{
    return window == Window::Day ? chartText("24 hours") : chartText("%1 days").arg(windowDays(window));
}

QString sourceWords(const std::vector<const Source *> &sources, std::optional<Day> first, Day last,
                    const QString &count)
{
    QStringList titles;
    QString attributions;
    for (const Source *source : sources) {
        titles.append(source->title);
        if (!source->attribution.isEmpty())
            attributions += u' ' + source->attribution;
    }
    if (titles.isEmpty())
        return chartText("Source: none. n = %1.").arg(count);
    return chartText("Source: %1, %2. n = %3.").arg(joined(titles), dayRange(sources, first, last), count)
        + attributions;
}

QStringList scopeRule(const Edition &edition)
{
    if (edition.scope.rule.isEmpty())
        return {};
    return {chartText("The set: %1.").arg(edition.scope.rule)};
}

QStringList scopeNotes(const Edition &edition)
{
    QStringList notes = scopeRule(edition);
    const int last = dayNumber(windowsEnd(edition));
    int earlier = 0;
    for (std::size_t row = 0; row < edition.measures.size(); ++row)
        earlier += edition.measures.isCurrent(row) && edition.measures.lastDay[row] < last;
    if (earlier > 0) {
        notes.append(counted(earlier, "The numbers of 1 repository end a day earlier.",
                             "The numbers of %1 repositories end a day earlier."));
    }
    return notes;
}

QString altWords(const ChartSpec &chart, const QString &measure, const QString &population, const QStringList &top)
{
    const QString text = chartText("%1 of %2 for %3, where %4.").arg(chart.form, measure, population, chart.title);
    return top.isEmpty() ? text : text + u' ' + top.join(QStringLiteral(", ")) + u'.';
}

ChartSpec datedChart(const Edition &edition, const QString &kind, const QString &form)
{
    ChartSpec chart;
    chart.kind = kind;
    chart.form = form;
    chart.asOf = edition.key.asOf;
    chart.scopeName = edition.scope.name;
    return chart;
}

ChartSpec scopeChart(const Edition &edition, const QString &kind, const QString &form, int n)
{
    ChartSpec chart = datedChart(edition, kind, form);
    chart.n = n;
    chart.sourceLine = sourceWords(usedSources(edition), {}, windowsEnd(edition),
                                   counted(n, "1 repository", "%1 repositories"));
    return chart;
}

ChartSpec leftEmpty(ChartSpec chart, const QString &title, const QString &subtitle)
{
    chart.title = title;
    chart.subtitle = subtitle;
    chart.altText = title + QStringLiteral(": ") + chart.emptyReason;
    return chart;
}

} // namespace RepoSignal
