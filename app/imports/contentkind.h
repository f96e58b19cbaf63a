// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/error.h"

#include <QByteArray>

namespace RepoSignal {

/// Bytes that are enough to tell what a file is.
inline constexpr qsizetype kTellingBytes = 4096;

/// Why a file that begins so cannot be a table: a picture, a program, an office document, text in UTF-16 …
[[nodiscard]] std::optional<Error> reasonNotATable(const QString &file, const QByteArray &beginning);

/// JSON that holds rows.
enum class JsonShape {
    None,
    TrendingMonth, ///< one object: a month of trending pages by day
    EventLines, ///< one event of GitHub a line
    EventArray, ///< one array of events
};
/// What JSON begins so; None for other JSON, and for what is no JSON.
[[nodiscard]] JsonShape recogniseJson(const QByteArray &beginning);

/// True where gzip, xz or tar begins so.
[[nodiscard]] bool looksPacked(const QByteArray &beginning);

} // namespace RepoSignal
