// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/error.h"

#include <QIODevice>

#include <atomic>

namespace RepoSignal {

/// Compresses all of `from` into `to`, as small as xz makes it. Both are open; `name` is the file named by sentences.
/// Stops early where `cancelled` is raised: then what was written is not whole.
Result<void> packXz(QIODevice &from, QIODevice &to, const QString &name, const std::atomic_bool *cancelled);

/// The other way round; fails on anything but a whole xz file.
Result<void> unpackXz(QIODevice &from, QIODevice &to, const QString &name);

} // namespace RepoSignal
