// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/error.h"

namespace RepoSignal {

/// What is wrong with a packed file, in sentences that name it.

/// Its bytes are no whole packed file; `reason` says why where it is known.
[[nodiscard]] Error brokenFile(const QString &file, const QString &reason);
/// Its text is not what its checksum says.
[[nodiscard]] Error damagedFile(const QString &file);
/// It unpacks to more than is believed.
[[nodiscard]] Error swellingFile(const QString &file);

} // namespace RepoSignal
