// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/repositoriespage.h"

#include "charts/chartspec.h"
#include "pages/editionwords.h"
#include "pages/repositorytable.h"
#include "session/workspace.h"
#include "widgets/emptystate.h"
#include "widgets/icons.h"
#include "widgets/textlabel.h"

#include <QHBoxLayout>
#include <QInputDialog>
#include <QMenu>
#include <QStackedWidget>
#include <QToolButton>

namespace RepoSignal {

namespace {

constexpr int kPadding = 16;
constexpr int kBusyAfter = 120; ///< milliseconds

QToolButton *makeTextButton(const QString &text, const QString &toolTip, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setText(text);
    button->setToolTip(toolTip);
    button->setAutoRaise(true);
    button->setProperty("small", true);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

/// A query without a qualifier is no scope: it would read as a scope's name.
bool hasQualifier(const Query &query)
{
    return std::ranges::any_of(query.terms, [](const QueryTerm &term) { return term.column >= 0; });
}

} // namespace

RepositoriesPage::RepositoriesPage(Workspace &workspace, QWidget *parent)
    : Page(parent), m_workspace(workspace),
      m_latest(workspace.executors().prompt, [this](const RepositoryRows &rows) { show(rows); })
{
    setObjectName(QStringLiteral("repositories"));
    m_clearAction = new QAction(tr("Clear the filter"), this);
    connect(m_clearAction, &QAction::triggered, this, [this] { setFilter({}); });
    m_table = new RepositoryTable(workspace.selection(), this);
    m_empty = new EmptyState(this);
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeFilterRow());
    layout->addWidget(makeStatusRow());
    layout->addWidget(m_stack, 1);
    layout->addWidget(makeSummaryRow());

    m_busy.setSingleShot(true);
    m_busy.setInterval(kBusyAfter);
    connect(&m_busy, &QTimer::timeout, this, [this] { m_filter->setState(FilterBox::State::Busy); });
    connect(m_table, &RepositoryTable::sortRequested, this,
            [this](int column, bool add) { setSortKeys(clickedKeys(m_keys, column, add)); });
    connect(m_table, &RepositoryTable::repositoryActivated, this, &Page::detailsRequested);
    connect(m_table, &RepositoryTable::termRequested, this, &RepositoriesPage::narrow);
    connect(m_table, &RepositoryTable::saveListRequested, this, &RepositoriesPage::askForListName);
    connect(m_table, &RepositoryTable::selectionCountChanged, this, &Page::summaryChanged);
    setSortKeys({{.column = columnIndex(u"velocity"), .order = Qt::DescendingOrder}});
}

QWidget *RepositoriesPage::makeFilterRow()
{
    auto *row = new QWidget(this);
    row->setFixedHeight(48);
    m_filter = new FilterBox(row);
    m_filter->setObjectName(QStringLiteral("filter"));
    m_filter->setAccessibleName(tr("Filter"));
    m_filter->setPlaceholderText(tr("Filter: lang:rust stars:>1000 or any words"));
    m_filter->setShortcutHint(QKeySequence(QKeySequence::Find).toString(QKeySequence::NativeText));
    connect(m_filter, &FilterBox::edited, this, &RepositoriesPage::applyFilter);
    connect(m_filter, &FilterBox::left, this, [this] { m_table->setFocus(Qt::ShortcutFocusReason); });

    m_columnsButton = new QToolButton(row);
    m_columnsButton->setObjectName(QStringLiteral("columns"));
    m_columnsButton->setIcon(icon(QStringLiteral("columns-3")));
    m_columnsButton->setText(tr("Columns"));
    m_columnsButton->setAccessibleName(tr("Columns"));
    m_columnsButton->setToolTip(tr("Show and hide columns"));
    m_columnsButton->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_columnsButton->setFocusPolicy(Qt::StrongFocus);
    m_columnsButton->setPopupMode(QToolButton::InstantPopup);
    auto *menu = new QMenu(m_columnsButton);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] {
        menu->clear();
        fillColumnsMenu(*menu);
    });
    m_columnsButton->setMenu(menu);

    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(kPadding, 0, kPadding, 0);
    layout->setSpacing(8);
    layout->addWidget(m_filter, 1);
    layout->addWidget(m_columnsButton);
    return row;
}

QWidget *RepositoriesPage::makeStatusRow()
{
    auto *row = new QWidget(this);
    row->setFixedHeight(36);
    m_message = new TextLabel(row);
    m_message->setObjectName(QStringLiteral("filterMessage"));
    m_message->setElideMode(Qt::ElideRight);
    m_message->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_clear = makeTextButton(tr("Clear"), tr("Clear the filter (Esc)"), row);
    m_clear->setObjectName(QStringLiteral("clear"));
    connect(m_clear, &QToolButton::clicked, m_clearAction, &QAction::trigger);
    m_scope = makeTextButton(tr("Use as scope"),
                             tr("Speak about what this filter matches among everything in the library, on all pages"), row);
    m_scope->setObjectName(QStringLiteral("useAsScope"));
    connect(m_scope, &QToolButton::clicked, this, &RepositoriesPage::useAsScope);
    m_count = new TextLabel(row);
    m_count->setObjectName(QStringLiteral("count"));
    m_count->setElideMode(Qt::ElideNone);

    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(kPadding, 0, kPadding, 4);
    layout->setSpacing(8);
    layout->addWidget(m_message, 1);
    layout->addWidget(m_clear);
    layout->addWidget(m_scope);
    layout->addSpacing(8);
    layout->addWidget(m_count);
    return row;
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
    applyFilter(text);
}

void RepositoriesPage::narrow(const QString &term)
{
    const QString text = m_filter->text().trimmed();
    if (!text.split(u' ').contains(term))
        setFilter(text.isEmpty() ? term : text + u' ' + term);
}

void RepositoriesPage::setEdition(EditionPtr edition)
{
    m_edition = std::move(edition);
    derive();
}

/// A filter that cannot be read changes nothing but what is said about it.
void RepositoriesPage::applyFilter(const QString &text)
{
    const ParsedQuery parsed = parseQuery(text);
    m_message->setText({});
    if (parsed.error) {
        m_busy.stop();
        m_filter->setState(FilterBox::State::Invalid, parsed.error->message, parsed.error->position, parsed.error->length);
        m_message->setTone(Tone::Bad);
        m_message->setText(tr("%1 The rows below are those of the filter before.").arg(parsed.error->message));
        return;
    }
    m_filter->setState(parsed.query.isEmpty() ? FilterBox::State::Empty : FilterBox::State::Valid);
    m_text = text.trimmed();
    m_query = parsed.query;
    m_keepPlace = true;
    derive();
}

void RepositoriesPage::derive()
{
    if (!m_edition) {
        m_latest.drop();
        return;
    }
    if (m_filter->state() == FilterBox::State::Valid)
        m_busy.start();
    m_latest.run([edition = m_edition, query = m_query, keys = m_keys] { return repositoryRows(edition, query, keys); });
}

void RepositoriesPage::show(const RepositoryRows &rows)
{
    m_busy.stop();
    if (m_filter->state() == FilterBox::State::Busy)
        m_filter->setState(m_query.isEmpty() ? FilterBox::State::Empty : FilterBox::State::Valid);
    m_rows = rows;
    m_table->setRows(rows.edition, rows.order, m_keepPlace);
    m_keepPlace = true;
    m_count->setText(tr("%1 of %2").arg(countText(double(rows.order.size())), countText(rows.edition->rowCount())));
    m_clear->setVisible(!m_query.isEmpty());
    m_scope->setVisible(hasQualifier(m_query) && m_edition->scope.id != m_text);
    showEmpty();
    showSummary();
    emit summaryChanged();
}

void RepositoriesPage::showEmpty()
{
    const bool isFiltered = !m_query.isEmpty();
    const int hidden = m_rows.edition->rowCount();
    if (isFiltered) {
        m_empty->setContent(QStringLiteral("list-filter"), tr("No repositories match “%1”").arg(m_text),
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

bool RepositoriesPage::find()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
    return true;
}

void RepositoriesPage::useAsScope()
{
    m_workspace.setScope(m_text);
}

void RepositoriesPage::askForListName()
{
    std::vector<RepositoryId> members;
    for (const int row : m_table->selectedRows())
        members.push_back(m_table->edition()->id(row));
    auto *dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Save as list"));
    dialog->setLabelText(tr("Name of a list with the %n selected repositories. A list of this name is replaced.", nullptr,
                            static_cast<int>(members.size())));
    connect(dialog, &QInputDialog::textValueSelected, this, [this, members](const QString &name) {
        if (!name.trimmed().isEmpty())
            m_workspace.saveList(name.trimmed(), members);
    });
    dialog->open();
}

} // namespace RepoSignal
