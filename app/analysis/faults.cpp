// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analysis/faults.h"

#include "analysis/disagreements.h"
#include "analysis/jumps.h"
#include "analysis/seriesreader.h"
#include "analysis/sourcefaults.h"

#include <algorithm>
#include <tuple>

namespace RepoSignal {

namespace {

/// Falls and rises of one series of totals, in three kinds.
class SeriesFaults
{
public:
    SeriesFaults(const Dataset &dataset, int repository, Day asOf, std::vector<SuspectedFault> &out)
        : m_dataset(dataset), m_repository(repository), m_asOf(dayNumber(asOf)), m_out(out)
    {
    }

    void append(const SourceTotals &totals)
    {
        m_source = totals.source;
        m_levels.assign(totals.days, totals.stars, m_asOf);
        m_decided.assign(totals.days, totals.stars, m_asOf,
                         {.decisions = decisionsAbout(m_dataset, m_repository, m_source)});
        m_falls.clear();
        for (std::size_t i = 1; i < m_levels.days().size(); ++i) {
            const bool isFall = m_levels.stars()[i] < m_levels.stars()[i - 1];
            if (!m_levels.isCorrectedOn(m_levels.days()[i]))
                appendJump(i);
            else if (isFall)
                appendFall(i);
            else
                appendRepair(i);
        }
    }

private:
    SuspectedFault step(FaultKind kind, std::size_t i) const
    {
        return {.repository = m_repository,
                .source = m_source,
                .kind = kind,
                .isLikely = true,
                .from = m_levels.days()[i - 1],
                .day = m_levels.days()[i],
                .lastDay = m_levels.days()[i],
                .before = double(m_levels.stars()[i - 1]),
                .after = double(m_levels.stars()[i])};
    }

    void appendFall(std::size_t i)
    {
        m_falls.push_back(m_out.size());
        m_out.push_back(step(FaultKind::Correction, i));
    }

    /// A rise that takes falls back: a return where one of them took half the stars, else a repair.
    void appendRepair(std::size_t i)
    {
        const SuspectedFault rise = step(FaultKind::Repair, i);
        bool isReturn = false;
        std::erase_if(m_falls, [&](std::size_t number) {
            SuspectedFault &fall = m_out[number];
            const double lost = fall.before - fall.after;
            if (rise.day - fall.day > Levels::kRepairDays || 2 * (rise.after - rise.before) < lost)
                return false;
            if (2 * lost >= fall.before) {
                fall.kind = FaultKind::ForeignCount;
                fall.lowest = lowestBetween(fall.day, rise.day);
                fall.lastDay = rise.day;
                fall.after = rise.after;
                isReturn = true;
            }
            return true;
        });
        if (!isReturn)
            m_out.push_back(rise);
    }

    void appendJump(std::size_t i)
    {
        const auto jump = jumpAt(m_decided, i, m_levels.firstDay(), [this](int day) { return forksOn(day); });
        if (!jump)
            return;
        SuspectedFault fault = step(FaultKind::Jump, i);
        fault.isLikely = jump->isLikely;
        fault.usual = jump->usual;
        fault.forksBefore = jump->forksBefore;
        fault.forksAfter = jump->forksAfter;
        m_out.push_back(fault);
    }

    double lowestBetween(int from, int to) const
    {
        const auto days = m_levels.days();
        const auto begin = std::ranges::lower_bound(days, from) - days.begin();
        const auto end = std::ranges::lower_bound(days, to) - days.begin();
        return *std::ranges::min_element(
            m_levels.stars().subspan(static_cast<std::size_t>(begin), static_cast<std::size_t>(end - begin)));
    }

    Count forksOn(int day) const
    {
        for (const DailyReading &reading : m_dataset.series(m_repository, m_source)) {
            if (dayNumber(reading.day) == day)
                return reading.forks;
        }
        return kUnknownCount;
    }

    const Dataset &m_dataset;
    int m_repository = 0;
    int m_asOf = 0;
    std::vector<SuspectedFault> &m_out;
    int m_source = 0;
    Levels m_levels; ///< as read, so that what was decided stays listed
    Levels m_decided; ///< as decided: what a step is compared with
    std::vector<std::size_t> m_falls; ///< numbers in m_out that wait for their repair
};

/// Known totals of a repository by source, up to a day.
void readTotals(const Dataset &dataset, int repository, int asOf, std::vector<SourceTotals> &out)
{
    out.clear();
    for (const SegmentRef &segment : dataset.segments(repository)) {
        if (dataset.sources()[static_cast<std::size_t>(segment.source)].readings != ReadingKind::Totals
            || segment.firstDay() > asOf)
            continue;
        if (out.empty() || out.back().source != segment.source)
            out.push_back({.source = segment.source});
        (void)decodeStars(dataset.blob(repository, segment), segment.number, out.back().days, out.back().stars);
    }
    for (SourceTotals &totals : out) {
        std::size_t known = 0;
        for (std::size_t i = 0; i < totals.days.size() && totals.days[i] <= asOf; ++i) {
            if (!isKnown(totals.stars[i]))
                continue;
            totals.days[known] = totals.days[i];
            totals.stars[known++] = totals.stars[i];
        }
        totals.days.resize(known);
        totals.stars.resize(known);
    }
}

void decide(SuspectedFault &fault, std::span<const FaultDecision> decisions)
{
    const std::vector<int> days = stepDays(fault);
    if (days.empty())
        return;
    fault.state = decidedState(decisions, fault.source, days.front());
    const bool isOne = std::ranges::all_of(
        days, [&](int day) { return decidedState(decisions, fault.source, day) == fault.state; });
    if (!isOne)
        fault.state = FaultState::Open;
}

} // namespace

std::vector<SuspectedFault> suspectedFaults(const Dataset &dataset, Day asOf)
{
    std::vector<SuspectedFault> faults;
    std::vector<SourceTotals> totals;
    for (int repository = 0; repository < dataset.repositoryCount(); ++repository) {
        const std::size_t begin = faults.size();
        readTotals(dataset, repository, dayNumber(asOf), totals);
        SeriesFaults series(dataset, repository, asOf, faults);
        for (std::size_t i = 0; i < totals.size(); ++i) {
            series.append(totals[i]);
            for (std::size_t j = 0; j < i; ++j)
                appendDisagreements(totals[j], totals[i], faults);
        }
        for (std::size_t i = begin; i < faults.size(); ++i) {
            faults[i].repository = repository;
            decide(faults[i], dataset.faultDecisions(repository));
        }
    }
    for (int source = 0; source < static_cast<int>(dataset.sources().size()); ++source)
        appendSourceFaults(dataset, source, asOf, faults);
    std::ranges::sort(faults, [](const SuspectedFault &a, const SuspectedFault &b) {
        return std::tuple(-a.day, a.repository, a.source, a.kind) < std::tuple(-b.day, b.repository, b.source, b.kind);
    });
    return faults;
}

FaultState decidedState(std::span<const FaultDecision> decisions, int source, int day)
{
    const auto found = std::ranges::find_if(
        decisions, [&](const FaultDecision &decision) { return decision.source == source && decision.day == day; });
    if (found == decisions.end())
        return FaultState::Open;
    return found->verdict == FaultVerdict::Fault ? FaultState::Fault : FaultState::Real;
}

std::vector<int> stepDays(const SuspectedFault &fault)
{
    if (fault.repository < 0)
        return {};
    if (fault.kind == FaultKind::ForeignCount)
        return {fault.day, fault.lastDay};
    return {fault.day};
}

} // namespace RepoSignal
