// SPDX-License-Identifier: GPL-3.0-or-later
// The part of FlatStyle that draws words and icons on buttons, and the small marks of headers and spin boxes.
#include "widgets/FlatParts.h"

#include "widgets/Icons.h"
#include "widgets/Theme.h"

#include <QPainter>
#include <QStyleOption>

namespace widgets {

namespace {

constexpr int gap = 7;

struct Label
{
    QIcon icon;
    QSize iconSize;
    QString text;
    QColor ink;
    Qt::Alignment alignment = Qt::AlignHCenter;
};

/// Icon and text as one block with a gap between them.
void drawLabel(QPainter *painter, const QStyleOption &option, const Label &label)
{
    const bool isEnabled = option.state & QStyle::State_Enabled;
    const int words = option.fontMetrics.size(Qt::TextShowMnemonic, label.text).width();
    const bool hasIcon = !label.icon.isNull();
    const int wanted = words + (hasIcon ? label.iconSize.width() + gap : 0);
    QRect block = QStyle::alignedRect(option.direction, label.alignment | Qt::AlignVCenter,
                                      QSize(qMin(wanted, option.rect.width()), option.rect.height()), option.rect);
    if (hasIcon) {
        QRect place(block.topLeft(), QSize(label.iconSize.width(), block.height()));
        if (option.direction == Qt::RightToLeft)
            place.moveRight(block.right());
        label.icon.paint(painter, place, Qt::AlignCenter, isEnabled ? QIcon::Normal : QIcon::Disabled);
        if (option.direction == Qt::RightToLeft)
            block.setRight(place.left() - gap);
        else
            block.setLeft(place.right() + gap);
    }
    const bool showsKeys = option.state & QStyle::State_KeyboardFocusChange;
    painter->setPen(label.ink);
    painter->drawText(block,
                      int(Qt::AlignVCenter | Qt::AlignLeft) | (showsKeys ? Qt::TextShowMnemonic : Qt::TextHideMnemonic),
                      label.text);
}

} // namespace

void drawToolLabel(QPainter *painter, const QStyleOptionToolButton &button)
{
    painter->setFont(button.font);
    QStyleOptionToolButton inner(button);
    inner.rect.adjust(8, 0, -6, 0);
    drawLabel(painter, inner,
              {button.icon, button.iconSize, button.text, button.palette.color(QPalette::ButtonText), Qt::AlignLeft});
}

void drawPushLabel(QPainter *painter, const QStyleOptionButton &button)
{
    const QPalette::ColorRole role = QPalette::ButtonText;
    drawLabel(painter, button,
              {button.icon, button.iconSize, button.text, button.palette.color(role), Qt::AlignHCenter});
}

QRect sortMarkRect(const QStyleOptionHeader &header)
{
    const int words = header.fontMetrics.horizontalAdvance(header.text);
    const bool isAtRight = header.textAlignment & Qt::AlignRight;
    const int x = isAtRight ? header.rect.right() - words - 26 : header.rect.left() + words + 14;
    return QStyle::visualRect(header.direction, header.rect, QRect(x, header.rect.center().y() - 5, 12, 12));
}

void drawSortMark(QPainter *painter, const QStyleOption &option)
{
    const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(&option);
    if (!header || header->sortIndicator == QStyleOptionHeader::None)
        return;
    const bool isDescending = header->sortIndicator == QStyleOptionHeader::SortUp;
    drawIcon(painter, option.rect, isDescending ? "down" : "up", Theme::of(option.palette).secondary, 12);
}

void drawSeparator(QPainter *painter, const QStyleOption &option)
{
    const Theme theme = Theme::of(option.palette);
    painter->fillRect(option.rect, theme.window);
    if (option.rect.width() > option.rect.height())
        painter->fillRect(option.rect.left(), option.rect.center().y(), option.rect.width(), 1, theme.line);
    else
        painter->fillRect(option.rect.center().x(), option.rect.top(), 1, option.rect.height(), theme.line);
}

void drawSpinBox(QPainter *painter, const QStyleOptionSpinBox &box, const QRect &up, const QRect &down)
{
    QStyleOptionFrame field;
    static_cast<QStyleOption &>(field) = box;
    field.lineWidth = 1;
    drawFieldPanel(painter, field);
    const QColor ink = Theme::of(box.palette).secondary;
    drawIcon(painter, up.translated(-3, 1), "up", ink, 10);
    drawIcon(painter, down.translated(-3, -1), "down", ink, 10);
}

} // namespace widgets
