// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charts/languagecolors.h"
#include "support/testmain.h"

using namespace RepoSignal;

class TestLanguageColors : public QObject
{
    Q_OBJECT

private slots:
    void knowsLanguages_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<quint32>("rgb");
        QTest::newRow("Rust") << QStringLiteral("Rust") << 0xffdea584U;
        QTest::newRow("C++") << QStringLiteral("C++") << 0xfff34b7dU;
        QTest::newRow("C#") << QStringLiteral("C#") << 0xff7355ddU;
        QTest::newRow("other case") << QStringLiteral("javaSCRIPT") << 0xfff1e05aU;
        QTest::newRow("a space in the name") << QStringLiteral("Jupyter Notebook") << 0xffda5b0bU;
        QTest::newRow("no such language") << QStringLiteral("<b>Rust</b>") << 0U;
        QTest::newRow("none") << QString() << 0U;
    }

    void knowsLanguages()
    {
        QFETCH(QString, language);
        QFETCH(quint32, rgb);
        QCOMPARE(languageColor(language), rgb);
    }
};

REPOSIGNAL_TEST_MAIN(QCoreApplication, TestLanguageColors)
#include "tst_languagecolors.moc"
