// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QToolButton>

namespace RepoSignal {

/// A framed button that opens a menu of choices, icon and text beside a chevron; framed in tool bars too.
class MenuButton : public QToolButton
{
    Q_OBJECT

public:
    explicit MenuButton(QWidget *parent = nullptr);

protected:
    bool event(QEvent *event) override;
};

} // namespace RepoSignal
