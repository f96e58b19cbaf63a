// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/repositorymodel.h"
#include "table/roworder.h"

#include "support/datasets.h"
#include "support/maderepositories.h"
#include "support/testmain.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QHeaderView>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTableView>
#include <QTextDocument>

using namespace RepoSignal;

namespace {

EditionPtr editionOf(std::shared_ptr<const Dataset> dataset, const char *asOf)
{
    return makeEdition(std::move(dataset), {.asOf = day(asOf), .scope = everything()});
}

std::vector<int> ordered(const EditionPtr &edition, QStringView sort, QStringView query = u"")
{
    return rowOrder(edition, parseQuery(query).query, parseSortKeys(sort).value());
}

int column(QStringView id)
{
    return columnIndex(id);
}

/// Six repositories: b/late is first read on the last day, c/gone not after 2026-02-20.
std::shared_ptr<const Dataset> dataset()
{
    const std::vector<MadeRepository> made{
        {.fullName = QStringLiteral("a/plain"),
         .language = QStringLiteral("C"),
         .description = QStringLiteral("One"),
         .readings = consecutive(day("2026-02-03"),
                                 {2000, 2000, 2000,          2000, 2000, 2000, 2000, 2000, 2000, 2000, 2000,
                                  2000, 2000, 2000,          2000, 2000, 2000, 2000, 2000, 2000, 2000, 2000,
                                  2000, 2000, kUnknownCount, 2010, 2020, 2030, 2040, 2050, 2060, 3162})},
        {.fullName = QStringLiteral("b/late"), .language = QString(), .readings = consecutive(day("2026-03-06"), {50})},
        {.fullName = QStringLiteral("c/gone"), .language = {}, .readings = consecutive(day("2026-02-19"), {70, 71})},
        {.fullName = QStringLiteral("d/stale"),
         .language = QStringLiteral("Go"),
         .readings = consecutive(day("2026-03-02"), {90, 95, 99})},
        {.fullName = QStringLiteral("<b>bold</b>/x"),
         .language = QStringLiteral("<img src=x>"),
         .description = QStringLiteral("&lt;script&gt; <b>&amp;"),
         .readings = consecutive(day("2026-03-05"), {300, 320})},
        {.fullName = QStringLiteral("f/purged"),
         .language = QStringLiteral("C"),
         .readings = consecutive(day("2026-03-04"), {9000, 4000, 4010})},
    };
    return madeDataset(made);
}

} // namespace

class TestRepositoryModel : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void everyCellAndRoleAnswers()
    {
        RepositoryModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(model.rowCount(), 0);
        const auto edition = editionOf(dataset(), "2026-03-06");
        model.setEdition(edition, ordered(edition, u"-stars"));
        QCOMPARE(model.rowCount(), 6);
        for (int row = 0; row < model.rowCount(); ++row) {
            for (int at = 0; at < model.columnCount(); ++at) {
                const QModelIndex index = model.index(row, at);
                const Column &declared = repositoryColumns()[static_cast<std::size_t>(at)];
                const QVariant value = index.data(ValueRole);
                if (value.isValid())
                    QCOMPARE(value.typeId(), declared.isNumeric() ? int(QMetaType::Double) : int(QMetaType::QString));
                else if (declared.type != ColumnType::Trend)
                    QCOMPARE(index.data(Qt::DisplayRole).toString(), QStringLiteral("–"));
                QVERIFY(!index.data(Qt::ToolTipRole).toString().isEmpty());
                QVERIFY(!index.data(Qt::AccessibleTextRole).toString().isEmpty());
                QCOMPARE(index.data(RepositoryIdRole).toLongLong(), model.idAt(row));
                QCOMPARE(index.data(TrendRole).value<std::vector<double>>().size(),
                         edition->trend(model.editionRow(row)).size());
                QVERIFY(!index.data(Qt::DecorationRole).isValid());
            }
        }
        for (int at = 0; at < model.columnCount(); ++at) {
            QVERIFY(!model.headerData(at, Qt::Horizontal, Qt::DisplayRole).toString().isEmpty());
            QVERIFY(!model.headerData(at, Qt::Horizontal, Qt::ToolTipRole).toString().isEmpty());
        }
        QVERIFY(!model.headerData(-1, Qt::Horizontal, Qt::DisplayRole).isValid());
        QVERIFY(!model.headerData(0, Qt::Vertical, Qt::DisplayRole).isValid());
    }

    void cellsSayWhatTheyAre()
    {
        RepositoryModel model;
        const auto edition = editionOf(dataset(), "2026-03-06");
        model.setEdition(edition, ordered(edition, u"repository"));
        const auto cell = [&](const char16_t *name, QStringView id) {
            return model.index(model.modelRowOf(edition->dataset->id(edition->dataset->indexOf(QStringView(name)))),
                               column(id));
        };
        QCOMPARE(cell(u"a/plain", u"stars").data().toString(), QStringLiteral("3,162"));
        QCOMPARE(cell(u"a/plain", u"velocity").data().toString(), QStringLiteral("+1,102"));
        QCOMPARE(cell(u"a/plain", u"gain_7d").data().toString(), QStringLiteral("≈+1,157"));
        QCOMPARE(cell(u"a/plain", u"gain_7d").data(ValueRole).toDouble(), 1157.0);
        QCOMPARE(cell(u"a/plain", u"velocity").data(Qt::ToolTipRole).toString(),
                 QStringLiteral("+24 h: +1,102 stars\n24 h to 6 Mar 2026, 04:05 UTC\n"
                                "Source: EvanLi/Github-Ranking, read 6 Mar 2026, 04:05 UTC"));
        QCOMPARE(cell(u"a/plain", u"gain_7d").data(Qt::ToolTipRole).toString().split(u'\n').at(1),
                 QStringLiteral("7 days to 6 Mar 2026, 04:05 UTC"));
        QVERIFY(cell(u"a/plain", u"gain_7d").data(Qt::ToolTipRole).toString().contains(u"estimated"));
        QVERIFY(!cell(u"a/plain", u"gain_28d").data(Qt::ToolTipRole).toString().contains(u"estimated"));
        QCOMPARE(cell(u"a/plain", u"velocity").data(Qt::AccessibleTextRole).toString(),
                 QStringLiteral("+24 h: +1,102 stars"));
        QVERIFY(cell(u"a/plain", u"trend").data(Qt::AccessibleTextRole).toString().endsWith(u"last +1,102"));

        QCOMPARE(cell(u"b/late", u"velocity").data().toString(), QStringLiteral("–"));
        QVERIFY(cell(u"b/late", u"velocity").data(Qt::ToolTipRole).toString().contains(u"Unknown: Its first reading"));
        QCOMPARE(cell(u"b/late", u"language").data().toString(), QString());
        QVERIFY(cell(u"b/late", u"language").data(ValueRole).isValid());
        QCOMPARE(cell(u"c/gone", u"language").data().toString(), QStringLiteral("–"));
        QCOMPARE(cell(u"c/gone", u"gain_7d").data().toString(), QStringLiteral("–"));
        QCOMPARE(cell(u"c/gone", u"stars").data().toString(), QStringLiteral("71"));
        QVERIFY(cell(u"c/gone", u"stars").data(MarksRole).toInt() & Expired);
        QVERIFY(cell(u"d/stale", u"stars").data(MarksRole).toInt() & Stale);
        QVERIFY(cell(u"d/stale", u"stars")
                    .data(Qt::ToolTipRole)
                    .toString()
                    .contains(u"Stale: last read 4 Mar 2026, 2 day"));
        QVERIFY(cell(u"f/purged", u"gain_7d").data(Qt::ToolTipRole).toString().contains(u"Corrected"));
        QCOMPARE(cell(u"f/purged", u"velocity").data().toString(), QStringLiteral("+10"));
    }

    void remoteTextIsNeverMarkup()
    {
        RepositoryModel model;
        const auto edition = editionOf(dataset(), "2026-03-06");
        model.setEdition(edition, ordered(edition, u"repository", u"bold"));
        QCOMPARE(model.rowCount(), 1);
        for (int at = 0; at < model.columnCount(); ++at)
            QVERIFY(!Qt::mightBeRichText(model.index(0, at).data(Qt::ToolTipRole).toString()));
        QVERIFY(model.index(0, column(u"description"))
                    .data(Qt::ToolTipRole)
                    .toString()
                    .contains(u"&lt;script&gt; <b>&amp;"));
    }

    void indexesFollowTheirRepository()
    {
        RepositoryModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const auto data = syntheticDataset(60, 40);
        const auto edition = editionOf(data, "2026-03-06");
        model.setEdition(edition, ordered(edition, u"-stars"));
        std::vector<QPersistentModelIndex> kept;
        std::vector<RepositoryId> ids;
        for (int row = 0; row < model.rowCount(); row += 7) {
            kept.emplace_back(model.index(row, row % model.columnCount()));
            ids.push_back(model.idAt(row));
        }
        const auto verify = [&] {
            for (std::size_t i = 0; i < kept.size(); ++i) {
                QCOMPARE(kept[i].row(), model.modelRowOf(ids[i]));
                if (kept[i].isValid())
                    QCOMPARE(kept[i].data(RepositoryIdRole).toLongLong(), ids[i]);
            }
        };
        QSignalSpy before(&model, &QAbstractItemModel::layoutAboutToBeChanged);
        QSignalSpy after(&model, &QAbstractItemModel::layoutChanged);
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);

        model.setOrder(ordered(edition, u"repository"));
        verify();
        const auto older = editionOf(data, "2026-02-20");
        model.setEdition(older, ordered(older, u"-velocity"));
        verify();
        QCOMPARE(model.edition(), older);
        QCOMPARE(model.index(0, column(u"stars")).data(ValueRole).toDouble(),
                 older->measures.stars[static_cast<std::size_t>(model.editionRow(0))]);
        model.setOrder(ordered(older, u"stars", u"lang:rust"));
        verify();
        QVERIFY(std::ranges::any_of(kept, &QPersistentModelIndex::isValid));
        QVERIFY(!std::ranges::all_of(kept, &QPersistentModelIndex::isValid));
        // Another Dataset, in which repositories have other indexes and some are missing.
        const auto other = editionOf(syntheticDataset(30, 40), "2026-03-06");
        model.setEdition(other, ordered(other, u"-stars"));
        for (std::size_t i = 0; i < kept.size(); ++i) {
            if (kept[i].isValid())
                QCOMPARE(model.idAt(kept[i].row()), ids[i]);
        }
        model.setEdition({}, {});
        QVERIFY(std::ranges::none_of(kept, &QPersistentModelIndex::isValid));
        QCOMPARE(model.rowCount(), 0);
        QCOMPARE(before.count(), 5);
        QCOMPARE(after.count(), 5);
        QCOMPARE(reset.count(), 0);
    }

    void rowsAreFoundByRepository()
    {
        RepositoryModel model;
        const auto edition = editionOf(dataset(), "2026-03-06");
        model.setEdition(edition, ordered(edition, u"-stars", u"stars:>100"));
        for (int row = 0; row < model.rowCount(); ++row)
            QCOMPARE(model.modelRowOf(model.idAt(row)), row);
        QCOMPARE(model.modelRowOf(2), -1); // b/late, filtered out
        QCOMPARE(model.modelRowOf(99), -1);
        QCOMPARE(model.editionRow(-1), -1);
        QCOMPARE(model.editionRow(model.rowCount()), -1);
        QCOMPARE(model.idAt(model.rowCount()), RepositoryId(0));
    }

    void aViewKeepsSelectionAndFollowsTheCount()
    {
        RepositoryModel model;
        const auto data = syntheticDataset(200, 40);
        const auto edition = editionOf(data, "2026-03-06");
        model.setEdition(edition, ordered(edition, u"-stars"));
        QTableView view;
        view.setModel(&model);
        view.setSelectionBehavior(QAbstractItemView::SelectRows);
        view.verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
        view.verticalHeader()->setDefaultSectionSize(28);
        view.resize(600, 300);
        view.show();
        view.selectRow(20);
        const RepositoryId chosen = model.idAt(20);

        const auto older = editionOf(data, "2026-03-01");
        model.setEdition(older, ordered(older, u"repository"));
        QCOMPARE(model.idAt(view.currentIndex().row()), chosen);
        QCOMPARE(view.selectionModel()->selectedRows().size(), 1);
        QCOMPARE(model.idAt(view.selectionModel()->selectedRows().first().row()), chosen);

        model.setOrder({3, 4, 5});
        QCOMPARE(view.verticalHeader()->count(), 3);
        QCOMPARE(view.rowAt(28 * 3 + 5), -1);
        QVERIFY(!view.selectionModel()->hasSelection());
        model.setOrder(ordered(older, u"-stars"));
        QCOMPARE(view.verticalHeader()->count(), 200);
        view.scrollToTop();
        QCOMPARE(view.rowAt(28 * 3 + 5), 3);
        QTRY_COMPARE(view.verticalScrollBar()->maximum() > 100, true);
    }
};

REPOSIGNAL_TEST_MAIN(QApplication, TestRepositoryModel)
#include "tst_repositorymodel.moc"
