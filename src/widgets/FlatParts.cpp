// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/FlatParts.h"

#include "widgets/Contrast.h"
#include "widgets/Icons.h"
#include "widgets/Theme.h"

#include <QPainter>
#include <QPainterPath>
#include <QStyleOption>

namespace widgets {

namespace {

constexpr double controlRadius = 6;

bool is(const QStyleOption &option, QStyle::StateFlag flag)
{
    return option.state.testFlag(flag);
}

QColor faded(const QColor &colour, const QStyleOption &option)
{
    QColor result(colour);
    if (!is(option, QStyle::State_Enabled))
        result.setAlphaF(0.45f);
    return result;
}

/// A rounded shape whose outline of the given width lies wholly within rect.
void drawRounded(QPainter *painter, const QRect &rect, const QBrush &fill, const QPen &pen, double radius)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(fill);
    painter->setPen(pen);
    const double inset = pen.style() == Qt::NoPen ? 0 : pen.widthF() / 2;
    painter->drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), radius, radius);
    painter->restore();
}

/// The outline of a field: accent and two wide with the focus, else thin.
QPen fieldPen(const QStyleOption &option, const Theme &theme)
{
    return is(option, QStyle::State_HasFocus) ? QPen(theme.accent, 2) : QPen(faded(theme.outline, option), 1);
}

/// The ground of ticks and radios: accent when set.
void drawMarkGround(QPainter *painter, const QStyleOption &option, double radius)
{
    const Theme theme = Theme::of(option.palette);
    if (is(option, QStyle::State_On) || is(option, QStyle::State_NoChange))
        drawRounded(painter, option.rect, faded(theme.accent, option), Qt::NoPen, radius);
    else
        drawRounded(painter, option.rect, theme.base, QPen(faded(theme.outline, option), 1.4), radius);
}

} // namespace

void drawButtonPanel(QPainter *painter, const QStyleOption &option)
{
    const Theme theme = Theme::of(option.palette);
    QColor ground = option.palette.color(QPalette::Button);
    if (is(option, QStyle::State_Sunken) || is(option, QStyle::State_On))
        ground = theme.pressed(ground);
    else if (is(option, QStyle::State_MouseOver) && is(option, QStyle::State_Enabled))
        ground = theme.hovered(ground);
    const QColor edge = mixed(theme.text, theme.base, theme.isDark ? 0.22 : 0.20);
    drawRounded(painter, option.rect, ground, QPen(faded(edge, option), 1), controlRadius);
}

void drawToolPanel(QPainter *painter, const QStyleOption &option)
{
    const Theme theme = Theme::of(option.palette);
    const bool isDown = is(option, QStyle::State_Sunken) || is(option, QStyle::State_On);
    const bool isUnder = is(option, QStyle::State_MouseOver) && is(option, QStyle::State_Enabled);
    if (isDown || isUnder)
        drawRounded(painter, option.rect, isDown ? theme.pressed(theme.window) : theme.hovered(theme.window), Qt::NoPen,
                    controlRadius);
}

void drawFieldPanel(QPainter *painter, const QStyleOption &option)
{
    const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(&option);
    const Theme theme = Theme::of(option.palette);
    if (frame && frame->lineWidth == 0)
        return; // a field inside a spin box or a list draws no frame of its own
    drawRounded(painter, option.rect, theme.base, fieldPen(option, theme), controlRadius);
}

void drawTick(QPainter *painter, const QStyleOption &option)
{
    drawMarkGround(painter, option, 4);
    if (is(option, QStyle::State_On))
        drawIcon(painter, option.rect, "ok", Theme::of(option.palette).onAccent, option.rect.width() * 3 / 4);
}

void drawRadio(QPainter *painter, const QStyleOption &option)
{
    drawMarkGround(painter, option, option.rect.width() / 2.0);
    if (!is(option, QStyle::State_On))
        return;
    const int inset = option.rect.width() / 3;
    drawRounded(painter, option.rect.adjusted(inset, inset, -inset, -inset), Theme::of(option.palette).onAccent,
                Qt::NoPen, option.rect.width() / 2.0);
}

void drawFocusRing(QPainter *painter, const QStyleOption &option)
{
    drawRounded(painter, option.rect, Qt::NoBrush, QPen(Theme::of(option.palette).accent, 2), controlRadius + 2);
}

void drawHeaderGround(QPainter *painter, const QStyleOption &option)
{
    const Theme theme = Theme::of(option.palette);
    painter->fillRect(option.rect, theme.window);
    painter->fillRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1, theme.line);
}

void drawProgressGround(QPainter *painter, const QStyleOption &option)
{
    const Theme theme = Theme::of(option.palette);
    const QRect groove(option.rect.left(), option.rect.center().y() - 1, option.rect.width(), 4);
    drawRounded(painter, groove, mixed(theme.text, theme.base, 0.16), Qt::NoPen, 2);
}

void drawProgress(QPainter *painter, const QStyleOption &option)
{
    const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(&option);
    const qint64 range = bar ? qint64(bar->maximum) - bar->minimum : 0;
    if (range <= 0)
        return; // nothing moves but progress
    const qint64 done = qBound<qint64>(0, qint64(bar->progress) - bar->minimum, range);
    QRect part(option.rect.left(), option.rect.center().y() - 1, int(option.rect.width() * done / range), 4);
    if (option.direction == Qt::RightToLeft)
        part.moveRight(option.rect.right());
    drawRounded(painter, part, Theme::of(option.palette).accent, Qt::NoPen, 2);
}

void drawScrollBar(QPainter *painter, const QStyleOptionSlider &bar, const QRect &handle)
{
    if (bar.minimum == bar.maximum)
        return;
    const Theme theme = Theme::of(bar.palette);
    const bool isUnder = is(bar, QStyle::State_MouseOver) || is(bar, QStyle::State_Sunken);
    drawRounded(painter, handle.adjusted(2, 2, -2, -2), mixed(theme.text, theme.base, isUnder ? 0.45 : 0.24), Qt::NoPen,
                3);
}

void drawComboBox(QPainter *painter, const QStyleOptionComboBox &box)
{
    const Theme theme = Theme::of(box.palette);
    const bool isUnder = is(box, QStyle::State_MouseOver) && is(box, QStyle::State_Enabled);
    const QPen pen = box.editable ? fieldPen(box, theme) : QPen(faded(theme.outline, box), 1);
    drawRounded(painter, box.rect, isUnder ? theme.hovered(theme.base) : theme.base, pen, controlRadius);
    const QRect end(box.rect.right() - 27, box.rect.top(), 24, box.rect.height());
    drawIcon(painter, QStyle::visualRect(box.direction, box.rect, end), "down", faded(theme.secondary, box), 14);
}

} // namespace widgets
