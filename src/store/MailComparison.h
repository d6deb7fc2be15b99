// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/Lookalikes.h"
#include "store/MailContent.h"
#include "store/StoreError.h"

#include <memory>

namespace store {

class AccountArchive;
class IncomingMessage;

/// Says of each message that comes in one check whether it is here already, by all of its content but what servers note
/// in its header; by unique-id, header and size many may be alike. Owned by MessageStore.
class MailComparison
{
public:
    MailComparison(const base::AccountId &account, AccountArchive &archive) : m_account(account), m_archive(archive) {}

    /// A mail that is here.
    struct Match
    {
        QByteArray file; ///< Base name; empty: none is.
        base::Uidl of;   ///< What named it so far; null: nobody does any more.
        qint64 size = 0;
        qint64 since = 0; ///< When it was stored; 0: nobody knows.
        QByteArray header;
    };

    void expect(const Lookalikes::Listed &listed); ///< From now on.
    void look() { m_lookalikes.reset(); } ///< Something is known that was not: the ledger is read anew when needed.
    bool isDoubtful(const base::Uidl &uidl);

    base::Result<Match, StoreError> find(const IncomingMessage &message);
    /// That message is in that file, for sure: what else the ledger has to say of those that had this file, or whose
    /// file it had. Before its own line.
    QList<LedgerLine> settle(const base::Uidl &uidl, const QByteArray &file);

private:
    const Lookalikes &lookalikes();
    QList<base::Uidl> alike(const IncomingMessage &message);
    enum class Claim { None, Doubtful, Sure };

    using Claims = QHash<QByteArray, Claim>; ///< On files.

    QByteArrayList candidates(const IncomingMessage &message, const QList<base::Uidl> &alike);
    bool isAnother(const KnownMessage &entry, const base::Uidl &uidl) const;
    bool claims(const base::Uidl &uidl, const QByteArray &file);             ///< It is listed, and has this file.
    Claims claimsOn(const base::Uidl &uidl, const QList<base::Uidl> &alike); ///< By others than that one.
    QByteArray sameAs(const IncomingMessage &message, const QByteArrayList &files);
    const std::optional<MailContent> &contentOf(const QByteArray &file);
    Match matchOf(const QByteArray &file, const QList<base::Uidl> &uidls);
    QByteArray fileOf(const base::Uidl &uidl) const;
    QList<LedgerLine> givenBack(const base::Uidl &uidl, const QByteArray &file);

    const base::AccountId m_account;
    AccountArchive &m_archive;
    Lookalikes::Listed m_listed;
    std::unique_ptr<Lookalikes> m_lookalikes;
    QSet<QByteArray> m_settled;                               ///< Files of messages that came in this check.
    QHash<QByteArray, std::optional<MailContent>> m_contents; ///< Of files that were read.
};

} // namespace store
