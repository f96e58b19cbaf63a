// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/style.h"

#include "widgets/barstyle.h"
#include "widgets/buttonstyle.h"
#include "widgets/fieldstyle.h"
#include "widgets/icons.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QPainter>
#include <QPushButton>
#include <QStyleOption>
#include <QToolButton>

namespace RepoSignal {

namespace {

template<typename Option> const Option *as(const QStyleOption *option)
{
    return qstyleoption_cast<const Option *>(option);
}

/// Text of buttons is 500; small ones have 12 px. What the widget chose itself stays.
void setButtonFont(QWidget &widget)
{
    QFont font = widget.font();
    if (!(font.resolveMask() & QFont::WeightResolved))
        font.setWeight(QFont::Medium);
    if (widget.property("small").toBool() && !(font.resolveMask() & QFont::SizeResolved))
        font.setPixelSize(12);
    widget.setFont(font);
}

void paintItemPanel(QPainter &painter, const QStyleOptionViewItem &option)
{
    if (option.state & QStyle::State_Selected)
        painter.fillRect(option.rect, theme().selection);
    else if ((option.state & QStyle::State_MouseOver) && (option.state & QStyle::State_Enabled))
        painter.fillRect(option.rect, theme().hover);
    else if (option.backgroundBrush.style() != Qt::NoBrush)
        painter.fillRect(option.rect, option.backgroundBrush);
}

void paintEdge(QPainter &painter, const QRect &rect, const QColor &edge)
{
    painter.setPen(edge);
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(rect.adjusted(0, 0, -1, -1));
}

void paintBox(QPainter &painter, const QRect &rect, const QColor &ground, const QColor &edge)
{
    painter.fillRect(rect, edge);
    painter.fillRect(rect.adjusted(1, 1, -1, -1), ground);
}

} // namespace

RepoSignalStyle::RepoSignalStyle() : QProxyStyle(QStringLiteral("Fusion")) {}

void RepoSignalStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QPushButton *>(widget) || qobject_cast<QToolButton *>(widget)) {
        setButtonFont(*widget);
        widget->setAttribute(Qt::WA_Hover);
    } else if (qobject_cast<QComboBox *>(widget)) {
        widget->setAttribute(Qt::WA_Hover);
    }
}

int RepoSignalStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_ToolBarIconSize:
    case PM_ListViewIconSize:
    case PM_TabBarIconSize:
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight: return kIconSize;
    case PM_ScrollBarExtent: return kScrollBarExtent;
    case PM_SplitterWidth:
    case PM_DockWidgetSeparatorExtent: return 5;
    case PM_DockWidgetFrameWidth: return 0;
    case PM_ToolBarFrameWidth:
    case PM_MenuBarPanelWidth:
    case PM_MenuBarVMargin:
    case PM_MenuBarItemSpacing: return 0;
    case PM_MenuBarHMargin: return 8;
    case PM_ToolBarItemMargin: return 8;
    case PM_ToolBarItemSpacing: return 8;
    case PM_ToolBarSeparatorExtent: return 9;
    case PM_MenuPanelWidth: return 1;
    case PM_MenuVMargin: return 4;
    case PM_MenuHMargin: return 0;
    case PM_ToolTipLabelFrameWidth: return 6;
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing: return 8;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical: return 0;
    case PM_ButtonDefaultIndicator: return 0;
    default: return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int RepoSignalStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                               QStyleHintReturn *returnData) const
{
    switch (hint) {
    case SH_DialogButtonBox_ButtonsHaveIcons: return 0;
    case SH_ScrollBar_LeftClickAbsolutePosition: return 0;
    case SH_ComboBox_Popup: return 0;
    case SH_ItemView_ShowDecorationSelected: return 1;
    case SH_MenuBar_MouseTracking:
    case SH_Menu_MouseTracking: return 1;
    case SH_EtchDisabledText: return 0;
    default: return QProxyStyle::styleHint(hint, option, widget, returnData);
    }
}

QSize RepoSignalStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                        const QWidget *widget) const
{
    switch (type) {
    case CT_PushButton:
        if (const auto *button = as<QStyleOptionButton>(option))
            return pushButtonSize(*button, widget);
        break;
    case CT_ToolButton:
        if (const auto *button = as<QStyleOptionToolButton>(option))
            return toolButtonSize(*button, widget);
        break;
    case CT_ComboBox: return comboBoxSize(size, widget);
    case CT_LineEdit: return {size.width() + 16, std::max(kControlHeight, size.height() + 12)};
    case CT_MenuItem:
        if (const auto *item = as<QStyleOptionMenuItem>(option))
            return menuItemSize(*item);
        break;
    case CT_MenuBarItem: return {size.width() + 16, std::max(kMenuBarHeight, size.height() + 8)};
    default: break;
    }
    return QProxyStyle::sizeFromContents(type, option, size, widget);
}

QRect RepoSignalStyle::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    if (element == SE_LineEditContents)
        return option->rect.adjusted(8, 2, -8, -2);
    if (element == SE_ProgressBarGroove || element == SE_ProgressBarContents)
        return option->rect;
    return QProxyStyle::subElementRect(element, option, widget);
}

QRect RepoSignalStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl subControl,
                                      const QWidget *widget) const
{
    if (const auto *slider = as<QStyleOptionSlider>(option); slider && control == CC_ScrollBar)
        return scrollBarRect(*slider, subControl);
    if (control == CC_ComboBox && subControl == SC_ComboBoxEditField)
        return option->rect.adjusted(8, 2, -30, -2);
    return QProxyStyle::subControlRect(control, option, subControl, widget);
}

void RepoSignalStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                                    const QWidget *widget) const
{
    const Theme &colors = theme();
    switch (element) {
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck: paintCheckIndicator(*painter, *option); return;
    case PE_IndicatorRadioButton: paintRadioIndicator(*painter, *option); return;
    case PE_PanelLineEdit:
        if (const auto *frame = as<QStyleOptionFrame>(option); frame && frame->lineWidth > 0) {
            paintFieldFrame(*painter, *option);
            return;
        }
        break;
    case PE_FrameLineEdit: return;
    case PE_FrameFocusRect:
        // Rows tell their focus by the accent bar.
        if ((option->state & State_KeyboardFocusChange) && !qobject_cast<const QAbstractItemView *>(widget))
            paintFocusRing(*painter, option->rect);
        return;
    case PE_PanelItemViewItem:
        if (const auto *item = as<QStyleOptionViewItem>(option))
            paintItemPanel(*painter, *item);
        return;
    case PE_PanelItemViewRow: return;
    case PE_PanelMenu:
    case PE_PanelTipLabel: paintBox(*painter, option->rect, colors.base, colors.line); return;
    case PE_PanelScrollAreaCorner: return;
    case PE_Frame: paintEdge(*painter, option->rect, colors.line); return;
    case PE_FrameMenu:
    case PE_FrameStatusBarItem: return;
    case PE_PanelMenuBar: return;
    case PE_PanelStatusBar:
        painter->fillRect(option->rect, colors.window);
        painter->fillRect(QRect(option->rect.topLeft(), QSize(option->rect.width(), 1)), colors.line);
        return;
    case PE_IndicatorToolBarSeparator:
        paintSeparator(*painter, option->rect.adjusted(0, 4, 0, -4), option->state & State_Horizontal);
        return;
    case PE_IndicatorDockWidgetResizeHandle:
        paintSeparator(*painter, option->rect, !(option->state & State_Horizontal));
        return;
    default: QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void RepoSignalStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                                  const QWidget *widget) const
{
    switch (element) {
    case CE_PushButton:
        if (const auto *button = as<QStyleOptionButton>(option))
            paintPushButton(*painter, *button, widget);
        return;
    case CE_MenuItem:
        if (const auto *item = as<QStyleOptionMenuItem>(option))
            paintMenuItem(*painter, *item);
        return;
    case CE_MenuBarItem:
        if (const auto *item = as<QStyleOptionMenuItem>(option))
            paintMenuBarItem(*painter, *item);
        return;
    case CE_MenuBarEmptyArea: painter->fillRect(option->rect, theme().window); return;
    case CE_HeaderSection:
        if (const auto *header = as<QStyleOptionHeader>(option))
            paintHeaderSection(*painter, *header);
        return;
    case CE_HeaderEmptyArea: {
        QStyleOptionHeader empty;
        empty.rect = option->rect;
        paintHeaderSection(*painter, empty);
        return;
    }
    case CE_ProgressBar:
        if (const auto *bar = as<QStyleOptionProgressBar>(option))
            paintProgressBar(*painter, *bar);
        return;
    case CE_Splitter: paintSeparator(*painter, option->rect, option->state & State_Horizontal); return;
    case CE_ToolBar:
        painter->fillRect(option->rect, theme().window);
        painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1), theme().line);
        return;
    default: QProxyStyle::drawControl(element, option, painter, widget);
    }
}

void RepoSignalStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                                         const QWidget *widget) const
{
    if (const auto *button = as<QStyleOptionToolButton>(option); button && control == CC_ToolButton) {
        paintToolButton(*painter, *button, widget);
        return;
    }
    if (const auto *slider = as<QStyleOptionSlider>(option); slider && control == CC_ScrollBar) {
        paintScrollBar(*painter, *slider);
        return;
    }
    if (const auto *combo = as<QStyleOptionComboBox>(option); combo && control == CC_ComboBox && !combo->editable) {
        paintComboBox(*painter, *combo);
        return;
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

} // namespace RepoSignal
