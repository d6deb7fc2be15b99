// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Clock.h"

#include <QDeadlineTimer>

namespace base {

QDateTime SystemClock::now() const
{
    return QDateTime::currentDateTimeUtc();
}

qint64 SystemClock::monotonicMs() const
{
    return QDeadlineTimer::current().deadline();
}

} // namespace base
