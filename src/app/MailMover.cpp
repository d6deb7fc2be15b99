// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/MailMover.h"

#include <QElapsedTimer>

namespace app {

namespace {

constexpr qint64 pauseMs = 250;

} // namespace

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

std::function<void(const store::MoveMail::Progress &)> MailMover::teller()
{
    return [this, sinceTold = QElapsedTimer()](const store::MoveMail::Progress &progress) mutable {
        if (sinceTold.isValid() && !sinceTold.hasExpired(pauseMs))
            return;
        sinceTold.start();
        Q_EMIT progressed(progress.mails, progress.allMails);
    };
}

void MailMover::move(const store::Profile &profile, const QString &target, const std::stop_token &stop)
{
    store::MoveMail move(profile, stop);
    move.progressed = teller();
    const store::Outcome outcome = move.run(target);
    if (outcome)
        Q_EMIT moved();
    else
        Q_EMIT notMoved(outcome.error());
}

} // namespace app
