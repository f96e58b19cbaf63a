// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charts/charts.h"
#include "charts/chartwords.h"

#include <algorithm>

namespace RepoSignal {

namespace {

/// A note names the language's largest repository from this part of its amount on.
constexpr double kNotableLeader = 0.25;

QString measureWords(const Edition &edition, const LanguageShares &shares)
{
    switch (shares.basis) {
    case ShareBasis::Repositories:
        return chartText("share of %1 by main language, %2")
            .arg(counted(shares.counted, "1 repository", "%1 repositories"), longDay(windowsEnd(edition)));
    case ShareBasis::Stars:
        return chartText("share of %1 by main language, %2")
            .arg(counted(shares.total, "1 star", "%1 stars"), longDay(windowsEnd(edition)));
    case ShareBasis::Gain:
        return chartText("share of %1 gained in the %2, by main language")
            .arg(counted(shares.total, "the 1 star", "the %1 stars"), windowWords(edition, shares.window));
    }
    Q_UNREACHABLE();
}

QString finding(const LanguageShares &shares)
{
    if (shares.rows.empty())
        return chartText("No repository has a known language");
    const LanguageShare &first = shares.rows.front();
    const QString share = formatNumber(first.share, NumberFormat::Percent);
    switch (shares.basis) {
    case ShareBasis::Repositories:
        return chartText("%1 is the language of %2 of the repositories").arg(first.language, share);
    case ShareBasis::Stars: return chartText("%1 holds %2 of the stars").arg(first.language, share);
    case ShareBasis::Gain: return chartText("%1 took %2 of the stars gained").arg(first.language, share);
    }
    Q_UNREACHABLE();
}

QString nothingTitle(ShareBasis basis)
{
    switch (basis) {
    case ShareBasis::Repositories: return chartText("Share of repositories by language");
    case ShareBasis::Stars: return chartText("Share of stars by language");
    case ShareBasis::Gain: return chartText("Share of stars gained by language");
    }
    Q_UNREACHABLE();
}

QString reasonForNothing(const Edition &edition, const LanguageShares &shares)
{
    if (!shares.refusal.isEmpty())
        return shares.refusal;
    if (shares.counted == 0 && shares.basis == ShareBasis::Gain) {
        return chartText("No gain over %1 is known in this scope: it needs readings at both ends of the window. "
                         "Choose a later date or a shorter window.")
            .arg(spanWords(shares.window));
    }
    if (shares.counted == 0)
        return chartText("No repository of this scope was read lately. Choose another date or scope.");
    if (shares.total > 0)
        return {};
    return shares.basis == ShareBasis::Gain
        ? chartText("No repository of this scope gained stars in the %1.").arg(windowWords(edition, shares.window))
        : chartText("No repository of this scope has stars.");
}

/// Adds the rows' numbers and forgets what cannot be added.
LanguageShare sumOf(std::span<const LanguageShare> rows)
{
    LanguageShare sum{.language = chartText("Other"), .share = 0, .shareBefore = 0};
    for (const LanguageShare &row : rows) {
        sum.repositories += row.repositories;
        sum.amount += row.amount;
        sum.share += row.share;
        sum.shareBefore += row.shareBefore;
    }
    return sum;
}

class ShareBars
{
public:
    ShareBars(const Edition &edition, const LanguageShares &shares, ChartSpec &chart)
        : m_edition(edition), m_shares(shares), m_chart(chart)
    {
        m_chart.table.columns = {QStringLiteral("language"), QStringLiteral("repositories"), amountId(),
                                 QStringLiteral("share"), QStringLiteral("share_before")};
        m_chart.table.numeric = {false, true, true, true, true};
    }

    void add(const LanguageShare &row, const QString &name, Ink ink)
    {
        m_chart.y.categories.append(name);
        m_bars.x.push_back(0);
        m_bars.y.push_back(static_cast<double>(m_bars.y.size()));
        m_bars.x2.push_back(row.share);
        const QString share = formatNumber(row.share, NumberFormat::Percent);
        const QString count = formatNumber(row.repositories, NumberFormat::Integer);
        m_bars.labels.push_back(chartText("%1 (%2)").arg(share, count));
        m_bars.inks.push_back(ink);
        m_bars.details.push_back(detail(row, name));
        m_chart.table.rows.push_back(
            {name, QString::number(row.repositories),
             m_shares.basis == ShareBasis::Repositories ? QString::number(row.repositories) : rawText(row.amount),
             rawText(row.share), rawText(row.shareBefore)});
    }

    Layer take() { return std::move(m_bars); }

private:
    [[nodiscard]] QString amountId() const
    {
        switch (m_shares.basis) {
        case ShareBasis::Repositories: return QStringLiteral("counted");
        case ShareBasis::Stars: return QStringLiteral("stars");
        case ShareBasis::Gain: return QStringLiteral("stars_gained");
        }
        Q_UNREACHABLE();
    }

    [[nodiscard]] QString detail(const LanguageShare &row, const QString &name) const
    {
        const QString repositories = counted(row.repositories, "1 repository", "%1 repositories");
        QString text = m_shares.basis == ShareBasis::Repositories
            ? chartText("%1: %2, %3").arg(name, formatNumber(row.share, NumberFormat::Percent), repositories)
            : chartText("%1: %2, %3 of %4")
                  .arg(name, formatNumber(row.share, NumberFormat::Percent), counted(row.amount, "1 star", "%1 stars"),
                       repositories);
        if (row.leader >= 0 && m_shares.basis != ShareBasis::Repositories) {
            text += u'\n'
                + chartText("%1 alone: %2")
                      .arg(m_edition.fullName(row.leader), formatNumber(row.leaderShare, NumberFormat::Percent));
        }
        return text;
    }

    const Edition &m_edition;
    const LanguageShares &m_shares;
    ChartSpec &m_chart;
    Layer m_bars{.mark = MarkType::Bar, .ink = Ink::Neutral};
};

QStringList shareNotes(const Edition &edition, const LanguageShares &shares)
{
    QStringList notes;
    if (shares.basis != ShareBasis::Repositories && !shares.rows.empty()) {
        const LanguageShare &first = shares.rows.front();
        if (first.leader >= 0 && first.leaderShare >= kNotableLeader && first.repositories > 1) {
            notes.append(chartText("%1 alone: %2, %3 of %4’s.")
                             .arg(edition.fullName(first.leader),
                                  counted(first.amount * first.leaderShare, "1 star", "%1 stars"),
                                  formatNumber(first.leaderShare, NumberFormat::Percent), first.language));
        }
    }
    notes += scopeNotes(edition);
    notes.append(chartText("In brackets: repositories counted."));
    if (shares.basis == ShareBasis::Gain && scopeTotals(edition, shares.window).lost > 0)
        notes.append(chartText("Repositories that lost stars count 0."));
    return notes;
}

} // namespace

ChartSpec languageShareChart(const Edition &edition, ShareBasis basis, Window window, int top)
{
    const LanguageShares shares = languageShares(edition, basis, window);
    ChartSpec chart = scopeChart(edition, QStringLiteral("language-share"), chartText("Ranked bar chart"),
                                 shares.counted);
    chart.x = {.kind = ScaleKind::Linear, .format = NumberFormat::Percent, .minimum = 0};
    chart.y = {.kind = ScaleKind::Band};
    chart.emptyReason = reasonForNothing(edition, shares);
    if (!chart.emptyReason.isEmpty()) {
        chart.notes = scopeRule(edition);
        return leftEmpty(std::move(chart), nothingTitle(basis), edition.scope.name);
    }

    ShareBars bars(edition, shares, chart);
    const std::span rows(shares.rows);
    const std::size_t shown = std::min(rows.size(), static_cast<std::size_t>(std::max(top, 0)));
    QStringList largest;
    for (std::size_t i = 0; i < shown; ++i) {
        bars.add(rows[i], rows[i].language, i == 0 ? Ink::Highlight : Ink::Neutral);
        if (i < 3)
            largest.append(
                chartText("%1 %2").arg(rows[i].language, formatNumber(rows[i].share, NumberFormat::Percent)));
    }
    if (shown < rows.size()) {
        const LanguageShare other = sumOf(rows.subspan(shown));
        bars.add(other, other.language, Ink::Muted);
    }
    if (shares.none.repositories > 0)
        bars.add(shares.none, chartText("No language"), Ink::Muted);
    if (shares.unknown.repositories > 0)
        bars.add(shares.unknown, chartText("Unknown"), Ink::Muted);
    chart.layers.push_back(bars.take());

    const QString measure = measureWords(edition, shares);
    chart.title = finding(shares);
    chart.subtitle = chartText("%1: %2").arg(edition.scope.name, measure);
    chart.notes = shareNotes(edition, shares);
    chart.altText = altWords(chart, measure, edition.scope.name, largest);
    return chart;
}

} // namespace RepoSignal
