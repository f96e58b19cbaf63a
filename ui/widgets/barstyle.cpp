// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/barstyle.h"

#include "widgets/fieldstyle.h"
#include "widgets/icons.h"

#include <QPainter>
#include <QStyleOptionMenuItem>

namespace RepoSignal {

namespace {

constexpr int kMenuRow = 28;
constexpr int kMenuIcon = 32; ///< pixels before a menu's texts
constexpr int kMenuEnd = 12;
constexpr int kMenuGap = 24; ///< between text and shortcut
constexpr int kLeastSlider = 32;

} // namespace

QSize menuItemSize(const QStyleOptionMenuItem &option)
{
    if (option.menuItemType == QStyleOptionMenuItem::Separator)
        return {16, 9};
    const QStringList parts = option.text.split(u'\t');
    int width = kMenuIcon + option.fontMetrics.size(Qt::TextShowMnemonic, parts.first()).width() + kMenuEnd;
    if (option.reservedShortcutWidth > 0)
        width += kMenuGap + option.reservedShortcutWidth;
    if (option.menuItemType == QStyleOptionMenuItem::SubMenu)
        width += kIconSize;
    return {width, std::max(kMenuRow, option.fontMetrics.height() + 10)};
}

void paintMenuItem(QPainter &painter, const QStyleOptionMenuItem &option)
{
    const Theme &colors = theme();
    const QRect rect = option.rect;
    if (option.menuItemType == QStyleOptionMenuItem::Separator) {
        painter.fillRect(QRect(rect.left(), rect.center().y(), rect.width(), 1), colors.hair);
        return;
    }
    const bool enabled = option.state & QStyle::State_Enabled;
    painter.save();
    painter.setFont(option.font);
    if ((option.state & QStyle::State_Selected) && enabled)
        painter.fillRect(rect, colors.hover);
    if (!enabled)
        painter.setOpacity(kDisabledOpacity);
    const QRect mark = squareIn(rect, rect.left() + 10);
    if (option.checked)
        paintIcon(painter, mark, QStringLiteral("check"), colors.accent);
    else if (!option.icon.isNull())
        option.icon.paint(&painter, mark);
    const QRect texts = rect.adjusted(kMenuIcon, 0, -kMenuEnd, 0);
    const QStringList parts = option.text.split(u'\t');
    painter.setPen(colors.ink);
    painter.drawText(texts, int(Qt::AlignLeft | Qt::AlignVCenter | Qt::TextShowMnemonic | Qt::TextSingleLine),
                     parts.first());
    if (parts.size() > 1) {
        painter.setPen(colors.ink3);
        painter.drawText(texts, int(Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine), parts.at(1));
    }
    if (option.menuItemType == QStyleOptionMenuItem::SubMenu)
        paintIcon(painter, QRectF(texts.right() - kIconSize + 4, mark.top(), kIconSize, kIconSize),
                  QStringLiteral("chevron-right"), colors.ink2);
    painter.restore();
}

void paintMenuBarItem(QPainter &painter, const QStyleOptionMenuItem &option)
{
    const Theme &colors = theme();
    painter.fillRect(option.rect, colors.window);
    const bool active = (option.state & QStyle::State_Selected) && (option.state & QStyle::State_Enabled);
    if (active) {
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(option.state & QStyle::State_Sunken ? colors.line : colors.hover);
        painter.drawRoundedRect(QRectF(option.rect).adjusted(0, 2, 0, -2), 4, 4);
        painter.restore();
    }
    painter.setPen(option.palette.color(QPalette::WindowText));
    painter.drawText(option.rect, int(Qt::AlignCenter | Qt::TextShowMnemonic | Qt::TextSingleLine), option.text);
}

QRect scrollBarRect(const QStyleOptionSlider &option, QStyle::SubControl part)
{
    const bool upright = option.orientation == Qt::Vertical;
    const QRect groove = option.rect;
    const int room = upright ? groove.height() : groove.width();
    const int span = option.maximum - option.minimum;
    int length = room;
    if (span > 0)
        length = std::clamp(static_cast<int>(qint64(room) * option.pageStep / (qint64(span) + option.pageStep)),
                            std::min(kLeastSlider, room), room);
    const int start = QStyle::sliderPositionFromValue(option.minimum, option.maximum, option.sliderPosition,
                                                      room - length, option.upsideDown);
    const auto along = [&](int from, int to) {
        return upright ? QRect(groove.left(), groove.top() + from, groove.width(), to - from)
                       : QRect(groove.left() + from, groove.top(), to - from, groove.height());
    };
    switch (part) {
    case QStyle::SC_ScrollBarGroove: return groove;
    case QStyle::SC_ScrollBarSlider: return along(start, start + length);
    case QStyle::SC_ScrollBarSubPage: return along(0, start);
    case QStyle::SC_ScrollBarAddPage: return along(start + length, room);
    default: return {};
    }
}

void paintScrollBar(QPainter &painter, const QStyleOptionSlider &option)
{
    if (option.maximum == option.minimum)
        return;
    const bool active = (option.activeSubControls & QStyle::SC_ScrollBarSlider)
        && (option.state & (QStyle::State_MouseOver | QStyle::State_Sunken));
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(active ? theme().bar : theme().bar2);
    painter.drawRoundedRect(QRectF(scrollBarRect(option, QStyle::SC_ScrollBarSlider)).adjusted(3, 3, -3, -3), 3, 3);
    painter.restore();
}

void paintProgressBar(QPainter &painter, const QStyleOptionProgressBar &option)
{
    constexpr qreal kHeight = 6;
    QRectF groove(option.rect.left(), option.rect.top() + (option.rect.height() - kHeight) / 2, option.rect.width(),
                  kHeight);
    const int span = option.maximum - option.minimum;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme().track);
    painter.drawRoundedRect(groove, kHeight / 2, kHeight / 2);
    painter.setBrush(theme().accent);
    // How far it is cannot be told: pale all along.
    if (span <= 0)
        painter.setOpacity(0.4);
    else
        groove.setWidth(groove.width() * (option.progress - option.minimum) / span);
    if (groove.width() > 0)
        painter.drawRoundedRect(groove, kHeight / 2, kHeight / 2);
    painter.restore();
}

void paintHeaderSection(QPainter &painter, const QStyleOptionHeader &option)
{
    const QRect rect = option.rect;
    painter.fillRect(rect, theme().sunk);
    painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), theme().line);
}

void paintSeparator(QPainter &painter, const QRect &rect, bool upright)
{
    painter.fillRect(upright ? QRect(rect.center().x(), rect.top(), 1, rect.height())
                             : QRect(rect.left(), rect.center().y(), rect.width(), 1),
                     theme().line);
}

} // namespace RepoSignal
