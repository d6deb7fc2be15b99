// SPDX-License-Identifier: GPL-3.0-or-later
#include "fetch/HeldBack.h"

namespace fetch {

Trouble troubleOf(const HeldBack &held, const QString &account)
{
    Trouble trouble;
    trouble.kind = held.days < 0 ? Trouble::Kind::ClockSetBack : Trouble::Kind::ClockJumped;
    trouble.account = account;
    trouble.count = int(held.mails);
    trouble.detail = QString::number(qAbs(held.days));
    return trouble;
}

} // namespace fetch
