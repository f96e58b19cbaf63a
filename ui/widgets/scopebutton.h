// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/scope.h"
#include "widgets/menubutton.h"

#include <vector>

class QActionGroup;

namespace RepoSignal {

/// A menu button that names the scope; the menu tells each scope's rule.
class ScopeButton : public MenuButton
{
    Q_OBJECT

public:
    explicit ScopeButton(QWidget *parent = nullptr);

    /// Does not emit. An id that is none of them (a query) is shown as it is.
    void setScopes(const std::vector<Scope> &scopes, const QString &currentId);

signals:
    void scopeChosen(const QString &id);

private:
    QActionGroup *m_group = nullptr;
};

} // namespace RepoSignal
