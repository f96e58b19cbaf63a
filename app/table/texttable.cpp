// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "table/texttable.h"

#include "table/columntype.h"

#include <algorithm>
#include <array>

namespace RepoSignal {

namespace {

constexpr int kLongestText = 60; ///< terminal columns
constexpr QStringView kGap = u"  ";

struct Range {
    char32_t first;
    char32_t last;
};

/// Blocks that Unicode's East Asian Width calls wide or full, coarsely.
constexpr std::array kWide{Range{0x1100, 0x115f},   Range{0x2e80, 0x303e},   Range{0x3041, 0xa4cf},
                           Range{0xac00, 0xd7a3},   Range{0xf900, 0xfaff},   Range{0xfe30, 0xfe6f},
                           Range{0xff00, 0xff60},   Range{0xffe0, 0xffe6},   Range{0x1f300, 0x1f64f},
                           Range{0x1f680, 0x1f6ff}, Range{0x1f900, 0x1faff}, Range{0x20000, 0x3fffd}};

int characterWidth(char32_t character)
{
    const auto category = QChar::category(character);
    if (category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing || category == QChar::Other_Format)
        return 0;
    return std::ranges::any_of(kWide,
                               [character](Range range) { return character >= range.first && character <= range.last; })
        ? 2
        : 1;
}

QString cut(const QString &text, int width)
{
    if (terminalWidth(text) <= width)
        return text;
    QString result;
    int taken = 1; // the ellipsis
    for (const char32_t character : text.toUcs4()) {
        taken += characterWidth(character);
        if (taken > width)
            break;
        result += QString::fromUcs4(&character, 1);
    }
    return result + u'…';
}

QString shownText(const TableCell &cell)
{
    return cell.kind == TableCell::Kind::Unknown ? kUnknownText.toString() : harmlessText(cell.shown);
}

} // namespace

QString harmlessText(QStringView text)
{
    QString result = text.toString();
    for (QChar &character : result) {
        const char16_t unit = character.unicode();
        const bool turnsRound = (unit >= 0x202a && unit <= 0x202e) || (unit >= 0x2066 && unit <= 0x2069)
            || unit == 0x200e || unit == 0x200f;
        const bool breaksLine = unit == 0x2028 || unit == 0x2029;
        if (character.category() == QChar::Other_Control || turnsRound || breaksLine)
            character = u' ';
    }
    return result;
}

int terminalWidth(QStringView text)
{
    int width = 0;
    for (const char32_t character : text.toUcs4())
        width += characterWidth(character);
    return width;
}

QByteArray writeTextTable(const TableDocument &document)
{
    const std::size_t columns = document.columns.size();
    std::vector<QStringList> lines(static_cast<std::size_t>(document.rowCount) + 1);
    std::vector<int> widths(columns);
    for (std::size_t line = 0; line < lines.size(); ++line) {
        for (std::size_t column = 0; column < columns; ++column) {
            QString text = line == 0 ? document.columns[column].title
                                     : shownText(document.cell(static_cast<int>(line) - 1, static_cast<int>(column)));
            if (column + 1 < columns)
                text = cut(text, kLongestText);
            widths[column] = std::max(widths[column], terminalWidth(text));
            lines[line].append(text);
        }
    }
    QString result;
    for (const QStringList &line : lines) {
        QString shown;
        for (std::size_t column = 0; column < columns; ++column) {
            const QString &text = line[static_cast<qsizetype>(column)];
            const QString padding(widths[column] - terminalWidth(text), u' ');
            if (column > 0)
                shown += kGap;
            shown += document.columns[column].isNumber ? padding + text : text + padding;
        }
        while (shown.endsWith(u' '))
            shown.chop(1);
        result += shown + u'\n';
    }
    return result.toUtf8();
}

} // namespace RepoSignal
