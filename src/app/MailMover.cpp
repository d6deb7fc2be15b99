// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/MailMover.h"

#include "store/MoveMail.h"

namespace app {

void MailMover::move(const store::Profile &profile, const QString &target)
{
    const store::Outcome outcome = store::MoveMail(profile).run(target);
    if (outcome)
        Q_EMIT moved();
    else
        Q_EMIT notMoved(outcome.error());
}

} // namespace app
