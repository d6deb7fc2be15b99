// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/MailMover.h"

#include "store/MoveMail.h"

namespace app {

void MailMover::start(const store::Profile &profile, const QString &target)
{
    m_stop = std::stop_source();
    QMetaObject::invokeMethod(this,
                              [this, profile, target, stop = m_stop.get_token()] { move(profile, target, stop); });
}

void MailMover::stop()
{
    m_stop.request_stop();
}

void MailMover::move(const store::Profile &profile, const QString &target, const std::stop_token &stop)
{
    const store::Outcome outcome = store::MoveMail(profile, stop).run(target);
    if (outcome)
        Q_EMIT moved();
    else
        Q_EMIT notMoved(outcome.error());
}

} // namespace app
