// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/dataset.h"

#include <SQLiteCpp/Database.h>

#include <functional>

namespace RepoSignal {

/// From numbers in the library to indexes in the Dataset that is put together; -1 for what it does not hold.
struct DatasetPlaces {
    std::function<int(std::int64_t)> repository;
    std::function<int(std::int64_t)> source;
};

/// Adds the analyst's lists to the builder.
void addLists(SQLite::Database &database, DatasetBuilder &builder);
/// Adds renames, appearances, event samples and decisions about faults. Throws SQLite::Exception, and DamagedSegment
/// where appearances cannot be read.
void addSideTables(SQLite::Database &database, const DatasetPlaces &places, DatasetBuilder &builder);

} // namespace RepoSignal
