// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QStringList>

namespace RepoSignal {

/// What a command wrote and how it ended.
struct CommandRun {
    int exitCode = -1;
    QString out;
    QString err;
};

struct RunConditions {
    bool onTerminal = false;
    bool interrupted = false; ///< from the start
};

/// Runs a command in this process; `arguments` without the program's name.
[[nodiscard]] CommandRun run(const QStringList &arguments, RunConditions conditions = {});

/// Writes a file of this content.
void writeFile(const QString &path, const QByteArray &content);

/// Makes a library of four repositories in `folder`: ranking tables of the days up to 2026-03-06, in C, Rust and no
/// language. On the last day ann/kernel gains `burst` stars more.
[[nodiscard]] QString makeLibrary(const QString &folder, int days = 3, int burst = 0);

} // namespace RepoSignal
