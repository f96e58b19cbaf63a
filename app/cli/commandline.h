// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

#include <atomic>

class QIODevice;

namespace RepoSignal {

/// Where a command writes, and what stops it. All outlive the command.
struct CommandStreams {
    QIODevice &out; ///< data and nothing else
    QIODevice &err; ///< messages and progress
    bool errIsTerminal = false; ///< progress is for terminals
    const std::atomic_bool &interrupted; ///< raised to stop: what was committed is kept
};

/// What the arguments, the program's name first, ask the program to be.
enum class ProgramMode {
    Window,
    Command,
    DrawingCommand, ///< needs a QGuiApplication
};
[[nodiscard]] ProgramMode programMode(const QStringList &arguments);

/// Runs the verb in the arguments; returns the program's exit code. Blocks; not on the thread of a window.
[[nodiscard]] int runCommand(const QStringList &arguments, const CommandStreams &streams);

} // namespace RepoSignal
