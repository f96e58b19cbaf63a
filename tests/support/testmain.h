// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLocale>
#include <QRegularExpression>
#include <QTest>

namespace RepoSignal {

/// For init(): any warning fails the test, but for what the offscreen platform says about itself.
inline void failOnWarnings()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support )")));
}

/// Runs a test class with locale and time zone pinned, on the offscreen platform.
template<typename Application, typename Test> int runTest(int argc, char **argv)
{
    qputenv("TZ", "UTC");
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    Application application(argc, argv);
    Test test;
    return QTest::qExec(&test, argc, argv);
}

} // namespace RepoSignal

/// main() of a test program; Application is QCoreApplication, QGuiApplication or QApplication.
#define REPOSIGNAL_TEST_MAIN(Application, Test) \
    int main(int argc, char **argv) \
    { \
        return RepoSignal::runTest<Application, Test>(argc, argv); \
    }
