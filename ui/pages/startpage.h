// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QAction;
class QStackedLayout;
class QVBoxLayout;

namespace RepoSignal {

/// What the window shows while it has no edition: nothing but a quiet word while a library opens, or the ways to data.
class StartPage : public QWidget
{
    Q_OBJECT

public:
    explicit StartPage(QWidget *parent = nullptr);

    /// A way to data: what it does, in a sentence. The first is the one that Enter takes. `action` stays with the caller.
    void addWay(QAction *action, const QString &iconName, const QString &explanation);
    enum class State {
        Opening,
        Empty, ///< a library without observations is open
        Failed, ///< none is open
    };
    void setState(State state);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QStackedLayout *m_stack = nullptr;
    class TextLabel *m_title = nullptr;
    class TextLabel *m_text = nullptr;
    QVBoxLayout *m_ways = nullptr;
};

} // namespace RepoSignal
