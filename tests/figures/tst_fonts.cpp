// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "figures/figure.h"
#include "support/testmain.h"

#include <QFontInfo>
#include <QFontMetricsF>
#include <QGlyphRun>
#include <QGuiApplication>
#include <QRawFont>
#include <QTextLayout>

using namespace RepoSignal;

class TestFonts : public QObject
{
    Q_OBJECT

    static QFont font(int weight, int size = 13)
    {
        QFont result(QStringLiteral("RepoSignal Sans"));
        result.setPixelSize(size);
        result.setWeight(static_cast<QFont::Weight>(weight));
        result.setHintingPreference(QFont::PreferNoHinting);
        return result;
    }

private slots:
    void initTestCase() { QVERIFY(loadFonts().ok()); }
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void weights_data()
    {
        QTest::addColumn<int>("weight");
        QTest::addColumn<QString>("style");
        QTest::newRow("regular") << 400 << QStringLiteral("Regular");
        QTest::newRow("medium") << 500 << QStringLiteral("Medium");
        QTest::newRow("semibold") << 600 << QStringLiteral("SemiBold");
        QTest::newRow("bold") << 700 << QStringLiteral("Bold");
    }

    void weights()
    {
        QFETCH(int, weight);
        QFETCH(QString, style);
        const QRawFont raw = QRawFont::fromFont(font(weight));
        QCOMPARE(raw.familyName(), QStringLiteral("RepoSignal Sans"));
        QCOMPARE(raw.styleName(), style);
        QCOMPARE(QFontInfo(font(weight)).weight(), weight);
    }

    void heavierIsWider()
    {
        const QString text = QStringLiteral("Repositories that move");
        double before = 0;
        for (const int weight : {400, 500, 600, 700}) {
            const double width = QFontMetricsF(font(weight, 40)).horizontalAdvance(text);
            QVERIFY2(width > before, qPrintable(QStringLiteral("%1: %2").arg(weight).arg(width)));
            before = width;
        }
    }

    void figuresAreTabular_data() { weights_data(); }

    void figuresAreTabular()
    {
        QFETCH(int, weight);
        const QFontMetricsF metrics(font(weight, 40));
        const double zero = metrics.horizontalAdvance(u'0');
        QVERIFY(zero > 10);
        for (char16_t digit = u'0'; digit <= u'9'; ++digit) {
            QCOMPARE(metrics.horizontalAdvance(QChar(digit)), zero);
            QCOMPARE(metrics.horizontalAdvance(QString(10, QChar(digit))), 10 * zero);
        }
    }

    void hasTheCharactersThatFiguresUse()
    {
        const QRawFont raw = QRawFont::fromFont(font(400));
        const QString needed = QStringLiteral("–−≈×→▲▼•…①⑨’“”·ÄéßŁğΩЖ№€");
        for (const QChar c : needed)
            QVERIFY2(raw.supportsCharacter(c), qPrintable(QStringLiteral("U+%1").arg(c.unicode(), 4, 16)));
    }

    void namesStayAsTheyAreWritten()
    {
        const QString name = QStringLiteral("a->b 3x4");
        const QRawFont raw = QRawFont::fromFont(font(400));
        QTextLayout layout(name, font(400));
        layout.beginLayout();
        layout.createLine();
        layout.endLayout();
        const QList<QGlyphRun> runs = layout.glyphRuns();
        QCOMPARE(runs.size(), 1);
        QCOMPARE(runs.first().glyphIndexes(), raw.glyphIndexesForString(name));
    }
};

REPOSIGNAL_TEST_MAIN(QGuiApplication, TestFonts)
#include "tst_fonts.moc"
