// SPDX-License-Identifier: GPL-3.0-or-later
#include "fetch/Recognition.h"

#include <utility>

namespace fetch {

Recognition::Recognition(pop3::Pop3Session &session, const store::KnownMail &known, QObject *parent)
    : QObject(parent), m_known(known), m_identification(session)
{
    connect(&m_identification, &Identification::finished, this, &Recognition::takeFingerprints);
}

void Recognition::start(const pop3::Listing &listing, const QDateTime &now)
{
    m_listing = listing;
    m_now = now;
    m_trust = std::make_unique<NameTrust>(m_listing, m_known, now);
    ask(inQuestion(m_listing, m_known) + m_trust->toLookAt());
}

void Recognition::ask(const QList<base::MessageNumber> &numbers)
{
    QList<base::MessageNumber> unasked;
    for (const base::MessageNumber number : numbers) {
        if (!m_asked.contains(number))
            unasked.append(number);
        m_asked.insert(number);
    }
    m_identification.start(unasked);
}

void Recognition::refuse()
{
    m_identification.refuse();
}

void Recognition::takeFingerprints()
{
    const QSet<base::Uidl> others =
        m_trust ? m_trust->contradicted(m_identification.fingerprints()) : QSet<base::Uidl>();
    if (others.isEmpty() || m_trust->names() != NameTrust::Names::Numbers)
        return conclude(others);
    m_trust.reset();
    for (pop3::ServerMessage &message : m_listing.messages)
        message.uidl.reset();
    ask(inQuestion(m_listing, m_known));
}

/// Names that may pass from mail to mail prove nothing.
void Recognition::conclude(const QSet<base::Uidl> &contradicted)
{
    const bool areLasting = m_trust && m_trust->names() == NameTrust::Names::Lasting;
    m_isByNamesAlone = areLasting && m_asked.isEmpty();
    m_trust.reset();
    const QSet<base::Uidl> doubtful = areLasting ? QSet<base::Uidl>() : namesIn(m_listing);
    m_identities = identify(std::exchange(m_listing, {}), m_identification.fingerprints(), m_known, m_now);
    m_identities.contradicted = contradicted;
    m_identities.uncertain.unite(doubtful);
    Q_EMIT finished();
}

Identities Recognition::takeIdentities()
{
    return std::exchange(m_identities, {});
}

} // namespace fetch
