// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "imports/importer.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <numeric>

namespace RepoSignal {

namespace {

QString number(std::int64_t value)
{
    static const QLocale locale(QLocale::English, QLocale::UnitedKingdom);
    return locale.toString(static_cast<qlonglong>(value));
}

/// One of two wordings by number; each has `%1` where the number stands.
QString counted(std::int64_t value, const char *one, const char *many)
{
    return QCoreApplication::translate("Import", value == 1 ? one : many).arg(number(value));
}

QString daysText(const FileReport &report)
{
    if (!report.firstDay || !report.lastDay)
        return {};
    if (*report.firstDay == *report.lastDay)
        return isoDay(*report.firstDay);
    return QCoreApplication::translate("Import", "%1 to %2").arg(isoDay(*report.firstDay), isoDay(*report.lastDay));
}

QString keptText(const KeptRows &kept)
{
    QStringList parts;
    if (kept.added > 0 || kept.factsOnly == 0)
        parts.append(counted(kept.added, QT_TRANSLATE_NOOP("Import", "%1 reading added"),
                             QT_TRANSLATE_NOOP("Import", "%1 readings added")));
    if (kept.unchanged > 0)
        parts.append(counted(kept.unchanged, QT_TRANSLATE_NOOP("Import", "%1 already there"),
                             QT_TRANSLATE_NOOP("Import", "%1 already there")));
    if (kept.revised > 0)
        parts.append(counted(kept.revised,
                             QT_TRANSLATE_NOOP("Import", "%1 differs from what was there (kept beside it)"),
                             QT_TRANSLATE_NOOP("Import", "%1 differ from what was there (kept beside it)")));
    if (kept.factsOnly > 0)
        parts.append(counted(kept.factsOnly, QT_TRANSLATE_NOOP("Import", "%1 without numbers"),
                             QT_TRANSLATE_NOOP("Import", "%1 without numbers")));
    return parts.join(u", ");
}

QString fileLine(const FileReport &report)
{
    if (report.format.isEmpty())
        return QCoreApplication::translate("Import", "%1: not read").arg(report.file);
    QStringList parts{report.format};
    if (const QString days = daysText(report); !days.isEmpty())
        parts.append(days);
    parts.append(counted(report.rowsRead, QT_TRANSLATE_NOOP("Import", "%1 row read"),
                         QT_TRANSLATE_NOOP("Import", "%1 rows read")));
    parts.append(keptText(report.kept));
    if (report.rowsSkipped() > 0)
        parts.append(counted(report.rowsSkipped(), QT_TRANSLATE_NOOP("Import", "%1 skipped"),
                             QT_TRANSLATE_NOOP("Import", "%1 skipped")));
    return report.file + QStringLiteral(": ") + parts.join(u"; ");
}

QString skippedLine(const SkippedRows &skipped)
{
    const QString rows = counted(skipped.rows, QT_TRANSLATE_NOOP("Import", "%1 row skipped"),
                                 QT_TRANSLATE_NOOP("Import", "%1 rows skipped"));
    return QCoreApplication::translate("Import", "  %1: %2; first in line %3: %4")
        .arg(rows, skipped.reason, number(skipped.firstLine), skipped.example);
}

QString totalLine(const ImportReport &report)
{
    FileReport total;
    for (const FileReport &file : report.files) {
        total.rowsRead += file.rowsRead;
        total.kept.added += file.kept.added;
        total.kept.unchanged += file.kept.unchanged;
        total.kept.revised += file.kept.revised;
        total.kept.factsOnly += file.kept.factsOnly;
    }
    const QString files = counted(static_cast<std::int64_t>(report.files.size()),
                                  QT_TRANSLATE_NOOP("Import", "%1 file"), QT_TRANSLATE_NOOP("Import", "%1 files"));
    const QString rows = counted(total.rowsRead, QT_TRANSLATE_NOOP("Import", "%1 row read"),
                                 QT_TRANSLATE_NOOP("Import", "%1 rows read"));
    return QCoreApplication::translate("Import", "%1: %2; %3").arg(files, rows, keptText(total.kept));
}

} // namespace

std::int64_t FileReport::rowsSkipped() const
{
    return std::accumulate(skipped.begin(), skipped.end(), std::int64_t{0},
                           [](std::int64_t sum, const SkippedRows &rows) { return sum + rows.rows; });
}

bool ImportReport::hasFailures() const
{
    return fatal || std::ranges::any_of(files, [](const FileReport &file) { return file.error.has_value(); });
}

QString reportText(const ImportReport &report)
{
    QStringList lines;
    for (const FileReport &file : report.files) {
        lines.append(fileLine(file));
        for (const SkippedRows &skipped : file.skipped)
            lines.append(skippedLine(skipped));
        if (file.stopped)
            lines.append(QCoreApplication::translate("Import", "  stopped inside this file; the rows before are kept"));
        if (file.error)
            lines.append(QStringLiteral("  ") + sentence(*file.error));
    }
    if (report.files.size() > 1)
        lines.append(totalLine(report));
    if (report.cancelled)
        lines.append(report.files.empty()
                         ? QCoreApplication::translate("Import", "Stopped; nothing was imported.")
                         : QCoreApplication::translate("Import", "Stopped; the files above are kept."));
    else if (report.files.empty() && !report.fatal)
        lines.append(QCoreApplication::translate("Import", "Nothing was found to import."));
    if (report.fatal)
        lines.append(sentence(*report.fatal));
    return lines.join(u'\n') + u'\n';
}

} // namespace RepoSignal
