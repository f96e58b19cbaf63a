// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/source.h"
#include "imports/tableformat.h"

#include <array>
#include <string_view>

namespace RepoSignal {

/// What columns of a table say, one T a column.
template<class T> struct RowColumns {
    T repository{}; ///< owner/name
    T oldName{}; ///< the same repository before
    T day{}; ///< `2026-03-06`
    T time{}; ///< `2026-03-06T04:05:09`, UTC, where no day is told
    T githubId{};
    T list{};
    T rank{};
    T stars{};
    T forks{};
    T openIssues{};
    T created{}; ///< a day or a time, as is `pushed`
    T pushed{};
    T language{};
    T licence{};
    T topics{};
    T description{};

    static constexpr std::array<T RowColumns::*, 16> all()
    {
        return {&RowColumns::repository, &RowColumns::oldName,    &RowColumns::day,     &RowColumns::time,
                &RowColumns::githubId,   &RowColumns::list,       &RowColumns::rank,    &RowColumns::stars,
                &RowColumns::forks,      &RowColumns::openIssues, &RowColumns::created, &RowColumns::pushed,
                &RowColumns::language,   &RowColumns::licence,    &RowColumns::topics,  &RowColumns::description};
    }
};

/// A table of a known publisher whose columns say one thing each.
struct TableShape {
    const char *title = ""; ///< to be translated in the context `Import`
    QStringView source = {}; ///< key of a known source
    RowColumns<std::string_view> columns = {}; ///< names in lower case; empty: no such column
    std::vector<std::string_view> others = {}; ///< columns that only tell the shape
    bool isExact = false; ///< a table with further columns is another one
    bool needsStars = false; ///< a row without stars says nothing
    bool zeroIsUnread = false; ///< stars and forks given as 0 were not read
    std::string_view (*listNamed)(std::string_view field) = nullptr; ///< where the list's name is not the field itself
    std::string_view (*languageOf)(std::string_view field) = nullptr; ///< likewise; a null view: not told
};

/// The shape that a header has; of two that fit the one with more columns. nullptr: none.
[[nodiscard]] const TableShape *shapeOf(const TableHeader &header);

/// The language that a page of GitHub's trending repositories tells: that of the page, or none on the page of all.
/// `Bash` is GitHub's other name for Shell.
[[nodiscard]] std::string_view languageOfPage(std::string_view page);

} // namespace RepoSignal
