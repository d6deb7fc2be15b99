// SPDX-License-Identifier: GPL-3.0-or-later
#include "fetch/DownloadPlan.h"

#include "fetch/FetchPlan.h"
#include "store/DigestName.h"
#include "store/MessageName.h"

#include <algorithm>

namespace fetch {

namespace {

using Policy = base::AccountPolicy;
using Messages = QList<pop3::ServerMessage>;

constexpr int failuresBeforeQuarantine = 2;
constexpr int dropsBeforeQuarantine = 5; ///< A line may drop at any time, but hardly so often in the same message.

bool isBad(const store::KnownMessage &message)
{
    return message.failures >= failuresBeforeQuarantine || message.drops >= dropsBeforeQuarantine;
}

bool isSuspect(const store::KnownMessage &message)
{
    return message.failures + message.drops > 0;
}

bool isFromBefore(const pop3::ServerMessage &message, const store::KnownMessage &before, const DownloadRules &rules)
{
    if (rules.welcome)
        return !rules.welcome->contains(message.number);
    return before.isFromBefore && rules.policy.first != Policy::First::All;
}

bool isAskedFor(const pop3::ServerMessage &message, const DownloadRules &rules)
{
    return !rules.whole.isEmpty() && rules.whole.contains(store::MessageName::base(rules.account, *message.uidl, 1));
}

bool isTooLarge(const pop3::ServerMessage &message, const DownloadRules &rules)
{
    return rules.maxBytes && message.size.value_or(0) > *rules.maxBytes && !isAskedFor(message, rules);
}

bool isQuarantined(const store::KnownMessage &before, const DownloadRules &rules)
{
    return isBad(before) && rules.quarantine == DownloadRules::Quarantine::Kept;
}

/// Of what was ever stored there is more here than that.
bool isHeadWanted(const store::KnownMessage &before, const DownloadRules &rules)
{
    using Head = store::KnownMessage::Head;
    const bool isToBeTried = before.head == Head::None || before.head == Head::Gone ||
                             (before.head == Head::Refused && rules.quarantine == DownloadRules::Quarantine::Opened);
    return rules.mayAskForHeads && before.generation == 0 && isToBeTried && !isQuarantined(before, rules);
}

/// What is here, and may not be what is listed. It stays where it is, and nobody is troubled, where it cannot be told.
bool isCompared(const pop3::ServerMessage &message, const store::KnownMessage &before, const DownloadRules &rules)
{
    const bool isDue = rules.toCompare.contains(*message.uidl) && !wasComparedLately(before, rules.now);
    return (isDue || rules.alongside.contains(*message.uidl)) && !isQuarantined(before, rules) &&
           !isTooLarge(message, rules);
}

/// What was deleted, and is listed all the same, is not read at each check by a server that only says so.
bool isLeftHere(const base::Uidl &uidl, const store::KnownMessage &message, const QDateTime &now)
{
    using Fate = store::KnownMessage::Fate;
    const bool isInQuestion =
        message.fate == Fate::Questioned || (message.fate == Fate::Deleted && !store::isOfHead(uidl));
    return isInQuestion ? wasComparedLately(message, now) : isHere(message.fate);
}

struct Piles
{
    DownloadPlan plan;
    Messages askedFor;   ///< By a person, just now.
    Messages suspects;   ///< Failed before.
    Messages companions; ///< Compared alongside what is in question.
};

void leaveThere(DownloadPlan &plan, const pop3::ServerMessage &message, const store::KnownMessage &before,
                const DownloadRules &rules)
{
    plan.tooLarge.append(message);
    if (isHeadWanted(before, rules))
        plan.toHead.append(message);
}

/// What vanished or was deleted and is listed again may be another message: the store compares and tells.
void sortInto(Piles &piles, const pop3::ServerMessage &message, const store::KnownMessage &before,
              const DownloadRules &rules)
{
    if (isCompared(message, before, rules))
        return (rules.alongside.contains(*message.uidl) ? piles.companions : piles.plan.toCompare).append(message);
    if (isLeftHere(*message.uidl, before, rules.now))
        return;
    if (isFromBefore(message, before, rules))
        piles.plan.fromBefore.append(message);
    else if (isTooLarge(message, rules))
        leaveThere(piles.plan, message, before, rules);
    else if (isAskedFor(message, rules))
        piles.askedFor.append(message);
    else if (isQuarantined(before, rules))
        piles.plan.quarantined.append(message);
    else
        (isSuspect(before) ? piles.suspects : piles.plan.toFetch).append(message);
}

/// What is listed later came later (RFC 1939 does not say so, but nearly every maildrop is that way).
void order(Messages &messages, Policy::Order order)
{
    if (order == Policy::Order::NewestFirst)
        messages = Messages(messages.crbegin(), messages.crend());
}

/// Nothing behind one that is too much overtakes it, or it would never come; and the first comes, however large.
qsizetype countFor(const Messages &messages, const Policy &policy)
{
    const qsizetype most = qMin<qint64>(messages.size(), policy.runMails.value_or(messages.size()));
    qint64 bytes = 0;
    for (qsizetype i = 0; i < most; ++i) {
        bytes += messages[i].size.value_or(0);
        if (i > 0 && policy.runBytes && bytes > *policy.runBytes)
            return i;
    }
    return most;
}

/// What is more than one check may bring waits for the next; what is only to be compared comes last.
void limit(DownloadPlan &plan, const Policy &policy)
{
    const qsizetype wanted = plan.toFetch.size();
    const qsizetype count = countFor(plan.toFetch + plan.toCompare, policy);
    plan.postponed = qMax<qsizetype>(0, wanted - count);
    plan.toFetch.resize(qMin(wanted, count));
    plan.toCompare.resize(qMax<qsizetype>(0, count - wanted));
    plan.toFetch.squeeze(); // It stays for the whole download.
}

/// No limit parts them from what is in question: they come with it, or later.
bool areCompanionsDue(const DownloadPlan &plan, const store::KnownMail &known)
{
    return std::any_of(plan.toFetch.begin(), plan.toFetch.end(), [&known](const pop3::ServerMessage &message) {
        return known.value(*message.uidl).fate == store::KnownMessage::Fate::Questioned;
    });
}

/// Digests of its header: as our own names have it, where it has one, and as the ledger does.
QByteArrayList headsOf(const base::Uidl &uidl, const store::KnownMessage &entry)
{
    QByteArrayList heads;
    heads.append(QByteArray(entry.header.data(), qsizetype(entry.header.size())));
    if (store::isOfHead(uidl))
        heads.append(store::DigestName::of(uidl)->digest);
    return heads;
}

QSet<QByteArray> headsInQuestion(const Identities &listed, const store::KnownMail &known, const QDateTime &now)
{
    QSet<QByteArray> heads;
    for (const base::Uidl &uidl : uidlsOf(listed.listing.messages)) {
        const store::KnownMessage *const entry = known.find(uidl);
        if (!entry || entry->fate != store::KnownMessage::Fate::Questioned || wasComparedLately(*entry, now))
            continue;
        for (const QByteArray &head : headsOf(listed.ownNames.value(uidl, uidl), *entry))
            heads.insert(head);
    }
    return heads;
}

} // namespace

QSet<base::Uidl> comparedAlongside(const Identities &listed, const store::KnownMail &known, const QDateTime &now)
{
    QSet<base::Uidl> uidls;
    const QSet<QByteArray> heads = headsInQuestion(listed, known, now);
    for (const base::Uidl &uidl : heads.isEmpty() ? QList<base::Uidl>() : uidlsOf(listed.listing.messages)) {
        const store::KnownMessage entry = known.value(uidl);
        const QByteArrayList own = headsOf(uidl, entry);
        const bool isAlike =
            std::any_of(own.begin(), own.end(), [&](const auto &head) { return heads.contains(head); });
        if (isAlike && entry.comparedAt.isValid() && isHere(entry.fate) &&
            entry.fate != store::KnownMessage::Fate::Questioned)
            uidls.insert(uidl);
    }
    return uidls;
}

DownloadPlan planDownloads(const pop3::Listing &listing, const store::KnownMail &known, const DownloadRules &rules)
{
    store::KnownMessage unknown;
    unknown.fate = store::KnownMessage::Fate::Skipped;
    Piles piles;
    for (const pop3::ServerMessage &message : listing.messages) {
        if (message.uidl)
            sortInto(piles, message, known.value(*message.uidl, unknown), rules);
        else
            piles.plan.unidentifiable.append(message);
    }
    order(piles.plan.toFetch, rules.policy.order);
    order(piles.suspects, rules.policy.order);
    piles.plan.toFetch = piles.askedFor + piles.plan.toFetch;
    piles.plan.toFetch += piles.suspects; // Should one of them break the line again, all others are here by then.
    limit(piles.plan, rules.policy);
    if (!piles.companions.isEmpty() && areCompanionsDue(piles.plan, known))
        piles.plan.toCompare += piles.companions;
    return piles.plan;
}

} // namespace fetch
