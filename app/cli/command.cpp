// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/command.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QIODevice>

namespace RepoSignal {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

constexpr int kProgressInterval = 100; ///< ms

} // namespace

Command::Command(const Verb &verb, const QCommandLineParser &parser, GlobalOptions global,
                 const CommandStreams &streams)
    : m_verb(verb), m_parser(parser), m_global(std::move(global)), m_streams(streams)
{
}

std::optional<QString> Command::choice(const QString &option, const QStringList &words, const QString &otherwise)
{
    if (!isSet(option))
        return otherwise;
    if (words.contains(value(option)))
        return value(option);
    failUsage(Texts::tr("--%1: \"%2\" is none of %3.").arg(option, value(option), words.join(QStringLiteral(", "))));
    return {};
}

std::optional<int> Command::number(const QString &option, int least, int most, int otherwise)
{
    if (!isSet(option))
        return otherwise;
    bool ok = false;
    const int number = value(option).toInt(&ok);
    if (ok && number >= least && number <= most)
        return number;
    failUsage(most == Verb::kAny
                  ? Texts::tr("--%1: \"%2\" is no whole number of at least %3.").arg(option, value(option)).arg(least)
                  : Texts::tr("--%1: \"%2\" is no whole number from %3 to %4.")
                        .arg(option, value(option))
                        .arg(least)
                        .arg(most));
    return {};
}

std::optional<Window> Command::window(const QString &option, Window otherwise)
{
    const auto id = choice(option, {windowId(Window::Day), windowId(Window::Week), windowId(Window::FourWeeks)},
                           windowId(otherwise));
    return id ? windowFromId(*id) : std::nullopt;
}

std::optional<TableFormat> Command::format(const QStringList &ids)
{
    const auto id = choice(QStringLiteral("format"), ids, ids.first());
    return id ? tableFormatFromId(*id) : std::nullopt;
}

bool Command::stopWhenInterrupted()
{
    if (isInterrupted())
        m_exitCode = Interrupted;
    return isInterrupted();
}

QString Command::chosenLibrary() const
{
    return m_global.library.isEmpty() ? defaultLibraryPath() : m_global.library;
}

std::optional<QString> Command::libraryPath()
{
    if (!m_global.library.isEmpty()) {
        if (QFileInfo::exists(m_global.library))
            return m_global.library;
        fail(Texts::tr("There is no library %1; make one with: reposignal new %1").arg(m_global.library));
        return {};
    }
    const QString path = defaultLibraryPath();
    const auto made = ensureLibrary(path);
    if (!made) {
        fail(made.error());
        return {};
    }
    if (made.value())
        sayDetail(Texts::tr("Made the library %1 from the bundled data.").arg(path));
    return stopWhenInterrupted() ? std::nullopt : std::optional(path);
}

std::optional<std::shared_ptr<const Dataset>> Command::dataset()
{
    const auto path = libraryPath();
    if (!path)
        return {};
    auto opened = openLibrary(*path);
    if (!opened) {
        fail(opened.error());
        return {};
    }
    sayDetail(Texts::tr("Library: %1").arg(*path));
    if (!opened.value().readOnlyReason.isEmpty())
        sayDetail(opened.value().readOnlyReason);
    return stopWhenInterrupted() ? std::nullopt : std::optional(std::move(opened.value().dataset));
}

std::optional<EditionPtr> Command::edition(CompareWith::Kind compareWith)
{
    return edition(CompareWith{.kind = compareWith, .date = {}}, {});
}

std::optional<EditionPtr> Command::edition(const CompareWith &compareWith, std::optional<Day> asOf)
{
    const auto data = dataset();
    if (!data)
        return {};
    const EditionRequest request{
        .asOf = asOf ? asOf : m_global.asOf, .compareWith = compareWith, .scope = m_global.scope};
    auto edition = makeRequestedEdition(*data, request);
    if (!edition) {
        // A library without observations is no fault of the command; a date or scope it does not have is.
        fail(edition.error(), (*data)->isEmpty() ? Failed : WrongUsage);
        return {};
    }
    const Edition &made = *edition.value();
    sayDetail(Texts::tr("Edition: %1, %2 (%3), n = %4")
                  .arg(isoDay(made.key.asOf), made.scope.name, populationKindId(made.scope.kind))
                  .arg(made.rowCount()));
    return stopWhenInterrupted() ? std::nullopt : std::optional(edition.value());
}

int Command::write(const QByteArray &data)
{
    clearProgress();
    if (m_streams.out.write(data) != data.size())
        return fail(Texts::tr("Standard output could not be written (%1); free some space or write elsewhere.")
                        .arg(m_streams.out.errorString()));
    return m_exitCode;
}

void Command::writeLine(const QString &line)
{
    clearProgress();
    m_streams.err.write(QString(line + u'\n').toUtf8());
}

void Command::say(const QString &line)
{
    if (!m_global.isQuiet)
        writeLine(line);
}

void Command::sayDetail(const QString &line)
{
    if (m_global.isVerbose)
        writeLine(line);
}

int Command::fail(const QString &sentence, ExitCode code)
{
    QString line = sentence;
    writeLine(QStringLiteral("reposignal: ") + line.replace(u'\n', u' '));
    m_exitCode = code;
    return code;
}

int Command::failUsage(const QString &sentence)
{
    return fail(sentence + u' ' + Texts::tr("See: reposignal %1 --help").arg(m_verb.name), WrongUsage);
}

void Command::showProgress(const QString &line)
{
    if (!m_streams.errIsTerminal || m_global.isQuiet)
        return;
    if (m_sinceProgress.isValid() && m_sinceProgress.elapsed() < kProgressInterval)
        return;
    m_sinceProgress.start();
    m_streams.err.write("\r\x1b[K" + line.toUtf8());
    m_progressShown = true;
}

void Command::clearProgress()
{
    if (m_progressShown)
        m_streams.err.write("\r\x1b[K");
    m_progressShown = false;
}

} // namespace RepoSignal
