// SPDX-License-Identifier: GPL-3.0-or-later
#include "fetch/FetchPlan.h"

#include <algorithm>

namespace fetch {

namespace {

using Fate = store::KnownMessage::Fate;

bool isWantedGone(const store::KnownMessage &message, const FetchPolicy &policy, const QDateTime &now)
{
    switch (policy.keep()) {
    case FetchPolicy::Keep::Forever:
        return false;
    case FetchPolicy::Keep::Days:
        return isHere(message.fate) && policy.isDue(message.storedAt, now);
    case FetchPolicy::Keep::NotAtAll:
        return isHere(
            message.fate); // an earlier check was broken off before its DELE or its QUIT: the wish still stands
    }
    return false;
}

} // namespace

DownloadPlan planDownloads(const pop3::Listing &listing, const store::KnownMail &known)
{
    // What vanished or was deleted and is listed again may be another message: the store compares and tells.
    DownloadPlan plan;
    for (const pop3::ServerMessage &message : listing.messages) {
        if (!message.uidl) {
            plan.unidentifiable.append(message);
        } else if (const auto entry = known.constFind(*message.uidl);
                   entry == known.constEnd() || !isHere(entry->fate)) {
            plan.toFetch.append(message);
            plan.bytes += message.size.value_or(0);
        }
    }
    plan.toFetch.squeeze(); // It stays for the whole download.
    return plan;
}

QList<base::Uidl> planDeletes(const pop3::Listing &listing, const store::KnownMail &known, const FetchPolicy &policy,
                              const QDateTime &now)
{
    QList<base::Uidl> due;
    if (policy.keep() == FetchPolicy::Keep::Forever)
        return due;
    for (const pop3::ServerMessage &message : listing.messages) {
        if (!message.uidl)
            continue;
        const auto entry = known.constFind(*message.uidl);
        if (entry != known.constEnd() && isWantedGone(*entry, policy, now))
            due.append(*message.uidl);
    }
    return due;
}

qint64 countDeletes(const store::KnownMail &known, const FetchPolicy &policy, const QDateTime &now)
{
    return std::count_if(known.begin(), known.end(),
                         [&](const store::KnownMessage &message) { return isWantedGone(message, policy, now); });
}

std::optional<QList<base::Uidl>> wholeListing(const pop3::Listing &listing)
{
    QList<base::Uidl> uidls;
    uidls.reserve(listing.messages.size());
    for (const pop3::ServerMessage &message : listing.messages) {
        if (!message.uidl)
            return std::nullopt;
        uidls.append(*message.uidl);
    }
    return listing.lostLines == 0 ? std::optional(uidls) : std::nullopt;
}

FetchPlan inNumbers(const pop3::Listing &listing, const DownloadPlan &plan, const FetchPolicy &policy, qsizetype due)
{
    FetchPlan numbers;
    numbers.listed = listing.messages.size();
    numbers.toFetch = plan.toFetch.size();
    numbers.bytes = plan.bytes;
    numbers.skipped = plan.unidentifiable.size();
    numbers.known = numbers.listed - numbers.toFetch - numbers.skipped;
    numbers.toDelete = policy.keep() == FetchPolicy::Keep::NotAtAll ? due + numbers.toFetch : due;
    return numbers;
}

} // namespace fetch
