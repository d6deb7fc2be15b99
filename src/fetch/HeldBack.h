// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fetch/Trouble.h"

namespace fetch {

/// Mail that stays on the server although it is old enough to go, since the clock by which it is may be wrong.
struct HeldBack
{
    qint64 mails = 0;
    qint64 days = 0; ///< By which the clock has moved since the last check; less than 0: backwards.
};

/// To be told; the check itself went well. account: its name.
Trouble troubleOf(const HeldBack &held, const QString &account);

} // namespace fetch
