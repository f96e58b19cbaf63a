// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/command.h"

#include "analysis/intervals.h"
#include "analysis/representation.h"
#include "cli/figurekinds.h"
#include "table/tableexport.h"

#include <QCoreApplication>

namespace RepoSignal {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

constexpr int kTop = 50;

/// One row: a language, none (empty), or those whose language no source tells (unknown).
struct LanguageRow {
    TableCell language;
    const LanguageShare *share = nullptr;
    const Representation *top = nullptr; ///< null for none and unknown, and where nobody is ranked
};

std::vector<LanguageRow> languageRows(const LanguageShares &shares, const Representations &tops, int limit)
{
    std::vector<LanguageRow> rows;
    for (const LanguageShare &share : shares.rows) {
        const auto top = std::ranges::find(tops.rows, share.language, &Representation::language);
        if (static_cast<int>(rows.size()) < limit)
            rows.push_back({textCell(share.language), &share, top == tops.rows.end() ? nullptr : &*top});
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

/// Small chances are not shown as none.
TableCell chanceCell(double chance)
{
    constexpr double kLeastShown = 0.0005;
    TableCell cell = ratioCell(chance, NumberFormat::Percent);
    if (chance < kLeastShown)
        cell.shown = QStringLiteral("<0.1%");
    return cell;
}

TableCell countCell(int count)
{
    return {.kind = TableCell::Kind::Number,
            .raw = QString::number(count),
            .shown = formatNumber(count, NumberFormat::Integer)};
}

TableCell decimalCell(double value)
{
    return {.kind = TableCell::Kind::Number,
            .raw = rawNumber(ColumnType::Decimal, value),
            .shown = displayNumber(ColumnType::Decimal, value)};
}

struct LanguageColumn {
    TableHead head;
    TableCell (*cell)(const LanguageRow &) = nullptr;
};

const std::vector<LanguageColumn> &languageColumns()
{
    const auto head = [](const char16_t *id, const QString &title) {
        return TableHead{.id = QString::fromUtf16(id), .title = title, .isNumber = true};
    };
    using Row = const LanguageRow &;
    static const std::vector<LanguageColumn> columns{
        {{.id = QStringLiteral("language"), .title = Texts::tr("Language")}, [](Row row) { return row.language; }},
        {head(u"n", Texts::tr("Repositories")), [](Row row) { return countCell(row.share->repositories); }},
        {head(u"share", Texts::tr("Share")), [](Row row) { return ratioCell(row.share->share, NumberFormat::Percent); }},
        {head(u"low", Texts::tr("From")), [](Row row) { return ratioCell(row.share->interval.low, NumberFormat::Percent); }},
        {head(u"high", Texts::tr("To")), [](Row row) { return ratioCell(row.share->interval.high, NumberFormat::Percent); }},
        {head(u"in_top", Texts::tr("In top")), [](Row row) { return row.top ? countCell(row.top->inTop) : TableCell(); }},
        {head(u"expected_in_top", Texts::tr("Expected")),
         [](Row row) { return row.top ? decimalCell(row.top->expected) : TableCell(); }},
        {head(u"chance", Texts::tr("Chance")),
         [](Row row) { return row.top ? chanceCell(row.top->chance()) : TableCell(); }},
        {head(u"chance_corrected", Texts::tr("Corrected")),
         [](Row row) { return row.top ? chanceCell(row.top->adjusted) : TableCell(); }},
        {head(u"share_before", Texts::tr("Before")),
         [](Row row) { return ratioCell(row.share->shareBefore, NumberFormat::Percent); }},
        {head(u"change", Texts::tr("Change")),
         [](Row row) { return ratioCell(row.share->share - row.share->shareBefore, NumberFormat::SignedPoints); }},
    };
    return columns;
}

TableDocument languageDocument(const Edition &edition, const LanguageShares &shares, const std::vector<LanguageRow> &rows)
{
    TableAbout about = aboutEdition(edition);
    about.n = shares.counted;
    std::vector<TableHead> heads;
    for (const LanguageColumn &column : languageColumns())
        heads.push_back(column.head);
    return {.about = about,
            .columns = heads,
            .rowCount = static_cast<int>(rows.size()),
            .cell = [&rows](int row, int column) {
                return languageColumns()[static_cast<std::size_t>(column)].cell(rows[static_cast<std::size_t>(row)]);
            }};
}

void explain(Command &command, const Edition &edition, const LanguageShares &shares, const Representations &tops)
{
    const QString of = shares.basis == ShareBasis::Gain
        ? Texts::tr("stars gained in %1").arg(windowId(shares.window))
        : shareBasisIds()[static_cast<int>(shares.basis)];
    const auto before = edition.key.compareWith;
    command.say(Texts::tr("Share of %1, %2 as of %3, n = %4; before: %5.")
                    .arg(of, edition.scope.name, isoDay(edition.key.asOf),
                         formatNumber(shares.counted, NumberFormat::Integer),
                         before ? isoDay(*before) : kUnknownText.toString()));
    command.say(shares.basis == ShareBasis::Repositories
                    ? Texts::tr("From, to: 95% interval (Wilson), as if the scope were a sample.")
                    : shares.counted < kFewestForBootstrap
                    ? Texts::tr("From, to: no interval, as fewer than %1 repositories count.").arg(kFewestForBootstrap)
                    : Texts::tr("From, to: 95% interval by drawing the scope's repositories anew 1,000 times."));
    command.say(tops.refusal.isEmpty()
                    ? Texts::tr("Top %1 by signal score of %2 ranked; chance: of so few or so many if the top were drawn "
                                "blindly; corrected: two-sided, after Holm, over all languages.")
                          .arg(tops.top)
                          .arg(formatNumber(tops.ranked, NumberFormat::Integer))
                    : tops.refusal);
}

int runLanguages(Command &command)
{
    const auto format = command.format({QStringLiteral("table"), QStringLiteral("csv"), QStringLiteral("json")});
    const auto basis = command.choice(QStringLiteral("of"), shareBasisIds(), shareBasisIds().last());
    const auto window = command.window(QStringLiteral("window"), Window::FourWeeks);
    const auto top = command.number(QStringLiteral("top"), 1, Verb::kAny, kTop);
    const auto limit = command.number(QStringLiteral("limit"), 1, Verb::kAny, Verb::kAny);
    if (!format || !basis || !window || !top || !limit)
        return command.exitCode();
    const auto edition = command.edition(compareWithBefore(*window));
    if (!edition)
        return command.exitCode();
    LanguageShares shares = languageShares(**edition, *shareBasisFromId(*basis), *window);
    if (!shares.refusal.isEmpty())
        return command.fail(shares.refusal);
    shares = withBootstrap(**edition, std::move(shares));
    const Representations tops = representation(**edition, *top);
    const auto rows = languageRows(shares, tops, *limit);
    const int ended = command.writeDocument(languageDocument(**edition, shares, rows), *format);
    if (ended == Done && *format == TableFormat::Text)
        explain(command, **edition, shares, tops);
    return ended;
}

} // namespace

std::vector<Verb> languageVerbs()
{
    return {
        {.name = QStringLiteral("languages"),
         .summary = Texts::tr("Shares of programming languages with their intervals, those of one window before, and how "
                              "many repositories each has in the top by signal score, next to chance."),
         .example = QStringLiteral("reposignal languages --of gain --window 28d --top 50"),
         .options = {{{QStringLiteral("of")},
                      Texts::tr("repositories, stars or gain; by default gain."),
                      QStringLiteral("WHAT")},
                     {{QStringLiteral("window")},
                      Texts::tr("24h, 7d or 28d; by default 28d."),
                      QStringLiteral("WINDOW")},
                     {{QStringLiteral("top")},
                      Texts::tr("How many repositories the top holds; by default 50."),
                      QStringLiteral("N")},
                     {{QStringLiteral("limit")}, Texts::tr("No more languages than this."), QStringLiteral("N")},
                     {{QStringLiteral("format")}, Texts::tr("table, csv or json."), QStringLiteral("FORMAT")}},
         .run = runLanguages},
    };
}

} // namespace RepoSignal
