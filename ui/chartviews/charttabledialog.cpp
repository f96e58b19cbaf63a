// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chartviews/charttabledialog.h"

#include "widgets/celldelegates.h"
#include "widgets/textlabel.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QShortcut>
#include <QStandardItemModel>
#include <QTableView>
#include <QVBoxLayout>

namespace RepoSignal {

namespace {

QStandardItemModel *makeModel(const ChartTable &table, QObject *parent)
{
    auto *model = new QStandardItemModel(static_cast<int>(table.rows.size()), static_cast<int>(table.columns.size()),
                                         parent);
    model->setHorizontalHeaderLabels(table.columns);
    for (int column = 0; column < model->columnCount(); ++column) {
        const auto alignment = table.isNumeric(column) ? Qt::AlignRight | Qt::AlignVCenter
                                                       : Qt::AlignLeft | Qt::AlignVCenter;
        model->setHeaderData(column, Qt::Horizontal, int(alignment), Qt::TextAlignmentRole);
        for (int row = 0; row < model->rowCount(); ++row) {
            const QString cell = table.rows[static_cast<std::size_t>(row)].value(column);
            auto *item = new QStandardItem(cell.isEmpty() ? QStringLiteral("–") : cell);
            if (!cell.isEmpty())
                item->setData(cell);
            model->setItem(row, column, item);
        }
    }
    return model;
}

} // namespace

ChartTableDialog::ChartTableDialog(const ChartSpec &chart, QWidget *parent) : QDialog(parent), m_table(chart.table)
{
    setWindowTitle(tr("Table of the chart"));
    resize(640, 480);
    auto *title = new TextLabel(chart.title);
    title->setType(15, QFont::DemiBold);
    title->setWordWrap(true);
    auto *subtitle = new TextLabel(chart.subtitle);
    subtitle->setTone(Tone::Secondary);
    subtitle->setWordWrap(true);

    auto *table = new QTableView;
    setUpTable(table);
    table->setModel(makeModel(m_table, table));
    table->setAccessibleName(chart.title);
    for (int column = 0; column < m_table.columns.size(); ++column) {
        CellDelegate *delegate = m_table.isNumeric(column) ? new NumberDelegate(table) : new CellDelegate(table);
        table->setItemDelegateForColumn(column, delegate);
    }
    table->resizeColumnsToContents();
    table->horizontalHeader()->setStretchLastSection(true);

    auto *copyButton = new QPushButton(tr("Copy"));
    copyButton->setToolTip(tr("Copy the whole table, separated by tabs"));
    auto *closeButton = new QPushButton(tr("Close"));
    closeButton->setDefault(true);
    connect(copyButton, &QPushButton::clicked, this, &ChartTableDialog::copy);
    connect(closeButton, &QPushButton::clicked, this, &QDialog::accept);
    connect(new QShortcut(QKeySequence::Copy, this), &QShortcut::activated, this, &ChartTableDialog::copy);

    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(copyButton);
    buttons->addWidget(closeButton);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(8);
    layout->addWidget(title);
    layout->addWidget(subtitle);
    layout->addWidget(table, 1);
    layout->addLayout(buttons);
}

QString ChartTableDialog::asText() const
{
    QString text = m_table.columns.join(u'\t');
    for (const QStringList &row : m_table.rows)
        text += u'\n' + row.join(u'\t');
    return text;
}

void ChartTableDialog::copy() const
{
    QGuiApplication::clipboard()->setText(asText());
}

} // namespace RepoSignal
