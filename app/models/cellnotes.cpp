// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/cellnotes.h"

#include "table/celltext.h"

#include <QCoreApplication>

#include <algorithm>

namespace RepoSignal {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(CellNotes)
};

bool tellsReading(const Column &column)
{
    return column.type != ColumnType::Text && column.type != ColumnType::Language && column.type != ColumnType::Date;
}

const Source *sourceOf(const Edition &edition, int row)
{
    const int source = edition.measures.source[static_cast<std::size_t>(row)];
    return source < 0 ? nullptr : &edition.dataset->sources()[static_cast<std::size_t>(source)];
}

/// `6 Mar 2026, 04:05 UTC`; without a time of day where the source tells none.
QString readingTime(const Source &source, Day day)
{
    return source.readAt.isEmpty() ? shortDay(day) : shortDay(day) + QStringLiteral(", ") + source.readAt;
}

QString windowText(const Source &source, int days, Day last)
{
    const QString end = readingTime(source, last);
    return days == 1 ? Texts::tr("24 h to %1").arg(end) : Texts::tr("%n days to %1", nullptr, days).arg(end);
}

QString suspectNote()
{
    return Texts::tr("⚠ Suspect: a gain of the last 28 days may be a fault of the data. The page Data tells why.");
}

QString whyUnknownText(const Edition &edition, int row, const Column &column)
{
    const auto reason = column.quantity ? whyUnknown(edition, row, *column.quantity) : std::nullopt;
    return reason ? Texts::tr("Unknown: %1").arg(sentence(*reason)) : Texts::tr("Unknown: no source tells it.");
}

void appendMarks(QStringList &notes, const Edition &edition, int row, const Column &column, bool known)
{
    const Marks marks = edition.measures.marks[static_cast<std::size_t>(row)];
    if (known && isEstimated(edition, row, column))
        notes.append(
            Texts::tr("≈ The total at a window's beginning was not read: estimated between the readings around it."));
    if (known && isAtLeast(edition, row, column))
        notes.append(Texts::tr("≥ Provisional: the usual week is not known yet, so that surprise counts 0."));
    if (!known && column.quantity && !(marks & Expired))
        notes.append(whyUnknownText(edition, row, column));
    if (column.windowDays > 0 && (marks & Corrected))
        notes.append(
            Texts::tr("Corrected: the total was corrected in the last 28 days; the correction is not counted."));
    if (column.windowDays > 0 && (marks & Suspected))
        notes.append(suspectNote());
    if (marks & (Stale | Expired)) {
        const Day last = dayFromNumber(edition.measures.lastDay[static_cast<std::size_t>(row)]);
        notes.append(Texts::tr("Stale: last read %1, %n days before this edition.", nullptr,
                               static_cast<int>((edition.key.asOf - last).count()))
                         .arg(shortDay(last)));
    }
}

} // namespace

QStringList cellNotes(const Edition &edition, int row, const Column &column, double number)
{
    QStringList notes;
    if (column.text) {
        notes.append(column.title);
        const QStringView text = column.text(edition, row);
        notes.append(text.isNull()        ? whyUnknownText(edition, row, column)
                         : text.isEmpty() ? Texts::tr("None.")
                                          : displayText(column, text));
        if (column.id == u"repository" && (edition.measures.marks[static_cast<std::size_t>(row)] & Suspected))
            notes.append(suspectNote());
        return notes;
    }
    if (column.type == ColumnType::Trend)
        notes.append(QStringLiteral("%1: %2").arg(column.title, trendText(edition.trend(row))));
    else
        notes.append(QStringLiteral("%1: %2 %3")
                         .arg(column.title, cellText(edition, row, column, number),
                              column.type == ColumnType::Date ? QString() : column.unit)
                         .trimmed());
    const Source *source = sourceOf(edition, row);
    if (!source || !tellsReading(column))
        return notes;
    const Day last = dayFromNumber(edition.measures.lastDay[static_cast<std::size_t>(row)]);
    if (column.windowDays > 0)
        notes.append(windowText(*source, column.windowDays, last));
    appendMarks(notes, edition, row, column, isKnown(number));
    notes.append(Texts::tr("Source: %1, read %2").arg(source->title, readingTime(*source, last)));
    return notes;
}

QString trendText(const std::vector<double> &gains)
{
    std::vector<double> known;
    std::ranges::copy_if(gains, std::back_inserter(known), [](double gain) { return isKnown(gain); });
    if (known.empty())
        return Texts::tr("no daily gain is known");
    const auto [least, most] = std::ranges::minmax(known);
    return Texts::tr("%n of %1 days known, %2 to %3 stars a day, last %4", nullptr, static_cast<int>(known.size()))
        .arg(QString::number(gains.size()), displayNumber(ColumnType::SignedInteger, least),
             displayNumber(ColumnType::SignedInteger, most), displayNumber(ColumnType::SignedInteger, gains.back()));
}

} // namespace RepoSignal
