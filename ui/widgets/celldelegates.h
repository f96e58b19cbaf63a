// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "table/column.h"
#include "widgets/tableview.h"

#include <QStyledItemDelegate>

namespace RepoSignal {

/// Roles that these delegates read beside those of models/repositorymodel.h.
enum CellRole {
    BarInkRole = Qt::UserRole + 100, ///< of Ink (charts/chartspec.h), as int: colour of a bar
};

/// Paints what every cell has: hover, tint of the selection, accent bar at the current row, hairline.
class CellDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const final;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    /// Shows a text that does not fit as a tool tip, and the model's own tool tip as plain text.
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

protected:
    /// The text that must fit into the content; empty where the cell is no text.
    [[nodiscard]] virtual QString text(const QModelIndex &index) const;
    [[nodiscard]] virtual int textInset() const { return 0; } ///< pixels before the text
    virtual void paintContent(QPainter &painter, const QStyleOptionViewItem &option, const QRect &content,
                              const QModelIndex &index) const;
    /// Ink for the text of a cell: ink 3 for unknown and stale ones, never ink 3 on a selection.
    [[nodiscard]] static QColor inkOf(const QStyleOptionViewItem &option, const QModelIndex &index,
                                      const QColor &normal);
};

/// `owner/name`: owner in ink 2, name 500. Too narrow: the owner becomes "…/", then the middle of the name goes.
/// A warning sign follows the name of a repository marked Suspected; the model's tool tip says why.
class RepositoryDelegate : public CellDelegate
{
    Q_OBJECT

public:
    using CellDelegate::CellDelegate;

protected:
    void paintContent(QPainter &painter, const QStyleOptionViewItem &option, const QRect &content,
                      const QModelIndex &index) const override;
};

/// Language dot and name; a dashed ring for an unknown one, no dot for what is no language (`Other`).
class LanguageDelegate : public CellDelegate
{
    Q_OBJECT

public:
    using CellDelegate::CellDelegate;

protected:
    [[nodiscard]] int textInset() const override;
    void paintContent(QPainter &painter, const QStyleOptionViewItem &option, const QRect &content,
                      const QModelIndex &index) const override;
};

/// Right-aligned number as the model formats it.
class NumberDelegate : public CellDelegate
{
    Q_OBJECT

public:
    using CellDelegate::CellDelegate;

protected:
    void paintContent(QPainter &painter, const QStyleOptionViewItem &option, const QRect &content,
                      const QModelIndex &index) const override;
};

/// TrendRole as bars from a zero baseline; gaps are dots, the last bar is accent.
class TrendDelegate : public CellDelegate
{
    Q_OBJECT

public:
    using CellDelegate::CellDelegate;

protected:
    [[nodiscard]] QString text(const QModelIndex &index) const override;
    void paintContent(QPainter &painter, const QStyleOptionViewItem &option, const QRect &content,
                      const QModelIndex &index) const override;
};

/// A bar for ValueRole, as long as its part of `maximum`, and the number at its right.
class BarDelegate : public CellDelegate
{
    Q_OBJECT

public:
    using CellDelegate::CellDelegate;

    /// The value that fills the bar; the view repaints by its model.
    void setMaximum(double maximum) { m_maximum = maximum; }

protected:
    void paintContent(QPainter &painter, const QStyleOptionViewItem &option, const QRect &content,
                      const QModelIndex &index) const override;

private:
    double m_maximum = 0;
};

/// The delegate for a column of repositoryColumns(); `repository` is its text column of names.
[[nodiscard]] CellDelegate *makeCellDelegate(ColumnType type, QObject *parent);

} // namespace RepoSignal
