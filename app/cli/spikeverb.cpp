// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/command.h"

#include "analysis/bursts.h"
#include "analysis/odds.h"
#include "charts/chartspec.h"
#include "table/columnwords.h"
#include "table/tableexport.h"

#include <QCoreApplication>

#include <algorithm>

namespace RepoSignal {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

/// A column of `spikes`: a number of a row, or its text.
struct SpikeColumn {
    QString id;
    QString title;
    ColumnType type = ColumnType::Text;
    double (*number)(const Edition &, int row, Window) = nullptr;
    QString (*text)(const Edition &, int row) = nullptr;
};

template<std::vector<double> Measures::*column> double measured(const Edition &edition, int row, Window)
{
    return (edition.measures.*column)[static_cast<std::size_t>(row)];
}

const BurstOdds *oddsOfRow(const Edition &edition, int row)
{
    return oddsOf(edition.measures.weekShare[static_cast<std::size_t>(row)]);
}

std::vector<SpikeColumn> spikeColumns()
{
    return {
        {.id = QStringLiteral("repository"),
         .title = Texts::tr("Repository"),
         .text = [](const Edition &edition, int row) { return edition.fullName(row).toString(); }},
        {.id = QStringLiteral("stars"),
         .title = Texts::tr("Stars"),
         .type = ColumnType::Integer,
         .number = measured<&Measures::stars>},
        {.id = QStringLiteral("gain"),
         .title = Texts::tr("Gain"),
         .type = ColumnType::SignedInteger,
         .number = [](const Edition &edition, int row,
                      Window window) { return edition.measures.gain(window)[static_cast<std::size_t>(row)]; }},
        {.id = QStringLiteral("growth"),
         .title = Texts::tr("Growth"),
         .type = ColumnType::Ratio,
         .number = [](const Edition &edition, int row,
                      Window window) { return edition.measures.growthOver(window)[static_cast<std::size_t>(row)]; }},
        {.id = QStringLiteral("burst"),
         .title = Texts::tr("Burst"),
         .type = ColumnType::Decimal,
         .number = measured<&Measures::burst>},
        {.id = QStringLiteral("week_share"),
         .title = Texts::tr("Week share"),
         .type = ColumnType::Ratio,
         .number = measured<&Measures::weekShare>},
        {.id = QStringLiteral("peak_share"),
         .title = Texts::tr("Peak share"),
         .type = ColumnType::Ratio,
         .number = measured<&Measures::peakShare>},
        {.id = QStringLiteral("label"),
         .title = Texts::tr("Label"),
         .text = [](const Edition &edition,
                    int row) { return labelId(edition.measures.label[static_cast<std::size_t>(row)]).toString(); }},
        {.id = QStringLiteral("lasted_share"),
         .title = Texts::tr("Lasted"),
         .type = ColumnType::Ratio,
         .number =
             [](const Edition &edition, int row, Window) {
                 const BurstOdds *odds = oddsOfRow(edition, row);
                 return odds ? odds->share() : kUnknown;
             }},
        {.id = QStringLiteral("lasted_n"),
         .title = Texts::tr("Of"),
         .type = ColumnType::Integer,
         .number =
             [](const Edition &edition, int row, Window) {
                 const BurstOdds *odds = oddsOfRow(edition, row);
                 return odds ? odds->n : kUnknown;
             }},
        {.id = QStringLiteral("doubt"),
         .title = Texts::tr("Doubt"),
         .text = [](const Edition &edition, int row) { return doubtId(edition, row).toString(); }},
    };
}

TableCell cellOf(const SpikeColumn &column, const Edition &edition, int row, Window window)
{
    if (column.text)
        return textCell(column.text(edition, row));
    const double value = column.number(edition, row, window);
    if (!isKnown(value))
        return {};
    return {.kind = TableCell::Kind::Number,
            .raw = rawNumber(column.type, value),
            .shown = displayNumber(column.type, value)};
}

int runSpikes(Command &command)
{
    const auto format = command.format({QStringLiteral("table"), QStringLiteral("csv"), QStringLiteral("json")});
    const auto window = command.window(QStringLiteral("window"), Window::Week);
    if (!format || !window)
        return command.exitCode();
    const auto made = command.edition();
    if (!made)
        return command.exitCode();
    const EditionPtr edition = *made;
    const auto rows = burstRows(*edition, *window);
    const auto columns = spikeColumns();
    TableDocument document{.about = aboutEdition(*edition),
                           .columns = {},
                           .rowCount = static_cast<int>(rows.size()),
                           .cell = [&, window = *window](int row, int column) {
                               return cellOf(columns[static_cast<std::size_t>(column)], *edition,
                                             rows[static_cast<std::size_t>(row)], window);
                           }};
    document.about.n = judgedRows(*edition);
    for (const SpikeColumn &column : columns)
        document.columns.push_back({.id = column.id, .title = column.title, .isNumber = column.number != nullptr});
    const int ended = command.writeDocument(document, *format);
    if (ended == Done && *format == TableFormat::Text) {
        const auto count = [](double n) { return formatNumber(n, NumberFormat::Integer); };
        command.say(Texts::tr("%1 of %2 whose usual week is known burst: %3 as of %4. Gain and growth over %5.")
                        .arg(count(static_cast<double>(rows.size())), count(*document.about.n), edition->scope.name,
                             isoDay(edition->key.asOf), windowId(*window)));
        command.say(oddsProvenance());
    }
    return ended;
}

} // namespace

std::vector<Verb> spikeVerbs()
{
    return {{.name = QStringLiteral("spikes"),
             .summary = Texts::tr("Every burst: a week of at least 100 stars, far above the usual one."),
             .example = QStringLiteral("reposignal --as-of 2026-03-06 spikes --window 24h"),
             .options = {{{QStringLiteral("window")},
                          Texts::tr("Of gain and growth: 24h, 7d or 28d; by default 7d."),
                          QStringLiteral("WINDOW")},
                         {{QStringLiteral("format")}, Texts::tr("table, csv or json."), QStringLiteral("FORMAT")}},
             .run = runSpikes}};
}

} // namespace RepoSignal
