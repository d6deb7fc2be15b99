// SPDX-License-Identifier: GPL-3.0-or-later
#include "fetch/FetchPlan.h"

#include <QHash>

namespace fetch {

namespace {

using Fate = store::KnownMessage::Fate;

/// What vanished or was deleted and is listed again may be another message: the store compares and tells.
bool isHere(const store::KnownMail &known, const base::Uidl &uidl)
{
    const auto entry = known.constFind(uidl);
    return entry != known.constEnd() && (entry->fate == Fate::Stored || entry->fate == Fate::Deleting);
}

QHash<base::Uidl, int> countByUidl(const pop3::Listing &listing)
{
    QHash<base::Uidl, int> count;
    count.reserve(listing.messages.size());
    for (const pop3::ServerMessage &message : listing.messages) {
        if (message.uidl)
            ++count[*message.uidl];
    }
    return count;
}

bool isWantedGone(const store::KnownMessage &message, const FetchPolicy &policy, const QDateTime &now)
{
    switch (policy.keep()) {
    case FetchPolicy::Keep::Forever:
        return false;
    case FetchPolicy::Keep::Days:
        return (message.fate == Fate::Stored || message.fate == Fate::Deleting) && policy.isDue(message.storedAt, now);
    case FetchPolicy::Keep::NotAtAll:
        return message.fate == Fate::Deleting; // a QUIT that was never answered: the wish still stands
    }
    return false;
}

} // namespace

DownloadPlan planDownloads(const pop3::Listing &listing, const store::KnownMail &known)
{
    DownloadPlan plan;
    const QHash<base::Uidl, int> count = countByUidl(listing);
    for (const pop3::ServerMessage &message : listing.messages) {
        if (!message.uidl || count.value(*message.uidl) > 1) {
            plan.unidentifiable.append(message);
        } else if (!isHere(known, *message.uidl)) {
            plan.toFetch.append(message);
            plan.bytes += message.size.value_or(0);
        }
    }
    return plan;
}

QList<base::Uidl> planDeletes(const pop3::Listing &listing, const store::KnownMail &known, const FetchPolicy &policy,
                              const QDateTime &now)
{
    QList<base::Uidl> due;
    if (policy.keep() == FetchPolicy::Keep::Forever)
        return due;
    const QHash<base::Uidl, int> count = countByUidl(listing);
    for (const pop3::ServerMessage &message : listing.messages) {
        if (!message.uidl || count.value(*message.uidl) > 1)
            continue;
        const auto entry = known.constFind(*message.uidl);
        if (entry != known.constEnd() && isWantedGone(*entry, policy, now))
            due.append(*message.uidl);
    }
    return due;
}

} // namespace fetch
