// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/BarArea.h"

#include <QEvent>

namespace widgets {

BarArea::BarArea(QWidget *parent) : QScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    setFixedHeight(0);
    parent->installEventFilter(this);
}

void BarArea::leave(int height)
{
    m_left = height;
    fit();
}

bool BarArea::eventFilter(QObject *watched, QEvent *event)
{
    const QEvent::Type type = event->type();
    const bool isBars = watched == widget();
    if ((isBars && (type == QEvent::LayoutRequest || type == QEvent::Show || type == QEvent::Hide)) ||
        (!isBars && type == QEvent::Resize))
        fit();
    return QScrollArea::eventFilter(watched, event);
}

void BarArea::fit()
{
    const QWidget *bars = widget();
    const bool isEmpty = !bars || bars->isHidden();
    const int wanted =
        isEmpty ? 0 : qMax(bars->heightForWidth(parentWidget()->width()), bars->minimumSizeHint().height());
    const int room = qMin(parentWidget()->height() * 2 / 5, parentWidget()->height() - m_left);
    setFixedHeight(qMin(wanted, qMax(0, room)));
}

} // namespace widgets
