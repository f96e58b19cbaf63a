// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "figures/figuretext.h"
#include "figures/labelplacer.h"
#include "support/testmain.h"

#include <QGuiApplication>

#include <array>

using namespace RepoSignal;

class TestFigureText : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(loadFonts().ok()); }
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void cleans_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("clean");
        QTest::newRow("plain") << QStringLiteral("a/b – ≈ 日本 <b>") << QStringLiteral("a/b – ≈ 日本 <b>");
        QTest::newRow("emoji") << QStringLiteral("🚀") << QStringLiteral("🚀");
        QTest::newRow("controls") << QStringLiteral("a\nb\tc\u0000d\u0085e") << QStringLiteral("a b c d e");
        QTest::newRow("separators") << QStringLiteral("a\u2028b") << QStringLiteral("a b");
        QTest::newRow("turned around") << QStringLiteral("a\u202eb\u2066c") << QStringLiteral("abc");
        QTest::newRow("half a character") << QString(QChar(0xd83d)) + u'x' << QStringLiteral("\ufffdx");
        QTest::newRow("the other half") << QString(QChar(0xde80)) << QStringLiteral("\ufffd");
        QTest::newRow("no character") << QString(QChar(0xffff)) << QStringLiteral("\ufffd");
    }

    void cleans()
    {
        QFETCH(QString, text);
        QFETCH(QString, clean);
        QCOMPARE(cleanText(text), clean);
    }

    void wrapsBetweenWords()
    {
        const QString text = QStringLiteral("The quick brown fox jumps over the lazy dog");
        const QStringList lines = wrapped(text, 22, 400, 200);
        QVERIFY(lines.size() > 1);
        QCOMPARE(lines.join(u' '), text);
        for (const QString &line : lines)
            QVERIFY(textWidth(line, 22) <= 200);
    }

    void wrapsLongWordsInside()
    {
        const QString word(80, u'W');
        const QStringList lines = wrapped(word, 22, 400, 200);
        QCOMPARE(lines.join(QString()), word);
        for (const QString &line : lines)
            QVERIFY(textWidth(line, 22) <= 200);
    }

    void shrinksByATenthAtMost()
    {
        QCOMPARE(shrinkingSizes(40), (std::vector<int>{40, 39, 38, 37, 36}));
        QCOMPARE(shrinkingSizes(16), (std::vector<int>{16, 15}));
        QCOMPARE(shrinkingSizes(13), (std::vector<int>{13}));
    }

    void shrinksToSaveAShortLine()
    {
        const QString text = QStringLiteral(
            "Share of the 786,268 stars gained in the 28 days to 6 March 2026, by main language");
        const std::vector<int> sizes = shrinkingSizes(22);
        const double width = textWidth(text, 22) * 0.97;
        const auto saved = fitted(text, sizes, 400, width, 3);
        QVERIFY(saved);
        QCOMPARE(saved->lines, QStringList{text});
        QVERIFY(saved->size < 22);
        // Where no size saves the line, the text keeps its own.
        const auto two = fitted(text, sizes, 400, textWidth(text, 22) * 0.7, 3);
        QVERIFY(two && two->lines.size() == 2);
        QCOMPARE(two->size, 22);
        const auto shortLast = fitted(text, sizes, 400, textWidth(text, 22) * 0.85, 3);
        QVERIFY(shortLast && shortLast->lines.size() == 2);
        QCOMPARE(shortLast->size, 22);
    }

    void keepsDatesTogether()
    {
        QCOMPARE(kept(QStringLiteral("24 h to 6 March 2026. n = 3,436 repositories")),
                 QStringLiteral("24\u00a0h to 6\u00a0March 2026. n\u00a0=\u00a03,436 repositories"));
    }

    void balancesHeadlines()
    {
        const QString text = QStringLiteral("TypeScript took a quarter of all stars gained in February 2026");
        const double width = textWidth(text, 40, 700) * 0.9;
        const std::array sizes{40};
        const auto lines = fitted(text, sizes, 700, width, 2);
        QVERIFY(lines);
        const WrappedText even = balanced(*lines, 700, width);
        QCOMPARE(even.lines.size(), 2);
        QCOMPARE(even.lines.join(u' '), text);
        QVERIFY(textWidth(even.lines[1], 40, 700) > 0.6 * textWidth(even.lines[0], 40, 700));
    }

    void rectanglesFollowTheAnchor()
    {
        const std::vector<TextSpan> spans{{QStringLiteral("12.0%"), 0xff000000, 600},
                                          {QStringLiteral(" (6)"), 0xff000000, 400}};
        const double width = textWidth(spans, 22);
        QCOMPARE(lineOfText(spans, {100, 50}, 22).rect.left(), 100.0);
        QCOMPARE(lineOfText(spans, {100, 50}, 22, TextAnchor::End).rect.left(), 100 - width);
        QCOMPARE(lineOfText(spans, {100, 50}, 22, TextAnchor::Middle).rect.center().x(), 100.0);
    }

    void labelsTakeFreePlaces()
    {
        LabelPlacer placer(QRectF(0, 0, 100, 50));
        const std::array<LabelPlace, 2> candidates{{{QRectF(10, 10, 30, 10)}, {QRectF(50, 10, 30, 10)}}};
        QCOMPARE(placer.place(candidates), candidates[0].rect);
        QCOMPARE(placer.place(candidates), candidates[1].rect);
        QVERIFY(!placer.place(candidates));
    }

    void labelsAvoidMarksAndLines()
    {
        LabelPlacer placer(QRectF(0, 0, 100, 50));
        placer.avoid(QRectF(15, 12, 2, 2));
        placer.avoid(QPolygonF{QPointF(0, 15), QPointF(49, 15)});
        const std::array<LabelPlace, 2> candidates{{{QRectF(10, 10, 30, 10)}, {QRectF(50, 10, 30, 10)}}};
        QCOMPARE(placer.place(candidates), candidates[1].rect);
        // Nothing free is left: on marks is better than nowhere.
        QCOMPARE(placer.place(candidates), candidates[0].rect);
    }

    void labelsStayNearTheirPoint()
    {
        const QPointF point(200, 100);
        const QSizeF text(60, 10);
        LabelPlacer placer(QRectF(0, 0, 400, 200));
        const auto places = placesAround(point, text, 6);
        QCOMPARE(placer.place(places)->left(), point.x() + 6);
        // One mark beside it is hidden rather than the label sent away, a marked point never.
        LabelPlacer crowded(QRectF(0, 0, 400, 200));
        for (const LabelPlace &place : places) {
            if (place.cost == 0)
                crowded.avoid(QRectF(place.rect.center(), QSizeF(2, 2)), place.rect.left() > point.x() ? 2 : 50);
        }
        QCOMPARE(crowded.place(places)->left(), point.x() + 6);
    }

    void labelsStayInside()
    {
        LabelPlacer placer(QRectF(0, 0, 100, 50));
        const std::array<LabelPlace, 1> right{{{QRectF(90, 10, 30, 10)}}};
        QCOMPARE(placer.place(right), QRectF(70, 10, 30, 10));
        const std::array<LabelPlace, 2> outside{{{QRectF(10, 45, 30, 10)}, {QRectF(0, 20, 200, 10)}}};
        QVERIFY(!placer.place(outside));
    }
};

REPOSIGNAL_TEST_MAIN(QGuiApplication, TestFigureText)
#include "tst_figuretext.moc"
