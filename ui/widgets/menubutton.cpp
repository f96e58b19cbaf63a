// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/menubutton.h"

#include <QEvent>
#include <QMenu>

namespace RepoSignal {

MenuButton::MenuButton(QWidget *parent) : QToolButton(parent)
{
    setPopupMode(QToolButton::InstantPopup);
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setFocusPolicy(Qt::StrongFocus);
    setMenu(new QMenu(this));
}

bool MenuButton::event(QEvent *event)
{
    const bool handled = QToolButton::event(event);
    // A tool bar takes the frame away from the buttons that come into it.
    if (event->type() == QEvent::ParentChange)
        setAutoRaise(false);
    return handled;
}

} // namespace RepoSignal
