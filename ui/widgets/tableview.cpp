// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/tableview.h"

#include "widgets/sortheader.h"

#include <QEvent>
#include <QMouseEvent>
#include <QTableView>

namespace RepoSignal {

namespace {

/// Keeps the row under the pointer, so that the whole row can be drawn as hovered.
class TableWatcher : public QObject
{
public:
    explicit TableWatcher(QTableView *table) : QObject(table), m_table(table)
    {
        setObjectName(QStringLiteral("tableWatcher"));
        table->viewport()->installEventFilter(this);
    }

    [[nodiscard]] int row() const { return m_row; }

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        switch (event->type()) {
        case QEvent::MouseMove:
            setRow(m_table->rowAt(static_cast<QMouseEvent *>(event)->position().toPoint().y()));
            break;
        case QEvent::Leave: setRow(-1); break;
        default: break;
        }
        return false;
    }

private:
    void setRow(int row)
    {
        if (row == m_row)
            return;
        m_row = row;
        m_table->viewport()->update();
    }

    QTableView *m_table;
    int m_row = -1;
};

} // namespace

void setUpTable(QTableView *table)
{
    table->setShowGrid(false);
    table->setFrameShape(QFrame::NoFrame);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->setTabKeyNavigation(false);
    table->setWordWrap(false);
    table->setMouseTracking(true);
    table->setCornerButtonEnabled(false);
    table->viewport()->setMouseTracking(true);

    auto *header = new SortHeader(table);
    table->setHorizontalHeader(header);
    const int rowHeight = tableRowHeight(table->fontMetrics());
    header->setFixedHeight(rowHeight);
    QHeaderView *rows = table->verticalHeader();
    rows->hide();
    rows->setMinimumSectionSize(rowHeight);
    rows->setDefaultSectionSize(rowHeight);
    rows->setSectionResizeMode(QHeaderView::Fixed);
    new TableWatcher(table);
}

int tableRowHeight(const QFontMetrics &metrics)
{
    return std::max(28, metrics.height() + 12);
}

int hoveredRow(const QTableView &table)
{
    const QObject *watcher = table.findChild<QObject *>(QStringLiteral("tableWatcher"), Qt::FindDirectChildrenOnly);
    return watcher ? static_cast<const TableWatcher *>(watcher)->row() : -1;
}

RepositoryText elidedRepository(const QString &fullName, const QFontMetrics &ownerMetrics,
                                const QFontMetrics &nameMetrics, int width)
{
    const qsizetype slash = fullName.indexOf(u'/');
    RepositoryText text{fullName.left(slash + 1), fullName.mid(slash + 1)};
    if (ownerMetrics.horizontalAdvance(text.owner) + nameMetrics.horizontalAdvance(text.name) <= width)
        return text;
    if (!text.owner.isEmpty())
        text.owner = QStringLiteral("…/");
    const int room = width - ownerMetrics.horizontalAdvance(text.owner);
    text.name = nameMetrics.elidedText(text.name, Qt::ElideMiddle, room);
    return text;
}

} // namespace RepoSignal
