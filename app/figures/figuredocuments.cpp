// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "figures/figure.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace RepoSignal {

namespace {

constexpr QLatin1String kLineEnd("\r\n");

/// Spreadsheets take a text that begins like this for a formula.
bool looksLikeFormula(const QString &text)
{
    return !text.isEmpty() && QStringView(u"=+-@\t\r").contains(text.front());
}

QString csvCell(QString text, bool isNumber)
{
    if (!isNumber && looksLikeFormula(text))
        text.prepend(u'\'');
    if (text.contains(u'"') || text.contains(u',') || text.contains(u'\n') || text.contains(u'\r'))
        return u'"' + text.replace(u'"', QLatin1String("\"\"")) + u'"';
    return text;
}

QJsonValue jsonCell(const QString &text, bool isNumber)
{
    if (!isNumber)
        return text;
    bool ok = false;
    const double value = text.toDouble(&ok);
    return ok ? QJsonValue(value) : QJsonValue(QJsonValue::Null);
}

} // namespace

QByteArray figureCsv(const ChartSpec &chart)
{
    const auto line = [&chart](const QStringList &cells, bool isHeader) {
        QStringList written;
        for (qsizetype i = 0; i < cells.size(); ++i)
            written.append(csvCell(cells[i], !isHeader && chart.table.isNumeric(static_cast<int>(i))));
        return written.join(u',') + kLineEnd;
    };
    QString text = line(chart.table.columns, true);
    for (const QStringList &row : chart.table.rows)
        text += line(row, false);
    return text.toUtf8();
}

QByteArray figureJson(const ChartSpec &chart)
{
    QJsonArray rows;
    for (const QStringList &row : chart.table.rows) {
        QJsonObject object;
        for (qsizetype i = 0; i < row.size() && i < chart.table.columns.size(); ++i)
            object.insert(chart.table.columns[i], jsonCell(row[i], chart.table.isNumeric(static_cast<int>(i))));
        rows.append(object);
    }
    const QJsonObject document{
        {QStringLiteral("figure"), chart.kind},       {QStringLiteral("title"), chart.title},
        {QStringLiteral("subtitle"), chart.subtitle}, {QStringLiteral("as_of"), isoDay(chart.asOf)},
        {QStringLiteral("scope"), chart.scopeName},   {QStringLiteral("n"), chart.n},
        {QStringLiteral("source"), chart.sourceLine}, {QStringLiteral("rows"), rows}};
    return QJsonDocument(document).toJson(QJsonDocument::Indented);
}

} // namespace RepoSignal
