// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCommandLineOption>
#include <QString>

#include <limits>
#include <vector>

namespace RepoSignal {

class Command;

enum ExitCode { Done = 0, Failed = 1, WrongUsage = 2, PartlyDone = 3, Interrupted = 130 };

/// A verb of the command line, declared as data.
struct Verb {
    static constexpr int kAny = std::numeric_limits<int>::max();

    QString name;
    QString operands = {}; ///< what follows it, for help: `FILE…`; empty for nothing
    int fewestOperands = 0;
    int mostOperands = 0;
    QString summary;
    QString example; ///< a whole command
    QList<QCommandLineOption> options = {};
    bool draws = false; ///< needs a QGuiApplication
    int (*run)(Command &) = nullptr; ///< returns an ExitCode
};

[[nodiscard]] std::vector<Verb> libraryVerbs(); ///< info, new, import, bundle
[[nodiscard]] std::vector<Verb> libraryCareVerbs(); ///< check, backup, restore
[[nodiscard]] std::vector<Verb> tableVerbs(); ///< list, columns
[[nodiscard]] std::vector<Verb> languageVerbs(); ///< languages
[[nodiscard]] std::vector<Verb> scoreVerbs(); ///< score, panel
[[nodiscard]] std::vector<Verb> spikeVerbs(); ///< spikes
[[nodiscard]] std::vector<Verb> figureVerbs(); ///< figure, figures
[[nodiscard]] std::vector<Verb> faultVerbs(); ///< faults

} // namespace RepoSignal
