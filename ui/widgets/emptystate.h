// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QAction;
class QPushButton;

namespace RepoSignal {

class TextLabel;

/// What a page shows when it has nothing to show: icon tile, fact, why, and the way back.
class EmptyState : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyState(QWidget *parent = nullptr);

    void setContent(const QString &iconName, const QString &fact, const QString &why = {});
    /// The one button; null for none. Stays owned by the caller.
    void setAction(QAction *action);

private:
    class IconTile *m_tile = nullptr;
    TextLabel *m_fact = nullptr;
    TextLabel *m_why = nullptr;
    QPushButton *m_button = nullptr;
    QAction *m_action = nullptr;
};

} // namespace RepoSignal
