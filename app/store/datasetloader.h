// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/dataset.h"
#include "store/libraryfile.h"

#include <atomic>

namespace RepoSignal {

/// Everything the library holds at one moment, through connections of its own on two threads. Where `cancelled` is
/// raised it stops early and the error that comes back means nothing.
Result<std::shared_ptr<const Dataset>> loadDataset(const LibraryFile &file, const std::atomic_bool *cancelled);

} // namespace RepoSignal
