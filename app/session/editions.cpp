// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/editions.h"

#include "session/executors.h"
#include "table/querymatcher.h"

#include <QCoreApplication>

#include <algorithm>

namespace RepoSignal {

namespace {

QString text(const char *source)
{
    return QCoreApplication::translate("Editions", source);
}

QString scopeNames(const Dataset &dataset)
{
    QStringList ids;
    for (const Scope &scope : availableScopes(dataset))
        ids.append(scope.id);
    return ids.join(QLatin1String(", "));
}

/// The repositories of the whole library that match a query as of a day. A query over quota lists is a quota.
Result<Scope> queryScope(const std::shared_ptr<const Dataset> &dataset, const QString &query, Day asOf, RecentEditions *recent)
{
    const ParsedQuery parsed = parseQuery(query);
    if (!parsed.error && !parsed.query.hasQualifier()) {
        return Error{ErrorKind::NotFound, text("No scope is called \"%1\". There are: %2; or write a query such as lang:rust.")
                                              .arg(query, scopeNames(*dataset))};
    }
    if (parsed.error) {
        return Error{ErrorKind::Malformed, text("\"%1\" is no scope (there are: %2) and no query: %3")
                                               .arg(query, scopeNames(*dataset), parsed.error->message)};
    }
    const EditionPtr everything = makeEdition(dataset, {.asOf = asOf, .scope = *findScope(*dataset, u"all")}, recent);
    const std::vector<std::uint8_t> matches = matchingRows(EditionColumns(everything), parsed.query);
    Scope scope{.id = query,
                .name = query,
                .rule = text("what matches %1 among everything in the library as of %2, and the same repositories on the date compared with")
                            .arg(query, longDay(asOf)),
                .kind = PopulationKind::Quota,
                .membership = Membership::Members};
    for (int row = 0; row < everything->rowCount(); ++row) {
        if (matches[static_cast<std::size_t>(row)])
            scope.members.push_back(everything->id(row));
    }
    if (scope.members.empty())
        return Error{ErrorKind::NotFound, text("The query %1 matches no repository as of %2.").arg(query, isoDay(asOf))};
    std::ranges::sort(scope.members);
    return scope;
}

/// The scope's last day with readings on or before `day`.
std::optional<Day> editionDayUpTo(const Dataset &dataset, const Scope &scope, Day day)
{
    return previousEditionDay(dataset, scope, day + std::chrono::days{1});
}

} // namespace

Result<std::optional<Day>> resolveCompareWith(const Dataset &dataset, const Scope &scope, const CompareWith &compareWith,
                                              Day asOf)
{
    switch (compareWith.kind) {
    case CompareWith::Kind::PreviousDay: return previousEditionDay(dataset, scope, asOf);
    case CompareWith::Kind::Week: return editionDayUpTo(dataset, scope, asOf - std::chrono::days{7});
    case CompareWith::Kind::FourWeeks: return editionDayUpTo(dataset, scope, asOf - std::chrono::days{28});
    case CompareWith::Kind::Date: break;
    }
    if (!compareWith.date || *compareWith.date >= asOf || *compareWith.date < *dataset.firstDay()) {
        return Error{ErrorKind::NotFound, text("The date to compare with must lie from %1 to the day before %2.")
                                              .arg(isoDay(*dataset.firstDay()), isoDay(asOf))};
    }
    return compareWith.date;
}

Result<EditionPtr> makeRequestedEdition(std::shared_ptr<const Dataset> dataset, const EditionRequest &request,
                                        RecentEditions *recent)
{
    Q_ASSERT(!isGuiThread());
    if (dataset->isEmpty()) {
        return Error{ErrorKind::NotFound, text("This library holds no observations yet. Import a file, or open the "
                                               "bundled data.")};
    }
    std::optional<Scope> scope = request.scope.isEmpty() ? defaultScope(*dataset) : findScope(*dataset, request.scope);
    const Scope dayScope = scope.value_or(*findScope(*dataset, u"all"));
    const std::optional<Day> asOf = request.asOf ? request.asOf : lastCompleteDay(*dataset, dayScope);
    if (!asOf || *asOf < *dataset->firstDay() || *asOf > *dataset->lastDay()) {
        return Error{ErrorKind::NotFound, text("%1 is outside this library's days, %2 to %3. Choose a date between them.")
                                              .arg(asOf ? isoDay(*asOf) : request.scope, isoDay(*dataset->firstDay()),
                                                   isoDay(*dataset->lastDay()))};
    }
    if (!scope) {
        Result<Scope> query = queryScope(dataset, request.scope, *asOf, recent);
        if (!query)
            return query.error();
        scope = query.value();
    }
    const auto compareWith = resolveCompareWith(*dataset, *scope, request.compareWith, *asOf);
    if (!compareWith)
        return compareWith.error();
    return makeEdition(std::move(dataset), {.asOf = *asOf, .compareWith = compareWith.value(), .scope = *scope}, recent);
}

} // namespace RepoSignal
