// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/snapshot.h"

#include <QByteArray>

namespace RepoSignal {

/// SHA-256, hex, over what the library says, independent of how it lies in the file, of numbers it gives out, and of
/// batches: the sources by key; each repository by folded name with its facts, readings, revisions, appearances, event
/// samples and decisions about faults, these by source key and day; the lists by name with the folded names of their
/// members; the renames by folded names.
/// Throws SQLite::Exception and DamagedSegment.
[[nodiscard]] QByteArray contentHash(const Snapshot &snapshot);

} // namespace RepoSignal
