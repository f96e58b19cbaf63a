// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "session/libraries.h"
#include "table/tabledocument.h"

namespace RepoSignal {

/// What a library holds, as Text, Csv or Json; each source with its span, licence and population.
[[nodiscard]] QByteArray writeLibraryInfo(const QString &path, const LibraryInfo &info, TableFormat format);

} // namespace RepoSignal
