// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

#include <cstdint>
#include <vector>

namespace RepoSignal {

struct InputFile {
    QString path;
    std::int64_t bytes = 0;
};

/// The files named, and those below the folders named, each folder in the order of its paths; hidden files and links to
/// folders are passed over. A name that is no folder stays as it is, even where nothing is there.
[[nodiscard]] std::vector<InputFile> filesBelow(const QStringList &paths);

} // namespace RepoSignal
