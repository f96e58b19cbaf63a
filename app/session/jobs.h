// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

#include <atomic>
#include <memory>

namespace RepoSignal {

/// Background work as the status bar shows it. Lives on the GUI thread; work reports through its handle.
class Job : public QObject
{
    Q_OBJECT

public:
    enum class Ending {
        Itself, ///< too short or too indivisible to be stopped
        Cancellable, ///< its work looks at the cancel flag
    };

    Job(QString title, Ending ending, QObject *parent);

    [[nodiscard]] QString title() const { return m_title; }
    [[nodiscard]] bool isCancellable() const { return m_ending == Ending::Cancellable; }
    /// 0 to 1, or below 0 where it cannot be told.
    [[nodiscard]] double progress() const { return m_progress; }
    [[nodiscard]] std::shared_ptr<std::atomic_bool> cancelFlag() const { return m_cancelled; }

    void cancel();
    void setProgress(double progress);

signals:
    void progressChanged();

private:
    QString m_title;
    Ending m_ending;
    double m_progress = -1;
    std::shared_ptr<std::atomic_bool> m_cancelled;
};

} // namespace RepoSignal
