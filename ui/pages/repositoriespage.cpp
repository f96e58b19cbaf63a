// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/repositoriespage.h"

#include "charts/chartspec.h"
#include "pages/editionwords.h"
#include "pages/filterbar.h"
#include "pages/repositorytable.h"
#include "session/workspace.h"
#include "widgets/emptystate.h"
#include "widgets/icons.h"
#include "widgets/textlabel.h"

#include <QHBoxLayout>
#include <QInputDialog>
#include <QMenu>
#include <QShortcut>
#include <QStackedWidget>
#include <QToolButton>

namespace RepoSignal {

namespace {

constexpr int kPadding = 16;

} // namespace

RepositoriesPage::RepositoriesPage(Workspace &workspace, QWidget *parent)
    : Page(parent), m_workspace(workspace),
      m_latest(workspace.executors().prompt, [this](const RepositoryRows &rows) { take(rows); }), m_filter(new FilterBar(this)),
      m_stack(new QStackedWidget(this)), m_table(new RepositoryTable(workspace.selection(), this)), m_empty(new EmptyState(this)),
      m_clearAction(new QAction(tr("Clear the filter"), this))
{
    setObjectName(QStringLiteral("repositories"));
    m_filter->addControl(makeColumnsButton());
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_filter);
    layout->addWidget(m_stack, 1);
    layout->addWidget(makeSummaryRow());
    connectParts();
    setSortKeys({{.column = columnIndex(u"velocity"), .order = Qt::DescendingOrder}});
}

void RepositoriesPage::connectParts()
{
    connect(m_clearAction, &QAction::triggered, m_filter, &FilterBar::clear);
    auto *escape = new QShortcut(Qt::Key_Escape, m_table, nullptr, nullptr, Qt::WidgetShortcut);
    connect(escape, &QShortcut::activated, m_filter, &FilterBar::clear);
    connect(m_filter, &FilterBar::queryChanged, this, &RepositoriesPage::derive);
    connect(m_filter, &FilterBar::left, this, [this] { m_table->setFocus(Qt::ShortcutFocusReason); });
    connect(m_filter, &FilterBar::scopeRequested, this, [this] { m_workspace.setScope(m_filter->text()); });
    connect(m_table, &RepositoryTable::sortRequested, this,
            [this](int column, bool add) { setSortKeys(clickedKeys(m_keys, column, add)); });
    connect(m_table, &RepositoryTable::repositoryActivated, this, &Page::detailsRequested);
    connect(m_table, &RepositoryTable::termRequested, m_filter, &FilterBar::addTerm);
    connect(m_table, &RepositoryTable::saveListRequested, this, &RepositoriesPage::askForListName);
    connect(m_table, &RepositoryTable::selectionCountChanged, this, &Page::summaryChanged);
}

QWidget *RepositoriesPage::makeColumnsButton()
{
    auto *button = new QToolButton(this);
    button->setObjectName(QStringLiteral("columns"));
    button->setIcon(icon(QStringLiteral("columns-3")));
    button->setText(tr("Columns"));
    button->setAccessibleName(tr("Columns"));
    button->setToolTip(tr("Show and hide columns"));
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setPopupMode(QToolButton::InstantPopup);
    auto *menu = new QMenu(button);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] {
        menu->clear();
        fillColumnsMenu(*menu);
    });
    button->setMenu(menu);
    return button;
}

QWidget *RepositoriesPage::makeSummaryRow()
{
    auto *row = new QWidget(this);
    row->setObjectName(QStringLiteral("sums"));
    row->setFixedHeight(36);
    row->setAutoFillBackground(true);
    row->setBackgroundRole(QPalette::AlternateBase);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(kPadding, 0, kPadding, 0);
    layout->setSpacing(24);
    for (int i = 0; i < 4; ++i) {
        auto *sum = new TextLabel(row);
        sum->setType(13, i == 0 ? QFont::DemiBold : QFont::Normal);
        sum->setTone(i == 0 ? Tone::Ink : Tone::Secondary);
        sum->setElideMode(Qt::ElideRight);
        m_sums.append(sum);
        layout->addWidget(sum);
    }
    layout->addStretch(1);
    return row;
}

void RepositoriesPage::setColumns(const std::vector<ColumnPlace> &places)
{
    m_table->columns().setPlaces(places);
}

std::vector<ColumnPlace> RepositoriesPage::columns() const
{
    return m_table->columns().places();
}

void RepositoriesPage::fillColumnsMenu(QMenu &menu)
{
    m_table->columns().fillMenu(menu);
}

void RepositoriesPage::setSortKeys(const std::vector<SortKey> &keys)
{
    m_keys = keys;
    m_table->setSortKeys(keys);
    m_keepPlace = false;
    derive();
}

void RepositoriesPage::setFilter(const QString &text)
{
    m_filter->setText(text);
}

void RepositoriesPage::setEdition(EditionPtr edition)
{
    m_columns = edition ? std::make_shared<const EditionColumns>(std::move(edition)) : nullptr;
    if (m_columns)
        m_latest.runInTurn(work());
    else
        m_latest.drop();
}

std::function<RepositoryRows()> RepositoriesPage::work() const
{
    return [columns = m_columns, query = m_filter->query(), keys = m_keys] { return repositoryRows(columns, query, keys); };
}

void RepositoriesPage::derive()
{
    if (m_columns) {
        m_filter->setBusy(true);
        m_latest.run(work());
    }
}

void RepositoriesPage::take(const RepositoryRows &rows)
{
    m_rows = rows;
    m_table->setRows(rows.edition, rows.order, m_keepPlace);
    m_keepPlace = true;
    m_filter->setBusy(false);
    m_filter->setCount(static_cast<int>(rows.order.size()), rows.edition->rowCount());
    m_filter->setScopeOffered(rows.edition->scope.id != m_filter->text());
    showEmpty();
    showSummary();
    emit summaryChanged();
}

void RepositoriesPage::showEmpty()
{
    const bool isFiltered = !m_filter->query().isEmpty();
    if (isFiltered) {
        const int hidden = m_rows.edition->rowCount();
        m_empty->setContent(QStringLiteral("list-filter"), tr("No repositories match “%1”").arg(m_filter->text()),
                            hidden == 1 ? tr("1 repository is hidden by the filter.")
                                        : tr("%1 repositories are hidden by the filter.").arg(countText(hidden)));
    } else {
        m_empty->setContent(QStringLiteral("layers"), tr("%1 holds no repository").arg(m_rows.edition->scope.name),
                            tr("As of %1 nothing meets its rule. Choose another date or scope above.")
                                .arg(longDay(m_rows.edition->key.asOf)));
    }
    m_empty->setAction(isFiltered ? m_clearAction : nullptr);
    m_stack->setCurrentWidget(m_rows.order.empty() ? static_cast<QWidget *>(m_empty) : m_table);
}

void RepositoriesPage::showSummary()
{
    const bool any = m_rows.gainKnown > 0;
    m_sums[0]->setText(repositoriesText(double(m_rows.order.size())));
    m_sums[1]->setText(tr("%1 stars").arg(countText(m_rows.stars)));
    m_sums[2]->setText(tr("%1 in 24 h").arg(formatNumber(any ? m_rows.gain : kUnknown, NumberFormat::SignedInteger)));
    m_sums[2]->setHint(tr("Of the %1 with a known daily gain.").arg(repositoriesText(m_rows.gainKnown)));
    m_sums[3]->setText(tr("median growth %1 a day").arg(displayNumber(ColumnType::Ratio, m_rows.medianGrowth)));
    m_sums[3]->setHint(tr("Of the %1 with a known daily growth.").arg(repositoriesText(m_rows.growthKnown)));
}

QString RepositoriesPage::summary() const
{
    if (!m_rows.edition)
        return {};
    const auto selected = m_table->selectedRows().size();
    const QString rows = tr("%1 of %2").arg(countText(double(m_rows.order.size())), repositoriesText(m_rows.edition->rowCount()));
    return selected > 1 ? tr("%1, %2 selected").arg(rows, countText(double(selected))) : rows;
}

TableExtract RepositoriesPage::shownTable() const
{
    return {.edition = m_table->edition(), .rows = m_table->order(), .columns = m_table->columns().wanted()};
}

TableExtract RepositoriesPage::selectedTable() const
{
    return {.edition = m_table->edition(), .rows = m_table->selectedRows(), .columns = m_table->columns().wanted()};
}

void RepositoriesPage::editFilter()
{
    m_filter->edit();
}

void RepositoriesPage::askForListName()
{
    std::vector<RepositoryId> members;
    for (const int row : m_table->selectedRows())
        members.push_back(m_table->edition()->id(row));
    auto *dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Save as list"));
    dialog->setLabelText(tr("A list of %1. What shall it be called? One of that name is replaced.")
                             .arg(repositoriesText(double(members.size()))));
    connect(dialog, &QInputDialog::textValueSelected, this, [this, members](const QString &name) {
        if (!name.trimmed().isEmpty())
            m_workspace.saveList(name.trimmed(), members);
    });
    dialog->open();
}

} // namespace RepoSignal
