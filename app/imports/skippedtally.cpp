// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "imports/skippedtally.h"

namespace RepoSignal {

namespace {

constexpr int kExampleCharacters = 80;

/// The beginning of a row in one line of plain text.
QString exampleOf(std::string_view text)
{
    const std::string_view beginning = text.substr(0, 4 * kExampleCharacters);
    QString example = QString::fromUtf8(beginning.data(), static_cast<qsizetype>(beginning.size()));
    for (QChar &c : example) {
        if (c.category() == QChar::Other_Control)
            c = u' ';
    }
    if (example.size() > kExampleCharacters) {
        const bool splitsPair = example.at(kExampleCharacters - 2).isHighSurrogate();
        example.truncate(kExampleCharacters - (splitsPair ? 2 : 1));
        example += u'…';
    }
    return example;
}

} // namespace

void SkippedTally::add(RowFault fault, std::int64_t line, std::string_view text)
{
    SkippedRows &skipped = m_skipped.at(static_cast<std::size_t>(fault));
    if (skipped.rows++ > 0)
        return;
    skipped.reason = rowFaultText(fault);
    skipped.firstLine = line;
    skipped.example = exampleOf(text);
}

std::vector<SkippedRows> SkippedTally::rows() const
{
    std::vector<SkippedRows> rows;
    for (const SkippedRows &skipped : m_skipped) {
        if (skipped.rows > 0)
            rows.push_back(skipped);
    }
    return rows;
}

} // namespace RepoSignal
