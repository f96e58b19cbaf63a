// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/languagemodel.h"

#include "support/datasets.h"
#include "support/maderepositories.h"
#include "support/testmain.h"

#include <QAbstractItemModelTester>
#include <QSet>
#include <QSignalSpy>

using namespace RepoSignal;

namespace {

EditionPtr edition()
{
    const std::vector<MadeRepository> made{
        {.fullName = QStringLiteral("a/c1"),
         .language = QStringLiteral("C"),
         .readings = consecutive(day("2026-03-05"), {600, 500})},
        {.fullName = QStringLiteral("a/c2"),
         .language = QStringLiteral("C"),
         .readings = consecutive(day("2026-03-05"), {100, 100})},
        {.fullName = QStringLiteral("a/rust"),
         .language = QStringLiteral("rust"),
         .readings = consecutive(day("2026-03-05"), {200, 300})},
        {.fullName = QStringLiteral("a/ada"),
         .language = QStringLiteral("Ada"),
         .readings = consecutive(day("2026-03-06"), {40})},
        {.fullName = QStringLiteral("a/list"),
         .language = QString(),
         .readings = consecutive(day("2026-03-05"), {50, 50})},
        {.fullName = QStringLiteral("a/what"), .language = {}, .readings = consecutive(day("2026-03-05"), {50, 10})},
    };
    return makeEdition(madeDataset(made),
                       {.asOf = day("2026-03-06"), .compareWith = day("2026-03-05"), .scope = everything()});
}

QString languages(const LanguageModel &model)
{
    QStringList result;
    for (int row = 0; row < model.rowCount(); ++row)
        result.append(model.index(row, 0).data().toString());
    return result.join(u'|');
}

} // namespace

class TestLanguageModel : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void everyColumnIsWhole()
    {
        QSet<QString> ids;
        for (const LanguageColumn &column : languageColumns()) {
            QVERIFY(!ids.contains(column.id));
            ids.insert(column.id);
            QVERIFY(!column.title.isEmpty() && column.description.endsWith(u'.'));
            QVERIFY((column.number != nullptr) != (column.text != nullptr));
            QCOMPARE(column.number != nullptr, column.shown != nullptr);
            QCOMPARE(languageColumnIndex(column.id), static_cast<int>(&column - languageColumns().data()));
        }
        QCOMPARE(languageColumnIndex(u"nothing"), -1);
    }

    void showsSharesAndTheirChange()
    {
        LanguageModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(model.rowCount(), 0);
        const EditionPtr now = edition();
        model.setShares(now, languageShares(*now, ShareBasis::Stars, Window::Week));
        QCOMPARE(languages(model), QStringLiteral("C|rust|Ada|No language|Unknown"));
        const auto cell = [&](int row, QStringView id) { return model.index(row, languageColumnIndex(id)); };
        QCOMPARE(cell(0, u"n").data().toString(), QStringLiteral("2"));
        QCOMPARE(cell(0, u"amount").data().toString(), QStringLiteral("600"));
        QCOMPARE(cell(0, u"share").data().toString(), QStringLiteral("60.0%"));
        QCOMPARE(cell(0, u"share").data(ValueRole).toDouble(), 0.6);
        QCOMPARE(cell(0, u"share_before").data().toString(), QStringLiteral("70.0%"));
        QCOMPARE(cell(0, u"change").data().toString(), QStringLiteral("−10.0 pt"));
        QCOMPARE(cell(1, u"change").data().toString(), QStringLiteral("+10.0 pt"));
        QCOMPARE(cell(3, u"change").data().toString(), QStringLiteral("0.0 pt"));
        QCOMPARE(cell(0, u"leader").data().toString(), QStringLiteral("a/c1"));
        QCOMPARE(cell(0, u"language").data(RepositoryIdRole).toLongLong(), 1);
        QCOMPARE(cell(0, u"leader_share").data().toString(), QStringLiteral("83.3%"));
        QCOMPARE(cell(3, u"language").data(ValueRole), QVariant(QString()));
        QVERIFY(!cell(4, u"language").data(ValueRole).isValid());
        QCOMPARE(model.kindAt(4), LanguageModel::RowKind::Unknown);
        QCOMPARE(model.rowOfLanguage(u"rust"), 1);
        QCOMPARE(model.rowOfLanguage(u""), -1);
    }

    void unknownSharesAreShownAsUnknown()
    {
        LanguageModel model;
        const EditionPtr now = edition();
        model.setShares(now, languageShares(*now, ShareBasis::Gain, Window::FourWeeks));
        for (int row = 0; row < model.rowCount(); ++row)
            QCOMPARE(model.index(row, languageColumnIndex(u"share")).data().toString(), QStringLiteral("–"));
    }

    void addsSmallLanguagesUp()
    {
        LanguageModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const EditionPtr now = edition();
        model.setShares(now, languageShares(*now, ShareBasis::Stars, Window::Week), 1);
        QCOMPARE(languages(model), QStringLiteral("C|Other (2)|No language|Unknown"));
        QCOMPARE(model.kindAt(1), LanguageModel::RowKind::Other);
        const auto cell = [&](QStringView id) { return model.index(1, languageColumnIndex(id)).data().toString(); };
        QCOMPARE(cell(u"n"), QStringLiteral("2"));
        QCOMPARE(cell(u"amount"), QStringLiteral("340"));
        QCOMPARE(cell(u"share"), QStringLiteral("34.0%"));
        QCOMPARE(cell(u"leader"), QStringLiteral("–"));
        model.sort(languageColumnIndex(u"share"), Qt::AscendingOrder);
        QCOMPARE(languages(model), QStringLiteral("C|Other (2)|No language|Unknown"));
        model.setShares(now, languageShares(*now, ShareBasis::Stars, Window::Week), 3);
        QCOMPARE(model.rowOfLanguage(u"Ada"), 0);
    }

    void sortsWithTheRestLast()
    {
        LanguageModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const EditionPtr now = edition();
        model.setShares(now, languageShares(*now, ShareBasis::Stars, Window::Week));
        const QPersistentModelIndex rust = model.index(1, 2);
        const QPersistentModelIndex none = model.index(3, 0);
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        model.sort(languageColumnIndex(u"language"), Qt::AscendingOrder);
        QCOMPARE(languages(model), QStringLiteral("Ada|C|rust|No language|Unknown"));
        QCOMPARE(rust.row(), 2);
        model.sort(languageColumnIndex(u"leader_share"), Qt::AscendingOrder);
        QCOMPARE(languages(model), QStringLiteral("C|rust|Ada|No language|Unknown"));
        model.sort(languageColumnIndex(u"change"), Qt::DescendingOrder);
        QCOMPARE(languages(model), QStringLiteral("rust|Ada|C|No language|Unknown"));
        QCOMPARE(rust.row(), 0);
        QCOMPARE(none.row(), 3);
        // The chosen order stays when other shares come.
        model.setShares(now, languageShares(*now, ShareBasis::Gain, Window::Day));
        QVERIFY(rust.isValid());
        QCOMPARE(rust.sibling(rust.row(), 0).data().toString(), QStringLiteral("rust"));
        model.setShares({}, {});
        QVERIFY(!rust.isValid() && !none.isValid());
        QCOMPARE(reset.count(), 0);
    }

    void aRefusalHasNoRows()
    {
        LanguageModel model;
        EditionPtr now = makeEdition(edition()->dataset, {.asOf = day("2026-03-06"), .scope = [] {
                                                              Scope scope = everything();
                                                              scope.kind = PopulationKind::Quota;
                                                              return scope;
                                                          }()});
        model.setShares(now, languageShares(*now, ShareBasis::Repositories, Window::Week));
        QCOMPARE(model.rowCount(), 0);
        QVERIFY(!model.shares().refusal.isEmpty());
    }
};

REPOSIGNAL_TEST_MAIN(QCoreApplication, TestLanguageModel)
#include "tst_languagemodel.moc"
