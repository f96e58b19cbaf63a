// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charts/chartspec.h"
#include "support/testmain.h"

#include <limits>

using namespace RepoSignal;

class TestNumberFormat : public QObject
{
    Q_OBJECT

private slots:
    void formats_data()
    {
        QTest::addColumn<double>("value");
        QTest::addColumn<int>("format");
        QTest::addColumn<QString>("text");
        const auto row = [](const char *name, double value, NumberFormat format, const QString &text) {
            QTest::newRow(name) << value << static_cast<int>(format) << text;
        };
        const double nan = std::numeric_limits<double>::quiet_NaN();
        row("integer", 28892, NumberFormat::Integer, QStringLiteral("28,892"));
        row("million", 1234567, NumberFormat::Integer, QStringLiteral("1,234,567"));
        row("zero", 0, NumberFormat::Integer, QStringLiteral("0"));
        row("negative", -1200, NumberFormat::Integer, QStringLiteral("−1,200"));
        row("unknown", nan, NumberFormat::Integer, QStringLiteral("–"));
        row("infinite", std::numeric_limits<double>::infinity(), NumberFormat::Percent, QStringLiteral("–"));
        row("gain", 513, NumberFormat::SignedInteger, QStringLiteral("+513"));
        row("fall", -7, NumberFormat::SignedInteger, QStringLiteral("−7"));
        row("no gain", 0, NumberFormat::SignedInteger, QStringLiteral("0"));
        row("a little less than nothing", -0.2, NumberFormat::SignedInteger, QStringLiteral("0"));
        row("percent", 0.12, NumberFormat::Percent, QStringLiteral("12.0%"));
        row("half up", 0.01250000001, NumberFormat::Percent, QStringLiteral("1.3%"));
        row("large percent", 12.345, NumberFormat::Percent, QStringLiteral("1,234.5%"));
        row("points", -0.013, NumberFormat::SignedPoints, QStringLiteral("−1.3 pt"));
        row("points up", 0.107, NumberFormat::SignedPoints, QStringLiteral("+10.7 pt"));
        row("hardly a point", -0.0001, NumberFormat::SignedPoints, QStringLiteral("0.0 pt"));
        row("decimal", 66.34, NumberFormat::Decimal, QStringLiteral("66.3"));
        row("unknown points", nan, NumberFormat::SignedPoints, QStringLiteral("–"));
    }

    void formats()
    {
        QFETCH(double, value);
        QFETCH(int, format);
        QFETCH(QString, text);
        for (const auto language : {QLocale::English, QLocale::German, QLocale::Hindi}) {
            QLocale::setDefault(QLocale(language));
            QCOMPARE(formatNumber(value, static_cast<NumberFormat>(format)), text);
        }
    }
};

REPOSIGNAL_TEST_MAIN(QCoreApplication, TestNumberFormat)
#include "tst_numberformat.moc"
