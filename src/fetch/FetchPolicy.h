// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

#include <optional>

namespace store {
struct Account;
}

namespace fetch {

/// How long mail stays on the server once it is safe here.
class FetchPolicy
{
public:
    enum class Keep { Forever, Days, NotAtAll };

    static FetchPolicy of(const store::Account &account);
    static FetchPolicy of(std::optional<int> keepDays); ///< As an account keeps it; absent: for ever.
    static FetchPolicy keepForever() { return {Keep::Forever, 0}; }
    static FetchPolicy keepDays(int days); ///< 0: not at all.

    Keep keep() const { return m_keep; }
    int days() const { return m_days; }
    bool isDue(const QDateTime &storedAt, const QDateTime &now) const; ///< For Days; an invalid time is never due.

private:
    FetchPolicy(Keep keep, int days) : m_keep(keep), m_days(days) {}

    Keep m_keep;
    int m_days;
};

} // namespace fetch
