// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/command.h"

#include "cli/figurekinds.h"
#include "table/columnwords.h"
#include "table/roworder.h"
#include "table/tableexport.h"

#include <QCoreApplication>

namespace RepoSignal {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

const QStringList &answerFormats()
{
    static const QStringList formats{QStringLiteral("table"), QStringLiteral("csv"), QStringLiteral("json")};
    return formats;
}

QCommandLineOption formatOption(const QString &description)
{
    return {{QStringLiteral("format")}, description, QStringLiteral("FORMAT")};
}

/// What `list` was asked for.
struct ListRequest {
    TableFormat format = TableFormat::Text;
    Query query;
    std::vector<SortKey> keys;
    std::vector<int> columns;
    int limit = Verb::kAny;
};

std::optional<ListRequest> listRequest(Command &command)
{
    const auto format = command.format(answerFormats()
                                       + QStringList{QStringLiteral("markdown"), QStringLiteral("tsv")});
    const auto limit = command.number(QStringLiteral("limit"), 0, Verb::kAny, Verb::kAny);
    if (!format || !limit)
        return {};
    const ParsedQuery query = parseQuery(command.value(QStringLiteral("query")));
    if (query.error) {
        command.failUsage(QStringLiteral("--query: ") + query.error->message);
        return {};
    }
    const auto keys = parseSortKeys(command.isSet(QStringLiteral("sort")) ? command.value(QStringLiteral("sort"))
                                                                          : QStringLiteral("-stars"));
    if (!keys) {
        command.failUsage(QStringLiteral("--sort: ") + keys.error().detail);
        return {};
    }
    const auto columns = command.isSet(QStringLiteral("columns"))
        ? parseColumns(command.value(QStringLiteral("columns")))
        : Result<std::vector<int>>(defaultColumns());
    if (!columns) {
        command.failUsage(QStringLiteral("--columns: ") + columns.error().detail);
        return {};
    }
    return ListRequest{*format, query.query, keys.value(), columns.value(), *limit};
}

QString listSummary(const Edition &edition, int shown, int matching)
{
    const auto number = [](int value) { return formatNumber(value, NumberFormat::Integer); };
    const QString rows = matching == edition.rowCount()
        ? Texts::tr("%1 of %2 repositories").arg(number(shown), number(matching))
        : Texts::tr("%1 of %2 that match among %3 repositories")
              .arg(number(shown), number(matching), number(edition.rowCount()));
    return Texts::tr("%1: %2 as of %3. Source: %4.")
        .arg(rows, edition.scope.name, isoDay(edition.key.asOf), edition.sourceTitles().join(QStringLiteral(", ")));
}

int runList(Command &command)
{
    const auto request = listRequest(command);
    if (!request)
        return command.exitCode();
    const auto edition = command.edition();
    if (!edition)
        return command.exitCode();
    std::vector<int> rows = rowOrder(*edition, request->query, request->keys);
    const int matching = static_cast<int>(rows.size());
    rows.resize(static_cast<std::size_t>(std::min(matching, request->limit)));
    const int ended = command.write(exportTable(**edition, rows, request->columns, request->format));
    if (ended == Done && request->format == TableFormat::Text)
        command.say(listSummary(**edition, static_cast<int>(rows.size()), matching));
    return ended;
}

int runColumns(Command &command)
{
    const auto format = command.format(answerFormats());
    if (!format)
        return command.exitCode();
    const auto columns = repositoryColumns();
    const auto head = [](const QString &id) { return TableHead{.id = id, .title = id}; };
    return command.writeDocument(
        {.about = {},
         .columns = {head(QStringLiteral("id")), head(QStringLiteral("title")), head(QStringLiteral("type")),
                     head(QStringLiteral("unit")), head(QStringLiteral("description"))},
         .rowCount = static_cast<int>(columns.size()),
         .cell =
             [columns](int row, int at) {
                 const Column &column = columns[static_cast<std::size_t>(row)];
                 const QString texts[]{column.id, column.title, columnTypeId(column.type), column.unit,
                                       column.description};
                 return textCell(texts[at]);
             }},
        *format);
}

} // namespace

std::vector<Verb> tableVerbs()
{
    return {
        {.name = QStringLiteral("list"),
         .summary = Texts::tr("The repositories table."),
         .example = QStringLiteral("reposignal list --query \"lang:rust stars:>1000\" --sort -velocity --limit 20"),
         .options =
             {{{QStringLiteral("query")},
               Texts::tr(
                   "What must hold: words, \"phrases\", id:value, id:>1000, id:10..50; - before one turns it round."),
               QStringLiteral("QUERY")},
              {{QStringLiteral("sort")},
               Texts::tr("Column ids, - before one for descending; by default -stars."),
               QStringLiteral("KEY[,KEY…]")},
              {{QStringLiteral("columns")},
               Texts::tr("Column ids; see: reposignal columns."),
               QStringLiteral("ID[,ID…]")},
              {{QStringLiteral("limit")}, Texts::tr("No more rows than this."), QStringLiteral("N")},
              formatOption(Texts::tr("table, csv, json, markdown or tsv."))},
         .run = runList},
        {.name = QStringLiteral("columns"),
         .summary = Texts::tr("Every column of the repositories table, defined."),
         .example = QStringLiteral("reposignal columns --format csv"),
         .options = {formatOption(Texts::tr("table, csv or json."))},
         .run = runColumns},
    };
}

} // namespace RepoSignal
