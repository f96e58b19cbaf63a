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

/// One row of `languages`: a language, none (empty), or those whose language no source tells (unknown).
struct LanguageRow {
    TableCell language;
    const LanguageShare *share = nullptr;
};

std::vector<LanguageRow> languageRows(const LanguageShares &shares, int top)
{
    std::vector<LanguageRow> rows;
    for (const LanguageShare &share : shares.rows) {
        if (static_cast<int>(rows.size()) < top)
            rows.push_back({textCell(share.language), &share});
    }
    if (shares.none.repositories > 0)
        rows.push_back(
            {{.kind = TableCell::Kind::Text, .raw = QString(), .shown = Texts::tr("No language")}, &shares.none});
    if (shares.unknown.repositories > 0)
        rows.push_back({{}, &shares.unknown});
    return rows;
}

TableCell ratioCell(double value, NumberFormat format)
{
    if (!isKnown(value))
        return {};
    return {.kind = TableCell::Kind::Number,
            .raw = rawNumber(ColumnType::Ratio, value),
            .shown = formatNumber(value, format)};
}

TableDocument languageDocument(const Edition &edition, const LanguageShares &shares, int top)
{
    TableAbout about = aboutEdition(edition);
    about.n = shares.counted;
    const auto rows = languageRows(shares, top);
    return {.about = about,
            .columns = {{.id = QStringLiteral("language"), .title = Texts::tr("Language")},
                        {.id = QStringLiteral("n"), .title = Texts::tr("Repositories"), .isNumber = true},
                        {.id = QStringLiteral("share"), .title = Texts::tr("Share"), .isNumber = true},
                        {.id = QStringLiteral("share_before"), .title = Texts::tr("Before"), .isNumber = true},
                        {.id = QStringLiteral("change"), .title = Texts::tr("Change"), .isNumber = true}},
            .rowCount = static_cast<int>(rows.size()),
            .cell = [rows](int row, int column) -> TableCell {
                const LanguageRow &of = rows[static_cast<std::size_t>(row)];
                const LanguageShare &share = *of.share;
                switch (column) {
                case 0: return of.language;
                case 1:
                    return {.kind = TableCell::Kind::Number,
                            .raw = QString::number(share.repositories),
                            .shown = formatNumber(share.repositories, NumberFormat::Integer)};
                case 2: return ratioCell(share.share, NumberFormat::Percent);
                case 3: return ratioCell(share.shareBefore, NumberFormat::Percent);
                default: return ratioCell(share.share - share.shareBefore, NumberFormat::SignedPoints);
                }
            }};
}

int runLanguages(Command &command)
{
    const auto format = command.format(answerFormats());
    const auto basis = command.choice(QStringLiteral("of"), shareBasisIds(), shareBasisIds().last());
    const auto window = command.window(QStringLiteral("window"), Window::FourWeeks);
    const auto top = command.number(QStringLiteral("top"), 1, Verb::kAny, Verb::kAny);
    if (!format || !basis || !window || !top)
        return command.exitCode();
    const auto edition = command.edition(compareWithBefore(*window));
    if (!edition)
        return command.exitCode();
    const LanguageShares shares = languageShares(**edition, *shareBasisFromId(*basis), *window);
    if (!shares.refusal.isEmpty())
        return command.fail(shares.refusal);
    const int ended = command.writeDocument(languageDocument(**edition, shares, *top), *format);
    if (ended == Done && *format == TableFormat::Text) {
        const auto before = (*edition)->key.compareWith;
        command.say(Texts::tr("Share of %1, %2 as of %3, n = %4; before: %5.")
                        .arg(*basis == u"gain" ? Texts::tr("stars gained in %1").arg(windowId(*window)) : *basis,
                             (*edition)->scope.name, isoDay((*edition)->key.asOf),
                             formatNumber(shares.counted, NumberFormat::Integer),
                             before ? isoDay(*before) : kUnknownText.toString()));
    }
    return ended;
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
        {.name = QStringLiteral("languages"),
         .summary = Texts::tr("Shares of programming languages, and those of one window before."),
         .example = QStringLiteral("reposignal languages --of gain --window 28d --top 10"),
         .options = {{{QStringLiteral("of")},
                      Texts::tr("repositories, stars or gain; by default gain."),
                      QStringLiteral("WHAT")},
                     {{QStringLiteral("window")},
                      Texts::tr("24h, 7d or 28d; by default 28d."),
                      QStringLiteral("WINDOW")},
                     {{QStringLiteral("top")}, Texts::tr("No more languages than this."), QStringLiteral("N")},
                     formatOption(Texts::tr("table, csv or json."))},
         .run = runLanguages},
    };
}

} // namespace RepoSignal
