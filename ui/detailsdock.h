// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDockWidget>

namespace RepoSignal {

/// The dock at the right: a title of 32 px with a button to close it, and its content. Wide or narrow with the window.
class DetailsDock : public QDockWidget
{
    Q_OBJECT

public:
    /// Takes ownership of the content.
    DetailsDock(const QString &title, QWidget *content, QWidget *parent);

    static constexpr int kWidth = 312;
    static constexpr int kCompactWidth = 272;

signals:
    void closeRequested();
};

} // namespace RepoSignal
