// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/whyfacts.h"

#include "analysis/odds.h"
#include "analysis/panel.h"
#include "analysis/signalhistory.h"
#include "analysis/unknownreason.h"
#include "pages/editionwords.h"
#include "table/columntype.h"

#include <QCoreApplication>

#include <cmath>

namespace RepoSignal {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(WhyFacts)
};

constexpr int kStateDays = 90;

/// With a true minus.
QString decimal(double value, int digits = 1)
{
    return isKnown(value) ? QString::number(value, 'f', digits).replace(u'-', u'−') : kUnknownText.toString();
}

QString stars(double value)
{
    return isKnown(value) && value != std::round(value) ? decimal(value, 2) : countText(value);
}

/// One repository, its signal and the edition it is told in.
class Why
{
public:
    Why(const Edition &edition, int repository, const DatedSignal &dated)
        : m_edition(edition), m_repository(repository), m_row(edition.rowOf(repository)), m_dated(dated), m_signal(dated.signal)
    {
    }

    [[nodiscard]] WhyFacts facts() const
    {
        WhyFacts facts{.isRead = true};
        const SignalScore &score = m_signal.score;
        facts.score = isKnown(score.score) && score.isProvisional ? QStringLiteral("≥ ") + decimal(score.score) : decimal(score.score);
        facts.standing = standing();
        const ScoreWeights &weights = m_edition.key.weights;
        facts.parts = {{{Texts::tr("Volume"), score.volume, weights.volume, volume()},
                        {Texts::tr("Growth"), score.growth, weights.growth, growth()},
                        {Texts::tr("Surprise"), score.surprise, weights.surprise, surprise()}}};
        facts.sum = sum(facts.parts);
        facts.label = m_signal.label;
        if (isBurst(m_signal.label)) {
            if (const BurstOdds *odds = oddsOf(m_signal.weekShare))
                facts.odds = oddsText(*odds);
        }
        facts.lines = lines();
        facts.remarks = remarks();
        return facts;
    }

private:
    using Line = WhyFacts::Line;

    [[nodiscard]] QString reason(Quantity quantity) const
    {
        const auto why = m_row < 0 ? std::nullopt : whyUnknown(m_edition, m_row, quantity);
        return why ? Texts::tr("not known: %1").arg(sentence(*why)) : Texts::tr("not known");
    }

    [[nodiscard]] QString standing() const
    {
        QStringList words;
        const double score = m_signal.score.score;
        if (m_row >= 0 && isKnown(m_edition.rank[static_cast<std::size_t>(m_row)]))
            words.append(Texts::tr("rank %1 of %2")
                             .arg(countText(m_edition.rank[static_cast<std::size_t>(m_row)]), countText(m_edition.rowCount())));
        const double change = m_row < 0 ? kUnknown : m_edition.scoreChange(m_row);
        if (isKnown(change) && m_edition.key.compareWith)
            words.append(Texts::tr("%1 since %2").arg(displayNumber(ColumnType::SignedDecimal, change),
                                                      dayBeside(*m_edition.key.compareWith, m_edition.key.asOf)));
        if (!m_edition.key.weights.areDefault())
            words.append(Texts::tr("custom weights: no percentile"));
        else if (isKnown(score) && !m_signal.score.isProvisional)
            words.append(Texts::tr("above %1% of %2")
                             .arg(decimal(100 * referencePanel().percentile(score)), referencePanel().text()));
        return words.join(QStringLiteral(" · "));
    }

    [[nodiscard]] QString volume() const
    {
        if (!isKnown(m_signal.score.volume))
            return reason(Quantity::Volume);
        return Texts::tr("25 · log₁₀ %1 stars in 7 days = %2")
            .arg(stars(std::max(m_signal.gain7d, 1.0)), decimal(m_signal.score.volume, 2));
    }

    [[nodiscard]] QString growth() const
    {
        if (!isKnown(m_signal.score.growth))
            return reason(Quantity::GrowthPart);
        if (!isKnown(m_signal.gain28d))
            return Texts::tr("from the gain of %1 days, extended to 28, = %2")
                .arg(m_signal.historyDays)
                .arg(decimal(m_signal.score.growth, 2));
        if (m_signal.gain28d <= 0)
            return Texts::tr("nothing gained in 28 days = 0");
        return Texts::tr("100/3 · log₁₀ (1,000 × %1 ÷ (%2 + 50)) = %3")
            .arg(stars(m_signal.gain28d), stars(m_signal.stars - m_signal.gain28d), decimal(m_signal.score.growth, 2));
    }

    [[nodiscard]] QString surprise() const
    {
        if (!isKnown(m_signal.score.surprise))
            return reason(Quantity::Surprise);
        return Texts::tr("20 · log₂ ((%1 + 50) ÷ (%2 + 50)) = %3")
            .arg(stars(std::max(m_signal.gain7d, 0.0)), decimal(m_signal.usual.gain), decimal(m_signal.score.surprise, 2));
    }

    [[nodiscard]] QString sum(const std::array<WhyFacts::Part, 3> &parts) const
    {
        if (!isKnown(m_signal.score.score))
            return reason(Quantity::Score);
        QStringList terms;
        for (const WhyFacts::Part &part : parts)
            terms.append(QStringLiteral("%1 × %2").arg(QString::number(part.weight), decimal(isKnown(part.value) ? part.value : 0, 2)));
        return terms.join(QStringLiteral(" + ")) + QStringLiteral(" = ") + decimal(m_signal.score.score, 2);
    }

    [[nodiscard]] std::vector<Line> lines() const
    {
        const QString end = dayBeside(m_dated.last, m_edition.key.asOf);
        const auto from = [this](int days) { return dayBeside(m_dated.last - std::chrono::days{days}, m_dated.last); };
        std::vector<Line> lines{
            {Texts::tr("7 days"), isKnown(m_signal.gain7d)
                 ? Texts::tr("%1 stars, %2 to %3").arg(displayNumber(ColumnType::SignedInteger, std::round(m_signal.gain7d)), from(7), end)
                 : reason(Quantity::Gain7d)},
            {Texts::tr("28 days"), isKnown(m_signal.gain28d)
                 ? Texts::tr("%1 stars, %2 to %3").arg(displayNumber(ColumnType::SignedInteger, std::round(m_signal.gain28d)), from(28), end)
                 : reason(Quantity::Gain28d)},
            {Texts::tr("Usual week"), isKnown(m_signal.usual.gain)
                 ? Texts::tr("%1 stars: median of %2 of the 8 weeks before")
                       .arg(decimal(m_signal.usual.gain))
                       .arg(m_signal.usual.known)
                 : reason(Quantity::UsualWeek)},
            {Texts::tr("Burst"), isKnown(m_signal.burst)
                 ? Texts::tr("z = %1 (from 3 on, with 100 stars, a burst); dispersion φ = %2")
                       .arg(decimal(m_signal.burst, 2), decimal(m_signal.usual.dispersion, 3))
                 : reason(Quantity::Burst)},
        };
        if (isKnown(m_signal.weekShare))
            lines.push_back({Texts::tr("Week share"), Texts::tr("%1% of the 28 days in the last 7 (25% when even)")
                                                          .arg(decimal(100 * m_signal.weekShare))});
        lines.push_back({Texts::tr("Breakout"), breakout()});
        return lines;
    }

    [[nodiscard]] QString breakout() const
    {
        static const QHash<Breakout, QString> words{
            {Breakout::None, Texts::tr("none")},
            {Breakout::Early, Texts::tr("early: one day far above the usual. 14% of such alerts reached a trending list in 14 days")},
            {Breakout::Breakout, Texts::tr("breakout: a week far above the usual")},
            {Breakout::Confirmed, Texts::tr("confirmed: the week after it kept at least half")},
            {Breakout::Faded, Texts::tr("faded: the week after it did not keep half")},
        };
        if (m_signal.breakout == Breakout::Unknown)
            return reason(Quantity::Breakout);
        const Day from = m_edition.key.asOf - std::chrono::days{kStateDays};
        const auto spans = breakoutHistory(
            signalSeries(*m_edition.dataset, m_repository, from, m_edition.key.asOf, m_edition.key.weights));
        QStringList earlier;
        for (const BreakoutSpan &span : spans) {
            if (span.state != Breakout::None && span.state != Breakout::Unknown && span.end < m_edition.key.asOf)
                earlier.append(Texts::tr("%1 on %2").arg(breakoutId(span.state).toString(), dayBeside(span.begin, m_edition.key.asOf)));
        }
        const QString now = words.value(m_signal.breakout);
        return earlier.isEmpty() ? now : Texts::tr("%1; before: %2").arg(now, earlier.last(std::min<qsizetype>(earlier.size(), 3)).join(QStringLiteral(", ")));
    }

    [[nodiscard]] QStringList remarks() const
    {
        QStringList remarks;
        const SignalScore &score = m_signal.score;
        if (score.isTooNew)
            remarks.append(Texts::tr("Too new: %1 of the 14 days of history that a score needs.").arg(m_signal.historyDays));
        if (score.isProvisional)
            remarks.append(Texts::tr("Provisional: without its surprise the score is at least this. Were the last week a "
                                     "usual one it would stay so; each doubling of it adds %1.")
                               .arg(decimal(20 * m_edition.key.weights.surprise)));
        const Marks marks = m_row < 0 ? m_signal.marks : m_edition.measures.marks[static_cast<std::size_t>(m_row)];
        if (marks & (EstimatedWeek | EstimatedFourWeeks | EstimatedUsualWeek))
            remarks.append(Texts::tr("≈ A window's first day was not read: its total is estimated between its neighbours."));
        if (marks & Corrected)
            remarks.append(Texts::tr("A correction of the total lies in the last 28 days: it is no loss and its repair no gain."));
        if (marks & Suspected)
            remarks.append(Texts::tr("⚠ A step of the last 28 days may be a fault of the data: until that is decided this is no breakout."));
        if (isKnown(score.score) && !score.isProvisional && score.surprise > 0 && isKnown(score.surprise))
            remarks.append(Texts::tr("With a usual last week (%1 stars) instead, the score would be %2.")
                               .arg(decimal(m_signal.usual.gain), decimal(usualScore())));
        return remarks;
    }

    /// The score, had the last week been a usual one and the four weeks lost the difference.
    [[nodiscard]] double usualScore() const
    {
        const double usual = m_signal.usual.gain;
        const double gain28d = m_signal.gain28d - (m_signal.gain7d - usual);
        const ScoreWeights &weights = m_edition.key.weights;
        return weights.volume * volumePart(usual) + weights.growth * growthPart(gain28d, m_signal.stars - m_signal.gain28d)
            + weights.surprise * surprisePart(usual, usual);
    }

    const Edition &m_edition;
    int m_repository;
    int m_row; ///< -1: not in the scope
    const DatedSignal &m_dated;
    const Signal &m_signal;
};

} // namespace

WhyFacts whyFacts(const Edition &edition, int repository)
{
    const auto dated = signalOn(*edition.dataset, repository, edition.key.asOf, edition.key.weights);
    return dated ? Why(edition, repository, *dated).facts() : WhyFacts();
}

} // namespace RepoSignal
