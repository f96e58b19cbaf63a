// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "imports/importsummary.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <array>
#include <numeric>
#include <set>

namespace RepoSignal {

namespace {

/// Formats and reasons that were told in full.
using Told = std::set<std::pair<QString, QString>>;

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

QString rowsReadText(std::int64_t rows)
{
    return counted(rows, QT_TRANSLATE_NOOP("Import", "%1 row read"), QT_TRANSLATE_NOOP("Import", "%1 rows read"));
}

QString filesText(std::int64_t files)
{
    return counted(files, QT_TRANSLATE_NOOP("Import", "%1 file"), QT_TRANSLATE_NOOP("Import", "%1 files"));
}

QString daysText(std::optional<Day> first, std::optional<Day> last)
{
    if (!first || !last)
        return {};
    if (*first == *last)
        return isoDay(*first);
    return QCoreApplication::translate("Import", "%1 to %2").arg(isoDay(*first), isoDay(*last));
}

/// Everything after the name: days, rows read, kept and skipped.
QStringList countsText(std::optional<Day> first, std::optional<Day> last, std::int64_t read, const KeptRows &kept,
                       std::int64_t skipped)
{
    QStringList parts;
    if (const QString days = daysText(first, last); !days.isEmpty())
        parts.append(days);
    parts.append(rowsReadText(read));
    parts.append(keptText(kept));
    if (skipped > 0)
        parts.append(
            counted(skipped, QT_TRANSLATE_NOOP("Import", "%1 skipped"), QT_TRANSLATE_NOOP("Import", "%1 skipped")));
    return parts;
}

QString fileLine(const FileReport &report)
{
    if (report.format.isEmpty())
        return QCoreApplication::translate("Import", "%1: not read").arg(report.file);
    return report.file + QStringLiteral(": ")
        + (QStringList{report.format}
           + countsText(report.firstDay, report.lastDay, report.rowsRead, report.kept, report.rowsSkipped()))
              .join(QStringLiteral("; "));
}

/// `line 1,102: 1,top-100-forks,…`, or the row alone where files have no lines.
QString placeText(const SkippedRows &skipped)
{
    if (skipped.firstLine == 0)
        return skipped.example;
    return QCoreApplication::translate("Import", "line %1: %2").arg(number(skipped.firstLine), skipped.example);
}

QString skippedLine(const SkippedRows &skipped)
{
    const QString rows = counted(skipped.rows, QT_TRANSLATE_NOOP("Import", "%1 row skipped"),
                                 QT_TRANSLATE_NOOP("Import", "%1 rows skipped"));
    return skipped.firstLine == 0
        ? QCoreApplication::translate("Import", "  %1: %2; the first: %3").arg(rows, skipped.reason, placeText(skipped))
        : QCoreApplication::translate("Import", "  %1: %2; first in %3").arg(rows, skipped.reason, placeText(skipped));
}

/// What became of one file; reasons that `told` holds are not told again, nor why it was not read at all where
/// `isAlone` is false: the summary says that.
void appendFile(const FileReport &file, bool isAlone, Told &told, QStringList &lines)
{
    lines.append(fileLine(file));
    for (const SkippedRows &skipped : file.skipped) {
        if (told.emplace(file.format, skipped.reason).second)
            lines.append(skippedLine(skipped));
    }
    if (file.stopped)
        lines.append(QCoreApplication::translate("Import", "  stopped inside this file; the rows before are kept"));
    if (file.error && (isAlone || !file.format.isEmpty()))
        lines.append(QStringLiteral("  ") + sentence(*file.error));
}

void appendFormats(const ImportSummary &summary, QStringList &lines)
{
    if (summary.formats.empty())
        return;
    lines.append({QString(), QCoreApplication::translate("Import", "What was understood")});
    for (const FormatSummary &format : summary.formats)
        lines.append(QStringLiteral("  %1: %2; ").arg(format.format, filesText(format.files))
                     + countsText(format.firstDay, format.lastDay, format.rowsRead, format.kept, format.rowsSkipped)
                           .join(QStringLiteral("; ")));
}

void appendReasons(const ImportSummary &summary, QStringList &lines)
{
    if (summary.reasons.empty())
        return;
    lines.append({QString(), QCoreApplication::translate("Import", "Why rows were skipped")});
    for (const ReasonSummary &reason : summary.reasons) {
        const QString rows = counted(reason.rows, QT_TRANSLATE_NOOP("Import", "%1 row"),
                                     QT_TRANSLATE_NOOP("Import", "%1 rows"));
        lines.append(QCoreApplication::translate("Import", "  %1 in %2: %3; first in %4, %5")
                         .arg(rows, filesText(reason.files), reason.reason, reason.firstFile, placeText(reason.first)));
    }
}

/// Files of no format, each with its reason. Where a report leaves the reasons out, the files stand below.
void appendUnread(const ImportReport &report, QStringList &lines)
{
    const auto isUnread = [](const FileReport &file) { return file.format.isEmpty() && file.error; };
    if (std::ranges::none_of(report.files, isUnread))
        return;
    lines.append({QString(), QCoreApplication::translate("Import", "What was not read")});
    for (const FileReport &file : report.files) {
        if (!isUnread(file))
            continue;
        const QString reason = sentence(*file.error);
        lines.append(QStringLiteral("  ")
                     + (reason.startsWith(file.file) ? reason : file.file + QStringLiteral(": ") + reason));
    }
}

void appendSummary(const ImportReport &report, QStringList &lines)
{
    const ImportSummary summary = summaryOf(report);
    const FormatSummary &total = summary.total;
    lines.append(filesText(total.files) + QStringLiteral(": ")
                 + countsText(total.firstDay, total.lastDay, total.rowsRead, total.kept, total.rowsSkipped)
                       .join(QStringLiteral("; ")));
    if (summary.notRead > 0)
        lines.append(counted(summary.notRead, QT_TRANSLATE_NOOP("Import", "%1 file was not read."),
                             QT_TRANSLATE_NOOP("Import", "%1 files were not read.")));
    if (summary.cutShort > 0)
        lines.append(counted(summary.cutShort, QT_TRANSLATE_NOOP("Import", "%1 file was not read to its end."),
                             QT_TRANSLATE_NOOP("Import", "%1 files were not read to their ends.")));
    appendFormats(summary, lines);
    appendReasons(summary, lines);
    appendUnread(report, lines);
    lines.append({QString(), QCoreApplication::translate("Import", "File by file")});
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

QString keptText(const KeptRows &kept)
{
    struct Part {
        std::int64_t KeptRows::*count;
        const char *one;
        const char *many;
    };
    static constexpr std::array<Part, 7> parts{{
        {&KeptRows::added, QT_TRANSLATE_NOOP("Import", "%1 reading added"),
         QT_TRANSLATE_NOOP("Import", "%1 readings added")},
        {&KeptRows::unchanged, QT_TRANSLATE_NOOP("Import", "%1 already there"),
         QT_TRANSLATE_NOOP("Import", "%1 already there")},
        {&KeptRows::revised, QT_TRANSLATE_NOOP("Import", "%1 differs from what was there (kept beside it)"),
         QT_TRANSLATE_NOOP("Import", "%1 differ from what was there (kept beside it)")},
        {&KeptRows::factsOnly, QT_TRANSLATE_NOOP("Import", "%1 with facts, without numbers"),
         QT_TRANSLATE_NOOP("Import", "%1 with facts, without numbers")},
        {&KeptRows::appearances, QT_TRANSLATE_NOOP("Import", "%1 place on a list added"),
         QT_TRANSLATE_NOOP("Import", "%1 places on lists added")},
        {&KeptRows::eventSamples, QT_TRANSLATE_NOOP("Import", "%1 hour of a repository sampled"),
         QT_TRANSLATE_NOOP("Import", "%1 hours of repositories sampled")},
        {&KeptRows::renames, QT_TRANSLATE_NOOP("Import", "%1 rename added"),
         QT_TRANSLATE_NOOP("Import", "%1 renames added")},
    }};
    QStringList texts;
    for (const Part &part : parts) {
        if (kept.*part.count > 0)
            texts.append(counted(kept.*part.count, part.one, part.many));
    }
    return texts.isEmpty() ? QCoreApplication::translate("Import", "nothing new") : texts.join(QStringLiteral(", "));
}

QString reportText(const ImportReport &report)
{
    QStringList lines;
    Told told;
    const bool isAlone = report.files.size() == 1;
    if (report.files.size() > 1)
        appendSummary(report, lines);
    for (const FileReport &file : report.files)
        appendFile(file, isAlone, told, lines);
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
