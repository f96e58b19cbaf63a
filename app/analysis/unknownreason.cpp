// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analysis/unknownreason.h"

#include "analysis/seriesreader.h"

#include <QCoreApplication>

namespace RepoSignal {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(UnknownReason)
};

using Reason = std::optional<UnknownReason>;

/// Asks the levels and the signal of one repository why a number is missing.
class Asker
{
public:
    Asker(const Levels &levels, int firstDay) : m_levels(levels), m_first(firstDay), m_signal(measureSignal(levels, firstDay)) {}

    Reason why(Quantity quantity) const
    {
        const Signal &is = m_signal;
        switch (quantity) {
        case Quantity::Velocity: return velocity();
        case Quantity::Gain7d:
        case Quantity::Volume: return window(7);
        case Quantity::Gain28d: return window(28);
        case Quantity::Growth: return growth(is.growth, velocity());
        case Quantity::Growth7d: return growth(is.growth7d, window(7));
        case Quantity::Growth28d: return growth(is.growth28d, window(28));
        case Quantity::UsualWeek: return usualWeek();
        case Quantity::Burst: return isKnown(is.burst) ? Reason() : first(window(7), usualWeek());
        case Quantity::WeekShare: return isKnown(is.weekShare) ? Reason() : first(first(window(7), window(28)), noGain());
        case Quantity::PeakShare: return peakShare();
        case Quantity::Label: return is.label != Label::Unknown ? Reason() : first(window(7), usualWeek());
        case Quantity::Breakout: return is.breakout != Breakout::Unknown ? Reason() : first(window(7), usualWeek());
        case Quantity::GrowthPart: return isKnown(is.score.growth) ? Reason() : first(tooNew(), window(28));
        case Quantity::Surprise: return isKnown(is.score.surprise) ? Reason() : first(window(7), usualWeek());
        case Quantity::Score: return isKnown(is.score.score) ? Reason() : first(tooNew(), first(window(7), window(28)));
        }
        Q_UNREACHABLE();
    }

private:
    static Reason first(const Reason &reason, const Reason &other) { return reason ? reason : other; }
    static Reason noGain() { return UnknownReason{.kind = Unknown::NoGain}; }

    Reason velocity() const
    {
        const int last = m_levels.lastDay();
        if (isKnown(m_signal.velocity))
            return {};
        if (last == m_first)
            return UnknownReason{.kind = Unknown::FirstReading};
        if (!m_levels.isRead(last - 1))
            return UnknownReason{.kind = Unknown::NotReadBefore, .day = dayFromNumber(last - 1)};
        return UnknownReason{.kind = Unknown::Correction, .day = dayFromNumber(last)};
    }

    Reason window(int days) const
    {
        const int begin = m_levels.lastDay() - days;
        if (m_levels.window(begin, m_levels.lastDay()))
            return {};
        if (m_levels.lastDay() == m_first)
            return UnknownReason{.kind = Unknown::FirstReading};
        if (begin < m_first)
            return UnknownReason{.kind = Unknown::BeforeHistory, .day = dayFromNumber(m_first)};
        const int gap = m_levels.readFrom(begin).value_or(begin) - m_levels.readBefore(begin).value_or(begin);
        return UnknownReason{.kind = Unknown::Gap, .count = gap, .day = dayFromNumber(begin)};
    }

    Reason growth(double value, const Reason &ofGain) const
    {
        return isKnown(value) ? Reason() : first(ofGain, UnknownReason{.kind = Unknown::NothingBefore});
    }

    Reason usualWeek() const
    {
        return isKnown(m_signal.usual.gain)
            ? Reason()
            : UnknownReason{.kind = Unknown::FewWeeks, .count = m_signal.usual.known};
    }

    Reason peakShare() const
    {
        if (isKnown(m_signal.peakShare))
            return {};
        int known = 0;
        m_levels.eachDailyGain(m_levels.lastDay() - 28, m_levels.lastDay(), [&](int, double) { ++known; });
        const Reason few = known < kPeakDays ? Reason({.kind = Unknown::FewDays, .count = known}) : noGain();
        return first(window(28), m_signal.gain28d > 0 ? few : noGain());
    }

    Reason tooNew() const
    {
        return m_signal.score.isTooNew ? Reason({.kind = Unknown::TooNew, .count = m_signal.historyDays}) : Reason();
    }

    const Levels &m_levels;
    int m_first;
    Signal m_signal;
};

} // namespace

std::optional<UnknownReason> whyUnknown(const Edition &edition, int row, Quantity quantity)
{
    const auto i = static_cast<std::size_t>(row);
    const Measures &measures = edition.measures;
    if (measures.source[i] < 0 || !isKnown(measures.stars[i]))
        return UnknownReason{.kind = Unknown::NotRead};
    if (measures.marks[i] & Expired)
        return UnknownReason{.kind = Unknown::Expired,
                             .count = dayNumber(edition.key.asOf) - measures.lastDay[i],
                             .day = dayFromNumber(measures.lastDay[i])};
    SeriesReader reader(*edition.dataset);
    const Levels &levels = reader.levels(edition.repository(row), measures.source[i], edition.key.asOf, kSignalDays);
    return Asker(levels, reader.firstDay()).why(quantity);
}

QString sentence(const UnknownReason &reason)
{
    const QString day = shortDay(reason.day);
    switch (reason.kind) {
    case Unknown::NotRead: return Texts::tr("No source read its stars by this date.");
    case Unknown::Expired:
        return Texts::tr("Last read on %1, %n days before: too long ago.", nullptr, reason.count).arg(day);
    case Unknown::FirstReading: return Texts::tr("Its first reading: a first sighting is no gain.");
    case Unknown::NotReadBefore: return Texts::tr("No reading on %1, the day before.").arg(day);
    case Unknown::Correction: return Texts::tr("A correction of the total on %1.").arg(day);
    case Unknown::BeforeHistory: return Texts::tr("The window begins before the first reading on %1.").arg(day);
    case Unknown::Gap:
        return Texts::tr("A gap of %n days at the window's edge, %1: too long to be estimated.", nullptr, reason.count)
            .arg(day);
    case Unknown::NothingBefore: return Texts::tr("No stars before the gain to compare it with.");
    case Unknown::FewWeeks:
        return Texts::tr("%n of the 8 weeks before the last are known: 3 are needed.", nullptr, reason.count);
    case Unknown::NoGain: return Texts::tr("Nothing was gained in 28 days.");
    case Unknown::FewDays:
        return Texts::tr("%n of the last 28 daily gains are known: 21 are needed.", nullptr, reason.count);
    case Unknown::TooNew: return Texts::tr("Too new: %n days of history, 14 are needed.", nullptr, reason.count);
    }
    Q_UNREACHABLE();
}

} // namespace RepoSignal
