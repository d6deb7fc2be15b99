// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/LedgerDigests.h"
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
    /// The archive must outlive this, and so must isHurried: once that is set, nobody waits.
    MailComparison(const base::AccountId &account, const QString &ledgerPath, AccountArchive &archive,
                   const std::atomic<bool> &isHurried);

    /// A mail that is here.
    struct Match
    {
        QByteArray file; ///< Base name; empty: none is.
        base::Uidl of;   ///< What named it so far; null: nobody does any more.
        qint64 size = 0;
        qint64 since = 0; ///< When it was stored; 0: nobody knows.
        QByteArray header;
        bool isRemoved = false; ///< It was here: the user has deleted the file. The server said that it had, too.
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
    bool isAnother(const KnownMessage &entry, const IncomingMessage &message) const;
    bool claims(const base::Uidl &uidl, const QByteArray &file); ///< It is listed, and has this file.
    Claims claimsOn(const IncomingMessage &message, const QList<base::Uidl> &alike); ///< By others than that one.
    QByteArray sameAs(const IncomingMessage &message, const QByteArrayList &files);
    const std::optional<MailContent> &contentOf(const QByteArray &file);
    Match matchOf(const QByteArray &file, const QList<base::Uidl> &uidls);
    QByteArray fileOf(const base::Uidl &uidl) const;
    QList<LedgerLine> givenBack(const base::Uidl &uidl, const QByteArray &file);

    base::Result<Match, StoreError> removed(const IncomingMessage &message);
    Outcome recallRemoved();

    const base::AccountId m_account;
    const QString m_ledgerPath;
    AccountArchive &m_archive;
    const std::atomic<bool> &m_isHurried;
    Lookalikes::Listed m_listed;
    std::unique_ptr<Lookalikes> m_lookalikes;
    std::optional<LedgerDigests> m_digests; ///< Of mail that was deleted on the server, and is listed.
    QSet<QByteArray> m_settled;             ///< Files of messages that came in this check.
    QHash<QByteArray, std::optional<MailContent>> m_contents; ///< Of files that were read.
};

} // namespace store
