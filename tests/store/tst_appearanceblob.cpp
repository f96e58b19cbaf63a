// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/appearanceblob.h"
#include "support/testmain.h"

using namespace RepoSignal;

namespace {

std::span<const std::uint8_t> bytesOf(const std::string &text)
{
    return {reinterpret_cast<const std::uint8_t *>(text.data()), text.size()};
}

} // namespace

class TestAppearanceBlob : public QObject
{
    Q_OBJECT

private slots:
    void placesComeBack()
    {
        const std::vector<RankedDay> places{{-400, 1}, {-3, 25}, {0, 130}, {1, 2}, {20518, 2000000000}};
        std::vector<RankedDay> decoded{{7, 7}};
        QVERIFY(decodeAppearances(bytesOf(encodeAppearances(places)), decoded));
        QCOMPARE(decoded.size(), places.size() + 1);
        decoded.erase(decoded.begin());
        QCOMPARE(decoded, places);
    }

    void consecutiveDaysTakeTwoBytesEach()
    {
        std::vector<RankedDay> places;
        for (int day = 0; day < 100; ++day)
            places.push_back({20000 + day, 1 + day % 25});
        QCOMPARE(encodeAppearances(places).size(), std::size_t(100 * 2 + 2));
    }

    void brokenBlobsAreRefused_data()
    {
        QTest::addColumn<QByteArray>("blob");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("no rank") << QByteArray("\x04");
        QTest::newRow("rank 0") << QByteArray("\x04\x00", 2);
        QTest::newRow("cut") << QByteArray("\x04\x81");
        QTest::newRow("the same day again") << QByteArray("\x04\x01\x00\x02", 4);
        QTest::newRow("an earlier day") << QByteArray("\x04\x01\x01\x02", 4);
        QTest::newRow("too long a number") << QByteArray("\xff\xff\xff\xff\xff\xff\xff\x01\x01");
        QTest::newRow("too far a day") << QByteArray("\xff\xff\xff\xff\x7f\x01");
    }

    void brokenBlobsAreRefused()
    {
        QFETCH(QByteArray, blob);
        std::vector<RankedDay> decoded{{7, 7}};
        QVERIFY(!decodeAppearances(bytesOf(blob.toStdString()), decoded));
        QCOMPARE(decoded, (std::vector<RankedDay>{{7, 7}}));
    }
};

REPOSIGNAL_TEST_MAIN(QCoreApplication, TestAppearanceBlob)
#include "tst_appearanceblob.moc"
