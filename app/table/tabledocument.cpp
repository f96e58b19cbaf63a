// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "table/tabledocument.h"

#include "table/columntype.h"
#include "table/texttable.h"

#include <algorithm>
#include <array>
#include <utility>

namespace RepoSignal {

namespace {

using Kind = TableCell::Kind;

/// Spreadsheets evaluate texts that begin like this; numbers of our own are written as they are.
QString guarded(const TableCell &cell)
{
    const QString &text = cell.kind == Kind::Json ? cell.shown : cell.raw;
    const bool isNumber = cell.kind == Kind::Number || cell.kind == Kind::Numbers;
    if (!isNumber && !text.isEmpty() && QStringView(u"=+-@\t\r\n").contains(text.front()))
        return u'\'' + text;
    return text;
}

QString csvField(const QString &text)
{
    const bool quoted = std::ranges::any_of(text,
                                            [](QChar c) { return c == u',' || c == u'"' || c == u'\r' || c == u'\n'; });
    if (!quoted)
        return text;
    QString escaped = text;
    escaped.replace(u'"', QStringLiteral("\"\""));
    return u'"' + escaped + u'"';
}

QString tsvField(QString text)
{
    for (QChar &character : text) {
        if (character == u'\t' || character == u'\r' || character == u'\n')
            character = u' ';
    }
    return text;
}

/// Fields of the head and of every row, in lines.
template<typename Field>
QByteArray writeFields(const TableDocument &document, char16_t separator, QStringView lineEnd, Field field)
{
    QByteArray result;
    for (int row = -1; row < document.rowCount; ++row) {
        QString line;
        for (std::size_t column = 0; column < document.columns.size(); ++column) {
            if (column > 0)
                line += separator;
            line += field(row < 0 ? document.columns[column].id
                                  : guarded(document.cell(row, static_cast<int>(column))));
        }
        line += lineEnd;
        result += line.toUtf8();
    }
    return result;
}

QString markdownText(QStringView text)
{
    const QString harmless = harmlessText(text);
    QString result;
    for (const QChar character : harmless) {
        switch (character.unicode()) {
        case u'&': result += QStringLiteral("&amp;"); break;
        case u'<': result += QStringLiteral("&lt;"); break;
        case u'>': result += QStringLiteral("&gt;"); break;
        case u'\\':
        case u'`':
        case u'*':
        case u'_':
        case u'[':
        case u']':
        case u'|':
        case u'~': result += u'\\'; [[fallthrough]];
        default: result += character;
        }
    }
    return result;
}

QByteArray writeMarkdown(const TableDocument &document)
{
    QString head = QStringLiteral("|");
    QString rule = QStringLiteral("|");
    for (const TableHead &column : document.columns) {
        head += u' ' + markdownText(column.title) + QStringLiteral(" |");
        rule += column.isNumber ? QStringLiteral(" ---: |") : QStringLiteral(" --- |");
    }
    QByteArray result = QString(head + u'\n' + rule + u'\n').toUtf8();
    for (int row = 0; row < document.rowCount; ++row) {
        QString line = QStringLiteral("|");
        for (std::size_t column = 0; column < document.columns.size(); ++column) {
            const TableCell cell = document.cell(row, static_cast<int>(column));
            line += u' ' + (cell.kind == Kind::Unknown ? kUnknownText.toString() : markdownText(cell.shown))
                + QStringLiteral(" |");
        }
        result += QString(line + u'\n').toUtf8();
    }
    return result;
}

QByteArray jsonString(QStringView text)
{
    QString result = QStringLiteral("\"");
    for (const QChar character : text) {
        if (character == u'"' || character == u'\\')
            result += u'\\' + QString(character);
        else if (character < u' ')
            result += QStringLiteral("\\u%1").arg(int(character.unicode()), 4, 16, QChar(u'0'));
        else
            result += character;
    }
    return QString(result + u'"').toUtf8();
}

template<typename Values, typename Write> QByteArray jsonArray(const Values &values, Write write)
{
    QByteArray result = "[";
    for (const auto &value : values) {
        if (result.size() > 1)
            result += ", ";
        result += write(value);
    }
    return result + "]";
}

QByteArray jsonValue(const TableCell &cell)
{
    switch (cell.kind) {
    case Kind::Unknown: return "null";
    case Kind::Text: return jsonString(cell.raw);
    case Kind::Number:
    case Kind::Json: return cell.raw.toUtf8();
    case Kind::Texts: return jsonArray(cell.raw.split(u'|'), jsonString);
    case Kind::Numbers:
        return jsonArray(cell.raw.split(u'|'),
                         [](const QString &number) { return number.isEmpty() ? QByteArray("null") : number.toUtf8(); });
    }
    Q_UNREACHABLE();
}

QByteArray writeJson(const TableDocument &document)
{
    const TableAbout &about = document.about;
    const auto stringOrNull = [](const std::optional<QString> &text) {
        return text ? jsonString(*text) : QByteArray("null");
    };
    QByteArray result = "{\n  \"as_of\": " + (about.asOf ? jsonString(isoDay(*about.asOf)) : QByteArray("null"));
    result += ",\n  \"scope\": " + stringOrNull(about.scope);
    result += ",\n  \"kind\": " + stringOrNull(about.kind);
    result += ",\n  \"n\": " + (about.n ? QByteArray::number(*about.n) : QByteArray("null"));
    result += ",\n  \"sources\": " + jsonArray(about.sources, jsonString);
    result += ",\n  \"rows\": [";
    for (int row = 0; row < document.rowCount; ++row) {
        result += row > 0 ? ",\n    {" : "\n    {";
        for (std::size_t column = 0; column < document.columns.size(); ++column) {
            if (column > 0)
                result += ", ";
            result += jsonString(document.columns[column].id) + ": "
                + jsonValue(document.cell(row, static_cast<int>(column)));
        }
        result += '}';
    }
    return result + (document.rowCount > 0 ? "\n  ]\n}\n" : "]\n}\n");
}

} // namespace

std::optional<TableFormat> tableFormatFromId(QStringView id)
{
    static constexpr std::array<std::pair<QStringView, TableFormat>, 5> formats{{{u"csv", TableFormat::Csv},
                                                                                 {u"tsv", TableFormat::Tsv},
                                                                                 {u"markdown", TableFormat::Markdown},
                                                                                 {u"json", TableFormat::Json},
                                                                                 {u"table", TableFormat::Text}}};
    const auto found = std::ranges::find(formats, id, &std::pair<QStringView, TableFormat>::first);
    return found == formats.end() ? std::nullopt : std::optional(found->second);
}

TableCell textCell(const QString &text)
{
    return {.kind = Kind::Text, .raw = text, .shown = text};
}

QByteArray writeTable(const TableDocument &document, TableFormat format)
{
    switch (format) {
    case TableFormat::Csv: return writeFields(document, u',', u"\r\n", csvField);
    case TableFormat::Tsv: return writeFields(document, u'\t', u"\n", tsvField);
    case TableFormat::Markdown: return writeMarkdown(document);
    case TableFormat::Json: return writeJson(document);
    case TableFormat::Text: return writeTextTable(document);
    }
    Q_UNREACHABLE();
}

} // namespace RepoSignal
