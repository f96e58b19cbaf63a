// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later
// clazy:excludeall=non-pod-global-static

#include "imports/gzipstream.h"
#include "imports/packedfiles.h"
#include "imports/piecesstream.h"
#include "support/testmain.h"

#include <QtTest>

#include <random>

using namespace RepoSignal;

namespace {

struct Unpacked {
    QByteArray text;
    QString fault;
};

/// Reads all, `piece` bytes of input and `room` bytes of output at a time.
Unpacked unpack(const QByteArray &bytes, std::size_t piece, std::size_t room)
{
    PiecesStream input(bytes, piece);
    GzipStream stream(input, QStringLiteral("f.gz"));
    Unpacked unpacked;
    std::vector<char> buffer(room);
    while (true) {
        const auto got = stream.read(buffer);
        if (!got)
            unpacked.fault = got.error().detail;
        if (!got || got.value() == 0)
            return unpacked;
        unpacked.text.append(buffer.data(), static_cast<qsizetype>(got.value()));
    }
}

QByteArray someText(qsizetype size)
{
    std::mt19937 random(3);
    QByteArray text;
    while (text.size() < size)
        text += "row " + QByteArray::number(uint(random() % 5000)) + ',' + QByteArray::number(uint(random()), 36) + '\n';
    return text;
}

const QByteArray kNameAndComment("\x1f\x8b\x08\x18\0\0\0\0\0\x03name\0comment\0", 23);

} // namespace

class TestGzipStream : public QObject
{
    Q_OBJECT

private slots:
    void textComesOutWhole_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("text");
        const QByteArray small = someText(40);
        const QByteArray large = someText(100'000);
        const QByteArray packedSmall = packed(small, Packing::Gzip);
        const QByteArray packedLarge = packed(large, Packing::Gzip);
        QTest::newRow("small") << packedSmall << small;
        QTest::newRow("large") << packedLarge << large;
        QTest::newRow("empty") << packed("", Packing::Gzip) << QByteArray();
        QTest::newRow("several") << packedSmall + packedLarge + packedSmall + packedSmall << small + large + small + small;
        QTest::newRow("padded") << packedLarge + QByteArray(500, '\0') << large;
        QTest::newRow("padded between") << packedLarge + QByteArray(500, '\0') + packedSmall << large + small;
        QTest::newRow("something behind") << packedLarge + "a note" << large;
        QTest::newRow("a mark behind") << packedLarge + '\x1f' << large;
        QTest::newRow("half a header behind") << packedLarge + packedSmall.left(6) << large;
        QTest::newRow("name and comment") << kNameAndComment + packedLarge.mid(10) << large;
    }

    void textComesOutWhole()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, text);
        for (const std::size_t piece : {1, 2, 3, 5, 8, 13, 1000, 1'000'000}) {
            for (const std::size_t room : {1, 7, 4096, 1'000'000}) {
                if (room == 1 && bytes.size() > 10'000 && piece != 3)
                    continue;
                const Unpacked unpacked = unpack(bytes, piece, room);
                QCOMPARE(unpacked.fault, QString());
                QVERIFY(unpacked.text == text);
            }
        }
    }

    void faultsComeBehindTheTextBeforeThem_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<qsizetype>("least");
        QTest::addColumn<QString>("fault");
        const QByteArray text = someText(100'000);
        const QByteArray whole = packed(text, Packing::Gzip);
        const QString early = QStringLiteral("its gzip data end too early");
        QTest::newRow("cut off") << whole.left(whole.size() / 2) << text.size() / 3 << early;
        QTest::newRow("without its end") << whole.left(whole.size() - 8) << text.size() << early;
        QTest::newRow("without its last byte") << whole.left(whole.size() - 1) << text.size() << early;
        QTest::newRow("in its header") << whole.left(5) << qsizetype(0) << QStringLiteral("no whole gzip header");
        QTest::newRow("no method") << QByteArray(whole).replace(2, 1, "\x09") << qsizetype(0)
                                   << QStringLiteral("no whole gzip header");
        QTest::newRow("noise") << whole.left(10) + QByteArray("\xff\xfe\xfd").repeated(50) << qsizetype(0)
                               << QStringLiteral("no valid gzip data");
        QByteArray otherChecksum = whole;
        otherChecksum[whole.size() - 7] = static_cast<char>(~whole[whole.size() - 7]);
        QTest::newRow("other checksum") << otherChecksum << text.size() << QStringLiteral("is damaged");
        QByteArray otherLength = whole;
        otherLength[whole.size() - 2] = static_cast<char>(~whole[whole.size() - 2]);
        QTest::newRow("other length") << otherLength << text.size() << QStringLiteral("is damaged");
        QTest::newRow("second member cut off") << whole + whole.left(whole.size() / 2) << text.size() + text.size() / 3 << early;
    }

    void faultsComeBehindTheTextBeforeThem()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(qsizetype, least);
        QFETCH(QString, fault);
        const QByteArray text = someText(100'000).repeated(2);
        for (const std::size_t piece : {1, 3, 4000, 1'000'000}) {
            const Unpacked unpacked = unpack(bytes, piece, 10'000);
            QVERIFY2(unpacked.fault.contains(fault), qPrintable(unpacked.fault));
            QVERIFY2(unpacked.text.size() >= least, qPrintable(QString::number(unpacked.text.size())));
            QVERIFY(text.startsWith(unpacked.text));
        }
    }
};

REPOSIGNAL_TEST_MAIN(QCoreApplication, TestGzipStream)
#include "tst_gzipstream.moc"
