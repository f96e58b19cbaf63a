// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/tablecolumns.h"

#include "table/column.h"

#include <QEvent>
#include <QHeaderView>
#include <QMenu>
#include <QTableView>

#include <algorithm>
#include <array>

namespace RepoSignal {

namespace {

constexpr int kStretching = 0; ///< the repository column
constexpr int kLeastName = 180; ///< pixels under which columns fold away
constexpr int kLeastWidth = 40;
constexpr int kMostWidth = 800;
constexpr std::array<QStringView, 4> kFirstToFold{u"gain_7d", u"gain_28d", u"trend", u"growth"};

int columnCount()
{
    return static_cast<int>(repositoryColumns().size());
}

const Column &columnAt(int column)
{
    return repositoryColumns()[static_cast<std::size_t>(column)];
}

} // namespace

TableColumns::TableColumns(QTableView &table) : QObject(&table), m_table(table)
{
    QHeaderView *header = table.horizontalHeader();
    header->setSectionsMovable(true);
    header->setFirstSectionMovable(false);
    header->setMinimumSectionSize(kLeastWidth);
    header->setSectionResizeMode(QHeaderView::Interactive);
    header->setSectionResizeMode(kStretching, QHeaderView::Stretch);
    m_widths.resize(repositoryColumns().size());
    connect(header, &QHeaderView::sectionResized, this, [this](int column, int, int width) {
        if (width > 0)
            m_widths[static_cast<std::size_t>(column)] = width;
    });
    reset();
    table.viewport()->installEventFilter(this);
}

void TableColumns::setPlaces(const std::vector<ColumnPlace> &places)
{
    QHeaderView *header = m_table.horizontalHeader();
    m_wanted.clear();
    std::vector<int> order{kStretching};
    const auto place = [&](int column, bool isVisible, int width) {
        if (isVisible)
            m_wanted.insert(column);
        const int pixels = std::clamp(width > 0 ? width : columnAt(column).width, kLeastWidth, kMostWidth);
        m_widths[static_cast<std::size_t>(column)] = pixels;
        if (column != kStretching)
            header->resizeSection(column, pixels);
        if (std::ranges::find(order, column) == order.end())
            order.push_back(column);
    };
    QSet<int> placed;
    for (const ColumnPlace &one : places) {
        const int column = columnIndex(one.id);
        if (column < 0 || placed.contains(column))
            continue;
        placed.insert(column);
        place(column, one.visible, one.width);
    }
    for (int column = 0; column < columnCount(); ++column) {
        if (!placed.contains(column))
            place(column, columnAt(column).visible, 0);
    }
    m_wanted.insert(kStretching);
    for (std::size_t i = 0; i < order.size(); ++i)
        header->moveSection(header->visualIndex(order[i]), static_cast<int>(i));
    fit();
}

std::vector<ColumnPlace> TableColumns::places() const
{
    const QHeaderView *header = m_table.horizontalHeader();
    std::vector<ColumnPlace> places;
    for (int i = 0; i < columnCount(); ++i) {
        const int column = header->logicalIndex(i);
        const int width = column == kStretching ? 0 : m_widths[static_cast<std::size_t>(column)];
        places.push_back({.id = columnAt(column).id, .visible = m_wanted.contains(column), .width = width});
    }
    return places;
}

std::vector<int> TableColumns::wanted() const
{
    std::vector<int> columns;
    for (int i = 0; i < columnCount(); ++i) {
        const int column = m_table.horizontalHeader()->logicalIndex(i);
        if (m_wanted.contains(column))
            columns.push_back(column);
    }
    return columns;
}

void TableColumns::setWanted(int column, bool isWanted)
{
    if (column == kStretching || isWanted == m_wanted.contains(column))
        return;
    if (isWanted)
        m_wanted.insert(column);
    else
        m_wanted.remove(column);
    fit();
}

void TableColumns::reset()
{
    setPlaces({});
}

void TableColumns::fillMenu(QMenu &menu)
{
    menu.setToolTipsVisible(true);
    for (int column = 0; column < columnCount(); ++column) {
        const Column &declared = columnAt(column);
        const bool isPlain = declared.unit.isEmpty() || declared.title.contains(declared.unit, Qt::CaseInsensitive);
        QAction *action = menu.addAction(isPlain ? declared.title : tr("%1 (%2)").arg(declared.title, declared.unit));
        action->setObjectName(declared.id);
        action->setCheckable(true);
        action->setChecked(m_wanted.contains(column));
        action->setEnabled(column != kStretching);
        action->setToolTip(declared.description);
        connect(action, &QAction::toggled, this, [this, column](bool checked) { setWanted(column, checked); });
    }
    menu.addSeparator();
    menu.addAction(tr("&Reset columns"), this, &TableColumns::reset);
}

void TableColumns::fit()
{
    int room = m_table.viewport()->width();
    for (const int column : std::as_const(m_wanted))
        room -= column == kStretching ? 0 : m_widths[static_cast<std::size_t>(column)];
    QSet<int> folded;
    for (const QStringView id : kFirstToFold) {
        const int column = columnIndex(id);
        if (room >= kLeastName)
            break;
        if (m_wanted.contains(column)) {
            folded.insert(column);
            room += m_widths[static_cast<std::size_t>(column)];
        }
    }
    for (int column = 0; column < columnCount(); ++column) {
        const bool hides = !m_wanted.contains(column) || folded.contains(column);
        if (m_table.isColumnHidden(column) != hides)
            m_table.setColumnHidden(column, hides);
    }
}

bool TableColumns::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        fit();
    return QObject::eventFilter(watched, event);
}

} // namespace RepoSignal
