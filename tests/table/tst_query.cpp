// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "table/column.h"
#include "table/query.h"
#include "table/querynumber.h"

#include "support/datasets.h"
#include "support/maderepositories.h"
#include "support/testmain.h"

#include <random>

using namespace RepoSignal;

namespace {

/// Eight repositories that differ in everything a query can ask.
EditionPtr edition()
{
    static const EditionPtr result = [] {
        const auto created = [](const char *iso) { return std::chrono::sys_seconds{day(iso)}; };
        const std::vector<MadeRepository> made{
            {.fullName = QStringLiteral("rust-lang/rust"),
             .language = QStringLiteral("Rust"),
             .description = QStringLiteral("Empowering everyone"),
             .topics = QStringLiteral("compiler|language"),
             .readings = consecutive(day("2026-03-05"), {100000, 100050}),
             .created = created("2010-06-16")},
            {.fullName = QStringLiteral("torvalds/linux"),
             .language = QStringLiteral("C"),
             .description = QStringLiteral("Linux kernel source tree"),
             .readings = consecutive(day("2026-03-05"), {200000, 199990}),
             .created = created("2011-09-04")},
            {.fullName = QStringLiteral("llvm/llvm-project"),
             .language = QStringLiteral("C++"),
             .topics = QStringLiteral("compiler-infrastructure"),
             .readings = consecutive(day("2026-03-05"), {30000, 30000})},
            {.fullName = QStringLiteral("sindresorhus/awesome"),
             .language = QString(),
             .description = QStringLiteral("Awesome lists about \"everything\""),
             .readings = consecutive(day("2026-03-06"), {5000})},
            {.fullName = QStringLiteral("ann/Straße"),
             .language = {},
             .description = QStringLiteral("ÄRGER über Größe"),
             .readings = consecutive(day("2026-03-05"), {10, 20}),
             .created = created("2026-01-01")},
        };
        return makeEdition(madeDataset(made), {.asOf = day("2026-03-06"), .scope = everything()});
    }();
    return result;
}

} // namespace

class TestQuery : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void matches_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("rows");
        const auto row = [](QStringView query, const char *rows) {
            QTest::newRow(qPrintable(query.toString())) << query.toString() << QString::fromLatin1(rows);
        };
        row(u"", "0 1 2 3 4");
        row(u"  \t ", "0 1 2 3 4");
        row(u"rust", "0");
        row(u"RUST-lang", "0");
        row(u"compiler", "0 2");
        row(u"\"source tree\"", "1");
        row(u"\"\\\"everything\\\"\"", "3");
        row(u"straße", "4");
        row(u"STRAßE", "4");
        row(u"ärger", "4");
        row(u"-rust -linux", "2 3 4");
        row(u"-\"source tree\"", "0 2 3 4");
        row(u"lang:rust", "0");
        row(u"LANGUAGE:C", "1");
        row(u"lang:c++", "2");
        row(u"-lang:c", "0 2 3 4");
        row(u"owner:TORVALDS", "1");
        row(u"owner:torv", "");
        row(u"repo:rust-lang/rust", "0");
        row(u"repo:rust", "");
        row(u"name:llvm", "2");
        row(u"topic:compiler", "0");
        row(u"topics:language", "0");
        row(u"source:github-ranking", "0 1 2 3 4");
        row(u"description:kernel", "1");
        row(u"stars:30000", "2");
        row(u"stars:30,000", "2");
        row(u"stars:30k", "2");
        row(u"stars:>30000", "0 1");
        row(u"stars:>=30k", "0 1 2");
        row(u"stars:<5k", "4");
        row(u"stars:<=5,000", "3 4");
        row(u"stars:5000..30000", "2 3");
        row(u"stars:5k..*", "0 1 2 3");
        row(u"stars:*..5k", "3 4");
        row(u"-stars:>30000", "2 3 4");
        row(u"velocity:>=0", "0 2 4");
        row(u"velocity:<0", "1");
        row(u"velocity:\u221210..0", "1 2");
        row(u"-velocity:>0", "1 2 3");
        row(u"growth:>5%", "4");
        row(u"growth:>0.05", "4");
        row(u"growth:100%", "4");
        row(u"created:>2011-01-01", "1 4");
        row(u"created:2026-01-01", "4");
        row(u"created:2010-01-01..2011-12-31", "0 1");
        row(u"lang:rust stars:>1000 compiler", "0");
        row(u"lang:rust lang:c", "");
    }
    void matches()
    {
        QFETCH(QString, query);
        const ParsedQuery parsed = parseQuery(query);
        QVERIFY2(!parsed.error, qPrintable(parsed.error ? parsed.error->message : QString()));
        const auto found = matchingRows(*edition(), parsed.query);
        QStringList rows;
        for (std::size_t row = 0; row < found.size(); ++row) {
            if (found[row])
                rows.append(QString::number(row));
        }
        QTEST(rows.join(u' '), "rows");
        const ParsedQuery again = parseQuery(printQuery(parsed.query));
        QVERIFY(!again.error);
        QVERIFY2(again.query == parsed.query, qPrintable(printQuery(parsed.query)));
    }

    void errorsSayWhereAndWhat_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<int>("position");
        QTest::addColumn<int>("length");
        QTest::addColumn<QString>("message");
        const auto row = [](QStringView query, int position, int length, QStringView message) {
            QTest::newRow(qPrintable(query.toString())) << query.toString() << position << length << message.toString();
        };
        row(u"x langauge:rust", 2, 8, u"No column \"langauge\". Did you mean lang?");
        row(u"http://x", 0, 4, u"No column \"http\".");
        row(u"stars:>abc", 7, 3, u"Expected a number after \">\" (column 8).");
        row(u"stars:", 6, 0, u"Expected a number after \"stars:\" (column 7).");
        row(u"stars: 5", 6, 0, u"Expected a number after \"stars:\" (column 7).");
        row(u"stars:>", 7, 0, u"Expected a number after \">\" (column 8).");
        row(u"stars:5%", 6, 2, u"Expected a number after \"stars:\" (column 7).");
        row(u"stars:1,00", 6, 4, u"Expected a number after \"stars:\" (column 7).");
        row(u"stars:1e5", 6, 3, u"Expected a number after \"stars:\" (column 7).");
        row(u"created:>2026-02-30", 9, 10, u"Expected a date as 2026-03-06 after \">\" (column 10).");
        row(u"stars:10..x", 10, 1, u"Expected a number, a date or * after \"..\" (column 11).");
        row(u"stars:..5", 6, 0, u"Expected a number, a date or * before \"..\" (column 7).");
        row(u"stars:*..*", 6, 4, u"Expected a number on one side of \"..\" at least.");
        row(u"stars:9..1", 6, 4, u"The range ends before it begins: write the smaller value first.");
        row(u"lang:", 5, 0, u"Expected a text after \"lang:\" (column 6).");
        row(u"lang:\"\"", 5, 2, u"Expected a text after \"lang:\" (column 6).");
        row(u"trend:>5", 0, 5, u"\"trend\" is a row of numbers and cannot be compared.");
        row(u"a -", 2, 1, u"Expected a condition after \"-\" (column 4).");
        row(u"\"open", 0, 5, u"The quote is not closed: expected another \".");
        row(u"\"\"", 0, 2, u"Expected a text between the quotes (column 2).");
        row(u"\"a\"b", 3, 1, u"Expected a space after the closing quote (column 4).");
        row(u"(a", 0, 1, u"Parentheses group nothing yet: all conditions must hold. Quote the text to search for it.");
        row(u"lang:c)", 6, 1,
            u"Parentheses group nothing yet: all conditions must hold. Quote the text to search for it.");
        row(u"a OR b", 2, 2,
            u"\"OR\" joins nothing yet: all conditions must hold, and \"-\" turns one round. "
            u"Quote the word to search for it.");
    }
    void errorsSayWhereAndWhat()
    {
        QFETCH(QString, query);
        const ParsedQuery parsed = parseQuery(query);
        QVERIFY(parsed.error);
        QTEST(parsed.error->message, "message");
        QTEST(parsed.error->position, "position");
        QTEST(parsed.error->length, "length");
    }

    void numbersReadBackExactly()
    {
        std::mt19937_64 random(1);
        std::uniform_real_distribution<double> exponent(-12, 14);
        for (int i = 0; i < 20000; ++i) {
            double value = std::pow(10, exponent(random));
            if (i % 3 == 0)
                value = std::round(value);
            if (i % 2 == 0)
                value = -value;
            for (const ColumnType type : {ColumnType::SignedInteger, ColumnType::Ratio}) {
                const QString printed = printQueryNumber(value, type);
                const auto read = parseQueryNumber(printed, type);
                QVERIFY2(read && *read == value, qPrintable(printed));
            }
        }
        QCOMPARE(printQueryNumber(0.07, ColumnType::Ratio), QStringLiteral("7%"));
        QCOMPARE(printQueryNumber(0.0005, ColumnType::Ratio), QStringLiteral("0.05%"));
        QCOMPARE(printQueryNumber(12.5, ColumnType::Integer), QStringLiteral("12.5"));
        QCOMPARE(printQueryNumber(1500, ColumnType::Integer), QStringLiteral("1500"));
        QCOMPARE(parseQueryNumber(u"1.5m", ColumnType::Integer), std::optional(1.5e6));
        QVERIFY(!parseQueryNumber(u"99999999999999999999", ColumnType::Integer));
    }

    /// Every query prints to a text that parses to it.
    void printedQueriesParseToThemselves()
    {
        static const QStringView letters = u"ab\"\\:-()' ..>*%1kÄßж€\U0001F600|=\t";
        std::mt19937 random(7);
        const auto text = [&random] {
            QString result;
            for (std::size_t i = 0, size = 1 + random() % 6; i < size; ++i)
                result += letters[static_cast<qsizetype>(random() % static_cast<std::size_t>(letters.size()))];
            return result.toCaseFolded();
        };
        const auto columns = repositoryColumns();
        for (int round = 0; round < 20000; ++round) {
            Query query;
            for (std::size_t i = 0, size = random() % 4; i < size; ++i) {
                QueryTerm term{.column = static_cast<int>(random() % (columns.size() + 1)) - 1,
                               .negated = random() % 2 == 0};
                const bool free = term.column < 0;
                const Column &column = columns[static_cast<std::size_t>(free ? 0 : term.column)];
                if (free || column.text) {
                    if (!free && column.match != TextMatch::Part)
                        term.op = QueryTerm::Operator::Equals;
                    term.text = text();
                } else if (column.isNumeric()) {
                    term.op = static_cast<QueryTerm::Operator>(1 + random() % 6);
                    term.low = static_cast<double>(random() % 30000) - 100;
                    if (term.op == QueryTerm::Operator::Range)
                        term.high = term.low + static_cast<double>(random() % 100);
                } else {
                    continue;
                }
                query.terms.push_back(term);
            }
            const QString printed = printQuery(query);
            const ParsedQuery parsed = parseQuery(printed);
            QVERIFY2(!parsed.error && parsed.query == query, qPrintable(printed));
        }
    }
};

REPOSIGNAL_TEST_MAIN(QCoreApplication, TestQuery)
#include "tst_query.moc"
