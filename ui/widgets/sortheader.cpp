// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/sortheader.h"

#include "widgets/icons.h"

#include <QMouseEvent>
#include <QPainter>

namespace RepoSignal {

namespace {

constexpr int kPadding = 8;
constexpr int kArrow = 12;
constexpr int kGap = 4;

} // namespace

SortHeader::SortHeader(QWidget *parent) : QHeaderView(Qt::Horizontal, parent)
{
    setSectionsMovable(true);
    setSectionsClickable(true);
    setHighlightSections(false);
    setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    setTextElideMode(Qt::ElideRight);
    setMinimumSectionSize(32);
    setFont(uiFont(12, QFont::Medium));
}

void SortHeader::setSortKeys(const QList<Key> &keys)
{
    m_keys = keys;
    viewport()->update();
}

void SortHeader::setUnsortable(const QList<int> &sections)
{
    m_unsortable = sections;
}

void SortHeader::paintSection(QPainter *painter, const QRect &rect, int section) const
{
    const Theme &colors = theme();
    painter->save();
    painter->fillRect(rect, colors.sunk);
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), colors.line);
    painter->setFont(font());

    const QVariant alignmentData = model()->headerData(section, orientation(), Qt::TextAlignmentRole);
    const auto alignment = alignmentData.isValid() ? Qt::Alignment::fromInt(alignmentData.toInt()) : defaultAlignment();
    const bool right = alignment & Qt::AlignRight;
    const auto key = std::find_if(m_keys.begin(), m_keys.end(),
                                  [section](const Key &k) { return k.section == section; });
    const bool sorted = key != m_keys.end();
    const auto place = key - m_keys.begin();
    const QString badge = sorted && m_keys.size() > 1 ? QString::number(place + 1) : QString();
    const QFontMetrics metrics(font());
    const int badgeWidth = badge.isEmpty() ? 0 : metrics.horizontalAdvance(badge) + 1;
    const int extra = sorted ? kGap + kArrow + badgeWidth : 0;

    QRect content = rect.adjusted(kPadding, 0, -kPadding, -1);
    const QString title = metrics.elidedText(model()->headerData(section, orientation()).toString(), textElideMode(),
                                             content.width() - extra);
    const int titleWidth = metrics.horizontalAdvance(title);
    const int left = right ? content.right() + 1 - titleWidth - extra : content.left();
    painter->setPen(sorted ? colors.ink : colors.ink2);
    painter->drawText(QRect(left, content.top(), titleWidth + 1, content.height()),
                      int(Qt::AlignLeft | Qt::AlignVCenter), title);
    if (sorted) {
        const QRect arrow = squareIn(content, left + titleWidth + kGap, kArrow);
        paintIcon(*painter, arrow,
                  key->order == Qt::AscendingOrder ? QStringLiteral("arrow-up") : QStringLiteral("arrow-down"),
                  colors.accent);
        painter->setPen(colors.accent);
        painter->drawText(QRectF(arrow.right() + 1, content.top(), badgeWidth + 1, content.height()),
                          int(Qt::AlignLeft | Qt::AlignVCenter), badge);
    }
    painter->restore();
}

void SortHeader::mousePressEvent(QMouseEvent *event)
{
    m_pressed = event->button() == Qt::LeftButton && cursor().shape() != Qt::SplitHCursor ? event->position().toPoint()
                                                                                          : QPoint(-1, -1);
    QHeaderView::mousePressEvent(event);
}

void SortHeader::mouseReleaseEvent(QMouseEvent *event)
{
    QHeaderView::mouseReleaseEvent(event);
    const QPoint released = event->position().toPoint();
    const int section = logicalIndexAt(released);
    constexpr int kStillAClick = 4;
    if (m_pressed.x() < 0 || section < 0 || (released - m_pressed).manhattanLength() > kStillAClick)
        return;
    m_pressed = {-1, -1};
    if (!m_unsortable.contains(section))
        emit sortRequested(section, event->modifiers() & Qt::ShiftModifier);
}

} // namespace RepoSignal
