// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "imports/alloweddays.h"
#include "imports/importer.h"
#include "imports/rowfault.h"
#include "imports/seenreadings.h"
#include "imports/tableformat.h"

#include <map>

namespace RepoSignal {

/// Checks what the rows of one file say, and hands it to a sink.
class RowIntake
{
public:
    RowIntake(ObservationSink &sink, const ImportControl &control);

    /// Why the row is left out; no value: it is taken, and its texts must hold until flush().
    [[nodiscard]] std::optional<RowFault> take(const RowContent &row);
    /// Hands over what was taken; fails only where the sink does.
    Result<void> flush();
    /// Of the rows taken.
    [[nodiscard]] std::optional<Day> firstDay() const { return m_firstDay; }
    [[nodiscard]] std::optional<Day> lastDay() const { return m_lastDay; }

private:
    [[nodiscard]] std::optional<RowFault> check(const RowContent &row) const;
    [[nodiscard]] bool isNewPlace(const RowContent &row);

    ObservationSink &m_sink;
    AllowedDays m_days;
    SeenReadings m_seen;
    std::map<std::string, SeenReadings, std::less<>> m_places; ///< by list
    std::vector<Observation> m_rows;
    std::vector<Appearance> m_appearances;
    std::vector<Rename> m_renames;
    std::optional<Day> m_firstDay;
    std::optional<Day> m_lastDay;
};

} // namespace RepoSignal
