// SPDX-License-Identifier: GPL-3.0-or-later
#include "fetch/FetchPolicy.h"

#include "store/Account.h"

namespace fetch {

FetchPolicy FetchPolicy::of(const store::Account &account)
{
    FetchPolicy policy = of({account.keepDays, account.policy.keepNewest, account.policy.keepBytes});
    policy.m_heedsStoredTimes = account.policy.order == base::AccountPolicy::Order::OldestFirst;
    return policy;
}

FetchPolicy FetchPolicy::of(const base::LeftOnServer &left)
{
    return of(left.days).withNewest(left.newest).withBytes(left.bytes);
}

FetchPolicy FetchPolicy::of(std::optional<int> days)
{
    return days ? keepDays(*days) : keepForever();
}

FetchPolicy FetchPolicy::keepDays(int days)
{
    return days <= 0 ? FetchPolicy(Keep::NotAtAll, 0) : FetchPolicy(Keep::Days, days);
}

FetchPolicy FetchPolicy::withNewest(std::optional<qint64> mails) const
{
    FetchPolicy policy = *this;
    policy.m_newest = mails;
    return policy;
}

FetchPolicy FetchPolicy::withBytes(std::optional<qint64> bytes) const
{
    FetchPolicy policy = *this;
    policy.m_bytes = bytes;
    return policy;
}

FetchPolicy FetchPolicy::withoutDays() const
{
    FetchPolicy policy = *this;
    if (m_keep == Keep::Days)
        policy.m_keep = Keep::Forever;
    return policy;
}

std::optional<DeleteReason> FetchPolicy::byTime(const QDateTime &storedAt, const QDateTime &now) const
{
    if (m_keep == Keep::NotAtAll)
        return DeleteReason::AtOnce; // Also what a check stored that was broken off before its QUIT.
    const bool isDue = m_keep == Keep::Days && storedAt.isValid() && storedAt.addDays(m_days) <= now;
    return isDue ? std::optional(DeleteReason::Age) : std::nullopt;
}

std::optional<DeleteReason> FetchPolicy::byPlace(const Place &place) const
{
    if (m_newest && place.newer >= *m_newest)
        return DeleteReason::Count;
    return m_bytes && place.bytes > *m_bytes ? std::optional(DeleteReason::Size) : std::nullopt;
}

} // namespace fetch
