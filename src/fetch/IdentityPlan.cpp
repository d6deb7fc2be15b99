// SPDX-License-Identifier: GPL-3.0-or-later
#include "fetch/IdentityPlan.h"

#include "fetch/Naming.h"
#include "store/MessageName.h"

#include <algorithm>

namespace fetch {

namespace {

bool isHere(const store::KnownMail &known, const base::Uidl &uidl)
{
    const store::KnownMessage *const entry = known.find(uidl);
    return entry && store::isHere(entry->fate);
}

bool haveNamesChanged(const UnlistedMail &unlisted, const store::KnownMail &known)
{
    const qsizetype here = std::count_if(
        known.begin(), known.end(), [](const store::KnownMessage &message) { return store::isHere(message.fate); });
    return unlisted.hasUnnamed() || 2 * unlisted.count() > here;
}

bool hasFiles(const store::KnownMail &known)
{
    for (auto it = known.begin(); it != known.end(); ++it) {
        if (store::isHere(it->fate) && store::isOfFile(it.key()))
            return true;
    }
    return false;
}

} // namespace

QSet<base::Uidl> namesIn(const pop3::Listing &listing)
{
    QSet<base::Uidl> names;
    QSet<base::Uidl> ambiguous;
    names.reserve(listing.messages.size());
    for (const pop3::ServerMessage &message : listing.messages) {
        if (!message.uidl || message.uidl->isOfDigest())
            continue; // A server that copies our own names for its own messages is not taken at its word.
        if (names.contains(*message.uidl))
            ambiguous.insert(*message.uidl);
        names.insert(*message.uidl);
    }
    return names.subtract(ambiguous);
}

QList<base::MessageNumber> inQuestion(const pop3::Listing &listing, const store::KnownMail &known)
{
    const QSet<base::Uidl> names = namesIn(listing);
    const bool isNewInQuestion = haveNamesChanged(UnlistedMail(known, names), known);
    QList<base::MessageNumber> numbers;
    for (const pop3::ServerMessage &message : listing.messages) {
        const bool isNamed = message.uidl && names.contains(*message.uidl);
        if (!isNamed || (isNewInQuestion && !isHere(known, *message.uidl)))
            numbers.append(message.number);
    }
    return numbers;
}

Identities identify(const pop3::Listing &listing, const Fingerprints &fingerprints, const store::KnownMail &known,
                    const QDateTime &now)
{
    return Naming(listing, fingerprints, known, namesIn(listing)).identities(now);
}

void useOwnNames(Identities &listed, QList<pop3::ServerMessage> &messages)
{
    if (listed.ownNames.isEmpty())
        return; // Without a copy of either list.
    QHash<base::MessageNumber, base::Uidl> names;
    for (pop3::ServerMessage &message : messages) {
        if (!listed.ownNames.contains(*message.uidl))
            continue;
        message.uidl = listed.ownNames.value(*message.uidl);
        names.insert(message.number, *message.uidl);
    }
    for (pop3::ServerMessage &message : listed.listing.messages) {
        if (names.contains(message.number))
            message.uidl = names.value(message.number);
    }
}

store::KnownMail withDoubts(store::KnownMail known, const Identities &listed)
{
    for (auto it = listed.ownNames.begin(); it != listed.ownNames.end(); ++it) {
        const store::KnownMessage own = known.value(it.value());
        store::KnownMessage &taken = known[it.key()];
        taken.failures = std::max(taken.failures, own.failures);
        taken.drops = std::max(taken.drops, own.drops);
        if (own.comparedAt.isValid() && (!taken.comparedAt.isValid() || taken.comparedAt < own.comparedAt))
            taken.comparedAt = own.comparedAt;
    }
    for (const base::Uidl &uidl : listed.contradicted)
        known[uidl].fate = store::KnownMessage::Fate::Questioned;
    return known;
}

QList<store::Renaming> foundByName(const pop3::Listing &listing, const store::KnownMail &known,
                                   const base::AccountId &account)
{
    QList<store::Renaming> found;
    if (!hasFiles(known))
        return found;
    for (const base::Uidl &uidl : namesIn(listing)) {
        const store::KnownMessage *const entry = known.find(uidl);
        if (entry && entry->generation > 0)
            continue;
        const QByteArray name = store::MessageName::base(account, uidl, 1);
        const base::Uidl file = store::DigestName::ofFile(store::MessageName::digestOf(name));
        if (isHere(known, file))
            found.append({file, uidl});
    }
    return found;
}

store::KnownMail renamed(store::KnownMail known, const QList<store::Renaming> &renamings)
{
    for (const store::Renaming &renaming : renamings) {
        store::KnownMessage message = known.value(renaming.from);
        known[renaming.from].fate = store::KnownMessage::Fate::Vanished;
        message.isUnsure = true;
        message.comparedAt = {}; // As in the ledger: that was under another name.
        known.insert(renaming.to, message);
    }
    return known;
}

} // namespace fetch
