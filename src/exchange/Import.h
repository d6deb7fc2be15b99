// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/MailReader.h"
#include "store/Account.h"
#include "store/MessageStore.h"
#include "store/Profile.h"

#include <QObject>
#include <QStringList>

#include <atomic>

namespace exchange {

class HeldMail;
class MailFinder;

/// Takes the mail of another program into one account, as durable as what a server gives, each once; what is imported
/// from is only read. run() blocks: it wants a thread of its own. Owned by who asked for it; used once.
class Import final : public QObject
{
    Q_OBJECT

public:
    /// The clock must outlive it.
    Import(const store::Profile &profile, const store::Account &account, const base::Clock &clock,
           QObject *parent = nullptr);

    struct Counts
    {
        qint64 imported = 0;    ///< Durable.
        qint64 duplicates = 0;  ///< Here already, or there twice.
        qint64 deleted = 0;     ///< In the other program, though its file still has them.
        QStringList unreadable; ///< Files and folders.
    };
    using Result = base::Result<Counts, store::StoreError>;

    /// NotFound where there is nothing. What came before an error, or stop(), stays; a next run goes on behind it.
    Result run(const QString &path, MailReader::Quoting quoting);
    void stop() { m_isStopped = true; } ///< From any thread: run() ends with Stopped.

Q_SIGNALS:
    void progressed(qint64 imported, qint64 duplicates);
    void listed(const QStringList &read, const QStringList &starred); ///< Ids of those that were so there.

private:
    struct Content
    {
        QByteArray sha256; ///< Raw, of the mail as it would lie here.
        QByteArray header; ///< MailDigest::identity(), or that of it all where it has none.
        QByteArray bytes;  ///< As on the wire, unless it is large.
        bool isLarge = false;
    };

    bool take(const FoundMail &mail, HeldMail &held);
    std::optional<Content> contentOf(const FoundMail &mail);
    bool bring(const FoundMail &mail, const Content &content);
    void noteStored(const store::StoredReceipts &receipts);
    void settle();
    void tellListed();
    void tellProgress();

    const store::Profile m_profile;
    const base::AccountId m_account;
    store::MessageStore m_store;
    MailReader::Quoting m_quoting = MailReader::Quoting::All;
    QHash<size_t, qint64> m_alike;                  ///< How many of one header were given to the store, by its hash.
    quint64 m_taken = 0;                            ///< Given to the store.
    QHash<base::Uidl, store::MessageFlags> m_flags; ///< Of what is not durable yet.
    QList<base::Uidl> m_stored;                     ///< Durable, but not told to be imported.
    std::optional<store::StoreError> m_error;
    QStringList m_read; ///< Not listed yet.
    QStringList m_starred;
    Counts m_counts;
    std::atomic<bool> m_isStopped = false;
};

} // namespace exchange
