// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Scribe.h"

#include <QPointer>

namespace app {

Scribe::Scribe(QObject *parent)
    : QObject(parent), m_thread(base::startThread(QStringLiteral("scribe"))), m_desk(new QObject)
{
    m_desk->moveToThread(m_thread.get());
}

Scribe::~Scribe()
{
    // A thread that is told to quit leaves behind what it was sent.
    QMetaObject::invokeMethod(
        m_desk.get(), [] {}, Qt::BlockingQueuedConnection);
    m_desk.reset();
}

void Scribe::give(const Work &work, QObject *context, const Next &next)
{
    const QPointer<QObject> whose(context);
    QMetaObject::invokeMethod(m_desk.get(), [this, work, whose, next] {
        const store::Outcome outcome = work();
        const auto follow = [whose, next, outcome] {
            if (whose)
                next(outcome);
        };
        QMetaObject::invokeMethod(this, follow, Qt::QueuedConnection);
    });
}

} // namespace app
