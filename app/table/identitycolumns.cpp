// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "table/columngroups.h"

namespace RepoSignal {

namespace {

using Texts = ColumnTexts;

QStringView languageText(const Edition &edition, int row)
{
    const int language = edition.languages[static_cast<std::size_t>(row)];
    if (language == Edition::kLanguageUnknown)
        return {};
    return language == Edition::kNoLanguage ? QStringView(u"")
                                            : QStringView(edition.languageNames[static_cast<std::size_t>(language)]);
}

} // namespace

std::vector<Column> identityColumns()
{
    return {
        {.id = QStringLiteral("repository"),
         .alias = QStringLiteral("repo"),
         .title = Texts::tr("Repository"),
         .description = Texts::tr("Owner and name on GitHub, as the source spells them."),
         .visible = true,
         .firstOrder = Qt::AscendingOrder,
         .width = 248,
         .match = TextMatch::Whole,
         .text = [](const Edition &edition, int row) { return edition.fullName(row); }},
        {.id = QStringLiteral("owner"),
         .title = Texts::tr("Owner"),
         .description = Texts::tr("The person or organisation on GitHub that the repository belongs to."),
         .firstOrder = Qt::AscendingOrder,
         .width = 128,
         .match = TextMatch::Whole,
         .text = [](const Edition &edition, int row) { return edition.dataset->owner(edition.repository(row)); }},
        {.id = QStringLiteral("name"),
         .title = Texts::tr("Name"),
         .description = Texts::tr("The repository's name without its owner."),
         .firstOrder = Qt::AscendingOrder,
         .width = 128,
         .text = [](const Edition &edition, int row) { return edition.dataset->name(edition.repository(row)); }},
        {.id = QStringLiteral("language"),
         .alias = QStringLiteral("lang"),
         .title = Texts::tr("Language"),
         .description = Texts::tr(
             "Main programming language, as a source told it last on or before the edition's date. "
             "Empty where the repository has none, unknown where no source tells it."),
         .type = ColumnType::Language,
         .visible = true,
         .firstOrder = Qt::AscendingOrder,
         .width = 112,
         .match = TextMatch::Whole,
         .text = languageText},
    };
}

} // namespace RepoSignal
