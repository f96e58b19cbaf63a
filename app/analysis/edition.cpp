// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analysis/edition.h"

#include "analysis/recenteditions.h"
#include "analysis/unusual.h"

#include <QHash>

#include <algorithm>
#include <numeric>

namespace RepoSignal {

namespace {

void findLanguages(Edition &edition)
{
    const std::size_t rows = edition.repositories.size();
    edition.languages.resize(rows);
    QHash<const QChar *, int> numbers; // languages are interned: one text, one place in memory
    std::vector<QStringView> names;
    for (std::size_t row = 0; row < rows; ++row) {
        const auto language = edition.dataset->facts(edition.repositories[row], edition.measures.source[row], edition.key.asOf).language;
        if (!language) {
            edition.languages[row] = Edition::kLanguageUnknown;
        } else if (language->isEmpty()) {
            edition.languages[row] = Edition::kNoLanguage;
        } else {
            const int number = numbers.value(language->data(), static_cast<int>(names.size()));
            if (number == static_cast<int>(names.size())) {
                numbers.insert(language->data(), number);
                names.push_back(*language);
            }
            edition.languages[row] = number;
        }
    }
    std::vector<int> order(names.size());
    std::iota(order.begin(), order.end(), 0);
    std::ranges::sort(order, {}, [&names](int i) { return names[static_cast<std::size_t>(i)]; });
    std::vector<int> place(names.size());
    for (std::size_t i = 0; i < order.size(); ++i) {
        place[static_cast<std::size_t>(order[i])] = static_cast<int>(i);
        edition.languageNames.push_back(names[static_cast<std::size_t>(order[i])].toString());
    }
    for (int &language : edition.languages) {
        if (language >= 0)
            language = place[static_cast<std::size_t>(language)];
    }
}

/// Numbers the current rows with a known value from 1, the highest first, then the highest `tie`, then by name.
std::vector<double> ranks(const Edition &edition, const std::vector<double> &values, const std::vector<double> &ties)
{
    struct Ranked {
        double value;
        double tie;
        int row;
    };
    std::vector<Ranked> order;
    order.reserve(values.size());
    for (std::size_t row = 0; row < values.size(); ++row) {
        if (edition.measures.isCurrent(row) && isKnown(values[row]))
            order.push_back({values[row], ties[row], static_cast<int>(row)});
    }
    std::ranges::sort(order, [](const Ranked &a, const Ranked &b) {
        return a.value != b.value ? a.value > b.value : a.tie != b.tie ? a.tie > b.tie : a.row < b.row;
    });
    // Names are looked at among equals alone: they lie all over memory.
    for (auto begin = order.begin(); begin != order.end();) {
        const auto end = std::find_if(begin + 1, order.end(), [begin](const Ranked &other) {
            return other.value != begin->value || other.tie != begin->tie;
        });
        std::sort(begin, end, [&edition](const Ranked &a, const Ranked &b) {
            return edition.fullName(a.row).compare(edition.fullName(b.row), Qt::CaseInsensitive) < 0;
        });
        begin = end;
    }
    std::vector<double> result(values.size(), kUnknown);
    for (std::size_t i = 0; i < order.size(); ++i)
        result[static_cast<std::size_t>(order[i].row)] = static_cast<double>(i + 1);
    return result;
}

void rank(Edition &edition)
{
    const Measures &measures = edition.measures;
    edition.starsRank = ranks(edition, measures.stars, measures.stars);
    edition.rank = ranks(edition, measures.score, measures.gain7d);
}

void compare(Edition &edition)
{
    const Edition &before = *edition.before;
    for (int row = 0; row < edition.rowCount(); ++row) {
        edition.rowBefore.push_back(before.rowOf(edition.repository(row)));
        const auto seen = edition.firstSeen(row);
        if (seen && *seen > before.key.asOf)
            edition.entered.push_back(row);
    }
    for (int row = 0; row < before.rowCount(); ++row) {
        if (edition.rowOf(before.repository(row)) < 0)
            edition.left.push_back(row);
    }
}

std::shared_ptr<Edition> makeOneDate(std::shared_ptr<const Dataset> dataset, const EditionKey &key, Day asOf)
{
    auto edition = std::make_shared<Edition>();
    edition->dataset = std::move(dataset);
    edition->key = {.asOf = asOf, .compareWith = {}, .scope = key.scope, .weights = key.weights};
    Population population = resolveScope(*edition->dataset, key.scope, asOf);
    edition->scope = std::move(population.scope);
    edition->repositories = std::move(population.repositories);
    edition->measures = measure(*edition->dataset, edition->repositories, asOf, {.weights = key.weights});
    findLanguages(*edition);
    rank(*edition);
    markUnusual(*edition);
    return edition;
}

} // namespace

int Edition::rowOf(int repository) const
{
    const auto found = std::ranges::lower_bound(repositories, repository);
    return found != repositories.end() && *found == repository ? static_cast<int>(found - repositories.begin()) : -1;
}

int Edition::rowOfId(RepositoryId id) const
{
    const int index = dataset->indexOf(id);
    return index < 0 ? -1 : rowOf(index);
}

QString Edition::language(int row) const
{
    const int language = languages[static_cast<std::size_t>(row)];
    return language < 0 ? QString() : languageNames[static_cast<std::size_t>(language)];
}

Facts Edition::facts(int row) const
{
    return dataset->facts(repository(row), measures.source[static_cast<std::size_t>(row)], key.asOf);
}

std::vector<double> Edition::trend(int row) const
{
    if (measures.marks[static_cast<std::size_t>(row)] & Expired)
        return {};
    return dailyGains(*dataset, repository(row), key.asOf);
}

std::optional<Day> Edition::firstSeen(int row) const
{
    return firstReading(*dataset, repository(row));
}

std::optional<std::size_t> Edition::comparableRow(int row) const
{
    const auto now = static_cast<std::size_t>(row);
    if (!before || rowBefore[now] < 0)
        return {};
    const auto then = static_cast<std::size_t>(rowBefore[now]);
    const bool isComparable = measures.isCurrent(now) && before->measures.isCurrent(then)
        && measures.source[now] == before->measures.source[then] && (measures.marks[now] & Corrected) == 0;
    return isComparable ? std::optional(then) : std::nullopt;
}

double Edition::starsRankChange(int row) const
{
    const auto then = comparableRow(row);
    return then ? before->starsRank[*then] - starsRank[static_cast<std::size_t>(row)] : kUnknown;
}

double Edition::rankChange(int row) const
{
    const auto then = comparableRow(row);
    return then ? before->rank[*then] - rank[static_cast<std::size_t>(row)] : kUnknown;
}

double Edition::scoreChange(int row) const
{
    const auto now = static_cast<std::size_t>(row);
    const auto then = comparableRow(row);
    if (!then || (measures.marks[now] & Provisional) != (before->measures.marks[*then] & Provisional))
        return kUnknown;
    return measures.score[now] - before->measures.score[*then];
}

QStringList Edition::sourceTitles() const
{
    std::vector<int> uses(dataset->sources().size());
    for (const int source : measures.source) {
        if (source >= 0)
            ++uses[static_cast<std::size_t>(source)];
    }
    std::vector<int> order(uses.size());
    std::iota(order.begin(), order.end(), 0);
    std::ranges::stable_sort(order, std::ranges::greater(), [&uses](int i) { return uses[static_cast<std::size_t>(i)]; });
    QStringList titles;
    for (const int source : order) {
        if (uses[static_cast<std::size_t>(source)] > 0)
            titles.append(dataset->sources()[static_cast<std::size_t>(source)].title);
    }
    return titles;
}

EditionPtr makeEdition(std::shared_ptr<const Dataset> dataset, const EditionKey &key, RecentEditions *recent)
{
    if (!key.compareWith || *key.compareWith >= key.asOf)
        return recent ? recent->ofDate(dataset, key) : makeOneDate(std::move(dataset), key, key.asOf);
    auto edition = recent ? std::make_shared<Edition>(*recent->ofDate(dataset, key)) : makeOneDate(dataset, key, key.asOf);
    edition->key.compareWith = key.compareWith;
    if (recent) {
        EditionKey before = key;
        before.asOf = *key.compareWith;
        edition->before = recent->ofDate(dataset, before);
    } else {
        edition->before = makeOneDate(std::move(dataset), key, *key.compareWith);
    }
    compare(*edition);
    return edition;
}

std::optional<Day> previousEditionDay(const Dataset &dataset, const Scope &scope, Day asOf)
{
    const auto days = editionDays(dataset, scope);
    const auto next = std::ranges::lower_bound(days, asOf, {}, &SourceDay::day);
    if (next == days.begin())
        return {};
    return std::prev(next)->day;
}

} // namespace RepoSignal
