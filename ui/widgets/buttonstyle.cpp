// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/buttonstyle.h"

#include "widgets/fieldstyle.h"
#include "widgets/icons.h"

#include <QPainter>
#include <QPainterPath>
#include <QStyleOptionButton>
#include <QWidget>

namespace RepoSignal {

namespace {

constexpr int kPadding = 13;
constexpr int kSmallPadding = 9;
constexpr int kIconGap = 8;

bool has(const QWidget *widget, const char *property)
{
    return widget && widget->property(property).toBool();
}

bool isFocusedByKeyboard(const QStyleOption &option)
{
    return (option.state & QStyle::State_HasFocus) && (option.state & QStyle::State_KeyboardFocusChange);
}

int heightOf(const QWidget *widget, int fontHeight)
{
    const int least = has(widget, "small") || has(widget, "link") ? kSmallControlHeight : kControlHeight;
    return std::max(least, fontHeight + 8);
}

int paddingOf(const QWidget *widget)
{
    if (has(widget, "link"))
        return 4;
    return has(widget, "small") ? kSmallPadding : kPadding;
}

struct Frame {
    QColor ground;
    QColor edge;
};

Frame frameOf(const QStyleOption &option, const QWidget *widget, bool flat)
{
    const Theme &colors = theme();
    const bool pressed = option.state & QStyle::State_Sunken;
    const bool hovered = (option.state & QStyle::State_MouseOver) && (option.state & QStyle::State_Enabled);
    if (has(widget, "primary")) {
        const QColor ground = pressed || hovered
            ? (colors.dark ? colors.accent.lighter(112) : colors.accent.darker(112))
            : colors.accent;
        return {ground, ground};
    }
    if (option.state & QStyle::State_On)
        return {colors.selection, colors.accent};
    if (flat) {
        const QColor ground = pressed ? colors.line : hovered ? colors.hover : QColor(Qt::transparent);
        return {ground, Qt::transparent};
    }
    return {pressed ? colors.line : hovered ? colors.hover : colors.base, colors.line};
}

/// The frame of a button, or its part of a group's frame.
void paintFrame(QPainter &painter, const QRect &rect, const Frame &frame, const QString &group)
{
    QRectF outline = QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5);
    const bool first = group.isEmpty() || group == u"first";
    const bool last = group.isEmpty() || group == u"last";
    // Beyond the clip, where neighbours go on; the edge between two is drawn once.
    outline.adjust(first ? 0 : -2 * kControlRadius, 0, last ? 0 : 2 * kControlRadius, 0);
    painter.save();
    painter.setClipRect(rect, Qt::IntersectClip);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(frame.edge.alpha() == 0 ? QPen(Qt::NoPen) : QPen(frame.edge));
    painter.setBrush(frame.ground);
    painter.drawRoundedRect(outline, kControlRadius, kControlRadius);
    if (!first)
        painter.fillRect(QRect(rect.left(), rect.top() + 1, 1, rect.height() - 2), frame.edge);
    painter.restore();
}

void paintButtonIcon(QPainter &painter, const QRect &place, const QIcon &icon, bool enabled, bool primary)
{
    const qreal ratio = painter.device()->devicePixelRatio();
    QPixmap pixmap = icon.pixmap(place.size(), ratio, enabled ? QIcon::Normal : QIcon::Disabled);
    if (primary && !pixmap.isNull()) {
        QPainter recolour(&pixmap);
        recolour.setCompositionMode(QPainter::CompositionMode_SourceIn);
        recolour.fillRect(pixmap.rect(), theme().onAccent);
    }
    painter.drawPixmap(place.topLeft(), pixmap);
}

QColor textColor(const QStyleOption &option, const QWidget *widget)
{
    if (has(widget, "primary"))
        return theme().onAccent;
    return option.palette.color(has(widget, "link") ? QPalette::Link : QPalette::ButtonText);
}

/// Icon and text, centred, or from the left where something stands at the right.
void paintLabel(QPainter &painter, const QRect &content, const QIcon &icon, const QString &text,
                const QStyleOption &option, const QWidget *widget, bool fromLeft)
{
    const bool enabled = option.state & QStyle::State_Enabled;
    const int textWidth = text.isEmpty() ? 0 : option.fontMetrics.size(Qt::TextShowMnemonic, text).width();
    const int iconWidth = icon.isNull() ? 0 : kIconSize;
    const int gap = iconWidth > 0 && textWidth > 0 ? kIconGap : 0;
    int x = fromLeft ? content.left()
                     : content.left() + std::max(0, (content.width() - iconWidth - gap - textWidth) / 2);
    if (iconWidth > 0) {
        paintButtonIcon(painter, squareIn(content, x), icon, enabled, has(widget, "primary"));
        x += iconWidth + gap;
    }
    if (text.isEmpty())
        return;
    painter.setPen(textColor(option, widget));
    const QRect place(x, content.top(), std::max(0, content.right() + 1 - x), content.height());
    const QString shown = textWidth <= place.width()
        ? text
        : option.fontMetrics.elidedText(text, Qt::ElideRight, place.width());
    painter.drawText(place, int(Qt::AlignLeft | Qt::AlignVCenter | Qt::TextShowMnemonic | Qt::TextSingleLine), shown);
}

void paintChevron(QPainter &painter, const QRect &control, int padding, const QStyleOption &option)
{
    QColor color = theme().ink2;
    if (!(option.state & QStyle::State_Enabled))
        color.setAlphaF(kDisabledOpacity);
    paintIcon(painter, squareIn(control, control.right() + 4 - padding - kIconSize), QStringLiteral("chevron-down"),
              color);
}

bool hasChevron(const QStyleOptionToolButton &option)
{
    return (option.features & QStyleOptionToolButton::HasMenu)
        && !(option.features & QStyleOptionToolButton::PopupDelay) && option.toolButtonStyle != Qt::ToolButtonIconOnly;
}

QString shownText(const QStyleOptionToolButton &option)
{
    return option.toolButtonStyle == Qt::ToolButtonIconOnly && !option.icon.isNull() ? QString() : option.text;
}

QIcon shownIcon(const QStyleOptionToolButton &option)
{
    return option.toolButtonStyle == Qt::ToolButtonTextOnly ? QIcon() : option.icon;
}

QSize labelledSize(const QIcon &icon, const QString &text, const QStyleOption &option, const QWidget *widget)
{
    const int height = heightOf(widget, option.fontMetrics.height());
    const int textWidth = text.isEmpty() ? 0 : option.fontMetrics.size(Qt::TextShowMnemonic, text).width();
    if (textWidth == 0)
        return {height, height};
    const int iconWidth = icon.isNull() ? 0 : kIconSize + kIconGap;
    return {textWidth + iconWidth + 2 * paddingOf(widget), height};
}

} // namespace

QSize pushButtonSize(const QStyleOptionButton &option, const QWidget *widget)
{
    QSize size = labelledSize(option.icon, option.text, option, widget);
    if (option.features & QStyleOptionButton::HasMenu)
        size.rwidth() += kIconSize + kIconGap;
    return size;
}

QSize toolButtonSize(const QStyleOptionToolButton &option, const QWidget *widget)
{
    QSize size = labelledSize(shownIcon(option), shownText(option), option, widget);
    if (hasChevron(option))
        size.rwidth() += kIconSize + kIconGap;
    return size;
}

QSize comboBoxSize(const QSize &contents, const QWidget *widget)
{
    return {contents.width() + 2 * paddingOf(widget) + kIconSize + kIconGap, heightOf(widget, contents.height())};
}

void paintPushButton(QPainter &painter, const QStyleOptionButton &option, const QWidget *widget)
{
    const bool enabled = option.state & QStyle::State_Enabled;
    painter.setOpacity(enabled ? 1 : kDisabledOpacity);
    const bool flat = (option.features & QStyleOptionButton::Flat) || has(widget, "link");
    const bool ringed = isFocusedByKeyboard(option);
    QRect frame = option.rect;
    if (ringed && has(widget, "primary"))
        frame.adjust(3, 3, -3, -3);
    paintFrame(painter, frame, frameOf(option, widget, flat), {});
    painter.setOpacity(1);
    if (ringed)
        paintFocusRing(painter, option.rect);
    const int padding = paddingOf(widget);
    const bool menu = option.features & QStyleOptionButton::HasMenu;
    const QRect content = option.rect.adjusted(padding, 0, menu ? -padding - kIconSize : -padding, 0);
    paintLabel(painter, option.text.isEmpty() ? option.rect : content, option.icon, option.text, option, widget, menu);
    if (menu)
        paintChevron(painter, option.rect, padding, option);
}

void paintToolButton(QPainter &painter, const QStyleOptionToolButton &option, const QWidget *widget)
{
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool flat = (option.state & QStyle::State_AutoRaise) || has(widget, "link");
    painter.save();
    painter.setFont(option.font);
    const QString group = widget ? widget->property("group").toString() : QString();
    painter.setOpacity(enabled || !group.isEmpty() ? 1 : kDisabledOpacity);
    paintFrame(painter, option.rect, frameOf(option, widget, flat), group);
    painter.setOpacity(1);
    const QString text = shownText(option);
    const bool chevron = hasChevron(option);
    const int padding = text.isEmpty() ? 0 : paddingOf(widget);
    paintLabel(painter, option.rect.adjusted(padding, 0, chevron ? -padding - kIconSize : -padding, 0),
               shownIcon(option), text, option, widget, chevron);
    if (chevron)
        paintChevron(painter, option.rect, padding, option);
    if (isFocusedByKeyboard(option))
        paintFocusRing(painter, option.rect);
    painter.restore();
}

void paintComboBox(QPainter &painter, const QStyleOptionComboBox &option)
{
    painter.save();
    painter.setOpacity(option.state & QStyle::State_Enabled ? 1 : kDisabledOpacity);
    QStyleOption plain = option;
    plain.state &= ~(QStyle::State_On | QStyle::State_Sunken);
    paintFrame(painter, option.rect, frameOf(plain, nullptr, false), {});
    paintChevron(painter, option.rect, kPadding, option);
    painter.setOpacity(1);
    if (isFocusedByKeyboard(option))
        paintFocusRing(painter, option.rect);
    painter.restore();
}

} // namespace RepoSignal
