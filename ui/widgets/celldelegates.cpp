// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/celldelegates.h"

#include "charts/chartspec.h"
#include "charts/languagecolors.h"
#include "models/repositorymodel.h"
#include "widgets/icons.h"
#include "widgets/tableview.h"
#include "widgets/textlabel.h"
#include "widgets/trendstrip.h"

#include <QHeaderView>
#include <QHelpEvent>
#include <QPainter>
#include <QTableView>
#include <QToolTip>

namespace RepoSignal {

namespace {

constexpr int kPadding = 8;
constexpr int kSuspectGap = 6; ///< between a name and its warning sign
constexpr qreal kStaleMarks = 0.45;

bool isStale(const QModelIndex &index)
{
    return (index.data(MarksRole).toInt() & (Stale | Expired)) != 0;
}

QColor groundOf(const QStyleOptionViewItem &option, bool hovered)
{
    if (option.state & QStyle::State_Selected)
        return theme().selection;
    return hovered ? theme().hover : theme().base;
}

QColor barColor(Ink ink)
{
    const Theme &colors = theme();
    switch (ink) {
    case Ink::Highlight: return colors.signal;
    case Ink::Accent: return colors.accent;
    case Ink::Muted: return colors.bar2;
    default: return colors.bar;
    }
}

QRect contentOf(const QRect &cell)
{
    return cell.adjusted(kPadding, 0, -kPadding, -1);
}

} // namespace

void CellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *table = qobject_cast<const QTableView *>(option.widget);
    painter->save();
    painter->fillRect(option.rect, groundOf(option, table && hoveredRow(*table) == index.row()));
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), theme().hair);
    if (table && table->currentIndex().row() == index.row() && (option.state & QStyle::State_Selected)
        && table->horizontalHeader()->sectionPosition(index.column()) == 0) {
        painter->fillRect(QRect(option.rect.left(), option.rect.top(), 3, option.rect.height() - 1), theme().accent);
    }
    painter->setFont(option.font);
    paintContent(*painter, option, contentOf(option.rect), index);
    painter->restore();
}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return {option.fontMetrics.horizontalAdvance(text(index)) + textInset() + 2 * kPadding,
            tableRowHeight(option.fontMetrics)};
}

bool CellDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                             const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip || !view)
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    QString tip = index.data(Qt::ToolTipRole).toString();
    if (tip.isEmpty() && sizeHint(option, index).width() > option.rect.width())
        tip = text(index);
    QToolTip::showText(event->globalPos(), plainToolTip(tip), view->viewport(), option.rect);
    return true;
}

QString CellDelegate::text(const QModelIndex &index) const
{
    return index.data(Qt::DisplayRole).toString();
}

void CellDelegate::paintContent(QPainter &painter, const QStyleOptionViewItem &option, const QRect &content,
                                const QModelIndex &index) const
{
    painter.setPen(inkOf(option, index, theme().ink));
    const QString shown = option.fontMetrics.elidedText(text(index), Qt::ElideRight, content.width());
    painter.drawText(content, int(Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine), shown);
}

QColor CellDelegate::inkOf(const QStyleOptionViewItem &option, const QModelIndex &index, const QColor &normal)
{
    if (index.data(ValueRole).isValid() && !isStale(index))
        return normal;
    return option.state & QStyle::State_Selected ? theme().ink2 : theme().ink3;
}

void RepositoryDelegate::paintContent(QPainter &painter, const QStyleOptionViewItem &option, const QRect &content,
                                      const QModelIndex &index) const
{
    QFont nameFont = option.font;
    nameFont.setWeight(QFont::Medium);
    const QFontMetrics nameMetrics(nameFont);
    const bool isSuspected = (index.data(MarksRole).toInt() & Suspected) != 0;
    const int room = content.width() - (isSuspected ? kIconSize + kSuspectGap : 0);
    const RepositoryText shown = elidedRepository(text(index), option.fontMetrics, nameMetrics, room);
    const int alignment = Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine;
    painter.setPen(inkOf(option, index, theme().ink2));
    painter.drawText(content, alignment, shown.owner);
    painter.setFont(nameFont);
    painter.setPen(inkOf(option, index, theme().ink));
    const int nameLeft = option.fontMetrics.horizontalAdvance(shown.owner);
    painter.drawText(content.adjusted(nameLeft, 0, 0, 0), alignment, shown.name);
    if (isSuspected) {
        const int left = content.left() + nameLeft + nameMetrics.horizontalAdvance(shown.name) + kSuspectGap;
        paintIcon(painter, squareIn(content, left), QStringLiteral("triangle-alert"), theme().warn);
    }
}

int LanguageDelegate::textInset() const
{
    return kDotSize + kDotGap;
}

void LanguageDelegate::paintContent(QPainter &painter, const QStyleOptionViewItem &option, const QRect &content,
                                    const QModelIndex &index) const
{
    const QString language = index.data(ValueRole).toString();
    const bool isUnknown = text(index) == kUnknownText;
    if (!isUnknown && languageColor(language) == 0) {
        CellDelegate::paintContent(painter, option, content, index);
        return;
    }
    painter.setOpacity(isStale(index) ? kStaleMarks : 1);
    paintLanguageDot(painter, squareIn(content, content.left(), kDotSize), language, groundOf(option, false));
    painter.setOpacity(1);
    CellDelegate::paintContent(painter, option, content.adjusted(textInset(), 0, 0, 0), index);
}

void NumberDelegate::paintContent(QPainter &painter, const QStyleOptionViewItem &option, const QRect &content,
                                  const QModelIndex &index) const
{
    painter.setPen(inkOf(option, index, theme().ink));
    const QString shown = option.fontMetrics.elidedText(text(index), Qt::ElideRight, content.width());
    painter.drawText(content, int(Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine), shown);
}

QString TrendDelegate::text(const QModelIndex &) const
{
    return {};
}

void TrendDelegate::paintContent(QPainter &painter, const QStyleOptionViewItem &, const QRect &content,
                                 const QModelIndex &index) const
{
    constexpr int kHeight = 18;
    const auto gains = index.data(TrendRole).value<std::vector<double>>();
    painter.setOpacity(isStale(index) ? kStaleMarks : 1);
    QRect strip(content.left(), content.top() + (content.height() - kHeight) / 2, content.width(), kHeight);
    paintTrend(painter, strip, gains);
}

void BarDelegate::paintContent(QPainter &painter, const QStyleOptionViewItem &option, const QRect &content,
                               const QModelIndex &index) const
{
    constexpr int kBarHeight = 12;
    constexpr int kGap = 8;
    const int numberWidth = option.fontMetrics.horizontalAdvance(QStringLiteral("+999,999"));
    const int room = std::max(0, content.width() - numberWidth - kGap);
    const QVariant value = index.data(ValueRole);
    if (value.isValid() && m_maximum > 0) {
        const QVariant ink = index.data(BarInkRole);
        const int length = qRound(std::clamp(value.toDouble() / m_maximum, 0.0, 1.0) * room);
        painter.setOpacity(isStale(index) ? kStaleMarks : 1);
        painter.fillRect(QRect(content.left(), content.top() + (content.height() - kBarHeight) / 2, length, kBarHeight),
                         barColor(ink.isValid() ? static_cast<Ink>(ink.toInt()) : Ink::Neutral));
        painter.setOpacity(1);
    }
    painter.setPen(inkOf(option, index, theme().ink));
    painter.drawText(content, int(Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine), text(index));
}

CellDelegate *makeCellDelegate(ColumnType type, QObject *parent)
{
    switch (type) {
    case ColumnType::Text: return new CellDelegate(parent);
    case ColumnType::Language: return new LanguageDelegate(parent);
    case ColumnType::Integer:
    case ColumnType::SignedInteger:
    case ColumnType::Decimal:
    case ColumnType::SignedDecimal:
    case ColumnType::Ratio:
    case ColumnType::Date: return new NumberDelegate(parent);
    case ColumnType::Trend: return new TrendDelegate(parent);
    }
    Q_UNREACHABLE();
}

} // namespace RepoSignal
