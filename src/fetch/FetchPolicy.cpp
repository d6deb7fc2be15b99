// SPDX-License-Identifier: GPL-3.0-or-later
#include "fetch/FetchPolicy.h"

#include "store/Account.h"

namespace fetch {

FetchPolicy FetchPolicy::of(const store::Account &account)
{
    return of(account.keepDays);
}

FetchPolicy FetchPolicy::of(std::optional<int> days)
{
    return days ? keepDays(*days) : keepForever();
}

FetchPolicy FetchPolicy::keepDays(int days)
{
    return days <= 0 ? FetchPolicy(Keep::NotAtAll, 0) : FetchPolicy(Keep::Days, days);
}

bool FetchPolicy::isDue(const QDateTime &storedAt, const QDateTime &now) const
{
    return m_keep == Keep::Days && storedAt.isValid() && storedAt.addDays(m_days) <= now;
}

} // namespace fetch
