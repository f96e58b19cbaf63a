// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "table/column.h"
#include "table/columnwords.h"

#include "support/datasets.h"
#include "support/maderepositories.h"
#include "support/testmain.h"

#include <QSet>

using namespace RepoSignal;

class TestColumn : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void everyColumnIsWhole()
    {
        QSet<QString> words;
        for (const Column &column : repositoryColumns()) {
            QVERIFY2(!words.contains(column.id), qPrintable(column.id));
            QVERIFY2(!words.contains(column.alias), qPrintable(column.alias));
            words.insert(column.id);
            if (!column.alias.isEmpty())
                words.insert(column.alias);
            QVERIFY2(!column.title.isEmpty(), qPrintable(column.id));
            QVERIFY2(column.description.endsWith(u'.'), qPrintable(column.id));
            const bool isText = column.type == ColumnType::Text || column.type == ColumnType::Language;
            QCOMPARE(column.text != nullptr, isText);
            QCOMPARE(column.numbers != nullptr, !isText && column.type != ColumnType::Trend);
            QVERIFY2(isText || !column.unit.isEmpty(), qPrintable(column.id));
            QCOMPARE(columnIndex(column.id), static_cast<int>(&column - repositoryColumns().data()));
        }
    }

    void idsAreThoseOfTheCommandLine()
    {
        QStringList ids;
        for (const Column &column : repositoryColumns())
            ids.append(column.id);
        QCOMPARE(
            ids.join(u' '),
            QStringLiteral("repository owner name language stars velocity growth gain_7d growth_7d gain_28d growth_28d "
                           "trend score score_change volume growth_part surprise rank rank_change usual_week burst "
                           "week_share peak_share label breakout history_days forks open_issues stars_rank stars_rank_change topics description created pushed "
                           "first_seen observed source"));
        QStringList shown;
        for (const int column : defaultColumns())
            shown.append(ids[column]);
        QCOMPARE(shown.join(u' '), QStringLiteral("repository language stars velocity growth gain_7d gain_28d trend score label"));
        QCOMPARE(columnIndex(u"lang"), -1);
    }

    void valuesAreThoseOfTheEdition()
    {
        const auto created = std::chrono::sys_seconds{day("2020-02-29")} + std::chrono::hours{23};
        const std::vector<MadeRepository> made{
            {.fullName = QStringLiteral("Ann/tool"),
             .language = QStringLiteral("C"),
             .description = QStringLiteral("d"),
             .topics = QStringLiteral("cli|tui"),
             .readings = consecutive(day("2026-03-05"), {1000, 1100}),
             .created = created},
            {.fullName = QStringLiteral("bob/list"),
             .language = QString(),
             .readings = consecutive(day("2026-03-06"), {50})},
            {.fullName = QStringLiteral("cy/x"), .language = {}, .readings = consecutive(day("2026-03-06"), {70})},
        };
        const auto edition = makeEdition(madeDataset(made), {.asOf = day("2026-03-06"), .scope = everything()});
        const auto number = [&](QStringView id, int row) {
            return repositoryColumns()[static_cast<std::size_t>(columnIndex(id))].numbers(
                *edition)[static_cast<std::size_t>(row)];
        };
        const auto text = [&](QStringView id, int row) {
            return repositoryColumns()[static_cast<std::size_t>(columnIndex(id))].text(*edition, row);
        };
        QCOMPARE(number(u"stars", 0), 1100.0);
        QCOMPARE(number(u"velocity", 0), 100.0);
        QCOMPARE(number(u"growth", 0), 0.1);
        QVERIFY(!isKnown(number(u"velocity", 1)));
        QCOMPARE(number(u"stars_rank", 0), 1.0);
        QCOMPARE(number(u"stars_rank", 1), 3.0);
        QCOMPARE(number(u"created", 0), double(dayNumber(day("2020-02-29"))));
        QVERIFY(!isKnown(number(u"created", 1)));
        QCOMPARE(number(u"first_seen", 0), double(dayNumber(day("2026-03-05"))));
        QCOMPARE(number(u"observed", 0), double(dayNumber(day("2026-03-06"))));
        QCOMPARE(text(u"owner", 0), QStringView(u"Ann"));
        QCOMPARE(text(u"name", 0), QStringView(u"tool"));
        QCOMPARE(text(u"source", 0), QStringView(u"EvanLi/Github-Ranking"));
        QVERIFY(text(u"language", 1).isEmpty() && !text(u"language", 1).isNull());
        QVERIFY(text(u"language", 2).isNull());
    }

    void numbersAreShown_data()
    {
        QTest::addColumn<int>("type");
        QTest::addColumn<double>("value");
        QTest::addColumn<QString>("shown");
        QTest::addColumn<QString>("raw");
        const auto row = [](const char *name, ColumnType type, double value, QStringView shown, QStringView raw) {
            QTest::newRow(name) << int(type) << value << shown.toString() << raw.toString();
        };
        row("unknown", ColumnType::Integer, kUnknown, u"–", u"");
        row("zero", ColumnType::SignedInteger, 0, u"0", u"0");
        row("minus zero", ColumnType::SignedInteger, -0.0, u"0", u"0");
        row("thousands", ColumnType::Integer, 1234567, u"1,234,567", u"1234567");
        row("three digits", ColumnType::Integer, 999, u"999", u"999");
        row("gain", ColumnType::SignedInteger, 5102, u"+5,102", u"5102");
        row("loss", ColumnType::SignedInteger, -1234, u"−1,234", u"-1234");
        row("estimate", ColumnType::SignedInteger, 119.5, u"+120", u"120");
        row("ratio", ColumnType::Ratio, 0.0195, u"1.95%", u"0.0195");
        row("falling ratio", ColumnType::Ratio, -0.0195, u"−1.95%", u"-0.0195");
        row("nearly nothing", ColumnType::Ratio, -0.00001, u"0.00%", u"-1e-05");
        row("long ratio", ColumnType::Ratio, 1.0 / 3, u"33.33%", u"0.333333");
        row("score", ColumnType::Decimal, 77.8342, u"77.8", u"77.8342");
        row("large decimal", ColumnType::Decimal, 1234.56, u"1,234.6", u"1234.56");
        row("fall of the score", ColumnType::SignedDecimal, -3.25, u"−3.3", u"-3.25");
        row("no change of the score", ColumnType::SignedDecimal, -0.01, u"0.0", u"-0.01");
        row("date", ColumnType::Date, dayNumber(day("2026-03-06")), u"2026-03-06", u"2026-03-06");
    }
    void numbersAreShown()
    {
        QFETCH(int, type);
        QFETCH(double, value);
        QTEST(displayNumber(static_cast<ColumnType>(type), value), "shown");
        QTEST(rawNumber(static_cast<ColumnType>(type), value), "raw");
    }

    void textsAreShownOnOneLine()
    {
        const auto columns = repositoryColumns();
        QCOMPARE(displayText(columns[static_cast<std::size_t>(columnIndex(u"topics"))], u"cli|tui"),
                 QStringLiteral("cli, tui"));
        QCOMPARE(displayText(columns[static_cast<std::size_t>(columnIndex(u"description"))], u"a\r\n  b\tc"),
                 QStringLiteral("a b c"));
        QCOMPARE(displayText(columns.front(), QStringView()), QStringLiteral("–"));
        QCOMPARE(displayText(columns.front(), u""), QString());
    }

    void wrongWordsGetSuggestions()
    {
        QCOMPARE(noQueryColumn(u"langauge"), QStringLiteral("No column \"langauge\". Did you mean lang?"));
        QCOMPARE(noQueryColumn(u"Strs"), QStringLiteral("No column \"Strs\". Did you mean stars?"));
        QCOMPARE(noQueryColumn(u"velocty"), QStringLiteral("No column \"velocty\". Did you mean velocity?"));
        QCOMPARE(noQueryColumn(u"https"), QStringLiteral("No column \"https\"."));
        QCOMPARE(noColumn(u"langauge"), QStringLiteral("No column \"langauge\". Did you mean language?"));
        QCOMPARE(noColumn(u""), QStringLiteral("No column \"\"."));
        QCOMPARE(columnOfQueryWord(u"LANG"), columnIndex(u"language"));
    }

    void columnListsAreParsed()
    {
        const auto columns = parseColumns(u"repository, stars");
        QVERIFY(columns);
        QCOMPARE(columns.value(), (std::vector<int>{columnIndex(u"repository"), columnIndex(u"stars")}));
        QVERIFY(!parseColumns(u"repository,lang"));
        QVERIFY(!parseColumns(u""));
    }
};

REPOSIGNAL_TEST_MAIN(QCoreApplication, TestColumn)
#include "tst_column.moc"
