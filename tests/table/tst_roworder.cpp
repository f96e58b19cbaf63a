// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "table/roworder.h"

#include "support/datasets.h"
#include "support/maderepositories.h"
#include "support/testmain.h"

#include <algorithm>
#include <numeric>

using namespace RepoSignal;

namespace {

EditionPtr editionOf(const std::vector<MadeRepository> &made)
{
    return makeEdition(madeDataset(made), {.asOf = day("2026-03-06"), .scope = everything()});
}

MadeRepository made(QStringView name, QStringView language, Count stars)
{
    return {.fullName = name.toString(),
            .language = language.toString(),
            .readings = consecutive(day("2026-03-06"), {stars})};
}

QString names(const Edition &edition, const std::vector<int> &rows)
{
    QStringList result;
    for (const int row : rows)
        result.append(edition.fullName(row).toString());
    return result.join(u' ');
}

std::vector<SortKey> keys(QStringView text)
{
    auto result = parseSortKeys(text);
    return result ? result.value() : std::vector<SortKey>();
}

} // namespace

class TestRowOrder : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void emptyEditionHasNoRows() { QVERIFY(rowOrder(editionOf({}), {}, keys(u"-stars")).empty()); }

    void ordersByEveryKeyThenByName_data()
    {
        QTest::addColumn<QString>("sort");
        QTest::addColumn<QString>("expected");
        QTest::newRow("no key: by name") << QString() << QStringLiteral("a/1 a/2 a/Z b/1 c/1");
        QTest::newRow("numbers up") << QStringLiteral("stars") << QStringLiteral("a/Z b/1 a/1 a/2 c/1");
        QTest::newRow("numbers down, ties by name")
            << QStringLiteral("-stars") << QStringLiteral("c/1 a/1 a/2 b/1 a/Z");
        QTest::newRow("text up, none last") << QStringLiteral("language") << QStringLiteral("a/1 b/1 a/Z a/2 c/1");
        QTest::newRow("text down, none last") << QStringLiteral("-language") << QStringLiteral("a/Z a/1 b/1 a/2 c/1");
        QTest::newRow("two keys") << QStringLiteral("language,stars") << QStringLiteral("b/1 a/1 a/Z a/2 c/1");
        QTest::newRow("three keys") << QStringLiteral("owner,-language,-stars")
                                    << QStringLiteral("a/Z a/1 a/2 b/1 c/1");
        QTest::newRow("name down") << QStringLiteral("-repository") << QStringLiteral("c/1 b/1 a/Z a/2 a/1");
        QTest::newRow("all equal: by name")
            << QStringLiteral("-velocity,first_seen") << QStringLiteral("a/1 a/2 a/Z b/1 c/1");
    }
    void ordersByEveryKeyThenByName()
    {
        const auto edition = editionOf({made(u"c/1", u"", 900), made(u"a/Z", u"rust", 5), made(u"a/2", u"", 700),
                                        made(u"b/1", u"C", 10), made(u"a/1", u"C", 700)});
        QFETCH(QString, sort);
        QTEST(names(*edition, rowOrder(edition, {}, keys(sort))), "expected");
    }

    void textSortsByFoldingThenBytes()
    {
        const auto edition = editionOf({made(u"x/éclair", u"", 1), made(u"x/Zebra", u"", 1), made(u"x/apple", u"", 1),
                                        made(u"x/\U0001F600", u"", 1), made(u"x/\uFF21", u"", 1),
                                        made(u"x/appleseeds-longer", u"", 1), made(u"x/Apple-seeds-more", u"", 1)});
        QCOMPARE(
            names(*edition, rowOrder(edition, {}, {})),
            QStringLiteral("x/apple x/Apple-seeds-more x/appleseeds-longer x/Zebra x/éclair x/\uFF21 x/\U0001F600"));
        const auto languages = editionOf(
            {made(u"x/1", u"perl", 1), made(u"x/2", u"Perl", 1), made(u"x/3", u"PERL", 1)});
        QCOMPARE(names(*languages, rowOrder(languages, {}, keys(u"language"))), QStringLiteral("x/3 x/2 x/1"));
        QCOMPARE(names(*languages, rowOrder(languages, {}, keys(u"-language"))), QStringLiteral("x/1 x/2 x/3"));
    }

    void unknownIsLastBothWays()
    {
        std::vector<MadeRepository> all{made(u"a/new", u"", 5)};
        all.push_back({.fullName = QStringLiteral("b/falls"),
                       .language = {},
                       .readings = consecutive(day("2026-03-05"), {500, 490})});
        all.push_back({.fullName = QStringLiteral("c/still"),
                       .language = {},
                       .readings = consecutive(day("2026-03-05"), {500, 500})});
        all.push_back({.fullName = QStringLiteral("d/grows"),
                       .language = {},
                       .readings = consecutive(day("2026-03-05"), {500, 507})});
        const auto edition = editionOf(all);
        QCOMPARE(names(*edition, rowOrder(edition, {}, keys(u"velocity"))),
                 QStringLiteral("b/falls c/still d/grows a/new"));
        QCOMPARE(names(*edition, rowOrder(edition, {}, keys(u"-velocity"))),
                 QStringLiteral("d/grows c/still b/falls a/new"));
    }

    void filtersFirst()
    {
        const auto edition = editionOf({made(u"a/1", u"C", 1), made(u"a/2", u"Rust", 2), made(u"a/3", u"Rust", 3)});
        QCOMPARE(names(*edition, rowOrder(edition, parseQuery(u"lang:rust").query, keys(u"-stars"))),
                 QStringLiteral("a/3 a/2"));
    }

    /// The same as comparing whole rows one with another.
    void agreesWithAPlainComparison()
    {
        const auto dataset = syntheticDataset(700, 9);
        const auto edition = makeEdition(dataset, {.asOf = day("2026-03-06"), .scope = everything()});
        const auto sortKeys = keys(u"language,-velocity,gain_7d");
        const auto columns = repositoryColumns();
        std::vector<int> expected(static_cast<std::size_t>(edition->rowCount()));
        std::iota(expected.begin(), expected.end(), 0);
        const auto velocity = columns[static_cast<std::size_t>(columnIndex(u"velocity"))].numbers(*edition);
        const auto gain = columns[static_cast<std::size_t>(columnIndex(u"gain_7d"))].numbers(*edition);
        std::ranges::sort(expected, [&](int a, int b) {
            const QString languageA = edition->language(a).toCaseFolded();
            const QString languageB = edition->language(b).toCaseFolded();
            if (languageA != languageB)
                return languageB.isEmpty() || (!languageA.isEmpty() && languageA < languageB);
            const auto i = static_cast<std::size_t>(a);
            const auto j = static_cast<std::size_t>(b);
            if (velocity[i] != velocity[j])
                return velocity[i] > velocity[j];
            if (gain[i] != gain[j])
                return gain[i] < gain[j];
            return edition->fullName(a).toString().toCaseFolded() < edition->fullName(b).toString().toCaseFolded();
        });
        QVERIFY(rowOrder(edition, {}, sortKeys) == expected);
    }

    void sortKeysPrintAsTheyParse()
    {
        QCOMPARE(printSortKeys(keys(u"-velocity, repository")), QStringLiteral("-velocity,repository"));
        QCOMPARE(parseSortKeys(u"-strs").error().detail, QStringLiteral("No column \"strs\". Did you mean stars?"));
        QCOMPARE(parseSortKeys(u"trend").error().detail,
                 QStringLiteral("\"trend\" is a row of numbers and has no order."));
        QVERIFY(!parseSortKeys(u""));
    }
};

REPOSIGNAL_TEST_MAIN(QCoreApplication, TestRowOrder)
#include "tst_roworder.moc"
