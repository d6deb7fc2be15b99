// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/FlatStyle.h"

#include "widgets/FlatParts.h"
#include "widgets/Measures.h"
#include "widgets/Theme.h"

#include <QAbstractSpinBox>
#include <QHash>
#include <QPainter>
#include <QSet>
#include <QStyleFactory>
#include <QStyleOption>
#include <QWidget>

namespace widgets {

namespace {

constexpr int fieldPadding = 6;
constexpr int menuWidth = 28;

bool isBesideIcon(const QStyleOption *option)
{
    const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option);
    return button && button->toolButtonStyle == Qt::ToolButtonTextBesideIcon && !button->text.isEmpty();
}

} // namespace

FlatStyle::FlatStyle() : QProxyStyle(QStringLiteral("fusion")) {}

void FlatStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                              const QWidget *widget) const
{
    switch (element) {
    case PE_PanelButtonCommand:
        return drawButtonPanel(painter, *option);
    case PE_PanelButtonTool:
        return drawToolPanel(painter, *option);
    case PE_PanelLineEdit:
    case PE_FrameLineEdit:
        return drawFieldPanel(painter, *option);
    case PE_IndicatorCheckBox:
        return drawTick(painter, *option);
    case PE_IndicatorRadioButton:
        return drawRadio(painter, *option);
    case PE_IndicatorHeaderArrow:
        return drawSortMark(painter, *option);
    case PE_IndicatorDockWidgetResizeHandle:
        return drawSeparator(painter, *option);
    case PE_FrameFocusRect:
    case PE_FrameStatusBarItem:
    case PE_IndicatorToolBarSeparator:
        return;
    default:
        return QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void FlatStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                            const QWidget *widget) const
{
    const Theme theme = Theme::of(option->palette);
    switch (element) {
    case CE_ToolButtonLabel:
        if (!isBesideIcon(option))
            break;
        return drawToolLabel(painter, *qstyleoption_cast<const QStyleOptionToolButton *>(option));
    case CE_PushButtonLabel:
        return drawPushLabel(painter, *qstyleoption_cast<const QStyleOptionButton *>(option));
    case CE_FocusFrame:
        return drawFocusRing(painter, *option);
    case CE_Splitter:
        return painter->fillRect(option->rect, theme.line);
    case CE_ToolBar:
        return painter->fillRect(option->rect, theme.window);
    case CE_HeaderEmptyArea:
    case CE_HeaderSection:
        return drawHeaderGround(painter, *option);
    case CE_ProgressBarGroove:
        return drawProgressGround(painter, *option);
    case CE_ProgressBarContents:
        return drawProgress(painter, *option);
    default:
        break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void FlatStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                                   const QWidget *widget) const
{
    if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option); bar && control == CC_ScrollBar)
        return drawScrollBar(painter, *bar, subControlRect(CC_ScrollBar, bar, SC_ScrollBarSlider, widget));
    if (const auto *box = qstyleoption_cast<const QStyleOptionComboBox *>(option); box && control == CC_ComboBox)
        return drawComboBox(painter, *box);
    if (const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option); spin && control == CC_SpinBox)
        return drawSpinBox(painter, *spin, subControlRect(CC_SpinBox, spin, SC_SpinBoxUp, widget),
                           subControlRect(CC_SpinBox, spin, SC_SpinBoxDown, widget));
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QRect FlatStyle::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    const QRect rect = QProxyStyle::subElementRect(element, option, widget);
    if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option); header && element == SE_HeaderArrow)
        return sortMarkRect(*header);
    const bool isField =
        element == SE_LineEditContents && !(widget && qobject_cast<QAbstractSpinBox *>(widget->parent()));
    return isField ? rect.adjusted(fieldPadding, 0, -fieldPadding, 0) : rect;
}

QRect FlatStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                                const QWidget *widget) const
{
    const QRect rect = QProxyStyle::subControlRect(control, option, part, widget);
    if (control == CC_ComboBox && part == SC_ComboBoxEditField)
        return rect.adjusted(fieldPadding, 0, 0, 0);
    if (control == CC_ToolButton && part == SC_ToolButtonMenu)
        return visualRect(option->direction, option->rect,
                          option->rect.adjusted(option->rect.width() - menuWidth, 0, 0, 0));
    if (control == CC_SpinBox && part == SC_SpinBoxEditField)
        return rect.adjusted(fieldPadding, 2, 0, -2);
    return rect;
}

void FlatStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QAbstractSpinBox *>(widget))
        widget->setMinimumHeight(units(widget->font(), 32)); // its own hint leaves the style out under a style sheet
}

int FlatStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    static const QHash<PixelMetric, int> fixed = {{PM_SplitterWidth, 1},
                                                  {PM_ScrollBarExtent, 10},
                                                  {PM_ScrollBarSliderMin, 32},
                                                  {PM_FocusFrameHMargin, 3},
                                                  {PM_FocusFrameVMargin, 3},
                                                  {PM_ButtonShiftHorizontal, 0},
                                                  {PM_ButtonShiftVertical, 0},
                                                  {PM_CheckBoxLabelSpacing, 8},
                                                  {PM_RadioButtonLabelSpacing, 8},
                                                  {PM_HeaderMargin, 8},
                                                  {PM_ToolBarItemMargin, 0},
                                                  {PM_ToolBarFrameWidth, 0},
                                                  {PM_DockWidgetSeparatorExtent, 5}};
    static const QSet<PixelMetric> likeText = {
        PM_IndicatorWidth, PM_IndicatorHeight, PM_ExclusiveIndicatorWidth, PM_ExclusiveIndicatorHeight,
        PM_SmallIconSize,  PM_ButtonIconSize,  PM_ToolBarIconSize,         PM_LineEditIconSize};
    if (likeText.contains(metric))
        return widget ? units(widget->font(), 16) : 16;
    const auto found = fixed.constFind(metric);
    return found == fixed.constEnd() ? QProxyStyle::pixelMetric(metric, option, widget) : *found;
}

QSize FlatStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                  const QWidget *widget) const
{
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    const auto stretchedTo = [&](int width, int height) {
        const QFont font = widget ? widget->font() : QFont();
        return result.expandedTo(QSize(units(font, width), units(font, height)));
    };
    switch (type) {
    case CT_PushButton:
        result += QSize(16, 0);
        return stretchedTo(72, 32);
    case CT_ComboBox:
        return stretchedTo(72, 32) + QSize(8, 0);
    case CT_LineEdit:
    case CT_SpinBox:
        return stretchedTo(56, 32);
    case CT_ToolButton:
        if (isBesideIcon(option))
            result += QSize(14, 0);
        return stretchedTo(28, 28);
    case CT_MenuItem:
        return result + QSize(8, 6);
    default:
        return result;
    }
}

int FlatStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                         QStyleHintReturn *returned) const
{
    switch (hint) {
    case SH_ComboBox_Popup:
    case SH_ScrollBar_Transient:
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_FocusFrame_AboveWidget:
    case SH_DialogButtonBox_ButtonsHaveIcons:
        return 0;
    case SH_ItemView_ShowDecorationSelected:
        return 1;
    default:
        return QProxyStyle::styleHint(hint, option, widget, returned);
    }
}

} // namespace widgets
