// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

class QSocketNotifier;

namespace RepoSignal {

/// Turns SIGTERM, SIGINT and SIGHUP into a signal of the event loop, so that the program can end in order; a second one
/// ends it at once. One lives at a time.
class Termination : public QObject
{
    Q_OBJECT

public:
    explicit Termination(QObject *parent = nullptr);
    ~Termination() override;

signals:
    void requested();

private:
    int m_readEnd = -1;
    QSocketNotifier *m_notifier = nullptr;
};

} // namespace RepoSignal
