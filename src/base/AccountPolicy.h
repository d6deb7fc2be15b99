// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <optional>

namespace base {

/// What an account wants to come, in what order, and how much of it may stay on the server. As it is made, all comes,
/// oldest first, and numbers and sizes play no part.
struct AccountPolicy
{
    enum class Order { OldestFirst, NewestFirst };
    enum class First {
        All,
        LastDays, ///< firstDays of them.
        FromNow
    };

    std::optional<qint64> keepNewest; ///< So many, the newest, may stay; 1 or more. Absent: all.
    std::optional<qint64> keepBytes;  ///< The newest that together are no larger may stay. Absent: all.
    std::optional<qint64> runMails;   ///< At most so many come in one check; 1 or more.
    std::optional<qint64> runBytes;   ///< Likewise, by LIST; a single larger one comes alone.
    Order order = Order::OldestFirst;
    First first = First::All; ///< What comes of the mail that is there when the server is first seen.
    int firstDays = 0;        ///< 1 or more with LastDays.

    friend bool operator==(const AccountPolicy &, const AccountPolicy &) = default;
};

} // namespace base
