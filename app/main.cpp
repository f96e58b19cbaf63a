// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/commandline.h"
#include "cli/interrupt.h"

#include <QFile>
#include <QGuiApplication>

#include <cstdio>

#include <unistd.h>

namespace {

using namespace RepoSignal;

/// Qt's remarks about the machine are no messages of a command; faults are.
void passFaultsOn(QtMsgType type, const QMessageLogContext &, const QString &message)
{
    if (type == QtCriticalMsg || type == QtFatalMsg)
        std::fputs(QByteArray(message.toUtf8() + '\n').constData(), stderr);
}

int runOnStandardStreams(const QStringList &arguments)
{
    QFile out;
    QFile err;
    const bool opened = out.open(STDOUT_FILENO, QIODevice::WriteOnly | QIODevice::Unbuffered)
        && err.open(STDERR_FILENO, QIODevice::WriteOnly | QIODevice::Unbuffered);
    if (!opened)
        return EXIT_FAILURE;
    return runCommand(
        arguments,
        {.out = out, .err = err, .errIsTerminal = isatty(STDERR_FILENO) == 1, .interrupted = watchInterrupts()});
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication::setApplicationName(QStringLiteral("RepoSignal"));
    QCoreApplication::setApplicationVersion(QStringLiteral(REPOSIGNAL_VERSION));
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));

    // The same output in every locale.
    qputenv("LC_ALL", "C.UTF-8");
    if (!arguments.contains(QStringLiteral("--verbose")))
        qInstallMessageHandler(passFaultsOn);
    if (programMode(arguments) == ProgramMode::DrawingCommand) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
        const QGuiApplication application(argc, argv);
        return runOnStandardStreams(arguments);
    }
    const QCoreApplication application(argc, argv);
    return runOnStandardStreams(arguments);
}
