// SPDX-License-Identifier: GPL-3.0-or-later
#include "fetch/IdentityPlan.h"

#include "fetch/UnlistedMail.h"

namespace fetch {

namespace {

using NamedBy = UnlistedMail::NamedBy;

bool isHere(const store::KnownMail &known, const base::Uidl &uidl)
{
    const auto entry = known.constFind(uidl);
    return entry != known.constEnd() && store::isHere(entry->fate);
}

/// The unique-ids that stand for one message of the listing each.
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

bool haveNamesChanged(const UnlistedMail &unlisted, const store::KnownMail &known)
{
    const qsizetype here = std::count_if(
        known.begin(), known.end(), [](const store::KnownMessage &message) { return store::isHere(message.fate); });
    return unlisted.hasUnnamed() || 2 * unlisted.count() > here;
}

class Naming
{
public:
    Naming(const pop3::Listing &listing, const store::KnownMail &known)
        : m_known(known), m_names(namesIn(listing)), m_unlisted(known, m_names)
    {
    }

    void settle(pop3::ServerMessage &message, const Fingerprint &fingerprint);
    const QList<store::Renaming> &renamings() const { return m_renamings; }

private:
    std::optional<base::Uidl> nameFor(const Fingerprint &fingerprint);
    base::Uidl nextOf(const QByteArray &name);

    const store::KnownMail &m_known;
    const QSet<base::Uidl> m_names;
    UnlistedMail m_unlisted;
    QHash<QByteArray, qint64> m_occurrences;
    QSet<base::Uidl> m_given;
    QList<store::Renaming> m_renamings;
};

void Naming::settle(pop3::ServerMessage &message, const Fingerprint &fingerprint)
{
    if (!message.uidl || !m_names.contains(*message.uidl)) {
        message.uidl = nameFor(fingerprint);
        return;
    }
    if (fingerprint.header.isEmpty() || isHere(m_known, *message.uidl))
        return;
    if (const auto before = m_unlisted.take(fingerprint.header, NamedBy::Anyone))
        m_renamings.append({*before, *message.uidl});
}

std::optional<base::Uidl> Naming::nameFor(const Fingerprint &fingerprint)
{
    if (fingerprint.name.isEmpty())
        return std::nullopt;
    base::Uidl name = nextOf(fingerprint.name);
    if (!isHere(m_known, name)) {
        const auto from = fingerprint.isOfWhole ? NamedBy::Server : NamedBy::Anyone;
        name = m_unlisted.take(fingerprint.header, from).value_or(name);
    }
    m_unlisted.take(name);
    m_given.insert(name);
    return name;
}

base::Uidl Naming::nextOf(const QByteArray &name)
{
    qint64 &occurrence = m_occurrences[name];
    base::Uidl next = base::Uidl::ofDigest(name, occurrence + 1);
    while (m_given.contains(next))
        next = base::Uidl::ofDigest(name, ++occurrence + 1);
    return next;
}

} // namespace

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

Identities identify(const pop3::Listing &listing, const Fingerprints &fingerprints, const store::KnownMail &known)
{
    Identities identities{listing, {}};
    Naming naming(listing, known);
    for (pop3::ServerMessage &message : identities.listing.messages)
        naming.settle(message, fingerprints.value(message.number));
    identities.renamings = naming.renamings();
    return identities;
}

store::KnownMail renamed(store::KnownMail known, const QList<store::Renaming> &renamings)
{
    for (const store::Renaming &renaming : renamings)
        known.insert(renaming.to, known.take(renaming.from));
    return known;
}

} // namespace fetch
