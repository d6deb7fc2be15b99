// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fetch/IdentityPlan.h"
#include "fetch/UnlistedMail.h"

namespace fetch {

/// Finds for each message of one listing the name it is known by. In two rounds, so that what is recognized for sure
/// is not taken for another. Used once.
class Naming
{
public:
    /// names: the unique-ids that stand for one message each. The fingerprints and what is known must outlive this.
    Naming(const pop3::Listing &listing, const Fingerprints &fingerprints, const store::KnownMail &known,
           const QSet<base::Uidl> &names);

    Identities identities(const QDateTime &now);

private:
    std::optional<base::Uidl> recognized(const pop3::ServerMessage &message);
    std::optional<base::Uidl> nameFor(const pop3::ServerMessage &message);
    bool mayBe(const pop3::ServerMessage &message, const UnlistedMail::Message &before) const;
    base::Uidl freeName(const pop3::ServerMessage &message);
    void follow(const pop3::ServerMessage &message);
    Fingerprint fingerprintOf(const pop3::ServerMessage &message) const;

    const Fingerprints &m_fingerprints;
    const store::KnownMail &m_known;
    const QSet<base::Uidl> m_names;
    UnlistedMail m_unlisted;
    Identities m_result;
    QDateTime m_now;
    QHash<QByteArray, qint64> m_occurrences; ///< Given, or found to be taken, by stem.
};

} // namespace fetch
