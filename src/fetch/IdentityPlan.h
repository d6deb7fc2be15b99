// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/AccountId.h"
#include "pop3/ServerMessage.h"
#include "store/KnownMail.h"
#include "store/Renaming.h"

#include <QSet>

namespace fetch {

/// What TOP, or RETR where TOP is not to be had, tells of one message. Digests, as store::MailDigest makes them.
struct Fingerprint
{
    QByteArray header;      ///< As in the ledger.
    QByteArray name;        ///< What it is called by where the server has no name for it, with its size.
    bool isOfWhole = false; ///< The name is, and needs no size: this server has no TOP.
};
using Fingerprints = QHash<base::MessageNumber, Fingerprint>;

/// The unique-ids that stand for one message of the listing each.
QSet<base::Uidl> namesIn(const pop3::Listing &listing);

/// The messages that the listing alone does not tell apart: without a unique-id, or with one that another has as well.
/// And all that seem new, where more than half of what is here is no longer listed, or a message that had no unique-id:
/// they may have got other names.
QList<base::MessageNumber> inQuestion(const pop3::Listing &listing, const store::KnownMail &known);

/// The listing, each unique-id in it once. Absent in it: what was in question and has no fingerprint.
struct Identities
{
    pop3::Listing listing;
    QList<store::Renaming> renamings; ///< Of what is here under a unique-id that is no longer listed.
    QSet<base::Uidl> uncertain; ///< Taken for one that is here, by its header alone or by a name that may pass on.
    /// Of uncertain ones: what those are called if they are fetched. What comes then is no proof of what the server, or
    /// the content, has given the other name to.
    QHash<base::Uidl, base::Uidl> ownNames = {};
    QSet<base::Uidl> contradicted = {}; ///< By their header these are not what the ledger says.
};

/// Messages without a unique-id are told apart by the digest of their header and their size by LIST, equal ones by
/// their order alone: first, second … One of another size than before seems new: the store compares its content. But
/// one that was compared in the last day by then is taken for the same: servers count anew at each check.
Identities identify(const pop3::Listing &listing, const Fingerprints &fingerprints, const store::KnownMail &known,
                    const QDateTime &now);

/// Those are called by their own names, in the listing as well.
void useOwnNames(Identities &listed, QList<pop3::ServerMessage> &messages);

/// What is known, once more: the troubles of those under their own names are troubles of what they are taken for, and
/// what is contradicted is in question.
store::KnownMail withDoubts(store::KnownMail known, const Identities &listed);

/// Mail that is here by its file alone, since its ledger was lost, and listed under the unique-id that names the file.
QList<store::Renaming> foundByName(const pop3::Listing &listing, const store::KnownMail &known,
                                   const base::AccountId &account);

/// What is known, after the renamings.
store::KnownMail renamed(store::KnownMail known, const QList<store::Renaming> &renamings);

} // namespace fetch
