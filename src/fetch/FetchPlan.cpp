// SPDX-License-Identifier: GPL-3.0-or-later
#include "fetch/FetchPlan.h"

#include "store/DigestName.h"

#include <algorithm>
#include <numeric>

namespace fetch {

namespace {

constexpr int failuresBeforeQuarantine = 2;
constexpr int dropsBeforeQuarantine = 5; ///< A line may drop at any time, but hardly so often in the same message.

bool isBad(const store::KnownMessage &message)
{
    return message.failures >= failuresBeforeQuarantine || message.drops >= dropsBeforeQuarantine;
}

const store::KnownMessage *find(const store::KnownMail &known, const base::Uidl &uidl)
{
    const auto entry = known.constFind(uidl);
    return entry == known.constEnd() ? nullptr : &*entry;
}

bool isTooLarge(const pop3::ServerMessage &message, const DownloadRules &rules)
{
    return rules.maxBytes && message.size.value_or(0) > *rules.maxBytes;
}

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

bool isLeftAlone(const pop3::ServerMessage &message, const store::KnownMessage &before, const DownloadRules &rules)
{
    return (isBad(before) && rules.quarantine == DownloadRules::Quarantine::Kept) || isTooLarge(message, rules) ||
           wasComparedLately(before, rules.now);
}

/// What is here, and may not be what is listed. It stays where it is, and nobody is troubled, where it cannot be told.
bool isCompared(const pop3::ServerMessage &message, const store::KnownMessage &before, const DownloadRules &rules)
{
    return rules.toCompare.contains(*message.uidl) && !isLeftAlone(message, before, rules);
}

bool isLeftHere(const store::KnownMessage &message, const QDateTime &now)
{
    return isHere(message.fate) &&
           (message.fate != store::KnownMessage::Fate::Questioned || wasComparedLately(message, now));
}

} // namespace

DownloadPlan planDownloads(const pop3::Listing &listing, const store::KnownMail &known, const DownloadRules &rules)
{
    DownloadPlan plan;
    QList<pop3::ServerMessage> suspects;
    for (const pop3::ServerMessage &message : listing.messages) {
        const store::KnownMessage *const before = message.uidl ? find(known, *message.uidl) : nullptr;
        const bool isSuspect = before && before->failures + before->drops > 0;
        // What vanished or was deleted and is listed again may be another message: the store compares and tells.
        if (!message.uidl)
            plan.unidentifiable.append(message);
        else if (before && isCompared(message, *before, rules))
            plan.toCompare.append(message);
        else if (before && isLeftHere(*before, rules.now))
            continue;
        else if (isSuspect && isBad(*before) && rules.quarantine == DownloadRules::Quarantine::Kept)
            plan.quarantined.append(message);
        else if (isTooLarge(message, rules))
            plan.tooLarge.append(message);
        else
            (isSuspect ? suspects : plan.toFetch).append(message);
    }
    plan.toFetch += suspects; // Should one of them break the line again, all others are here by then.
    plan.toFetch.squeeze();   // It stays for the whole download.
    plan.bytes = bytesOf(plan.toFetch) + bytesOf(plan.toCompare);
    return plan;
}

DeletesDue planDeletes(const Identities &listed, const store::KnownMail &known, const FetchPolicy &policy,
                       const QDateTime &now)
{
    DeletesDue due;
    if (policy.keep() == FetchPolicy::Keep::Forever)
        return due;
    for (const pop3::ServerMessage &message : listed.listing.messages) {
        const store::KnownMessage *const entry = message.uidl ? find(known, *message.uidl) : nullptr;
        if (!entry || entry->fate == store::KnownMessage::Fate::Questioned || !isWantedGone(*entry, policy, now))
            continue;
        const bool isSure =
            !store::isOfHead(*message.uidl) && !listed.uncertain.contains(*message.uidl) && !entry->isUnsure;
        (isSure ? due.sure : due.toCompare).append(*message.uidl);
    }
    return due;
}

bool isDeletedNow(const QDateTime &storedAt, const FetchPolicy &policy, const QDateTime &now)
{
    store::KnownMessage stored;
    stored.storedAt = storedAt;
    return isWantedGone(stored, policy, now);
}

qint64 countDeletes(const store::KnownMail &known, const FetchPolicy &policy, const QDateTime &now)
{
    return std::count_if(known.begin(), known.end(), [&policy, &now](const store::KnownMessage &message) {
        return isWantedGone(message, policy, now);
    });
}

QList<base::Uidl> uidlsOf(const QList<pop3::ServerMessage> &messages)
{
    QList<base::Uidl> uidls;
    uidls.reserve(messages.size());
    for (const pop3::ServerMessage &message : messages) {
        if (message.uidl)
            uidls.append(*message.uidl);
    }
    return uidls;
}

qint64 bytesOf(const QList<pop3::ServerMessage> &messages)
{
    return std::accumulate(
        messages.begin(), messages.end(), qint64(0),
        [](qint64 sum, const pop3::ServerMessage &message) { return sum + message.size.value_or(0); });
}

std::optional<QList<base::Uidl>> wholeListing(const pop3::Listing &listing)
{
    const QList<base::Uidl> uidls = uidlsOf(listing.messages);
    const bool isWhole = listing.lostLines == 0 && uidls.size() == listing.messages.size();
    return isWhole ? std::optional(uidls) : std::nullopt;
}

FetchPlan inNumbers(const pop3::Listing &listing, const DownloadPlan &plan, const FetchPolicy &policy, qsizetype due)
{
    FetchPlan numbers;
    numbers.listed = listing.messages.size();
    numbers.toFetch = plan.toFetch.size();
    numbers.bytes = plan.bytes;
    numbers.skipped = plan.unidentifiable.size() + plan.quarantined.size() + plan.tooLarge.size();
    numbers.known = numbers.listed - numbers.toFetch - numbers.skipped;
    numbers.toCompare = plan.toCompare.size();
    numbers.toDelete = due + numbers.toCompare;
    if (policy.keep() == FetchPolicy::Keep::NotAtAll)
        numbers.toDelete += numbers.toFetch;
    return numbers;
}

} // namespace fetch
