// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "analysis/edition.h"
#include "domain/error.h"

namespace RepoSignal {

/// What an edition is compared with.
struct CompareWith {
    enum class Kind { PreviousDay, Week, FourWeeks, Date };
    Kind kind = Kind::PreviousDay;
    std::optional<Day> date; ///< for Date

    bool operator==(const CompareWith &) const = default;
};

/// What window, figure and command ask for; unset means the default.
struct EditionRequest {
    std::optional<Day> asOf; ///< default: the last complete day of the scope
    CompareWith compareWith;
    QString scope; ///< a scope's id or name, or a query; empty: the default scope

    bool operator==(const EditionRequest &) const = default;
};

/// The day that `compareWith` means for an edition: the last day with readings on or before the wanted one; no value when
/// the library does not reach back so far. Fails for a chosen date that does not lie before `asOf`.
Result<std::optional<Day>> resolveCompareWith(const Dataset &dataset, const Scope &scope, const CompareWith &compareWith,
                                              Day asOf);

/// Resolves the request and makes the edition: errors name the span for a date outside it, and the scopes there are for
/// a scope that names nothing. A query is applied to everything known as of the date. Slow; less so where `recent` keeps
/// an edition of one of the dates.
Result<EditionPtr> makeRequestedEdition(std::shared_ptr<const Dataset> dataset, const EditionRequest &request,
                                        RecentEditions *recent = nullptr);

} // namespace RepoSignal
