// SPDX-License-Identifier: GPL-3.0-or-later
#include "fetch/Naming.h"

#include <algorithm>

namespace fetch {

namespace {

bool isHere(const store::KnownMail &known, const base::Uidl &uidl)
{
    const auto entry = known.constFind(uidl);
    return entry != known.constEnd() && store::isHere(entry->fate);
}

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

Identities Naming::identities()
{
    QList<pop3::ServerMessage> &messages = m_result.listing.messages;
    for (pop3::ServerMessage &message : messages) {
        if (!message.uidl || !m_names.contains(*message.uidl))
            message.uidl = recognized(message);
    }
    weighSizes();
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
    const DigestName name = nameOf(fingerprint, measureOf(message, fingerprint));
    const auto found = m_unlisted.takeNamed(name.stem());
    m_held += found && name.hasSize() ? 1 : 0;
    return found || !fingerprint.isOfWhole ? found : m_unlisted.takeNamed(nameOf(fingerprint, {}).stem());
}

/// Another size under the same header is another message, unless this server's sizes are like that: most of them have
/// changed, or that of the only message has done so before.
void Naming::weighSizes()
{
    UnlistedMail trial = m_unlisted;
    QList<Fingerprint> changed;
    for (const pop3::ServerMessage &message : std::as_const(m_result.listing.messages)) {
        const Fingerprint fingerprint = fingerprintOf(message);
        if (message.uidl || !message.size || fingerprint.name.isEmpty() || fingerprint.isOfWhole)
            continue;
        const auto hasSize = [](const UnlistedMail::Message &before) { return before.name && before.name->hasSize(); };
        if (trial.takeAlike(fingerprint.header, {}, hasSize))
            changed.append(fingerprint);
    }
    m_doSizesWander = changed.size() > qMax<qsizetype>(m_held, 1) ||
                      (m_held == 0 && changed.size() == 1 && wasOfManySizes(changed.first()));
}

bool Naming::wasOfManySizes(const Fingerprint &fingerprint) const
{
    const QByteArray digest = nameOf(fingerprint, {}).digest;
    for (auto it = m_known.begin(); it != m_known.end(); ++it) {
        const auto name = store::isGone(it->fate) ? DigestName::of(it.key()) : std::nullopt;
        if (name && name->hasSize() && name->digest == digest)
            return true;
    }
    return false;
}

/// What is taken for one that is here by its header alone is not fetched again, and not sure enough to be deleted.
std::optional<base::Uidl> Naming::nameFor(const pop3::ServerMessage &message)
{
    const Fingerprint fingerprint = fingerprintOf(message);
    if (fingerprint.name.isEmpty())
        return std::nullopt;
    const auto fits = [this, &message](const UnlistedMail::Message &before) { return mayBe(message, before); };
    const auto before = m_unlisted.takeAlike(fingerprint.header, nameOf(fingerprint, {}).digest, fits);
    if (!before)
        return freeName(message);
    m_result.uncertain.insert(*before);
    return before;
}

/// The header is the same but for what servers note in it, and those notes count in the size.
bool Naming::mayBe(const pop3::ServerMessage &message, const UnlistedMail::Message &before) const
{
    const Fingerprint fingerprint = fingerprintOf(message);
    if (fingerprint.isOfWhole || !before.name)
        return !before.name;
    const bool haveBothSizes = message.size && before.name->hasSize();
    return !haveBothSizes || m_doSizesWander || before.header != fingerprint.header;
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
    const auto any = [](const UnlistedMail::Message &) { return true; };
    if (const auto before = m_unlisted.takeAlike(fingerprint.header, {}, any))
        m_result.renamings.append({*before, *message.uidl});
}

} // namespace fetch
