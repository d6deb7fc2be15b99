// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fetch/IdentityPlan.h"
#include "fetch/Workshop.h"

#include <QObject>

#include <functional>
#include <memory>
#include <mutex>
#include <vector>

namespace fetch {

/// A run's end of the line to its store, which lives on the store thread: queued calls there, queued signals back, and
/// the count of bytes between the two. Owned by the run.
class StoreLink final : public QObject
{
    Q_OBJECT

public:
    explicit StoreLink(StoreOwner store, QObject *parent = nullptr);
    ~StoreLink() override;

    void open();
    void begin(base::MessageNumber number, const base::Uidl &uidl);
    void append(base::MessageNumber number, const QByteArray &bytes);
    void finish(base::MessageNumber number);
    void discard(base::MessageNumber number);
    void flush();
    void expect(const Identities &listed);
    void vouch(const QList<base::Uidl> &uidls);
    void keepHead(const base::Uidl &uidl, qint64 size, const QByteArray &head);
    void recordDrop(const base::Uidl &uidl);
    void recordFailure(const base::Uidl &uidl, const QByteArray &why);
    void recordSkipped(const QList<base::Uidl> &uidls, const QByteArray &why);
    void recordRenamed(const QList<store::Renaming> &renamings);
    void recordDeleting(const store::StoredReceipts &receipts);
    void recordDeleted(const QList<base::Uidl> &uidls);
    void recordListed(const QList<base::Uidl> &uidls);
    void recordServer(const store::ServerNotes &notes);
    void close(store::MessageStore::Closing closing);

Q_SIGNALS:
    void recalled(const store::ServerNotes &notes);
    void opened(const store::KnownMail &known);
    void stored(const store::StoredReceipts &receipts);
    void flushed();
    void vouched(const store::StoredReceipts &receipts, const QList<base::Uidl> &altered);
    void deletingRecorded();
    void closed();
    void catalogueChanged();
    void catalogueRenewed(const QString &aside);
    void ledgerRenewed(const QString &aside);
    void failed(const store::StoreError &error);
    void filled();  ///< As much is under way as may be: the line has to wait.
    void drained(); ///< Half of it is taken: the line may go on.

private:
    using Call = std::function<void(store::MessageStore &)>;
    /// Between the two threads.
    struct Calls
    {
        std::vector<Call> take();

        std::mutex mutex;
        std::vector<Call> waiting;
    };

    void post(Call call);
    void recordTaken(qint64 bytes);

    StoreOwner m_store;
    std::shared_ptr<Calls> m_calls = std::make_shared<Calls>();
    qint64 m_bytesUnderway = 0;
    bool m_isFull = false;
};

} // namespace fetch
