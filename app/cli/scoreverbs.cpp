// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/command.h"

#include "analysis/odds.h"
#include "analysis/scoreexplained.h"
#include "analysis/unusual.h"
#include "session/panelfile.h"
#include "table/tableexport.h"

#include <QCoreApplication>

namespace RepoSignal {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

TableCell dayCell(std::optional<Day> day)
{
    return day ? textCell(isoDay(*day)) : TableCell();
}

TableCell valueCell(const ScoreLine &line)
{
    if (!isKnown(line.value))
        return {};
    const QString shown = lineNumber(line.value, line.decimals);
    return {.kind = TableCell::Kind::Number,
            .raw = QString::number(line.value, 'g', 10),
            .shown = line.estimated ? u'≈' + shown : shown};
}

TableCell howCell(const QString &text)
{
    return text.isEmpty() ? TableCell() : textCell(text);
}

TableDocument scoreDocument(const Edition &edition, int row, const std::vector<ScoreLine> &lines)
{
    TableAbout about = aboutEdition(edition);
    about.sources = {edition.dataset->sources()[static_cast<std::size_t>(edition.measures.source[static_cast<std::size_t>(row)])].title};
    return {.about = about,
            .columns = {{.id = QStringLiteral("id"), .title = Texts::tr("Id")},
                        {.id = QStringLiteral("title"), .title = Texts::tr("What")},
                        {.id = QStringLiteral("value"), .title = Texts::tr("Value"), .isNumber = true},
                        {.id = QStringLiteral("from"), .title = Texts::tr("From")},
                        {.id = QStringLiteral("to"), .title = Texts::tr("To")},
                        {.id = QStringLiteral("arithmetic"), .title = Texts::tr("Arithmetic")},
                        {.id = QStringLiteral("missing"), .title = Texts::tr("Missing because")}},
            .rowCount = static_cast<int>(lines.size()),
            .cell = [&lines](int at, int column) -> TableCell {
                const ScoreLine &line = lines[static_cast<std::size_t>(at)];
                switch (column) {
                case 0: return textCell(line.id);
                case 1: return textCell(line.title);
                case 2: return valueCell(line);
                case 3: return dayCell(line.from);
                case 4: return dayCell(line.to);
                case 5: return howCell(line.arithmetic);
                default: return howCell(line.missing);
                }
            }};
}

/// What the numbers mean, after the table.
void explain(Command &command, const Edition &edition, int row)
{
    const auto i = static_cast<std::size_t>(row);
    const Measures &is = edition.measures;
    const QString source = edition.dataset->sources()[static_cast<std::size_t>(is.source[i])].title;
    command.say(Texts::tr("%1 as of %2; source: %3, last read %4.")
                    .arg(edition.fullName(row), isoDay(edition.key.asOf), source, isoDay(dayFromNumber(is.lastDay[i]))));
    if (isKnown(edition.rank[i]))
        command.say(Texts::tr("Rank %1 in: %2.").arg(int(edition.rank[i])).arg(edition.scope.name));
    if (is.label[i] != Label::Unknown) {
        const BurstOdds *odds = isBurst(is.label[i]) ? oddsOf(is.weekShare[i]) : nullptr;
        command.say(odds ? Texts::tr("Label: %1. %2.").arg(labelId(is.label[i]), oddsText(*odds))
                         : Texts::tr("Label: %1.").arg(labelId(is.label[i])));
    }
    if (is.breakout[i] != Breakout::Unknown)
        command.say(Texts::tr("Breakout: %1.").arg(breakoutId(is.breakout[i])));
    if (is.marks[i] & Unusual) {
        if (const auto growth = unusualGrowth(edition, row))
            command.say(Texts::tr("Unusual growth: %1").arg(unusualReasons(*growth).join(u' ')));
    }
}

int runScore(Command &command)
{
    const auto format = command.format({QStringLiteral("table"), QStringLiteral("csv"), QStringLiteral("json")});
    if (!format)
        return command.exitCode();
    const auto edition = command.edition();
    if (!edition)
        return command.exitCode();
    const QString name = command.operands().first();
    const int row = (*edition)->rowOf((*edition)->dataset->indexOf(name));
    if (row < 0)
        return command.fail(Texts::tr("%1 is not in this scope as of %3: %2. Try --scope all, or see: reposignal list --query \"%1\"")
                                .arg(name, (*edition)->scope.name, isoDay((*edition)->key.asOf)));
    const auto lines = explainScore(**edition, row);
    if (lines.empty()) {
        const auto reason = whyUnknown(**edition, row, Quantity::Score);
        return command.fail(Texts::tr("%1 has no score as of %2: %3")
                                .arg(name, isoDay((*edition)->key.asOf), reason ? sentence(*reason) : QString()));
    }
    const int ended = command.writeDocument(scoreDocument(**edition, row, lines), *format);
    if (ended == Done && *format == TableFormat::Text)
        explain(command, **edition, row);
    return ended;
}

int runPanel(Command &command)
{
    const QString output = command.value(QStringLiteral("output"));
    if (output.isEmpty())
        return command.failUsage(Texts::tr("Expected the file to write: -o FILE."));
    const auto library = command.libraryPath();
    if (!library)
        return command.exitCode();
    const auto panel = savePanelFile(*library, output);
    if (!panel)
        return command.fail(panel.error());
    command.say(Texts::tr("Wrote %1: %2.").arg(output, panel.value().text()));
    return Done;
}

} // namespace

std::vector<Verb> scoreVerbs()
{
    return {
        {.name = QStringLiteral("score"),
         .operands = QStringLiteral("OWNER/NAME"),
         .fewestOperands = 1,
         .mostOperands = 1,
         .summary = Texts::tr("A repository's signal score, step by step: parts, inputs, windows, panel, what is missing."),
         .example = QStringLiteral("reposignal --as-of 2026-03-06 score launchbadge/sqlx"),
         .options = {{{QStringLiteral("format")}, Texts::tr("table, csv or json."), QStringLiteral("FORMAT")}},
         .run = runScore},
        {.name = QStringLiteral("panel"),
         .summary = Texts::tr("Makes the reference panel that scores are compared with, from the library's ranking lists."),
         .example = QStringLiteral("reposignal panel -o panel.json"),
         .options = {{{QStringLiteral("o"), QStringLiteral("output")},
                      Texts::tr("The file to write."),
                      QStringLiteral("FILE")}},
         .run = runPanel},
    };
}

} // namespace RepoSignal
