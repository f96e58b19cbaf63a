// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analysis/population.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <bit>
#include <map>
#include <tuple>

namespace RepoSignal {

namespace {

constexpr int kSeriesWindow = 28;
constexpr int kFreshDays = 1; ///< a total this old is not stale
constexpr int kListLength = 100; ///< places of one list of the ranking source

QString text(const char *source)
{
    return QCoreApplication::translate("Scope", source);
}

QString grouped(double number)
{
    return QLocale(QLocale::English, QLocale::UnitedKingdom).toString(number, 'f', 0);
}

/// Bits of a segment's days on or before `asOf` and, with `from`, on or after it.
std::uint32_t maskWithin(std::uint32_t mask, int segment, int from, int asOf)
{
    const int first = segment * kSegmentDays;
    if (asOf < first || from >= first + kSegmentDays)
        return 0;
    if (asOf < first + kSegmentDays - 1)
        mask &= (1u << (asOf - first + 1)) - 1;
    if (from > first)
        mask &= ~((1u << (from - first)) - 1);
    return mask;
}

int scopeSource(const Dataset &dataset, const Scope &scope)
{
    return scope.source.isEmpty() ? -1 : dataset.sourceIndex(scope.source);
}

/// The last day on or before `asOf` on which the source read anything.
std::optional<Day> lastList(const Dataset &dataset, int source, Day asOf)
{
    const auto days = dataset.days(source);
    const auto after = std::ranges::upper_bound(days, asOf, {}, &SourceDay::day);
    if (after == days.begin())
        return {};
    return std::prev(after)->day;
}

struct ListedRepository {
    int repository = 0;
    Count stars = 0;
    QStringView language;
};

/// What the source read on `day`, by falling stars, ties by name.
std::vector<ListedRepository> listOf(const Dataset &dataset, int source, Day day)
{
    std::vector<ListedRepository> list;
    DailySeries series;
    for (int repository = 0; repository < dataset.repositoryCount(); ++repository) {
        for (const SegmentRef &segment : dataset.segments(repository)) {
            if (segment.source != source || segment.number != segmentOf(day))
                continue;
            series.clear();
            (void)decodeSegment(dataset.blob(repository, segment), segment.number, series);
            const auto reading = std::ranges::find(series, day, &DailyReading::day);
            if (reading != series.end() && isKnown(reading->stars))
                list.push_back({repository, reading->stars, dataset.facts(repository, source, day).language.value_or(QStringView())});
        }
    }
    std::ranges::sort(list, [&dataset](const ListedRepository &a, const ListedRepository &b) {
        if (a.stars != b.stars)
            return a.stars > b.stars;
        return dataset.fullName(a.repository).compare(dataset.fullName(b.repository), Qt::CaseInsensitive) < 0;
    });
    return list;
}

/// The hundredth place of every language that has one.
std::map<QStringView, Count> hundredthPlaces(const std::vector<ListedRepository> &list)
{
    std::map<QStringView, int> seen;
    std::map<QStringView, Count> places;
    for (const ListedRepository &row : list) {
        if (!row.language.isEmpty() && ++seen[row.language] == kListLength)
            places[row.language] = row.stars;
    }
    return places;
}

void resolveThreshold(const Dataset &dataset, int source, Day day, Population &population)
{
    const auto list = listOf(dataset, source, day);
    const auto places = hundredthPlaces(list);
    if (places.empty())
        return;
    Count threshold = 0;
    for (const auto &[language, stars] : places)
        threshold = std::max(threshold, stars);
    for (const ListedRepository &row : list) {
        if (row.stars >= threshold && places.contains(row.language))
            population.repositories.push_back(row.repository);
    }
    population.scope.name = text("Every repository of %1 languages with at least %2 stars")
                                .arg(places.size())
                                .arg(grouped(threshold));
    population.scope.rule = text("every repository of the %1 languages with a full list that has at least %2 stars: the "
                                 "largest hundredth place over these languages, so that none of them above it is missing; other "
                                 "languages and none are left out")
                                .arg(places.size())
                                .arg(grouped(threshold));
}

Scope sourceScope(const Source &source)
{
    Scope scope;
    scope.id = source.key == kRankingSource          ? QStringLiteral("ranked")
        : source.key == kTrendingSource              ? QStringLiteral("trending")
        : source.key == kNewRepositoriesSource       ? QStringLiteral("new")
                                                     : source.key;
    scope.name = source.populationName.isEmpty() ? source.title : source.populationName;
    scope.rule = source.rule;
    scope.kind = source.population;
    scope.membership = Membership::Source;
    scope.source = source.key;
    return scope;
}

void addRankingCensuses(std::vector<Scope> &scopes)
{
    scopes.push_back({.id = QStringLiteral("census"),
                      .name = text("Every repository above the lists' threshold"),
                      .rule = text("every repository with at least as many stars as the largest hundredth place over "
                                   "the ranked languages, so that none above it is missing"),
                      .kind = PopulationKind::Census,
                      .membership = Membership::AtLeast,
                      .source = kRankingSource.toString()});
    scopes.push_back({.id = QStringLiteral("top100"),
                      .name = text("GitHub's 100 most starred"),
                      .rule = text("the 100 repositories with most stars on GitHub"),
                      .kind = PopulationKind::Census,
                      .membership = Membership::MostStarred,
                      .source = kRankingSource.toString(),
                      .limit = kListLength});
}

} // namespace

std::vector<Scope> availableScopes(const Dataset &dataset)
{
    std::vector<Scope> scopes;
    for (const Source &known : knownSources()) {
        const int source = dataset.sourceIndex(known.key);
        if (source < 0 || dataset.days(source).empty())
            continue;
        scopes.push_back(sourceScope(known));
        if (known.key == kRankingSource)
            addRankingCensuses(scopes);
    }
    for (const Source &source : dataset.sources()) {
        if (!knownSource(source.key))
            scopes.push_back(sourceScope(source));
    }
    for (const ChosenList &list : dataset.lists()) {
        scopes.push_back({.id = list.name,
                          .name = list.name,
                          .rule = text("%n repositories chosen by hand").replace(QLatin1String("%n"), grouped(double(list.members.size()))),
                          .kind = PopulationKind::Chosen,
                          .membership = Membership::Members,
                          .members = list.members});
    }
    scopes.push_back({.id = QStringLiteral("all"),
                      .name = text("Everything in the library"),
                      .rule = text("every repository that any source has read, the lists of all sources together"),
                      .kind = PopulationKind::Quota,
                      .membership = Membership::Everything});
    return scopes;
}

Scope defaultScope(const Dataset &dataset)
{
    return availableScopes(dataset).front();
}

std::optional<Scope> findScope(const Dataset &dataset, QStringView name)
{
    const auto scopes = availableScopes(dataset);
    for (const Scope &scope : scopes) {
        if (scope.id == name)
            return scope;
    }
    for (const Scope &scope : scopes) {
        if (scope.id.compare(name, Qt::CaseInsensitive) == 0 || scope.name.compare(name, Qt::CaseInsensitive) == 0)
            return scope;
    }
    return {};
}

Population resolveScope(const Dataset &dataset, const Scope &scope, Day asOf)
{
    Population population{.scope = scope};
    auto &rows = population.repositories;
    const int source = scopeSource(dataset, scope);
    const auto list = source < 0 ? std::nullopt : lastList(dataset, source, asOf);
    switch (scope.membership) {
    case Membership::Source:
        for (int i = 0; list && i < dataset.repositoryCount(); ++i) {
            const auto seen = lastReading(dataset, i, source, asOf);
            if (seen && *list - *seen <= std::chrono::days{kMembershipDays})
                rows.push_back(i);
        }
        break;
    case Membership::MostStarred:
        if (list) {
            for (const ListedRepository &row : listOf(dataset, source, *list)) {
                if (static_cast<int>(rows.size()) < scope.limit)
                    rows.push_back(row.repository);
            }
        }
        break;
    case Membership::AtLeast:
        if (list)
            resolveThreshold(dataset, source, *list, population);
        break;
    case Membership::Everything:
        for (int i = 0; i < dataset.repositoryCount(); ++i) {
            const auto seen = firstReading(dataset, i);
            if (seen && *seen <= asOf)
                rows.push_back(i);
        }
        break;
    case Membership::Members:
        for (const RepositoryId id : scope.members) {
            const int repository = dataset.indexOf(id);
            if (repository >= 0)
                rows.push_back(repository);
        }
        break;
    }
    std::ranges::sort(rows);
    return population;
}

int seriesSource(const Dataset &dataset, int repository, Day asOf)
{
    const int day = dayNumber(asOf);
    const auto segments = dataset.segments(repository);
    if (!segments.empty() && segments.front().source == segments.back().source)
        return segments.front().firstDay() <= day ? segments.front().source : -1;
    const auto readings = [day](std::span<const SegmentRef> segments, int from) {
        int count = 0;
        for (const SegmentRef &segment : segments)
            count += std::popcount(maskWithin(segment.dayMask, segment.number, from, day));
        return count;
    };
    int best = -1;
    std::tuple<bool, int, int> bestCounts; // read lately, readings in the window, readings at all
    auto rest = segments;
    while (!rest.empty()) {
        const int source = rest.front().source;
        const auto ofSource = rest.first(
            static_cast<std::size_t>(std::ranges::upper_bound(rest, source, {}, &SegmentRef::source) - rest.begin()));
        rest = rest.subspan(ofSource.size());
        const std::tuple counts{readings(ofSource, day - kFreshDays) > 0, readings(ofSource, day - kSeriesWindow + 1),
                                readings(ofSource, std::numeric_limits<int>::min())};
        const auto key = [&dataset](int index) -> const QString & {
            return dataset.sources()[static_cast<std::size_t>(index)].key;
        };
        if (std::get<2>(counts) > 0
            && (best < 0 || counts > bestCounts || (counts == bestCounts && key(source) < key(best)))) {
            best = source;
            bestCounts = counts;
        }
    }
    return best;
}

std::optional<Day> lastReading(const Dataset &dataset, int repository, int source, Day asOf)
{
    const auto segments = dataset.segments(repository);
    for (auto segment = segments.rbegin(); segment != segments.rend(); ++segment) {
        if (segment->source != source)
            continue;
        const std::uint32_t mask = maskWithin(segment->dayMask, segment->number, std::numeric_limits<int>::min(),
                                              dayNumber(asOf));
        if (mask != 0)
            return dayFromNumber(segment->number * kSegmentDays + std::bit_width(mask) - 1);
    }
    return {};
}

std::optional<Day> firstReading(const Dataset &dataset, int repository)
{
    std::optional<Day> first;
    for (const SegmentRef &segment : dataset.segments(repository)) {
        const Day day = dayFromNumber(segment.firstDay());
        if (segment.dayMask != 0 && (!first || day < *first))
            first = day;
    }
    return first;
}

std::vector<SourceDay> editionDays(const Dataset &dataset, const Scope &scope)
{
    const int source = scopeSource(dataset, scope);
    if (source >= 0) {
        const auto days = dataset.days(source);
        return {days.begin(), days.end()};
    }
    std::map<Day, int> counts;
    for (int i = 0; i < static_cast<int>(dataset.sources().size()); ++i) {
        for (const SourceDay &day : dataset.days(i))
            counts[day.day] += day.readings;
    }
    std::vector<SourceDay> result;
    for (const auto &[day, readings] : counts)
        result.push_back({day, readings});
    return result;
}

int usualReadings(std::span<const SourceDay> days, std::size_t i)
{
    constexpr std::size_t kUsualDays = 28;
    std::vector<int> usual;
    for (std::size_t k = i + 1 - std::min(i + 1, kUsualDays); k <= i; ++k)
        usual.push_back(days[k].readings);
    const auto middle = usual.begin() + static_cast<std::ptrdiff_t>(usual.size() / 2);
    std::ranges::nth_element(usual, middle);
    return *middle;
}

std::optional<Day> lastCompleteDay(const Dataset &dataset, const Scope &scope)
{
    const auto days = editionDays(dataset, scope);
    for (std::size_t end = days.size(); end > 0; --end) {
        if (!isPartialDay(days[end - 1].readings, usualReadings(days, end - 1)))
            return days[end - 1].day;
    }
    return {};
}

} // namespace RepoSignal
