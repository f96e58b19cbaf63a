// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analysis/scoreexplained.h"

#include "analysis/panel.h"
#include "analysis/seriesreader.h"

#include <QCoreApplication>

#include <cmath>

namespace RepoSignal {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(ScoreExplained)
};

constexpr int kPartDecimals = 2;

/// As in an equation: thousands commas, no more than two decimals and none that is zero.
QString term(double value)
{
    const double hundredths = std::round(value * 100);
    const int decimals = std::fmod(hundredths, 100) == 0 ? 0 : std::fmod(hundredths, 10) == 0 ? 1 : 2;
    return lineNumber(hundredths / 100, decimals);
}

/// Says that a part was cut to its scale.
QString clipText(double part)
{
    return part >= 100 ? QStringLiteral("; ") + Texts::tr("at most 100")
        : part <= 0    ? QStringLiteral("; ") + Texts::tr("at least 0")
                       : QString();
}

/// A number below 0 in brackets, to stand behind an operator.
QString operand(double value)
{
    return value < 0 ? u'(' + term(value) + u')' : term(value);
}

/// Puts one repository's account together.
class Account
{
public:
    Account(const Edition &edition, int row, const Levels &levels, int firstDay)
        : m_edition(edition), m_row(row), m_levels(levels), m_first(firstDay),
          m_is(measureSignal(levels, firstDay, edition.key.weights))
    {
    }

    std::vector<ScoreLine> lines()
    {
        addReadings();
        addUsualWeek();
        addBurst();
        addParts();
        addScore();
        return std::move(m_lines);
    }

private:
    ScoreLine &add(const char16_t *id, const QString &title, double value, int decimals, std::optional<Quantity> quantity)
    {
        m_lines.push_back({.id = QString::fromUtf16(id), .title = title, .value = value, .decimals = decimals});
        if (!isKnown(value) && quantity) {
            if (const auto reason = whyUnknown(m_edition, m_row, *quantity))
                m_lines.back().missing = sentence(*reason);
        }
        return m_lines.back();
    }

    void addWindow(const char16_t *id, const QString &title, double gain, int days, Quantity quantity)
    {
        const int last = m_levels.lastDay();
        ScoreLine &line = add(id, title, gain, 0, quantity);
        line.from = dayFromNumber(last - days);
        line.to = dayFromNumber(last);
        const auto before = m_levels.starsAt(last - days);
        if (!isKnown(gain) || !before)
            return;
        line.estimated = !m_levels.isRead(last - days);
        line.arithmetic = term(m_is.stars) + QStringLiteral(" − ") + term(*before);
        const double leftOut = m_is.stars - *before - gain;
        if (m_levels.isCorrectedWithin(last - days, last))
            line.arithmetic += QStringLiteral(" − ") + operand(leftOut) + u' ' + Texts::tr("(corrections)");
    }

    void addReadings()
    {
        ScoreLine &stars = add(u"stars", Texts::tr("Stars"), m_is.stars, 0, {});
        stars.to = dayFromNumber(m_levels.lastDay());
        ScoreLine &history = add(u"history_days", Texts::tr("Days of history"), m_is.historyDays, 0, {});
        history.from = dayFromNumber(m_first);
        history.to = dayFromNumber(m_levels.lastDay());
        addWindow(u"velocity", Texts::tr("Gain in 24 hours"), m_is.velocity, 1, Quantity::Velocity);
        addWindow(u"gain_7d", Texts::tr("Gain in 7 days"), m_is.gain7d, 7, Quantity::Gain7d);
        addWindow(u"gain_28d", Texts::tr("Gain in 28 days"), m_is.gain28d, kFullScoreHistory, Quantity::Gain28d);
    }

    void addUsualWeek()
    {
        const UsualWeek &usual = m_is.usual;
        ScoreLine &line = add(u"usual_week", Texts::tr("Usual week"), usual.gain, 0, Quantity::UsualWeek);
        line.from = dayFromNumber(m_levels.lastDay() - 7 * (UsualWeek::kWeeks + 1));
        line.to = dayFromNumber(m_levels.lastDay() - 7);
        line.estimated = isKnown(usual.gain) && usual.estimated;
        QStringList weeks;
        for (const double gain : usual.weeks) {
            if (isKnown(gain))
                weeks.prepend(term(gain));
        }
        if (isKnown(usual.gain))
            line.arithmetic = Texts::tr("median of %1, at least 0").arg(weeks.join(QStringLiteral("; ")));
        ScoreLine &dispersion = add(u"dispersion", Texts::tr("Dispersion"), usual.dispersion, 3, Quantity::UsualWeek);
        if (isKnown(usual.dispersion))
            dispersion.arithmetic = Texts::tr("variance ÷ mean of these weeks, at least 1");
    }

    void addBurst()
    {
        ScoreLine &burst = add(u"burst", Texts::tr("Burst (z)"), m_is.burst, kPartDecimals, Quantity::Burst);
        if (isKnown(m_is.burst))
            burst.arithmetic = QStringLiteral("2 · (√(%1 + ⅜) − √(%2 + ⅜)) ÷ √%3")
                                   .arg(term(std::max(m_is.gain7d, 0.0)), term(m_is.usual.gain),
                                        lineNumber(m_is.usual.dispersion, 3));
        ScoreLine &share = add(u"week_share", Texts::tr("Week share"), m_is.weekShare, 3, Quantity::WeekShare);
        if (isKnown(m_is.weekShare))
            share.arithmetic = term(m_is.gain7d) + QStringLiteral(" ÷ ") + term(m_is.gain28d);
    }

    void addParts()
    {
        const SignalScore &score = m_is.score;
        ScoreLine &volume = add(u"volume", Texts::tr("Volume"), score.volume, kPartDecimals, Quantity::Volume);
        if (isKnown(score.volume))
            volume.arithmetic = QStringLiteral("25 · log₁₀ %1").arg(term(std::max(m_is.gain7d, 1.0)))
                + clipText(score.volume);
        addGrowth();
        ScoreLine &surprise = add(u"surprise", Texts::tr("Surprise"), score.surprise, kPartDecimals, Quantity::Surprise);
        if (isKnown(score.surprise))
            surprise.arithmetic = QStringLiteral("20 · log₂((%1 + 50) ÷ (%2 + 50))")
                                      .arg(term(std::max(m_is.gain7d, 0.0)), term(m_is.usual.gain))
                + clipText(score.surprise);
    }

    void addGrowth()
    {
        ScoreLine &growth = add(u"growth_part", Texts::tr("Growth"), m_is.score.growth, kPartDecimals,
                                Quantity::GrowthPart);
        if (!isKnown(m_is.score.growth))
            return;
        const bool isYoung = m_is.historyDays < kFullScoreHistory;
        const auto sinceFirst = m_levels.window(m_first, m_levels.lastDay());
        const double gain = isYoung ? sinceFirst->value : m_is.gain28d;
        const QString ofFourWeeks = isYoung
            ? QStringLiteral("%1 · 28 ÷ %2").arg(operand(gain)).arg(m_is.historyDays)
            : operand(gain);
        growth.arithmetic = gain <= 0
            ? Texts::tr("0 for a gain of %1").arg(term(gain))
            : QStringLiteral("100/3 · log₁₀(1,000 · %1 ÷ (%2 + 50))")
                      .arg(ofFourWeeks, term(std::max(m_is.stars - gain, 0.0)))
                + clipText(m_is.score.growth);
    }

    void addScore()
    {
        const SignalScore &is = m_is.score;
        const ScoreWeights &weights = m_edition.key.weights;
        ScoreLine &score = add(u"score", weights.areDefault() ? Texts::tr("Signal score") : Texts::tr("Custom score"),
                               is.score, 1, Quantity::Score);
        score.estimated = (m_is.marks & (EstimatedWeek | EstimatedFourWeeks | EstimatedUsualWeek)) != 0;
        if (!isKnown(is.score))
            return;
        score.arithmetic = QStringLiteral("%1 · %2 + %3 · %4 + %5 · %6")
                               .arg(term(weights.volume), lineNumber(is.volume, kPartDecimals), term(weights.growth),
                                    lineNumber(is.growth, kPartDecimals), term(weights.surprise),
                                    lineNumber(is.isProvisional ? 0 : is.surprise, kPartDecimals));
        if (is.isProvisional)
            score.arithmetic += QStringLiteral("; ") + Texts::tr("provisional: at least this, as surprise is not known");
        if (!weights.areDefault())
            return;
        const ReferencePanel &panel = referencePanel();
        ScoreLine &percentile = add(u"percentile", Texts::tr("Percentile"), 100 * panel.percentile(is.score), 1, {});
        percentile.arithmetic = Texts::tr("among the %1").arg(panel.text());
    }

    const Edition &m_edition;
    int m_row;
    const Levels &m_levels;
    int m_first;
    Signal m_is;
    std::vector<ScoreLine> m_lines;
};

} // namespace

std::vector<ScoreLine> explainScore(const Edition &edition, int row)
{
    const auto i = static_cast<std::size_t>(row);
    if (edition.measures.source[i] < 0 || (edition.measures.marks[i] & Expired))
        return {};
    SeriesReader reader(*edition.dataset);
    const Levels &levels = reader.levels(edition.repository(row), edition.measures.source[i], edition.key.asOf, kSignalDays);
    return Account(edition, row, levels, reader.firstDay()).lines();
}

QString lineNumber(double value, int decimals)
{
    if (!isKnown(value))
        return QStringLiteral("–");
    QString digits = QString::number(std::abs(value), 'f', decimals);
    const bool isZero = digits.toDouble() == 0;
    const qsizetype whole = decimals > 0 ? digits.size() - decimals - 1 : digits.size();
    for (qsizetype at = whole - 3; at > 0; at -= 3)
        digits.insert(at, u',');
    return value < 0 && !isZero ? u'−' + digits : digits;
}

} // namespace RepoSignal
