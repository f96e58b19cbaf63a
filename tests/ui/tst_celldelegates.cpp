// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charts/chartspec.h"
#include "models/repositorymodel.h"
#include "support/testmain.h"
#include "widgets/celldelegates.h"
#include "widgets/sortheader.h"
#include "widgets/theme.h"
#include "widgets/trendstrip.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QHelpEvent>
#include <QPainter>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTableView>
#include <QToolTip>

using namespace RepoSignal;

namespace {

int pixelsOf(const QImage &image, const QColor &color, const QRect &within)
{
    int count = 0;
    for (int y = within.top(); y <= within.bottom(); ++y) {
        for (int x = within.left(); x <= within.right(); ++x)
            count += image.pixelColor(x, y).rgb() == color.rgb();
    }
    return count;
}

QStandardItem *cell(const QString &text, const QVariant &value)
{
    auto *item = new QStandardItem(text);
    item->setData(value, ValueRole);
    return item;
}

/// Two rows: a plain one, and one that is stale.
struct Table {
    QStandardItemModel model;
    QAbstractItemModelTester tester{&model};
    QTableView view;

    Table()
    {
        const QString name = QStringLiteral("owner/name");
        for (int row = 0; row < 2; ++row) {
            auto *trend = new QStandardItem;
            trend->setData(QVariant::fromValue(std::vector<double>{1, 2, kUnknown, 4}), TrendRole);
            trend->setData(1.0, ValueRole);
            model.appendRow({cell(name, name), cell(QStringLiteral("Python"), QStringLiteral("Python")),
                             cell(QStringLiteral("1,234"), 1234.0), trend, cell(QStringLiteral("+50"), 50.0)});
            for (int column = 0; column < 5; ++column)
                model.item(row, column)->setData(row == 1 ? int(Stale) : 0, MarksRole);
        }
        setUpTable(&view);
        view.setModel(&model);
        view.setItemDelegateForColumn(0, new RepositoryDelegate(&view));
        view.setItemDelegateForColumn(1, makeCellDelegate(ColumnType::Language, &view));
        view.setItemDelegateForColumn(2, makeCellDelegate(ColumnType::Integer, &view));
        view.setItemDelegateForColumn(3, makeCellDelegate(ColumnType::Trend, &view));
        auto *bars = new BarDelegate(&view);
        bars->setMaximum(100);
        view.setItemDelegateForColumn(4, bars);
        view.setColumnWidth(4, 200);
        view.resize(700, 200);
        view.show();
    }

    [[nodiscard]] QImage image() { return view.viewport()->grab().toImage(); }
    [[nodiscard]] QRect rect(int row, int column) const { return view.visualRect(model.index(row, column)); }
    [[nodiscard]] SortHeader *header() const { return qobject_cast<SortHeader *>(view.horizontalHeader()); }
};

} // namespace

class TestCellDelegates : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { m_themes.apply(ThemeChoice::Light); }
    void init() { failOnWarnings(); }

    void ownersGiveWayBeforeNames()
    {
        const QFontMetrics metrics(uiFont(13));
        const QString full = QStringLiteral("organisation/repository");
        const auto at = [&](int width) {
            const RepositoryText text = elidedRepository(full, metrics, metrics, width);
            return text.owner + text.name;
        };
        QCOMPARE(at(400), full);
        const int needed = metrics.horizontalAdvance(QStringLiteral("organisation/"))
            + metrics.horizontalAdvance(QStringLiteral("repository"));
        QCOMPARE(at(needed), full);
        QCOMPARE(at(needed - 1), QStringLiteral("…/repository"));
        const QString narrow = at(60);
        QVERIFY2(narrow.startsWith(QStringLiteral("…/r")) && narrow.endsWith(u'y') && narrow.size() < 12,
                 qPrintable(narrow));
        QCOMPARE(elidedRepository(QStringLiteral("noslash"), metrics, metrics, 400).name, QStringLiteral("noslash"));
    }

    void trendTellsGapsFallsAndTheLastDay()
    {
        QImage image(12, 20, QImage::Format_ARGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        paintTrend(painter, QRect(0, 0, 12, 20), std::vector<double>{10, kUnknown, -10, 10});
        painter.end();
        const QColor bar = theme().bar;
        // Bars are 2 px wide with 1 px between; zero lies in the middle.
        QCOMPARE(pixelsOf(image, bar, QRect(0, 0, 3, 10)), 20);
        QCOMPARE(pixelsOf(image, bar, QRect(3, 0, 3, 20)), 1);
        QCOMPARE(pixelsOf(image, bar, QRect(6, 0, 3, 10)), 0);
        QCOMPARE(pixelsOf(image, bar, QRect(6, 10, 3, 10)), 20);
        QCOMPARE(pixelsOf(image, theme().accent, QRect(9, 0, 3, 10)), 20);
    }

    void nothingKnownDrawsNoBar()
    {
        QImage image(12, 20, QImage::Format_ARGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        paintTrend(painter, image.rect(), std::vector<double>{kUnknown, kUnknown});
        paintTrend(painter, image.rect(), {});
        painter.end();
        QCOMPARE(pixelsOf(image, theme().bar, image.rect()), 2);
    }

    void barIsAsLongAsItsPart()
    {
        Table table;
        const QRect rect = table.rect(0, 4);
        const int pixels = pixelsOf(table.image(), theme().bar, rect);
        const int room = 200 - 16 - 8 - QFontMetrics(table.view.font()).horizontalAdvance(QStringLiteral("+999,999"));
        QVERIFY2(std::abs(pixels - 12 * room / 2) <= 12, qPrintable(QString::number(pixels)));
        table.model.item(0, 4)->setData(int(Ink::Highlight), BarInkRole);
        QCOMPARE(pixelsOf(table.image(), theme().bar, rect), 0);
        QVERIFY(pixelsOf(table.image(), theme().signal, rect) > 0);
        table.model.item(0, 4)->setData(QVariant(), ValueRole);
        QCOMPARE(pixelsOf(table.image(), theme().signal, rect), 0);
    }

    void selectionIsATintWithAnEdge()
    {
        Table table;
        table.view.setCurrentIndex(table.model.index(1, 2));
        const QImage image = table.image();
        QCOMPARE(image.pixelColor(table.rect(1, 0).topLeft()), theme().accent);
        QCOMPARE(image.pixelColor(table.rect(1, 2).topLeft()), theme().selection);
        QCOMPARE(image.pixelColor(table.rect(0, 0).topLeft()), theme().base);
        // The edge stands in the first column as it is shown.
        table.header()->moveSection(2, 0);
        QCOMPARE(table.image().pixelColor(table.rect(1, 2).topLeft()), theme().accent);
    }

    void hoverTakesTheWholeRow()
    {
        Table table;
        QVERIFY(QTest::qWaitForWindowExposed(&table.view));
        QTest::mouseMove(table.view.viewport(), table.rect(1, 1).center());
        QTRY_COMPARE(hoveredRow(table.view), 1);
        QCOMPARE(table.image().pixelColor(table.rect(1, 4).topLeft()), theme().hover);
        QCOMPARE(table.image().pixelColor(table.rect(0, 4).topLeft()), theme().base);
    }

    void staleRowsAreGrey()
    {
        Table table;
        const QImage image = table.image();
        QVERIFY(pixelsOf(image, theme().ink, table.rect(0, 2)) > 0);
        QCOMPARE(pixelsOf(image, theme().ink, table.rect(1, 2)), 0);
        QVERIFY(pixelsOf(image, theme().bar, table.rect(0, 3)) > 0);
        QCOMPARE(pixelsOf(image, theme().bar, table.rect(1, 3)), 0);
    }

    void onlyLanguagesHaveDots()
    {
        Table table;
        const auto marked = [&](const QString &text, const QVariant &value) {
            table.model.item(0, 1)->setText(text);
            table.model.item(0, 1)->setData(value, ValueRole);
            const QImage image = table.image();
            const QRect rect = table.rect(0, 1);
            // Where a text begins without a dot, and where it begins behind one.
            return std::pair(pixelsOf(image, theme().base, QRect(rect.left() + 8, rect.top(), 10, 27)) < 270,
                             pixelsOf(image, theme().base, QRect(rect.left() + 25, rect.top(), 10, 27)) < 270);
        };
        QCOMPARE(marked(QStringLiteral("Python"), QStringLiteral("Python")), std::pair(true, true));
        QCOMPARE(marked(QStringLiteral("–"), QVariant()), std::pair(true, true));
        QCOMPARE(marked(QString(), QString()), std::pair(false, false));
        const auto other = marked(QStringLiteral("I"), QVariant());
        QCOMPARE(other, std::pair(true, false));
    }

    void everyColumnTypeHasADelegate()
    {
        QObject parent;
        for (const auto type : {ColumnType::Text, ColumnType::Language, ColumnType::Integer, ColumnType::SignedInteger,
                                ColumnType::Ratio, ColumnType::Date, ColumnType::Trend})
            QVERIFY(makeCellDelegate(type, &parent));
    }

    void rowsAndHeaderHaveTheirHeight()
    {
        Table table;
        QCOMPARE(table.view.rowHeight(0), 28);
        QCOMPARE(table.header()->height(), 28);
        QCOMPARE(tableRowHeight(QFontMetrics(uiFont(40))), QFontMetrics(uiFont(40)).height() + 12);
    }

    void toolTipsArePlain()
    {
        Table table;
        QVERIFY(QTest::qWaitForWindowExposed(&table.view));
        table.model.item(0, 0)->setToolTip(QStringLiteral("<img src=x> & more"));
        const QPoint at = table.rect(0, 0).center();
        QHelpEvent help(QEvent::ToolTip, at, table.view.viewport()->mapToGlobal(at));
        QApplication::sendEvent(table.view.viewport(), &help);
        QTRY_COMPARE(QToolTip::text(), QStringLiteral("<qt>&lt;img src=x&gt; &amp; more</qt>"));
    }

    void headerAsksForSorts()
    {
        Table table;
        QVERIFY(QTest::qWaitForWindowExposed(&table.view));
        SortHeader *header = table.header();
        header->setUnsortable({3});
        QSignalSpy asked(header, &SortHeader::sortRequested);
        const auto click = [&](int section, Qt::KeyboardModifiers modifiers) {
            const QPoint at(header->sectionViewportPosition(section) + header->sectionSize(section) / 2, 14);
            QTest::mouseClick(header->viewport(), Qt::LeftButton, modifiers, at);
        };
        click(2, {});
        click(0, Qt::ShiftModifier);
        click(3, {});
        QCOMPARE(asked.count(), 2);
        QCOMPARE(asked.at(0), (QVariantList{2, false}));
        QCOMPARE(asked.at(1), (QVariantList{0, true}));
    }

    void headerShowsItsKeys()
    {
        Table table;
        SortHeader *header = table.header();
        const auto accent = [&](int section) {
            const QRect rect(header->sectionViewportPosition(section), 0, header->sectionSize(section), 27);
            const QImage image = header->viewport()->grab().toImage();
            int count = 0;
            for (int y = rect.top(); y < rect.bottom(); ++y) {
                for (int x = rect.left(); x < rect.right(); ++x)
                    count += image.pixelColor(x, y).saturation() > 150;
            }
            return count;
        };
        QCOMPARE(accent(2), 0);
        header->setSortKeys({{2, Qt::DescendingOrder}});
        const int alone = accent(2);
        QVERIFY(alone > 0);
        QCOMPARE(accent(0), 0);
        header->setSortKeys({{2, Qt::DescendingOrder}, {0, Qt::AscendingOrder}});
        QVERIFY(accent(2) > alone);
        QVERIFY(accent(0) > 0);
    }

private:
    ThemeController m_themes;
};

REPOSIGNAL_TEST_MAIN(QApplication, TestCellDelegates)
#include "tst_celldelegates.moc"
