// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/AccountId.h"
#include "base/MessageNumber.h"
#include "base/Uidl.h"
#include "store/KnownMail.h"
#include "store/StoreError.h"
#include "store/StoredReceipt.h"

#include <QObject>

namespace store {

/// Takes the messages of one account during one mail check and makes them durable in groups. Lives on the store thread;
/// the fetch run talks to it by queued calls only. Owns the account's lock from open() until close().
/// A message is named by its message-number, unique within the check.
class MessageStore : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// At most this much may be on its way (appended and not yet taken); the fetch run pauses the line at it.
    static constexpr qint64 maxBytesUnderway = 4 * 1024 * 1024;

public Q_SLOTS:
    virtual void open() = 0;  ///< Lock, replay of the journal, sweep of tmp/, ledger: opened(), or failed().
    virtual void begin(base::MessageNumber number, const base::Uidl &uidl) = 0;
    virtual void append(base::MessageNumber number, const QByteArray &bytes) = 0; ///< As on the wire, unstuffed, CRLF.
    virtual void finish(base::MessageNumber number) = 0;  ///< Whole. stored() follows when its group is durable.
    virtual void discard(base::MessageNumber number) = 0; ///< Not whole: forgotten, no trace is left.
    virtual void flush() = 0; ///< Ends the group now: stored() for all finished, then flushed().
    /// Receipts for messages stored earlier whose file is still there in its full size: vouched().
    virtual void vouch(const QList<base::Uidl> &uidls) = 0;
    virtual void recordSkipped(const base::Uidl &uidl, const QByteArray &why) = 0;
    virtual void recordDeleting(const store::StoredReceipts &receipts) = 0; ///< Durable before deletingRecorded().
    virtual void recordDeleted(const QList<base::Uidl> &uidls) = 0;         ///< QUIT was answered with +OK.
    virtual void recordListed(const QList<base::Uidl> &uidls) = 0; ///< The whole listing: the absent have vanished.
    virtual void close() = 0; ///< Flushes, files in place and synced, journal cut, lock freed: closed().

Q_SIGNALS:
    void opened(const store::KnownMail &known);
    void taken(qint64 bytes);
    void stored(const store::StoredReceipts &receipts);
    void flushed();
    void vouched(const store::StoredReceipts &receipts);
    void deletingRecorded();
    void closed();
    void catalogueChanged();                      ///< Rows were committed; coalesced per group.
    void failed(const store::StoreError &error);  ///< Nothing more is stored; messages without receipt count as not fetched.
};

} // namespace store
