// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "imports/rowfault.h"

#include <QCoreApplication>

#include <array>

namespace RepoSignal {

QString rowFaultText(RowFault fault)
{
    static constexpr std::array<const char *, kRowFaults> texts{
        QT_TRANSLATE_NOOP("Import", "another number of fields than the header"),
        QT_TRANSLATE_NOOP("Import", "a field longer than 1 MB or a row longer than 4 MB"),
        QT_TRANSLATE_NOOP("Import", "text behind a closing quote"),
        QT_TRANSLATE_NOOP("Import", "a quote that is never closed"),
        QT_TRANSLATE_NOOP("Import", "not in UTF-8"),
        QT_TRANSLATE_NOOP("Import", "a null byte in the text"),
        QT_TRANSLATE_NOOP("Import", "no owner/name of a GitHub repository"),
        QT_TRANSLATE_NOOP("Import", "a count that is not a whole number from 0 to 2,000,000,000"),
        QT_TRANSLATE_NOOP("Import", "no number of stars"),
        QT_TRANSLATE_NOOP("Import", "a place on a list that is no whole number from 1"),
        QT_TRANSLATE_NOOP("Import", "a number of the repository that is no whole number from 1"),
        QT_TRANSLATE_NOOP("Import", "a time that does not exist or is not written like 2026-03-06T04:05:09Z"),
        QT_TRANSLATE_NOOP("Import", "a time that does not exist or is not written like "
                                    "Thu Mar 05 2026 22:10:00 GMT+0000"),
        QT_TRANSLATE_NOOP("Import", "a date that does not exist or is not written like 2026-03-06"),
        QT_TRANSLATE_NOOP("Import", "a time counted from the first star, which tells no date (save it again without "
                                    "“Align timeline”)"),
        QT_TRANSLATE_NOOP("Import", "a date before 2007-10-29, when GitHub began"),
        QT_TRANSLATE_NOOP("Import", "a date in the future"),
        QT_TRANSLATE_NOOP("Import", "an old name that differs by case only, which is no other name"),
        QT_TRANSLATE_NOOP("Import", "a repository that the file lists again for that day (first row kept)"),
        QT_TRANSLATE_NOOP("Import", "no whole JSON object"),
        QT_TRANSLATE_NOOP("Import", "an event without its type or its repository"),
        QT_TRANSLATE_NOOP("Import", "an event without a time like 2026-03-06T04:05:09Z"),
        QT_TRANSLATE_NOOP("Import", "an event longer than 8 MB"),
        QT_TRANSLATE_NOOP("Import", "an event that is neither a star nor a fork, as most are"),
    };
    return QCoreApplication::translate("Import", texts.at(static_cast<std::size_t>(fault)));
}

} // namespace RepoSignal
