// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/AccountId.h"
#include "store/LedgerBook.h"

#include <QSet>

#include <vector>

namespace store {

/// The mails among which one that is fetched may be, by what their headers tell: all of which the ledger does not say
/// for sure that they are another message of the listing. Owned by MailComparison.
class Lookalikes
{
public:
    /// The unique-ids that the server lists, as far as it said so.
    struct Listed
    {
        QSet<base::Uidl> all;       ///< None: as the ledger has it.
        QSet<base::Uidl> uncertain; ///< Known by their header alone, whatever the ledger says.
    };

    /// What is known, at this moment; the book must outlive this.
    Lookalikes(const base::AccountId &account, const LedgerBook &book, const Listed &listed);

    /// The unique-ids of those with that header, or with that one but for what servers note in it. Digests, raw.
    QList<base::Uidl> alike(QByteArrayView header, const QByteArray &identity) const;
    /// All files that a unique-id has ever named, the one it names now first.
    QByteArrayList filesOf(const base::Uidl &uidl) const;
    QByteArrayList ownFilesOf(const base::Uidl &uidl) const; ///< Stored under that unique-id; the last one first.
    bool isOwn(const QByteArray &file, const base::Uidl &uidl) const; ///< It was stored under that unique-id.
    bool isListed(const base::Uidl &uidl, const KnownMessage &entry) const;
    bool isEmpty() const { return m_entries.empty(); }
    bool isDoubtful(const base::Uidl &uidl) const; ///< Another message may be listed under it.

private:
    struct Entry
    {
        quint64 key;
        base::Uidl uidl;
        friend bool operator<(const Entry &a, const Entry &b) { return a.key < b.key; }
    };

    bool mayBeAnother(const base::Uidl &uidl, const KnownMessage &entry) const;

    const base::AccountId m_account;
    const LedgerBook &m_book;
    const Listed m_listed;
    std::vector<Entry> m_entries; ///< Sorted; small, as there may be as many as mails were ever stored.
};

} // namespace store
