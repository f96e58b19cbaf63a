// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/facthistory.h"
#include "support/testmain.h"

#include <QObject>

#include <map>
#include <random>

using namespace RepoSignal;

class TestFactHistory : public QObject
{
    Q_OBJECT

private slots:
    void keepsOnlyChanges()
    {
        FactHistory history;
        const auto never = [] { return std::optional<int>(); };
        QVERIFY(history.tell(1, "a", never));
        QVERIFY(!history.tell(2, "a", never));
        QVERIFY(history.tell(3, "b", never));
        QVERIFY(!history.tell(4, "b", never));
        QCOMPARE(history.changes(), (std::vector<FactHistory::Change>{{1, "a"}, {3, "b"}}));
    }

    void theFirstToTellADayIsRight()
    {
        FactHistory history;
        const auto never = [] { return std::optional<int>(); };
        QVERIFY(history.tell(1, "a", never));
        QVERIFY(!history.tell(1, "b", never));
        QVERIFY(history.isKnownOn(1));
        QVERIFY(!history.isKnownOn(0));
    }

    void anyOrderOfDaysGivesTheSameChanges()
    {
        std::mt19937 random(7);
        for (int round = 0; round < 3000; ++round) {
            std::map<int, std::string> told;
            for (int day = 0; day < 12; ++day) {
                if (random() % 3 != 0)
                    told.emplace(day, std::string(1, static_cast<char>('a' + random() % 3)));
            }
            std::vector<FactHistory::Change> expected;
            for (const auto &[day, value] : told) {
                if (expected.empty() || expected.back().value != value)
                    expected.push_back({day, value});
            }
            std::vector<int> order;
            order.reserve(told.size());
            for (const auto &[day, value] : told)
                order.push_back(day);
            std::ranges::shuffle(order, random);

            FactHistory history;
            std::map<int, std::string> seen;
            for (const int day : order) {
                seen.emplace(day, told.at(day));
                history.tell(day, told.at(day), [&seen, day]() -> std::optional<int> {
                    const auto next = seen.upper_bound(day);
                    return next == seen.end() ? std::nullopt : std::optional(next->first);
                });
            }
            QCOMPARE(history.changes(), expected);
        }
    }
};

REPOSIGNAL_TEST_MAIN(QCoreApplication, TestFactHistory)
#include "tst_facthistory.moc"
