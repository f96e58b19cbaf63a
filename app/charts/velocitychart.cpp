// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analysis/bursts.h"
#include "charts/charts.h"
#include "charts/chartwords.h"
#include "charts/velocitypoints.h"

#include <array>
#include <cmath>

namespace RepoSignal {

namespace {

constexpr std::array kGrowths{0.2, 0.1, 0.05, 0.01};
/// The strip below one star: where the gain axis begins, and the ends of its ticks.
constexpr double kLeastGain = 0.6;
constexpr double kRugBottom = 0.65;
constexpr double kRugTop = 0.83;

/// 1, 2 or 5 times a power of ten, at most (or at least) a value.
double roundDown(double value)
{
    const double power = std::pow(10, std::floor(std::log10(value)));
    return value >= 5 * power ? 5 * power : value >= 2 * power ? 2 * power : power;
}

double roundUp(double value)
{
    const double below = roundDown(value);
    const double power = std::pow(10, std::floor(std::log10(value)));
    return value <= below ? below : below < 2 * power ? 2 * power : below < 5 * power ? 5 * power : 10 * power;
}

QString gainText(const VelocityPoint &point)
{
    const QString gain = formatNumber(point.gain, NumberFormat::SignedInteger);
    return point.estimated ? QStringLiteral("≈ ") + gain : gain;
}

/// Builds one chart from its points.
class VelocityChart
{
public:
    VelocityChart(const Edition &edition, const VelocityView &view)
        : m_edition(edition), m_view(view), m_points(velocityPoints(edition, view.window, view.minimumStars)),
          m_chart(scopeChart(edition, QStringLiteral("velocity"), chartText("Scatter plot on log scales"),
                             m_points.known())),
          m_detail(chartText("%1\nStars before: %2\nGained in %5: %3\nGrowth: %4%")
                       .replace(QStringLiteral("%5"), spanWords(view.window)))
    {
        m_chart.subtitle = chartText("%1: stars gained in the %2 against stars before")
                               .arg(edition.scope.name, windowWords(edition, view.window));
    }

    ChartSpec build()
    {
        if (m_points.gained.empty() && m_points.still.empty()) {
            m_chart.emptyReason = reasonForNothing();
            m_chart.notes = scopeRule(m_edition);
            const QString subtitle = m_chart.subtitle;
            return leftEmpty(std::move(m_chart), chartText("Stars gained against stars before"), subtitle);
        }
        setScales();
        if (m_view.growthLines)
            addGrowthLines();
        addRug();
        addPoints();
        addTable();
        m_chart.title = finding();
        m_chart.notes = notes();
        QStringList largest;
        for (const VelocityPoint *point : topPoints(3))
            largest.append(chartText("%1 %2").arg(name(*point), gainText(*point)));
        m_chart.altText = altWords(
            m_chart,
            chartText("stars gained in the %1 against stars before").arg(windowWords(m_edition, m_view.window)),
            m_edition.scope.name, largest);
        return std::move(m_chart);
    }

private:
    [[nodiscard]] QString base() const { return counted(std::max(1.0, m_view.minimumStars), "1 star", "%1 stars"); }
    [[nodiscard]] QString name(const VelocityPoint &point) const { return m_edition.fullName(point.row).toString(); }

    /// The first that gained and whose data are not in doubt; where others are named than those, the named ones.
    [[nodiscard]] std::vector<const VelocityPoint *> topPoints(std::size_t most) const
    {
        std::vector<const VelocityPoint *> top;
        for (const VelocityPoint &point : m_points.gained) {
            if (top.size() == most)
                break;
            if (!point.inDoubt && (m_view.top > 0 || isAskedFor(point)))
                top.push_back(&point);
        }
        return top;
    }

    [[nodiscard]] QString reasonForNothing() const
    {
        const QString window = windowWords(m_edition, m_view.window);
        if (m_points.known() > 0)
            return chartText("Every repository of this scope with at least %1 before lost stars in the %2.")
                .arg(base(), window);
        if (m_points.small > 0) {
            return chartText("No repository of this scope with at least %1 before has a known gain in the %2. "
                             "Choose a smaller base.")
                .arg(base(), window);
        }
        return chartText("No gain over %1 is known in this scope: it needs readings at both ends of the window. "
                         "Choose a later date or a shorter window.")
            .arg(spanWords(m_view.window));
    }

    void setScales()
    {
        double least = 1e300;
        double most = 1;
        for (const auto *group : {&m_points.gained, &m_points.still}) {
            for (const VelocityPoint &point : *group) {
                least = std::min(least, point.before);
                most = std::max(most, point.before);
            }
        }
        const double gain = m_points.gained.empty() ? 1 : m_points.gained.front().gain;
        const double low = roundDown(least);
        m_chart.x = {.kind = ScaleKind::Log,
                     .title = chartText("Stars before, at least %1 (log)")
                                  .arg(formatNumber(std::max(1.0, m_view.minimumStars), NumberFormat::Integer)),
                     .minimum = low,
                     .maximum = std::max(10 * low, roundUp(most * 1.05))};
        m_chart.y = {.kind = ScaleKind::Log,
                     .title = chartText("Stars gained in %1 (log)").arg(spanWords(m_view.window)),
                     .minimum = kLeastGain,
                     .maximum = std::max(10.0, roundUp(gain * 1.2))};
    }

    /// From one star on: below lies the rug.
    void addGrowthLines()
    {
        Layer lines{.mark = MarkType::Rule, .ink = Ink::Neutral, .dashed = true};
        for (const double growth : kGrowths) {
            const double from = std::max(*m_chart.x.minimum, 1 / growth);
            const double to = std::min(*m_chart.x.maximum, *m_chart.y.maximum / growth);
            if (from >= to)
                continue;
            lines.x.push_back(from);
            lines.y.push_back(growth * from);
            lines.x2.push_back(to);
            lines.y2.push_back(growth * to);
            const QString percent = QStringLiteral("%1%").arg(std::lround(growth * 100));
            lines.labels.push_back(lines.labels.empty() ? percentInWindow(percent) : percent);
        }
        if (lines.size() > 0)
            m_chart.layers.push_back(std::move(lines));
    }

    [[nodiscard]] QString percentInWindow(const QString &percent) const
    {
        return m_view.window == Window::Day ? chartText("%1 a day").arg(percent)
                                            : chartText("%1 in %2").arg(percent, spanWords(m_view.window));
    }

    /// One text for thousands of points: it is translated once.
    [[nodiscard]] QString details(const VelocityPoint &point) const
    {
        const QString text = m_detail.arg(m_edition.fullName(point.row),
                                          formatNumber(point.before, NumberFormat::Integer), gainText(point),
                                          QString::number(point.growth * 100, 'f', 2));
        return point.inDoubt ? text + u'\n' + doubt(point) : text;
    }

    [[nodiscard]] QString doubt(const VelocityPoint &point) const
    {
        return doubtId(m_edition, point.row) == u"suspect" ? chartText("⚠ Suspect: the gain may be a fault of the data")
                                                           : chartText("A total was corrected in the last 28 days");
    }

    void addRug()
    {
        if (m_points.still.empty())
            return;
        Layer rug{.mark = MarkType::Rule,
                  .name = counted(static_cast<double>(m_points.still.size()), "1 gained none", "%1 gained none"),
                  .ink = Ink::Neutral};
        for (const VelocityPoint &point : m_points.still) {
            rug.x.push_back(point.before);
            rug.y.push_back(kRugBottom);
            rug.x2.push_back(point.before);
            rug.y2.push_back(kRugTop);
            rug.details.push_back(details(point));
            rug.repositories.push_back(m_edition.id(point.row));
        }
        m_chart.layers.push_back(std::move(rug));
    }

    [[nodiscard]] bool isAskedFor(const VelocityPoint &point) const
    {
        return std::ranges::find(m_view.labelled, m_edition.id(point.row)) != m_view.labelled.end();
    }

    /// Those of one kind are one layer, so that the many lie under the few.
    void addPoints()
    {
        Layer others{.mark = MarkType::Point, .ink = Ink::Neutral};
        Layer inDoubt{.mark = MarkType::Point, .name = chartText("data in doubt"), .ink = Ink::Series4, .hollow = true};
        Layer bursts{.mark = MarkType::Point, .name = chartText("burst: a week far above usual"), .ink = Ink::Text};
        Layer askedFor{.mark = MarkType::Point, .ink = m_view.top > 0 ? Ink::Accent : Ink::Highlight};
        Layer largest{.mark = MarkType::Point, .ink = Ink::Highlight};
        const auto top = topPoints(static_cast<std::size_t>(m_view.top));
        for (const VelocityPoint &point : m_points.gained) {
            const bool isTop = std::ranges::find(top, &point) != top.end();
            const bool hasLabel = isTop || isAskedFor(point);
            Layer &layer = point.inDoubt ? inDoubt
                : isTop                  ? largest
                : hasLabel               ? askedFor
                : point.bursts           ? bursts
                                         : others;
            layer.x.push_back(point.before);
            layer.y.push_back(std::max(1.0, point.gain));
            layer.labels.push_back(hasLabel ? chartText("%1 (%2)").arg(name(point), gainText(point)) : QString());
            layer.details.push_back(details(point));
            layer.repositories.push_back(m_edition.id(point.row));
        }
        for (Layer *layer : {&others, &inDoubt, &bursts, &askedFor, &largest}) {
            if (layer->size() > 0)
                m_chart.layers.push_back(std::move(*layer));
        }
    }

    void addTable()
    {
        m_chart.table.columns = {QStringLiteral("repository"),   QStringLiteral("language"),
                                 QStringLiteral("stars_before"), QStringLiteral("stars_gained"),
                                 QStringLiteral("growth"),       QStringLiteral("remark")};
        m_chart.table.numeric = {false, false, true, true, true, false};
        for (const auto *group : {&m_points.gained, &m_points.still}) {
            for (const VelocityPoint &point : *group) {
                const QString remark = point.inDoubt ? doubtId(m_edition, point.row).toString()
                    : point.estimated                ? QStringLiteral("estimated")
                                                     : QString();
                m_chart.table.rows.push_back({name(point), m_edition.language(point.row), rawText(point.before),
                                              rawText(point.gain), rawText(point.growth), remark});
            }
        }
    }

    [[nodiscard]] QString finding() const
    {
        const auto top = topPoints(1);
        if (m_points.gained.empty())
            return chartText("No repository gained stars in %1").arg(spanWords(m_view.window));
        if (top.empty()) {
            return chartText("%1 of %2 repositories gained stars in %3")
                .arg(formatNumber(static_cast<double>(m_points.gained.size()), NumberFormat::Integer),
                     formatNumber(m_points.known(), NumberFormat::Integer), spanWords(m_view.window));
        }
        return chartText("%1 gained %2 in %3")
            .arg(headlineName(m_edition.fullName(top.front()->row)), counted(top.front()->gain, "1 star", "%1 stars"),
                 spanWords(m_view.window));
    }

    /// What is drawn, and what is not.
    [[nodiscard]] QString counts() const
    {
        const auto number = [](double n) { return formatNumber(n, NumberFormat::Integer); };
        QStringList counts{chartText("%1 gained stars").arg(number(static_cast<double>(m_points.gained.size())))};
        if (!m_points.still.empty())
            counts.append(
                chartText("%1 gained none (ticks below 1)").arg(number(static_cast<double>(m_points.still.size()))));
        if (m_points.lost > 0)
            counts.append(chartText("%1 lost some (not drawn)").arg(number(m_points.lost)));
        if (m_points.small > 0)
            counts.append(chartText("%1 had fewer than %2 before").arg(number(m_points.small), base()));
        if (m_points.unknown > 0)
            counts.append(chartText("the gain of %1 is not known").arg(number(m_points.unknown)));
        return counts.join(QStringLiteral("; ")) + u'.';
    }

    [[nodiscard]] QStringList notes() const
    {
        QStringList notes = scopeNotes(m_edition);
        notes.append(counts());
        if (std::ranges::any_of(m_points.gained, &VelocityPoint::estimated))
            notes.append(chartText("≈: estimated between the readings next to the window’s first day."));
        if (std::ranges::any_of(m_points.gained, &VelocityPoint::inDoubt))
            notes.append(
                chartText("Rings: a total was corrected, which is no gain, or a gain may be a fault of the data."));
        return notes;
    }

    const Edition &m_edition;
    const VelocityView &m_view;
    VelocityPoints m_points;
    ChartSpec m_chart;
    QString m_detail;
};

} // namespace

ChartSpec velocityChart(const Edition &edition, const VelocityView &view)
{
    return VelocityChart(edition, view).build();
}

} // namespace RepoSignal
