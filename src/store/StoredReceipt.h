// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/AccountId.h"
#include "base/Uidl.h"

#include <QDateTime>
#include <QList>
#include <QMetaType>
#include <QString>

namespace store {

/// Proof that one message is durable on disk and known to the ledger. Only MessageStore can make one, and only with one
/// can a message be deleted on the server.
class StoredReceipt
{
public:
    StoredReceipt() = default; ///< Proves nothing: isNull().

    bool isNull() const { return m_uidl.isNull(); }
    const base::AccountId &account() const { return m_account; }
    const base::Uidl &uidl() const { return m_uidl; }
    const QString &messageId() const { return m_messageId; } ///< The base name people see as id.
    qint64 size() const { return m_size; }                   ///< Bytes of the stored file.
    const QDateTime &storedAt() const { return m_storedAt; } ///< UTC; the first time, where it came again.
    bool isNew() const { return m_isNew; }                   ///< Stored by the running check.

private:
    friend class MessageStore;

    base::AccountId m_account;
    base::Uidl m_uidl;
    QString m_messageId;
    qint64 m_size = 0;
    QDateTime m_storedAt;
    bool m_isNew = false;
};

using StoredReceipts = QList<StoredReceipt>;

} // namespace store

Q_DECLARE_METATYPE(store::StoredReceipt)
Q_DECLARE_METATYPE(store::StoredReceipts)
