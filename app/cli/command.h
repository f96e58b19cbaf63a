// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cli/arguments.h"
#include "cli/commandline.h"
#include "cli/verb.h"
#include "session/editions.h"
#include "session/libraries.h"
#include "table/tabledocument.h"

#include <QCommandLineParser>
#include <QElapsedTimer>

namespace RepoSignal {

/// One run of a verb: its options and operands, where it reads and writes, and how it ends. Functions that return no
/// value have said why on the error stream; exitCode() then tells how to end.
class Command
{
public:
    Command(const Verb &verb, const QCommandLineParser &parser, GlobalOptions global, const CommandStreams &streams);

    [[nodiscard]] QStringList operands() const { return m_parser.positionalArguments(); }
    [[nodiscard]] bool isSet(const QString &option) const { return m_parser.isSet(option); }
    [[nodiscard]] QString value(const QString &option) const { return m_parser.value(option); }
    /// The value of an option that takes one of these words, or the default.
    std::optional<QString> choice(const QString &option, const QStringList &words, const QString &otherwise);
    /// A whole number from `least` to `most`, or the default.
    std::optional<int> number(const QString &option, int least, int most, int otherwise);
    std::optional<Window> window(const QString &option, Window otherwise);
    std::optional<TableFormat> format(const QStringList &ids);

    /// The library's path as it was named, or the default one's; it need not exist.
    [[nodiscard]] QString chosenLibrary() const;
    /// The library's path; the default library is made when it is absent.
    std::optional<QString> libraryPath();
    std::optional<std::shared_ptr<const Dataset>> dataset();
    /// The edition asked for by the global options.
    std::optional<EditionPtr> edition(CompareWith::Kind compareWith = CompareWith::Kind::PreviousDay);
    /// The same compared with any date, and as of another day where one is given.
    std::optional<EditionPtr> edition(const CompareWith &compareWith, std::optional<Day> asOf);
    [[nodiscard]] std::optional<Day> asOf() const { return m_global.asOf; } ///< as asked for

    /// Data, to standard output; says Failed where it cannot be written.
    int write(const QByteArray &data);
    int writeDocument(const TableDocument &document, TableFormat format) { return write(writeTable(document, format)); }
    /// A line for people, not said with --quiet; a detail is said with --verbose alone.
    void say(const QString &line);
    void sayDetail(const QString &line);
    /// One line `reposignal: …`, and how the run ends.
    int fail(const QString &sentence, ExitCode code = Failed);
    int fail(const Error &error, ExitCode code = Failed) { return fail(sentence(error), code); }
    int failUsage(const QString &sentence);

    /// A line on a terminal that later ones replace; at most every 100 ms.
    void showProgress(const QString &line);
    [[nodiscard]] const std::atomic_bool &interruption() const { return m_streams.interrupted; }
    [[nodiscard]] bool isInterrupted() const { return m_streams.interrupted.load(); }
    [[nodiscard]] int exitCode() const { return m_exitCode; }

private:
    void writeLine(const QString &line);
    void clearProgress();
    [[nodiscard]] bool stopWhenInterrupted();

    const Verb &m_verb;
    const QCommandLineParser &m_parser;
    GlobalOptions m_global;
    CommandStreams m_streams;
    QElapsedTimer m_sinceProgress;
    bool m_progressShown = false;
    int m_exitCode = Done;
};

} // namespace RepoSignal
