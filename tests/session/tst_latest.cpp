// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/latest.h"
#include "support/testmain.h"

#include <semaphore>

using namespace RepoSignal;

class LatestTest : public QObject
{
    Q_OBJECT

private slots:
    void takesAResult()
    {
        std::vector<int> taken;
        Latest<int> latest(m_pool, [&taken](int value) { taken.push_back(value); });
        latest.run([] { return 7; });
        QTRY_COMPARE(taken, std::vector<int>{7});
        QVERIFY(!latest.isRunning());
    }

    void dropsWhatIsSuperseded()
    {
        std::vector<int> taken;
        std::binary_semaphore gate(0);
        std::atomic_int started = 0;
        Latest<int> latest(m_pool, [&taken](int value) { taken.push_back(value); });
        latest.run([&] {
            ++started;
            gate.acquire();
            return 1;
        });
        QTRY_COMPARE(started.load(), 1);
        latest.run([&] { return ++started, 2; });
        latest.run([&] { return ++started, 3; });
        QVERIFY(latest.isRunning());
        gate.release();
        QTRY_COMPARE(taken, std::vector<int>{3});
        QVERIFY(m_pool.waitForDone(1000));
        QCOMPARE(started.load(), 2); // the second waited and was never started
    }

    void dropsAResultThatIsDoneButNotTaken()
    {
        std::vector<int> taken;
        Latest<int> latest(m_pool, [&taken](int value) { taken.push_back(value); });
        latest.run([] { return 1; });
        QVERIFY(m_pool.waitForDone(1000));
        latest.run([] { return 2; });
        QTRY_COMPARE(taken, std::vector<int>{2});
    }

    void takesTurnsWhereAsked()
    {
        std::vector<int> taken;
        std::binary_semaphore gate(0);
        std::atomic_int started = 0;
        Latest<int> latest(m_pool, [&taken](int value) { taken.push_back(value); });
        latest.runInTurn([&] {
            ++started;
            gate.acquire();
            return 1;
        });
        latest.runInTurn([&] { return ++started, 2; });
        latest.runInTurn([&] { return ++started, 3; });
        gate.release();
        QTRY_COMPARE(taken, (std::vector<int>{1, 3}));
        QCOMPARE(started.load(), 2); // of what waited only the newest was started
        latest.runInTurn([] { return 4; });
        QVERIFY(m_pool.waitForDone(1000));
        latest.runInTurn([] { return 5; });
        QTRY_COMPARE(taken, (std::vector<int>{1, 3, 4, 5})); // done but not taken is not lost
    }

    void droppingEndsTheTurns()
    {
        std::vector<int> taken;
        std::binary_semaphore gate(0);
        Latest<int> latest(m_pool, [&taken](int value) { taken.push_back(value); });
        latest.runInTurn([&] {
            gate.acquire();
            return 1;
        });
        latest.runInTurn([] { return 2; });
        latest.run([] { return 3; });
        gate.release();
        QTRY_COMPARE(taken, std::vector<int>{3});
        latest.drop();
        QVERIFY(m_pool.waitForDone(1000));
        QCoreApplication::processEvents();
        QCOMPARE(taken, std::vector<int>{3});
    }

    void dropsOnRequest()
    {
        std::vector<int> taken;
        Latest<int> latest(m_pool, [&taken](int value) { taken.push_back(value); });
        latest.run([] { return 1; });
        QVERIFY(m_pool.waitForDone(1000));
        latest.drop();
        QVERIFY(!latest.isRunning());
        QCoreApplication::processEvents();
        QVERIFY(taken.empty());
    }

    void mayGoWhileWorkRuns()
    {
        std::binary_semaphore gate(0);
        std::binary_semaphore done(0);
        bool taken = false;
        {
            Latest<int> latest(m_pool, [&taken](int) { taken = true; });
            latest.run([&] {
                gate.acquire();
                done.release();
                return 1;
            });
        }
        gate.release();
        done.acquire();
        QVERIFY(m_pool.waitForDone(1000));
        QCoreApplication::processEvents();
        QVERIFY(!taken);
    }

    void initTestCase() { m_pool.setMaxThreadCount(1); }
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

private:
    QThreadPool m_pool;
};

REPOSIGNAL_TEST_MAIN(QCoreApplication, LatestTest)
#include "tst_latest.moc"
