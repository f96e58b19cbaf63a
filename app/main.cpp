// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mainwindow.h"

#include "cli/arguments.h"
#include "cli/commandline.h"
#include "cli/interrupt.h"
#include "figures/figure.h"
#include "session/termination.h"
#include "session/workspace.h"

#include <QApplication>
#include <QFile>
#include <QIcon>
#include <QSettings>

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

/// The window: it shows itself first and fills when the library is there.
int runWindow(int argc, char **argv, const GlobalOptions &options)
{
    QApplication application(argc, argv);
    const QString desktopId = QStringLiteral("io.github.reposignal.reposignal");
    QApplication::setDesktopFileName(desktopId);
    QApplication::setWindowIcon(QIcon::fromTheme(desktopId));
    if (const auto fonts = loadFonts(); !fonts)
        qWarning("%s", qUtf8Printable(sentence(fonts.error())));
    QSettings store(QSettings::IniFormat, QSettings::UserScope, QCoreApplication::applicationName());
    Workspace workspace;
    workspace.setRequest({.asOf = options.asOf, .scope = options.scope});
    MainWindow window(workspace, store);
    window.show();
    const Termination termination;
    QObject::connect(&termination, &Termination::requested, &window, [&window] {
        window.close(); // it remembers how it was left
        QCoreApplication::quit();
    });
    QMetaObject::invokeMethod(
        &workspace, [&workspace, &options] { workspace.open(options.library); }, Qt::QueuedConnection);
    return QApplication::exec();
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication::setApplicationName(QStringLiteral("RepoSignal"));
    QCoreApplication::setApplicationVersion(QStringLiteral(REPOSIGNAL_VERSION));
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));

    const ProgramMode mode = programMode(arguments);
    if (mode == ProgramMode::Window)
        return runWindow(argc, argv, splitArguments(arguments).global);

    // The same output in every locale.
    qputenv("LC_ALL", "C.UTF-8");
    if (!arguments.contains(QStringLiteral("--verbose")))
        qInstallMessageHandler(passFaultsOn);
    if (mode == ProgramMode::DrawingCommand) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
        const QGuiApplication application(argc, argv);
        return runOnStandardStreams(arguments);
    }
    const QCoreApplication application(argc, argv);
    return runOnStandardStreams(arguments);
}
