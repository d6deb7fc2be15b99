// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fetch/IdentityPlan.h"

namespace fetch {

/// Whether the unique-ids of one listing are what they should be, by what the ledger says of them and by a look at some
/// of the mail. A pure rule, used once by Recognition.
class NameTrust
{
public:
    enum class Names {
        Lasting,
        Numbers, ///< Each is its own message-number: as on a server that has no others, or in a mailbox like new.
        Reused   ///< By the ledger, one has gone from one mail to another.
    };

    /// Both must outlive this.
    NameTrust(const pop3::Listing &listing, const store::KnownMail &known, const QDateTime &now);

    Names names() const { return m_names; }
    /// A few that tell by their headers whether they are still what the ledger says.
    QList<base::MessageNumber> toLookAt() const;
    /// Those that are not. None, and Lasting, where most headers are other ones: they are written anew on the way.
    QSet<base::Uidl> contradicted(const Fingerprints &fingerprints);

private:
    bool isWorthALook(const base::Uidl &uidl, const store::KnownMessage &entry) const;
    QList<pop3::ServerMessage> worthALook() const;

    const pop3::Listing &m_listing;
    const store::KnownMail &m_known;
    const QDateTime m_now;
    Names m_names;
};

} // namespace fetch
