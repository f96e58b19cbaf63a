// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/error.h"

namespace RepoSignal {

/// Puts a copy of `backup` in the place of the library at `path`, which need not exist nor be readable. The backup is
/// copied, brought up to this program's version and checked whole before anything is replaced; the backup itself stays
/// as it is. Gives the name under which the replaced file lies beside now; empty where there was none. Fails, with
/// everything as it was, where another program has the library open.
Result<QString> restoreLibraryFile(const QString &backup, const QString &path);

} // namespace RepoSignal
