// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/AttachmentChip.h"

#include "widgets/Measures.h"
#include "widgets/RowPainting.h"

#include <QPainter>

namespace widgets {

AttachmentChip::AttachmentChip(QWidget *parent) : QAbstractButton(parent)
{
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void AttachmentChip::show(const QString &kind, const QString &name, const QString &size)
{
    m_kind = kind;
    m_size = size;
    setText(name);
    setAccessibleName(tr("Save %1, %2").arg(name, size));
    setToolTip(tr("Save %1…").arg(name));
    updateGeometry();
}

int AttachmentChip::plateWidth() const
{
    return m_kind.isEmpty() ? 0 : QFontMetrics(sized(font(), 0.77, QFont::Bold)).horizontalAdvance(m_kind) + 10;
}

QSize AttachmentChip::sizeHint() const
{
    const int name = qMin(fontMetrics().horizontalAdvance(text()), units(font(), 180)) + 2;
    const int size = QFontMetrics(sized(font(), 0.92)).horizontalAdvance(m_size) + 2;
    return {10 + plateWidth() + 8 + name + 8 + size + 10, units(font(), 36)};
}

void AttachmentChip::paintEvent(QPaintEvent *)
{
    const Theme theme = Theme::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.line, 1));
    painter.setBrush(isDown() ? theme.pressed(theme.base) : underMouse() ? theme.hovered(theme.base) : theme.base);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);

    QRect place = rect().adjusted(10, 0, -10, 0);
    if (!m_kind.isEmpty()) {
        const int high = units(font(), 16);
        const QRectF plate(place.left() + 0.5, (height() - high) / 2.0, plateWidth() - 1, high);
        painter.setPen(QPen(theme.error, 1.2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(plate, 3, 3);
        painter.setFont(sized(font(), 0.77, QFont::Bold));
        painter.drawText(plate, Qt::AlignCenter, m_kind);
        place.setLeft(place.left() + plateWidth() + 8);
    }
    painter.setFont(sized(font(), 0.92));
    painter.setPen(theme.secondary);
    const int size = paintText(&painter, place, m_size, Qt::AlignRight);
    painter.setFont(font());
    painter.setPen(theme.text);
    paintText(&painter, place.adjusted(0, 0, -size - 8, 0), text());
}

} // namespace widgets
