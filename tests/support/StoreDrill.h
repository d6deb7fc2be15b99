// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "FrozenClock.h"
#include "store/Account.h"
#include "store/MessageStore.h"
#include "store/Profile.h"

#include <QTemporaryDir>

#include <memory>

/// A profile of its own with one account, and a message store that is spoken to without a thread or an event loop.
class StoreDrill
{
public:
    StoreDrill();

    /// A new store on the same disk content, as a new check would make; the last one is dropped as by a crash.
    void start(store::Disk *disk = nullptr);
    void crash() { m_store.reset(); }
    void close(store::MessageStore::Closing closing = store::MessageStore::Closing::Settled)
    {
        m_store->close(closing);
    }
    store::MessageStore &store() { return *m_store; }

    /// begin, append (in pieces of that many bytes), finish.
    void bring(const QByteArray &uidl, const QByteArray &onTheWire, qsizetype piece = 4096);
    void flush() { m_store->flush(); }

    static base::Uidl uidl(const QByteArray &bytes) { return *base::Uidl::parse(bytes); }
    static QList<base::Uidl> uidls(const QByteArrayList &bytes);
    QByteArrayList receipts() const; ///< UIDLs that stored() named, in order.
    const store::StoredReceipts &received() const { return m_receipts; }
    QByteArrayList vouched(); ///< What the last vouch() came to; waits for it.
    bool hasVouched() const { return m_hasVouched; }
    const store::KnownMail &known() const { return m_known; }
    const QList<store::StoreError> &failures() const { return m_failures; }
    const QStringList &renewals() const { return m_renewals; } ///< What catalogueRenewed() named.
    qint64 taken() const { return m_taken; }

    QByteArrayList mails() const;                ///< Contents of all files in new/ and cur/, sorted.
    QStringList leftovers() const;               ///< What lies in tmp/, and the journal.
    QByteArray catalogue(const char *sql) const; ///< Answers, a line a row, "|" between columns.
    QString accountFolder() const { return m_profile.accountFolder(m_account.id); }
    const store::Profile &profile() const { return m_profile; }
    const store::Account &account() const { return m_account; }
    FrozenClock &clock() { return m_clock; }
    void pointAt(const QString &host) { m_account.server.host = host; } ///< Counts at the next start().

private:
    QTemporaryDir m_folder;
    store::Profile m_profile;
    store::Account m_account;
    FrozenClock m_clock;
    std::unique_ptr<store::MessageStore> m_store;
    store::StoredReceipts m_receipts;
    store::StoredReceipts m_vouched;
    bool m_hasVouched = false;
    store::KnownMail m_known;
    QList<store::StoreError> m_failures;
    QStringList m_renewals;
    qint64 m_taken = 0;
    qint64 m_nextNumber = 1;
};
