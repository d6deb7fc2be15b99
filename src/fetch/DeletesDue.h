// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fetch/FetchPolicy.h"
#include "fetch/IdentityPlan.h"

#include <map>

namespace fetch {

/// What policy wants gone from the server in this check: no other mail is deleted in it, and of these none without a
/// receipt.
struct DeletesDue
{
    QList<base::Uidl> sure; ///< Stored in earlier checks.
    /// Stored, too, but known by their header alone, in this check or since an earlier one, or listed by a server that
    /// has given the name of a deleted mail to another one. Another mail could look like that, and would be lost
    /// unread: these are fetched once more, and compared, before they go.
    QList<base::Uidl> toCompare;
    bool isAllOnArrival = false;               ///< What this check stores goes in this very check.
    QHash<base::Uidl, DeleteReason> onArrival; ///< That much of it, and of what is compared, does.
    std::map<DeleteReason, qint64> counts;     ///< Of the sure ones; the first reason of each.

    qsizetype size() const { return sure.size() + toCompare.size(); }
    void rename(const base::Uidl &from,
                const base::Uidl &to); ///< It is to come under another name than it was planned.
    /// Of a mail that is stored, or compared, in this check.
    std::optional<DeleteReason> reasonOnArrival(const base::Uidl &uidl) const;
};

/// The newest is the last of the listing, as far as nothing contradicts: a mail goes for its place only if it has that
/// place both by message-number and by when it was stored here; what is not here yet is newer than all that is. Where
/// the newest are fetched first, the numbers alone count: their times run the other way round. All that is listed takes
/// room, also what is left alone.
DeletesDue planDeletes(const Identities &listed, const store::KnownMail &known, const FetchPolicy &policy,
                       const QDateTime &now);

/// How many mails the next check would delete from the server, by what the ledger knows of it: the newest are those
/// that were stored last.
qint64 countDeletes(const store::KnownMail &known, const FetchPolicy &policy, const QDateTime &now);

} // namespace fetch
