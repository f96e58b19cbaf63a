// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/helptexts.h"

#include "domain/source.h"

#include <QCoreApplication>
#include <QKeySequence>
#include <QStringList>

namespace RepoSignal {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(HelpTexts)
};

QString line(const QString &keys, const QString &what)
{
    return keys + u'\t' + what;
}

QString keys(const QKeySequence &sequence)
{
    return sequence.toString(QKeySequence::NativeText);
}

} // namespace

QString shortcutsText()
{
    return QStringList{
        line(QStringLiteral("Ctrl+1, 2, 3, 4"), Texts::tr("Overview, Repositories, Languages, Velocity")),
        line(QStringLiteral("Alt+Left, Alt+Right"), Texts::tr("Previous and next day with data")),
        line(QStringLiteral("Alt+End"), Texts::tr("Newest day with data")),
        line(QStringLiteral("Page Up, Page Down"), Texts::tr("A week back and on, in the time machine; with Shift four weeks")),
        line(QStringLiteral("Home, End"), Texts::tr("First and last day, in the time machine")),
        line(QStringLiteral("Alt+P"), Texts::tr("Play through the days, or pause; Space on the track")),
        line(keys(QKeySequence::Find), Texts::tr("Filter the repositories")),
        line(QStringLiteral("Esc"), Texts::tr("Clear the filter, then back to the table")),
        line(QStringLiteral("Ctrl+E"), Texts::tr("Export the chart as a figure")),
        line(QStringLiteral("Ctrl+Shift+E"), Texts::tr("Export the table")),
        line(keys(QKeySequence::Copy), Texts::tr("Copy the selected rows, with headers")),
        line(QStringLiteral("Enter"), Texts::tr("Details of the repository; repositories of the language")),
        line(QStringLiteral("Ctrl+Enter"), Texts::tr("Open the repository on GitHub")),
        line(QStringLiteral("+, −, 0, Shift+arrows"), Texts::tr("Zoom in a chart of points, out, show all, move")),
        line(QStringLiteral("Shift+click on a header"), Texts::tr("Sort by this column too")),
        line(QStringLiteral("F9"), Texts::tr("Show or hide the details")),
        line(keys(QKeySequence::Open), Texts::tr("Open a library")),
        line(QStringLiteral("Ctrl+I"), Texts::tr("Import files")),
        line(keys(QKeySequence::Quit), Texts::tr("Quit")),
    }.join(u'\n');
}

QString aboutText()
{
    QStringList lines{
        Texts::tr("RepoSignal %1").arg(QCoreApplication::applicationVersion()),
        Texts::tr("A desktop newsroom for people who write about GitHub."),
        QString(),
        Texts::tr("Copyright 2026 The RepoSignal authors. Free software under the GNU General Public License, version 3 or "
                  "later; without any warranty."),
        Texts::tr("Built with Qt %1 (LGPL 3) and Qt Charts (GPL 3), SQLite (public domain), SQLiteCpp (MIT), libarchive and ISA-L "
                  "(BSD), simdjson (Apache 2.0).")
            .arg(QString::fromLatin1(qVersion())),
        Texts::tr("Type: RepoSignal Sans, made from Inter by The Inter Project Authors (SIL Open Font License 1.1)."),
        Texts::tr("Icons: Lucide (ISC), some of their shapes from Feather (MIT)."),
        Texts::tr("Colours of languages: GitHub Linguist (MIT)."),
        QString(),
        Texts::tr("Data that it brings, or reads from files that you have:"),
    };
    for (const Source &source : knownSources())
        lines.append(QStringLiteral("• %1 (%2), %3").arg(source.title, source.licence, source.url));
    lines.append(QString());
    lines.append(Texts::tr("Nothing leaves this computer. No telemetry."));
    return lines.join(u'\n');
}

} // namespace RepoSignal
