// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/renamesview.h"

#include "models/faulttable.h"
#include "pages/block.h"
#include "pages/editionwords.h"
#include "pages/facttable.h"
#include "session/workspace.h"
#include "widgets/textlabel.h"

#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace RepoSignal {

namespace {

const Join *joinOf(const Edition &edition, const QString &key)
{
    const auto joins = edition.dataset->joins();
    const auto found = std::ranges::find_if(joins,
                                            [&key](const Join &join) { return QString::number(join.id) == key; });
    return found == joins.end() ? nullptr : &*found;
}

} // namespace

RenamesView::RenamesView(Workspace &workspace, QWidget *parent)
    : QWidget(parent), m_workspace(workspace), m_table(new FactTable(joinColumns(), this))
{
    setObjectName(QStringLiteral("renamesView"));
    m_table->setObjectName(QStringLiteral("renameTable"));
    m_table->setAccessibleName(tr("Renames"));
    m_block = new Block(tr("Renames and transfers"), m_table, this);
    m_toggle = m_block->addButton(QStringLiteral("git-compare"), tr("Undo the join"));
    m_toggle->setObjectName(QStringLiteral("toggleJoin"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_block);
    connect(m_table, &FactTable::currentRowChanged, this, &RenamesView::showCurrent);
    connect(m_toggle, &QToolButton::clicked, this, &RenamesView::toggle);
}

void RenamesView::setFacts(const DataFacts &facts)
{
    m_edition = facts.edition;
    m_table->setRows(facts.joins);
    m_block->setSubtitle(countText(static_cast<double>(facts.joins.size())));
    m_block->setNothing(
        facts.joins.empty()
            ? tr("No rename up to %1 is known. Import a table of renames, or data with GitHub's numbers.")
                  .arg(longDay(m_edition->key.asOf))
            : QString());
    m_block->setProvenance(tr("Joined names share one history, under the later name. ≈ Inferred ones may be wrong."));
    showCurrent();
}

void RenamesView::showCurrent()
{
    const Join *join = m_edition ? joinOf(*m_edition, m_table->currentKey()) : nullptr;
    const QString readOnly = m_workspace.readOnlyReason();
    m_toggle->setText(join && join->isUndone ? tr("Join again") : tr("Undo the join"));
    m_toggle->setAccessibleName(m_toggle->text());
    m_toggle->setEnabled(join && readOnly.isEmpty());
    m_toggle->setToolTip(plainToolTip(!join                     ? tr("Select a rename first")
                                          : !readOnly.isEmpty() ? readOnly
                                          : join->isUndone      ? tr("One repository, one history again")
                                                           : tr("Two repositories again, each with its own history")));
    if (join && m_table->hasFocus()) {
        if (const int repository = m_edition->dataset->indexOf(join->newRepository); repository >= 0)
            m_workspace.selection().setCurrent(m_edition->dataset->id(repository));
    }
    emit summaryChanged();
}

void RenamesView::toggle()
{
    if (const Join *join = m_edition ? joinOf(*m_edition, m_table->currentKey()) : nullptr)
        m_workspace.undoJoin(join->id, !join->isUndone);
}

QString RenamesView::summary() const
{
    if (!m_edition)
        return {};
    const auto joins = m_edition->dataset->joins();
    const auto isShown = [this](const Join &join) { return join.day <= m_edition->key.asOf; };
    const auto shown = std::ranges::count_if(joins, isShown);
    const auto undone = std::ranges::count_if(joins, [&](const Join &join) { return isShown(join) && join.isUndone; });
    return tr("%n renames, %1 undone", nullptr, static_cast<int>(shown)).arg(countText(static_cast<double>(undone)));
}

} // namespace RepoSignal
