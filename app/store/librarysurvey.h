// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/library.h"
#include "store/libraryfile.h"

namespace RepoSignal {

/// Counts what a library holds at one moment, and its content hash.
Result<LibraryInfo> surveyLibrary(const LibraryFile &file);

} // namespace RepoSignal
