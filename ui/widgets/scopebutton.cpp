// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/scopebutton.h"

#include "widgets/icons.h"
#include "widgets/textlabel.h"

#include <QActionGroup>
#include <QMenu>

namespace RepoSignal {

namespace {

QString kindName(PopulationKind kind)
{
    switch (kind) {
    case PopulationKind::Census: return ScopeButton::tr("census");
    case PopulationKind::Quota: return ScopeButton::tr("quota");
    case PopulationKind::Chosen: return ScopeButton::tr("chosen");
    case PopulationKind::Query: return ScopeButton::tr("query");
    }
    Q_UNREACHABLE();
}

/// An ampersand in a name is no mnemonic.
QString menuText(QString text)
{
    return text.replace(u'&', QStringLiteral("&&"));
}

} // namespace

ScopeButton::ScopeButton(QWidget *parent) : MenuButton(parent)
{
    setIcon(RepoSignal::icon(QStringLiteral("layers")));
    setAccessibleName(tr("Scope"));
    menu()->setToolTipsVisible(true);
    setEnabled(false);
}

void ScopeButton::setScopes(const std::vector<Scope> &scopes, const QString &currentId)
{
    menu()->clear();
    delete m_group;
    m_group = new QActionGroup(this);
    setText(menuText(currentId));
    setToolTip(tr("What the numbers are about"));
    for (const Scope &scope : scopes) {
        QAction *action = menu()->addAction(tr("%1 (%2)").arg(menuText(scope.name), kindName(scope.kind)));
        action->setCheckable(true);
        action->setToolTip(plainToolTip(scope.rule));
        action->setData(scope.id);
        m_group->addAction(action);
        if (scope.id == currentId) {
            action->setChecked(true);
            setText(menuText(scope.name));
            setToolTip(plainToolTip(scope.rule));
        }
    }
    setAccessibleDescription(text());
    setEnabled(!scopes.empty());
    connect(m_group, &QActionGroup::triggered, this,
            [this](const QAction *action) { emit scopeChosen(action->data().toString()); });
}

} // namespace RepoSignal
