// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/importrecord.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>

namespace RepoSignal {

namespace {

TableCell numberCell(std::int64_t number)
{
    const QString text = QString::number(number);
    return {.kind = TableCell::Kind::Number, .raw = text, .shown = text};
}

TableCell dayCell(std::optional<Day> day)
{
    return day ? textCell(isoDay(*day)) : TableCell{};
}

TableCell textOrUnknown(const QString &text)
{
    return text.isEmpty() ? TableCell{} : textCell(text);
}

TableCell reasonsCell(const FileReport &file)
{
    QJsonArray reasons;
    QStringList texts;
    for (const SkippedRows &skipped : file.skipped) {
        reasons.append(
            QJsonObject{{QStringLiteral("reason"), skipped.reason},
                        {QStringLiteral("rows"), static_cast<qint64>(skipped.rows)},
                        {QStringLiteral("first_line"),
                         skipped.firstLine > 0 ? QJsonValue(static_cast<qint64>(skipped.firstLine)) : QJsonValue()},
                        {QStringLiteral("example"), skipped.example}});
        texts.append(QStringLiteral("%1: %2").arg(skipped.rows).arg(skipped.reason));
    }
    return {.kind = TableCell::Kind::Json,
            .raw = QString::fromUtf8(QJsonDocument(reasons).toJson(QJsonDocument::Compact)),
            .shown = texts.join(QStringLiteral("; "))};
}

struct Field {
    const char *id;
    TableCell (*cell)(const FileReport &);
};

template<std::int64_t KeptRows::*count> TableCell keptCell(const FileReport &file)
{
    return numberCell(file.kept.*count);
}

constexpr std::array<Field, 15> kFields{{
    {"file", [](const FileReport &file) { return textCell(file.file); }},
    {"format", [](const FileReport &file) { return textOrUnknown(file.format); }},
    {"first_day", [](const FileReport &file) { return dayCell(file.firstDay); }},
    {"last_day", [](const FileReport &file) { return dayCell(file.lastDay); }},
    {"rows_read", [](const FileReport &file) { return numberCell(file.rowsRead); }},
    {"readings_added", keptCell<&KeptRows::added>},
    {"already_there", keptCell<&KeptRows::unchanged>},
    {"revised", keptCell<&KeptRows::revised>},
    {"facts_only", keptCell<&KeptRows::factsOnly>},
    {"places_added", keptCell<&KeptRows::appearances>},
    {"samples_added", keptCell<&KeptRows::eventSamples>},
    {"renames_added", keptCell<&KeptRows::renames>},
    {"rows_skipped", [](const FileReport &file) { return numberCell(file.rowsSkipped()); }},
    {"skipped", reasonsCell},
    {"error", [](const FileReport &file) { return file.error ? textCell(sentence(*file.error)) : TableCell{}; }},
}};

} // namespace

QByteArray writeImportReport(const ImportReport &report, TableFormat format)
{
    TableDocument document;
    for (const Field &field : kFields) {
        const QString id = QString::fromLatin1(field.id);
        document.columns.push_back({.id = id, .title = id});
    }
    document.rowCount = static_cast<int>(report.files.size());
    document.cell = [&report](int row, int column) {
        return kFields.at(static_cast<std::size_t>(column)).cell(report.files.at(static_cast<std::size_t>(row)));
    };
    return writeTable(document, format);
}

} // namespace RepoSignal
