// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/termination.h"
#include "support/testmain.h"

#include <QSignalSpy>

#include <csignal>

using namespace RepoSignal;

class TestTermination : public QObject
{
    Q_OBJECT

private slots:
    void init() { failOnWarnings(); }

    void signalsReachTheEventLoop_data()
    {
        QTest::addColumn<int>("number");
        QTest::newRow("terminate") << SIGTERM;
        QTest::newRow("interrupt") << SIGINT;
        QTest::newRow("hang up") << SIGHUP;
    }
    void signalsReachTheEventLoop()
    {
        QFETCH(const int, number);
        const Termination termination;
        QSignalSpy requested(&termination, &Termination::requested);
        QCOMPARE(std::raise(number), 0);
        QCOMPARE(requested.count(), 0);
        QTRY_COMPARE(requested.count(), 1);
    }

    void theSecondEndsAtOnce()
    {
        const Termination termination;
        std::raise(SIGTERM);
        struct sigaction now = {};
        sigaction(SIGTERM, nullptr, &now);
        QVERIFY(now.sa_handler == SIG_DFL);
    }

    void nothingIsLeftBehind()
    {
        {
            const Termination termination;
        }
        struct sigaction now = {};
        sigaction(SIGINT, nullptr, &now);
        QVERIFY(now.sa_handler == SIG_DFL);
    }
};

REPOSIGNAL_TEST_MAIN(QCoreApplication, TestTermination)
#include "tst_termination.moc"
