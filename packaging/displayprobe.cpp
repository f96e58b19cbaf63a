// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QGuiApplication>

/// Ends with 0 when Qt can open windows that a person sees, with 1 on a platform that shows nothing; aborts, as Qt
/// does, when the display cannot be opened. run.sh asks it before it opens the window.
int main(int argc, char **argv)
{
    const QGuiApplication application(argc, argv);
    const QString platform = QGuiApplication::platformName();
    return platform == QStringLiteral("offscreen") || platform.startsWith(QStringLiteral("minimal")) ? 1 : 0;
}
