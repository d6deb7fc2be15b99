// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/LeftOnServer.h"

#include <QDateTime>

#include <optional>

namespace store {
struct Account;
}

namespace fetch {

/// Why a mail may go from the server.
enum class DeleteReason {
    AtOnce, ///< It is safe here, and nothing more was asked for.
    Age,    ///< It has been here for so many days.
    Count,  ///< So many newer ones are there.
    Size    ///< The newer ones and it take so much room.
};

/// How long, and how much, mail stays on the server once it is safe here. Several limits may be mixed: a mail goes as
/// soon as any of them says so, and stays while none does.
class FetchPolicy
{
public:
    enum class Keep { Forever, Days, NotAtAll };

    /// The place of a mail among all that are listed.
    struct Place
    {
        qint64 newer = 0; ///< So many are.
        qint64 bytes = 0; ///< They and it together, by LIST.
    };

    static FetchPolicy of(const store::Account &account);
    static FetchPolicy of(const base::LeftOnServer &left);
    static FetchPolicy of(std::optional<int> keepDays); ///< As an account keeps it; absent: for ever.
    static FetchPolicy keepForever() { return {Keep::Forever, 0}; }
    static FetchPolicy keepDays(int days); ///< 0: not at all.

    FetchPolicy withNewest(std::optional<qint64> mails) const; ///< The others go. Absent: however many they are.
    FetchPolicy withBytes(std::optional<qint64> bytes) const;  ///< The newest that fit in together stay.
    FetchPolicy withoutDays() const;                           ///< No mail goes for its age.

    Keep keep() const { return m_keep; }
    int days() const { return m_days; }
    bool keepsAll() const { return m_keep == Keep::Forever && !hasLimits(); }
    bool hasLimits() const { return m_newest || m_bytes; }       ///< A mail may go for its place.
    bool heedsStoredTimes() const { return m_heedsStoredTimes; } ///< What was stored later is newer.

    /// Counted from when it was stored; an invalid time is of no age.
    std::optional<DeleteReason> byTime(const QDateTime &storedAt, const QDateTime &now) const;
    std::optional<DeleteReason> byPlace(const Place &place) const;

private:
    FetchPolicy(Keep keep, int days) : m_keep(keep), m_days(days) {}

    Keep m_keep;
    int m_days;
    std::optional<qint64> m_newest;
    std::optional<qint64> m_bytes;
    bool m_heedsStoredTimes = true;
};

} // namespace fetch
