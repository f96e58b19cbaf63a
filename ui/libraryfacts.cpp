// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "libraryfacts.h"

#include "analysis/population.h"
#include "charts/chartspec.h"

#include <QFileInfo>

#include <set>

namespace RepoSignal {

namespace {

/// By source: how many repositories it has read.
std::vector<int> repositoriesOf(const Dataset &dataset)
{
    std::vector<int> counts(dataset.sources().size());
    for (int repository = 0; repository < dataset.repositoryCount(); ++repository) {
        int last = -1;
        for (const SegmentRef &segment : dataset.segments(repository)) {
            if (segment.source != last)
                ++counts[static_cast<std::size_t>(segment.source)];
            last = segment.source;
        }
    }
    return counts;
}

/// `Trending lists`: what the source lists; its publisher is in every provenance line.
QString shortTitle(const Source &source)
{
    const Source *known = knownSource(source.key);
    return known ? known->shortName : source.title;
}

QString daysText(const Dataset &dataset)
{
    std::set<Day> read;
    for (int source = 0; source < static_cast<int>(dataset.sources().size()); ++source) {
        for (const SourceDay &day : dataset.days(source))
            read.insert(day.day);
    }
    if (read.empty())
        return LibraryFacts::tr("no days yet");
    const auto span = (*read.rbegin() - *read.begin()).count() + 1;
    const auto missing = span - std::ssize(read);
    const QString days = span == 1 ? LibraryFacts::tr("1 day") : LibraryFacts::tr("%1 days").arg(span);
    return missing == 0 ? LibraryFacts::tr("%1, none missing").arg(days) : LibraryFacts::tr("%1, %2 missing").arg(days).arg(missing);
}

} // namespace

LibraryFacts::LibraryFacts(Workspace &workspace, QObject *parent)
    : QObject(parent), m_workspace(workspace), m_latest(workspace.executors().prompt, [this](const Facts &facts) {
          m_facts = facts;
          emit changed();
      })
{
    connect(&workspace, &Workspace::editionChanged, this, &LibraryFacts::update);
}

LibraryFacts::Facts LibraryFacts::find(const Dataset &dataset, const Scope &scope, const QString &path)
{
    Facts facts;
    const std::vector<SourceDay> days = editionDays(dataset, scope);
    for (std::size_t i = 0; i < days.size(); ++i)
        facts.days.push_back({.day = days[i].day, .readings = days[i].readings, .usual = usualReadings(days, i)});
    facts.newest = lastCompleteDay(dataset, scope);
    facts.summary.library = QFileInfo(path).fileName();
    facts.summary.hint = path;
    const std::vector<int> counts = repositoriesOf(dataset);
    for (std::size_t i = 0; i < counts.size(); ++i) {
        if (counts[i] > 0)
            facts.summary.lines.push_back({shortTitle(dataset.sources()[i]), formatNumber(counts[i], NumberFormat::Integer)});
    }
    facts.summary.note = daysText(dataset);
    return facts;
}

void LibraryFacts::update(const EditionPtr &edition)
{
    const auto dataset = m_workspace.dataset();
    const QString scope = edition ? edition->scope.id : QString();
    if (dataset == m_dataset && scope == m_scope)
        return;
    m_dataset = dataset;
    m_scope = scope;
    m_latest.run([dataset, scope = edition ? edition->scope : Scope(), path = m_workspace.libraryPath()] {
        return find(*dataset, scope, path);
    });
}

} // namespace RepoSignal
