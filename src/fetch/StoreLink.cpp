// SPDX-License-Identifier: GPL-3.0-or-later
#include "fetch/StoreLink.h"

#include "fetch/FetchPlan.h"

#include <utility>

namespace fetch {

using store::MessageStore;

StoreLink::StoreLink(StoreOwner store, QObject *parent) : QObject(parent), m_store(std::move(store))
{
    MessageStore *const there = m_store.get();
    connect(there, &MessageStore::recalled, this, &StoreLink::recalled);
    connect(there, &MessageStore::opened, this, &StoreLink::opened);
    connect(there, &MessageStore::taken, this, &StoreLink::recordTaken);
    connect(there, &MessageStore::stored, this, &StoreLink::stored);
    connect(there, &MessageStore::flushed, this, &StoreLink::flushed);
    connect(there, &MessageStore::vouched, this, &StoreLink::vouched);
    connect(there, &MessageStore::deletingRecorded, this, &StoreLink::deletingRecorded);
    connect(there, &MessageStore::closed, this, &StoreLink::closed);
    connect(there, &MessageStore::catalogueChanged, this, &StoreLink::catalogueChanged);
    connect(there, &MessageStore::catalogueRenewed, this, &StoreLink::catalogueRenewed);
    connect(there, &MessageStore::ledgerRenewed, this, &StoreLink::ledgerRenewed);
    connect(there, &MessageStore::failed, this, &StoreLink::failed);
}

StoreLink::~StoreLink() = default;

/// One event for all that comes before the store has time: three for each mail were as dear as its SHA-256.
void StoreLink::post(Call call)
{
    const std::scoped_lock adding(m_calls->mutex);
    m_calls->waiting.push_back(std::move(call));
    if (m_calls->waiting.size() > 1)
        return;
    MessageStore *const there = m_store.get();
    const auto work = [there, calls = m_calls] {
        std::vector<Call> burst = calls->take();
        for (Call &waiting : burst)
            std::exchange(waiting, {})(*there); // And its bytes are let go, as the line may send as many again.
    };
    QMetaObject::invokeMethod(there, work, Qt::QueuedConnection);
}

std::vector<StoreLink::Call> StoreLink::Calls::take()
{
    const std::scoped_lock taking(mutex);
    return std::exchange(waiting, {});
}

void StoreLink::open()
{
    post([](MessageStore &store) { store.open(); });
}

void StoreLink::begin(base::MessageNumber number, const base::Uidl &uidl)
{
    post([number, uidl](MessageStore &store) { store.begin(number, uidl); });
}

void StoreLink::append(base::MessageNumber number, const QByteArray &bytes)
{
    m_bytesUnderway += bytes.size();
    post([number, bytes](MessageStore &store) { store.append(number, bytes); });
    if (m_isFull || m_bytesUnderway < MessageStore::maxBytesUnderway)
        return;
    m_isFull = true;
    Q_EMIT filled();
}

void StoreLink::finish(base::MessageNumber number)
{
    post([number](MessageStore &store) { store.finish(number); });
}

void StoreLink::discard(base::MessageNumber number)
{
    post([number](MessageStore &store) { store.discard(number); });
}

void StoreLink::flush()
{
    post([](MessageStore &store) { store.flush(); });
}

void StoreLink::expect(const Identities &listed)
{
    // A whole listing is in the ledger by now, and a set of all its names would be as large as what the ledger knows.
    const bool isInLedger = wholeListing(listed.listing) && listed.ownNames.isEmpty();
    const QList<base::Uidl> uidls = isInLedger ? QList<base::Uidl>() : uidlsOf(listed.listing.messages);
    post([uidls, uncertain = listed.uncertain](MessageStore &store) { store.expect(uidls, uncertain); });
}

void StoreLink::vouch(const QList<base::Uidl> &uidls)
{
    post([uidls](MessageStore &store) { store.vouch(uidls); });
}

void StoreLink::keepHead(const base::Uidl &uidl, qint64 size, const QByteArray &head)
{
    post([uidl, size, head](MessageStore &store) { store.keepHead(uidl, size, head); });
}

void StoreLink::recordDrop(const base::Uidl &uidl)
{
    post([uidl](MessageStore &store) { store.recordDrop(uidl); });
}

void StoreLink::recordFailure(const base::Uidl &uidl, const QByteArray &why)
{
    post([uidl, why](MessageStore &store) { store.recordFailure(uidl, why); });
}

void StoreLink::recordSkipped(const QList<base::Uidl> &uidls, const QByteArray &why)
{
    post([uidls, why](MessageStore &store) { store.recordSkipped(uidls, why); });
}

void StoreLink::recordRenamed(const QList<store::Renaming> &renamings)
{
    post([renamings](MessageStore &store) { store.recordRenamed(renamings); });
}

void StoreLink::recordDeleting(const store::StoredReceipts &receipts)
{
    post([receipts](MessageStore &store) { store.recordDeleting(receipts); });
}

void StoreLink::recordDeleted(const QList<base::Uidl> &uidls)
{
    post([uidls](MessageStore &store) { store.recordDeleted(uidls); });
}

void StoreLink::recordListed(const QList<base::Uidl> &uidls)
{
    post([uidls](MessageStore &store) { store.recordListed(uidls); });
}

void StoreLink::recordServer(const store::ServerNotes &notes)
{
    post([notes](MessageStore &store) { store.recordServer(notes); });
}

void StoreLink::close(MessageStore::Closing closing)
{
    m_store->hurry(); // Nobody waits for a receipt any more.
    post([closing](MessageStore &store) { store.close(closing); });
}

void StoreLink::recordTaken(qint64 bytes)
{
    m_bytesUnderway -= bytes;
    if (!m_isFull || m_bytesUnderway > MessageStore::maxBytesUnderway / 2)
        return;
    m_isFull = false;
    Q_EMIT drained();
}

} // namespace fetch
