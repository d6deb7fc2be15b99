// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/FocusRing.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QFocusEvent>
#include <QWidget>

namespace widgets {

namespace {

/// Fields show their focus by their own border and lists by their row; the ring is for what has neither.
bool wantsRing(const QWidget *widget)
{
    return qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QComboBox *>(widget);
}

} // namespace

FocusRing::FocusRing(QApplication &application) : QObject(&application)
{
    application.installEventFilter(this);
}

bool FocusRing::eventFilter(QObject *watched, QEvent *event)
{
    auto *widget = qobject_cast<QWidget *>(watched); // The style and the native window hear of the focus, too.
    if (widget && event->type() == QEvent::FocusIn) {
        const Qt::FocusReason reason = static_cast<QFocusEvent *>(event)->reason();
        const bool byKeyboard = reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason ||
                                reason == Qt::ShortcutFocusReason || reason == Qt::OtherFocusReason;
        moveTo(byKeyboard && wantsRing(widget) ? widget : nullptr);
    }
    return QObject::eventFilter(watched, event);
}

void FocusRing::moveTo(QWidget *widget)
{
    if (!widget) {
        if (m_frame)
            m_frame->setWidget(nullptr);
        return;
    }
    if (!m_frame)
        m_frame = new QFocusFrame(widget); // goes with the window; made anew for the next one
    m_frame->setWidget(widget);
}

} // namespace widgets
