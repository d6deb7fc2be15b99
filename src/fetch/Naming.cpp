// SPDX-License-Identifier: GPL-3.0-or-later
#include "fetch/Naming.h"

namespace fetch {

namespace {

bool isHere(const store::KnownMail &known, const base::Uidl &uidl)
{
    const store::KnownMessage *const entry = known.find(uidl);
    return entry && store::isHere(entry->fate);
}

using store::DigestName;

QByteArray measureOf(const pop3::ServerMessage &message, const Fingerprint &fingerprint)
{
    if (fingerprint.isOfWhole)
        return DigestName::whole;
    return message.size ? QByteArray::number(*message.size) : QByteArray();
}

DigestName nameOf(const Fingerprint &fingerprint, const QByteArray &measure)
{
    return *DigestName::of(base::Uidl::ofDigest(fingerprint.name, 1, measure));
}

} // namespace

Naming::Naming(const pop3::Listing &listing, const Fingerprints &fingerprints, const store::KnownMail &known,
               const QSet<base::Uidl> &names)
    : m_fingerprints(fingerprints), m_known(known), m_names(names), m_unlisted(known, names), m_result{listing, {}, {}}
{
}

Identities Naming::identities(const QDateTime &now)
{
    m_now = now;
    QList<pop3::ServerMessage> &messages = m_result.listing.messages;
    for (pop3::ServerMessage &message : messages) {
        if (!message.uidl || !m_names.contains(*message.uidl))
            message.uidl = recognized(message);
    }
    for (pop3::ServerMessage &message : messages) {
        if (!message.uidl)
            message.uidl = nameFor(message);
        else if (m_names.contains(*message.uidl))
            follow(message);
    }
    return m_result;
}

Fingerprint Naming::fingerprintOf(const pop3::ServerMessage &message) const
{
    return m_fingerprints.value(message.number);
}

/// By all that can be known of it. Names of a whole message had no measure once.
std::optional<base::Uidl> Naming::recognized(const pop3::ServerMessage &message)
{
    const Fingerprint fingerprint = fingerprintOf(message);
    if (fingerprint.name.isEmpty())
        return std::nullopt;
    const auto found = m_unlisted.takeNamed(nameOf(fingerprint, measureOf(message, fingerprint)).stem());
    return found || !fingerprint.isOfWhole ? found : m_unlisted.takeNamed(nameOf(fingerprint, {}).stem());
}

/// What is taken for one that is here by its header alone is not fetched again before it is to be deleted.
std::optional<base::Uidl> Naming::nameFor(const pop3::ServerMessage &message)
{
    const Fingerprint fingerprint = fingerprintOf(message);
    if (fingerprint.name.isEmpty())
        return std::nullopt;
    const auto fits = [this, &message](const UnlistedMail::Message &before) { return mayBe(message, before); };
    if (const auto before = m_unlisted.takeAlike(fingerprint.header, nameOf(fingerprint, {}).digest, fits)) {
        m_result.uncertain.insert(*before);
        if (!store::isOfHead(*before))
            m_result.ownNames.insert(*before, freeName(message));
        return before;
    }
    return freeName(message);
}

/// The header is the same but for what servers note in it, and those notes count in the size. Or the size is another
/// although nothing was noted: another message, or a server that counts anew. That is not asked at each check.
bool Naming::mayBe(const pop3::ServerMessage &message, const UnlistedMail::Message &before) const
{
    const Fingerprint fingerprint = fingerprintOf(message);
    if (fingerprint.isOfWhole || !before.name)
        return !before.name;
    return !message.size || !before.name->hasSize() || before.header != fingerprint.header ||
           wasComparedLately(*m_known.find(before.uidl), m_now);
}

base::Uidl Naming::freeName(const pop3::ServerMessage &message)
{
    const Fingerprint fingerprint = fingerprintOf(message);
    const QByteArray measure = measureOf(message, fingerprint);
    qint64 &occurrence = m_occurrences[nameOf(fingerprint, measure).stem()];
    base::Uidl name;
    do {
        name = base::Uidl::ofDigest(fingerprint.name, ++occurrence, measure);
    } while (isHere(m_known, name));
    return name;
}

/// One that seems new may be here under a unique-id that is no longer listed.
void Naming::follow(const pop3::ServerMessage &message)
{
    const Fingerprint fingerprint = fingerprintOf(message);
    if (fingerprint.header.isEmpty() || isHere(m_known, *message.uidl))
        return;
    // Of one that is in question, a renaming would say that it is here.
    const auto isSettled = [this](const UnlistedMail::Message &before) {
        return m_known.find(before.uidl)->fate != store::KnownMessage::Fate::Questioned;
    };
    if (const auto before = m_unlisted.takeAlike(fingerprint.header, {}, isSettled)) {
        m_result.renamings.append({*before, *message.uidl});
        m_result.uncertain.insert(*message.uidl);
    }
}

} // namespace fetch
