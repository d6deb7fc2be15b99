// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/FlatStyle.h"

#include "widgets/FlatParts.h"
#include "widgets/Measures.h"
#include "widgets/Theme.h"

#include <QPainter>
#include <QStyleFactory>
#include <QStyleOption>
#include <QWidget>

namespace widgets {

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
    case CE_FocusFrame:
        return drawFocusRing(painter, *option);
    case CE_Splitter:
        return painter->fillRect(option->rect, theme.line);
    case CE_ToolBar:
        return painter->fillRect(option->rect, theme.window);
    case CE_HeaderEmptyArea:
        return drawHeaderGround(painter, *option);
    case CE_HeaderSection:
        return drawHeaderGround(painter, *option);
    case CE_ProgressBarGroove:
        return drawProgressGround(painter, *option);
    case CE_ProgressBarContents:
        return drawProgress(painter, *option);
    default:
        return QProxyStyle::drawControl(element, option, painter, widget);
    }
}

void FlatStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                                   const QWidget *widget) const
{
    if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option); bar && control == CC_ScrollBar)
        return drawScrollBar(painter, *bar, subControlRect(CC_ScrollBar, bar, SC_ScrollBarSlider, widget));
    if (const auto *box = qstyleoption_cast<const QStyleOptionComboBox *>(option); box && control == CC_ComboBox)
        return drawComboBox(painter, *box);
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

int FlatStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_SplitterWidth:
        return 1;
    case PM_ScrollBarExtent:
        return 10;
    case PM_ScrollBarSliderMin:
        return 32;
    case PM_FocusFrameHMargin:
    case PM_FocusFrameVMargin:
        return 3;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return widget ? units(widget->font(), 16) : 16;
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
        return 8;
    case PM_DockWidgetSeparatorExtent:
        return 5;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

QSize FlatStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                  const QWidget *widget) const
{
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    const auto atLeast = [&](int width, int height) {
        const QFont font = widget ? widget->font() : QFont();
        return result.expandedTo(QSize(units(font, width), units(font, height)));
    };
    switch (type) {
    case CT_PushButton:
        return atLeast(72, 32);
    case CT_ComboBox:
        return atLeast(72, 32) + QSize(8, 0);
    case CT_LineEdit:
    case CT_SpinBox:
        return atLeast(56, 32);
    case CT_ToolButton:
        return atLeast(28, 28);
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
        return 0;
    case SH_ScrollBar_Transient:
        return 0;
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
        return 0;
    case SH_FocusFrame_AboveWidget:
        return 0;
    case SH_ItemView_ShowDecorationSelected:
        return 1;
    case SH_DialogButtonBox_ButtonsHaveIcons:
        return 0;
    default:
        return QProxyStyle::styleHint(hint, option, widget, returned);
    }
}

} // namespace widgets
