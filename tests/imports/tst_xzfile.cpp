// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later
// clazy:excludeall=non-pod-global-static

#include "imports/xzfile.h"
#include "support/testmain.h"

#include <QBuffer>
#include <QtTest>

using namespace RepoSignal;

namespace {

/// A device that is full after some bytes.
class FullDevice : public QIODevice
{
public:
    FullDevice() { open(QIODevice::WriteOnly); }

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *, qint64) override
    {
        setErrorString(QStringLiteral("No space left on device"));
        return -1;
    }
};

const QString kName = QStringLiteral("file.xz");

} // namespace

class TestXzFile : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void roundTrip_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("some") << QByteArray("RepoSignal ").repeated(100'000);
        QTest::newRow("one byte") << QByteArray("x");
    }

    void roundTrip()
    {
        QFETCH(QByteArray, bytes);
        const QByteArray small = pack(bytes);
        QVERIFY(small.startsWith("\xfd"
                                 "7zXZ"));
        QVERIFY(small.size() < bytes.size() || bytes.size() < 100);
        QByteArray again;
        QVERIFY(unpack(small, again).ok());
        QCOMPARE(again, bytes);
    }

    void anythingElseIsRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const QByteArray whole = pack(QByteArray("RepoSignal ").repeated(100'000));
        QByteArray damaged = whole;
        damaged[damaged.size() / 2] = static_cast<char>(~damaged[damaged.size() / 2]);
        QTest::newRow("cut") << whole.left(whole.size() - 20);
        QTest::newRow("damaged") << damaged;
        QTest::newRow("text") << QByteArray("no xz file at all");
        QTest::newRow("empty") << QByteArray();
    }

    void anythingElseIsRefused()
    {
        QFETCH(QByteArray, bytes);
        QByteArray out;
        const auto result = unpack(bytes, out);
        QVERIFY(!result.ok());
        QCOMPARE(result.error().kind, ErrorKind::Malformed);
        QVERIFY(result.error().detail.startsWith(kName));
    }

    void aFullDiskIsSaid()
    {
        QByteArray bytes = QByteArray("RepoSignal ").repeated(1000);
        QBuffer from(&bytes);
        from.open(QIODevice::ReadOnly);
        FullDevice full;
        const auto written = packXz(from, full, kName, nullptr);
        QVERIFY(!written.ok());
        QCOMPARE(written.error().kind, ErrorKind::Storage);
        QVERIFY(written.error().detail.contains(QStringLiteral("No space left on device")));
        QByteArray small = pack(bytes);
        QBuffer smallFrom(&small);
        smallFrom.open(QIODevice::ReadOnly);
        QCOMPARE(unpackXz(smallFrom, full, kName).error().kind, ErrorKind::Storage);
    }

private:
    static QByteArray pack(QByteArray bytes)
    {
        QBuffer from(&bytes);
        QBuffer to;
        from.open(QIODevice::ReadOnly);
        to.open(QIODevice::WriteOnly);
        return packXz(from, to, kName, nullptr) ? to.data() : QByteArray();
    }

    static Result<void> unpack(QByteArray bytes, QByteArray &out)
    {
        QBuffer from(&bytes);
        QBuffer to(&out);
        from.open(QIODevice::ReadOnly);
        to.open(QIODevice::WriteOnly);
        return unpackXz(from, to, kName);
    }
};

REPOSIGNAL_TEST_MAIN(QCoreApplication, TestXzFile)
#include "tst_xzfile.moc"
