// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/error.h"
#include "store/libraryhealth.h"

namespace RepoSignal {

// Slow; for the library executor.

/// Looks at every page and row of the library at `path`; damage is told in the result.
Result<LibraryHealth> checkLibrary(const QString &path);
/// A whole copy in one file, in the place of a file of that name.
Result<void> backUpLibrary(const QString &path, const QString &target);
/// Puts a copy of `backup` in the place of the library at `path`, which need not exist. Gives the name under which the
/// replaced library is kept beside; empty where there was none.
Result<QString> restoreLibrary(const QString &backup, const QString &path);

/// What a check found, to be read and saved: plain text.
[[nodiscard]] QString healthText(const QString &path, const LibraryHealth &health);
/// The same in a sentence.
[[nodiscard]] QString healthSentence(const LibraryHealth &health);

} // namespace RepoSignal
