// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/error.h"
#include "store/libraryfile.h"
#include "store/libraryhealth.h"

namespace RepoSignal {

/// Has SQLite look at every page and reference, and decodes everything that is packed, at one moment. What is damaged is
/// a problem in the result; an error says that the library could not be looked at.
Result<LibraryHealth> checkLibraryFile(const LibraryFile &file);

} // namespace RepoSignal
