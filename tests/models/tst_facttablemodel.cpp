// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/facttablemodel.h"

#include "support/testmain.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace RepoSignal;

namespace {

std::vector<FactColumn> columns()
{
    return {{.id = QStringLiteral("name"), .title = QStringLiteral("Name")},
            {.id = QStringLiteral("stars"), .title = QStringLiteral("Stars"), .type = ColumnType::SignedInteger}};
}

FactRow row(const char *name, const QVariant &stars)
{
    return {.key = QString::fromLatin1(name), .cells = {QString::fromLatin1(name), stars}};
}

QString names(const FactTableModel &model)
{
    QString result;
    for (int i = 0; i < model.rowCount(); ++i)
        result += model.index(i, 0).data().toString();
    return result;
}

} // namespace

class TestFactTableModel : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<FactTableModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;

private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        m_model = std::make_unique<FactTableModel>(columns());
        m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get(),
                                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
        m_model->setRows({row("b", -1234), row("A", 5), row("c", {}), row("d", 5)});
    }
    void cleanup()
    {
        m_tester.reset();
        m_model.reset();
    }

    void cellsAreShownByTheirType()
    {
        QCOMPARE(m_model->index(0, 1).data().toString(), QStringLiteral("−1,234"));
        QCOMPARE(m_model->index(2, 1).data().toString(), QStringLiteral("–"));
        QVERIFY(!m_model->index(2, 1).data(ValueRole).isValid());
        QCOMPARE(m_model->index(0, 1).data(Qt::AccessibleTextRole).toString(), QStringLiteral("Stars: −1,234"));
        QCOMPARE(m_model->headerData(1, Qt::Horizontal, Qt::DisplayRole).toString(), QStringLiteral("Stars"));
        QVERIFY(!m_model->index(0, 0).data(RepositoryIdRole).isValid());
    }

    void sortsWithUnknownLastBothWays()
    {
        m_model->sort(1, Qt::AscendingOrder);
        QCOMPARE(names(*m_model), QStringLiteral("bAdc"));
        m_model->sort(1, Qt::DescendingOrder);
        QCOMPARE(names(*m_model), QStringLiteral("Adbc"));
        m_model->sort(0, Qt::AscendingOrder);
        QCOMPARE(names(*m_model), QStringLiteral("Abcd"));
        m_model->sort(-1, Qt::AscendingOrder);
        QCOMPARE(names(*m_model), QStringLiteral("bAcd"));
    }

    void persistentIndexesFollowTheirKey()
    {
        const QPersistentModelIndex d(m_model->index(3, 1));
        const QPersistentModelIndex b(m_model->index(0, 0));
        m_model->sort(1, Qt::DescendingOrder);
        QCOMPARE(d.row(), 1);
        m_model->setRows({row("d", 9), row("e", 1)});
        QCOMPARE(d.row(), 0);
        QCOMPARE(d.column(), 1);
        QVERIFY(!b.isValid());
        QCOMPARE(m_model->rowOf(QStringLiteral("e")), 1);
        QCOMPARE(m_model->rowOf(QStringLiteral("b")), -1);
    }

    void titlesChange()
    {
        QSignalSpy changed(m_model.get(), &QAbstractItemModel::headerDataChanged);
        m_model->setColumnTitle(m_model->columnOf(u"stars"), QStringLiteral("Readings"));
        QCOMPARE(changed.size(), 1);
        QCOMPARE(m_model->headerData(1, Qt::Horizontal, Qt::DisplayRole).toString(), QStringLiteral("Readings"));
        QCOMPARE(m_model->columnOf(u"none"), -1);
    }
};

REPOSIGNAL_TEST_MAIN(QCoreApplication, TestFactTableModel)
#include "tst_facttablemodel.moc"
