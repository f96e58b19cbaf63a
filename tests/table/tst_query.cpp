// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "table/column.h"
#include "table/queryflags.h"
#include "table/querymatcher.h"
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

QueryTerm randomTerm(std::mt19937 &random)
{
    static const QStringView letters = u"abru\"\\:-()' ..>*%1kÄßж€\U0001F600|=\t";
    const auto columns = repositoryColumns();
    QueryTerm term{.column = static_cast<int>(random() % (columns.size() + 2)) - 2, .negated = random() % 2 == 0};
    if (term.column == QueryTerm::kFlag) {
        term.flag = static_cast<int>(random() % queryFlags().size());
        return term;
    }
    const Column *column = term.column < 0 ? nullptr : &columns[static_cast<std::size_t>(term.column)];
    if (column && column->isNumeric()) {
        const bool isRelative = column->type == ColumnType::Date && random() % 2 == 0;
        term.op = static_cast<QueryTerm::Operator>(1 + random() % 6);
        term.low = isRelative ? QueryValue{double(random() % 3000), static_cast<QueryValue::Unit>(1 + random() % 4)}
                              : QueryValue{double(random() % 30000) - 100};
        if (isRelative && term.low.number == 0)
            term.low.unit = QueryValue::Unit::Days;
        if (term.op == QueryTerm::Operator::Range)
            term.high = {term.low.number + double(random() % 100), term.low.unit};
        return term;
    }
    if (column && !column->text)
        term.column = QueryTerm::kFreeText;
    else if (column && column->match != TextMatch::Part)
        term.op = QueryTerm::Operator::Equals;
    for (std::size_t i = 0, size = 1 + random() % 3; i < size; ++i)
        term.text += letters[static_cast<qsizetype>(random() % static_cast<std::size_t>(letters.size()))];
    term.text = term.text.toCaseFolded();
    return term;
}

/// At least one.
std::vector<QueryClause> randomClauses(std::mt19937 &random, int depth)
{
    std::vector<QueryClause> clauses;
    for (std::size_t i = 0, size = 1 + random() % 3; i < size; ++i) {
        if (depth == 0 || random() % 3 != 0) {
            clauses.push_back(clauseOf(randomTerm(random)));
            continue;
        }
        QueryClause group{.negated = random() % 2 == 0};
        for (std::size_t j = 0, alternatives = 1 + random() % 3; j < alternatives; ++j)
            group.alternatives.push_back(randomClauses(random, depth - 1));
        clauses.push_back(std::move(group));
    }
    return clauses;
}

bool holdsTerm(const Edition &edition, int row, const QueryTerm &term)
{
    if (term.column == QueryTerm::kFlag)
        return queryFlags()[static_cast<std::size_t>(term.flag)].holds(edition, row);
    if (term.column == QueryTerm::kFreeText) {
        const Facts facts = edition.facts(row);
        return edition.fullName(row).toString().toCaseFolded().contains(term.text)
            || facts.description.toString().toCaseFolded().contains(term.text)
            || facts.topics.toString().toCaseFolded().contains(term.text);
    }
    const Column &column = repositoryColumns()[static_cast<std::size_t>(term.column)];
    if (column.isNumeric()) {
        const double value = column.numbers(edition)[static_cast<std::size_t>(row)];
        const double low = resolved(term.low, edition.key.asOf);
        using Operator = QueryTerm::Operator;
        switch (term.op) {
        case Operator::Contains:
        case Operator::Equals: return value == low;
        case Operator::Less: return value < low;
        case Operator::LessEqual: return value <= low;
        case Operator::Greater: return value > low;
        case Operator::GreaterEqual: return value >= low;
        case Operator::Range: return value >= low && value <= resolved(term.high, edition.key.asOf);
        }
    }
    const QString text = column.text(edition, row).toString().toCaseFolded();
    switch (column.match) {
    case TextMatch::Whole: return text == term.text;
    case TextMatch::Part: return text.contains(term.text);
    case TextMatch::Item: return text.split(u'|').contains(term.text);
    }
    return false;
}

/// The plainest reading of conditions, row by row.
bool holdsAll(const Edition &edition, int row, const std::vector<QueryClause> &clauses)
{
    return std::ranges::all_of(clauses, [&](const QueryClause &clause) {
        if (!clause.isGroup())
            return holdsTerm(edition, row, clause.term) != clause.term.negated;
        return std::ranges::any_of(clause.alternatives,
                                   [&](const auto &alternative) { return holdsAll(edition, row, alternative); })
            != clause.negated;
    });
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
            QTest::newRow(qPrintable(query.toString().left(60))) << query.toString() << QString::fromLatin1(rows);
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
        row(u"lang:rust OR lang:c", "0 1");
        row(u"lang:rust AND stars:>5", "0");
        row(u"NOT lang:rust", "1 2 3 4");
        row(u"NOT -lang:rust", "0");
        row(u"lang:rust OR lang:c stars:>200k", "0");
        row(u"(lang:rust OR lang:c) stars:>150k", "1");
        row(u"stars:>150k (lang:rust OR lang:c)", "1");
        row(u"-(lang:rust OR lang:c)", "2 3 4");
        row(u"-(lang:rust stars:>5)", "1 2 3 4");
        row(u"-(-(lang:rust OR lang:c))", "0 1");
        row(u"((lang:rust) OR ((lang:c OR lang:c++)))", "0 1 2");
        row(u"(llvm)compiler", "2");
        row(u"created:>=today-100d", "4");
        row(u"created:today-10w..today", "4");
        row(u"created:<today-15y", "0");
        row(u"is:new", "0 1 2 3 4");
        row(u"-IS:Stale", "0 1 2 3 4");
        row(u"is:stale", "");
        row(u"rust sort:stars", "0");
        row(u"sort:-velocity lang:c", "1");
    }
    void matches()
    {
        QFETCH(QString, query);
        const ParsedQuery parsed = parseQuery(query);
        QVERIFY2(!parsed.error, qPrintable(parsed.error ? parsed.error->message : QString()));
        const auto found = matchingRows(EditionColumns(edition()), parsed.query);
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
            QTest::newRow(qPrintable(query.toString().left(60))) << query.toString() << position << length << message.toString();
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
        row(u"created:>2026-02-30", 9, 10, u"Expected a date as 2026-03-06 or today-7d after \">\" (column 10).");
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
        row(u"(a", 0, 1, u"The parenthesis is not closed: expected another ).");
        row(u"lang:c)", 6, 1, u"No parenthesis is open here (column 7).");
        row(u"a ()", 2, 2, u"Expected a condition between the parentheses (column 4).");
        row(u"a OR", 4, 0, u"Expected a condition on both sides of OR (column 5).");
        row(u"OR a", 0, 2, u"Expected a condition on both sides of OR (column 1).");
        row(u"a OR OR b", 5, 2, u"Expected a condition on both sides of OR (column 6).");
        row(u"(a OR )", 6, 0, u"Expected a condition on both sides of OR (column 7).");
        row(u"a AND", 2, 3, u"Expected a condition on both sides of AND (column 3).");
        row(u"AND a", 0, 3, u"Expected a condition on both sides of AND (column 1).");
        row(u"a NOT", 2, 3, u"Expected a condition after \"NOT\" (column 6).");
        row(u"is:stael", 3, 5, u"There is no is:stael. Did you mean is:stale?");
        row(u"is:", 3, 0, u"Expected a text after \"is:\" (column 4).");
        row(u"sort:", 5, 0, u"Expected a column after \"sort:\" (column 6).");
        row(u"sort:strs", 5, 4, u"No column \"strs\". Did you mean stars?");
        row(u"sort:trend", 5, 5, u"\"trend\" is a row of numbers and has no order.");
        row(u"-sort:stars", 0, 11,
            u"sort: stands by itself: write it outside parentheses and without \"-\" before it.");
        row(u"created:>today-5x", 9, 8, u"Expected a date as 2026-03-06 or today-7d after \">\" (column 10).");
        row(QString(40, u'(') + u'a', 32, 1, u"Parentheses lie at most 32 deep.");
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

    void relativeDatesGoByTheCalendar()
    {
        const auto back = [](QStringView text, const char *from) {
            return isoDay(dayFromNumber(static_cast<int>(resolved(*parseQueryValue(text, ColumnType::Date), day(from)))));
        };
        QCOMPARE(back(u"today", "2026-03-06"), QStringLiteral("2026-03-06"));
        QCOMPARE(back(u"yesterday", "2026-03-01"), QStringLiteral("2026-02-28"));
        QCOMPARE(back(u"@TODAY-3w", "2026-03-06"), QStringLiteral("2026-02-13"));
        QCOMPARE(back(u"today-1m", "2026-03-31"), QStringLiteral("2026-02-28"));
        QCOMPARE(back(u"today-2y", "2026-02-28"), QStringLiteral("2024-02-28"));
        QCOMPARE(back(u"today-1y", "2024-02-29"), QStringLiteral("2023-02-28"));
        QVERIFY(!parseQueryValue(u"today", ColumnType::Integer));
    }

    void sortIsApartFromConditions()
    {
        const Query query = parseQuery(u"sort:name lang:c sort:stars-asc SORT:-velocity sort:stars").query;
        QCOMPARE(query.clauses.size(), std::size_t(1));
        QVERIFY(query.sort == (std::vector<SortKey>{{columnIndex(u"name"), Qt::AscendingOrder},
                                                    {columnIndex(u"stars"), Qt::AscendingOrder},
                                                    {columnIndex(u"velocity"), Qt::DescendingOrder}}));
        QCOMPARE(printQuery(query), QStringLiteral("language:c sort:name-asc sort:stars-asc sort:velocity-desc"));
    }

    /// Every query prints to a text that parses to it, and matches what the plainest reading of it matches.
    void printedQueriesParseToThemselves()
    {
        std::mt19937 random(7);
        for (int round = 0; round < 20000; ++round) {
            Query query{.clauses = randomClauses(random, 3)};
            query = parseQuery(printQuery(query)).query; // in the one form that equal queries share
            if (random() % 4 == 0)
                query.sort.push_back({.column = columnIndex(u"stars"), .order = Qt::AscendingOrder});
            const QString printed = printQuery(query);
            const ParsedQuery parsed = parseQuery(printed);
            QVERIFY2(!parsed.error && parsed.query == query, qPrintable(printed));
        }
    }

    void matchesWhatTheTextSays()
    {
        std::mt19937 random(11);
        const EditionPtr rows = edition();
        const EditionColumns columns(rows);
        for (int round = 0; round < 10000; ++round) {
            const std::vector<QueryClause> clauses = randomClauses(random, 3);
            const ParsedQuery parsed = parseQuery(printQuery({.clauses = clauses}));
            QVERIFY2(!parsed.error, qPrintable(printQuery({.clauses = clauses})));
            const auto found = matchingRows(columns, parsed.query);
            for (int row = 0; row < rows->rowCount(); ++row)
                QVERIFY2((found[static_cast<std::size_t>(row)] != 0) == holdsAll(*rows, row, clauses),
                         qPrintable(printQuery({.clauses = clauses})));
        }
    }

    void anyTextIsAQueryOrAnError()
    {
        static const QStringView letters = u"ab\"\\:-() ..>*%1kÄ\u0000\u202e=|isort:OR";
        std::mt19937 random(3);
        for (int round = 0; round < 50000; ++round) {
            QString text;
            for (std::size_t i = 0, size = random() % 24; i < size; ++i)
                text += letters[static_cast<qsizetype>(random() % static_cast<std::size_t>(letters.size()))];
            if (random() % 8 == 0)
                text += QChar(0xd83d); // half a pair
            const ParsedQuery parsed = parseQuery(text);
            if (parsed.error) {
                QVERIFY(!parsed.error->message.isEmpty());
                QVERIFY(parsed.error->position >= 0 && parsed.error->position <= text.size());
                QVERIFY(parsed.error->position + parsed.error->length <= text.size());
            } else {
                QVERIFY2(parseQuery(printQuery(parsed.query)).query == parsed.query, qPrintable(text));
            }
        }
    }
};

REPOSIGNAL_TEST_MAIN(QCoreApplication, TestQuery)
#include "tst_query.moc"
