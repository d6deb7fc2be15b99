// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/MessageNumber.h"
#include "pop3/ServerMessage.h"
#include "store/StoredReceipt.h"

#include <QHash>
#include <QList>
#include <QSet>

namespace fetch {

/// The only way to a DELE: what is to be deleted on the server in this session. Nothing gets in without a receipt.
class DeletePlan
{
public:
    DeletePlan() = default;
    /// The listing of this very session says which number a unique-id has now.
    explicit DeletePlan(const pop3::Listing &listing);

    /// Left out: a null receipt, a unique-id that is not listed exactly once, one that is in already.
    void add(const store::StoredReceipt &receipt);

    DeletePlan takeBatch(qsizetype most);              ///< The first so many, which leave this one.
    DeletePlan by(const pop3::Listing &listing) const; ///< Those that a new session lists, with their numbers in it.

    /// Listed is also now all that was listed beside those that are in.
    bool areOthersAmong(const QSet<base::Uidl> &listed) const;

    bool isEmpty() const { return m_receipts.isEmpty(); }
    const store::StoredReceipts &receipts() const { return m_receipts; }
    base::MessageNumber numberOf(const store::StoredReceipt &receipt) const;

private:
    QHash<base::Uidl, base::MessageNumber> m_numbers;
    QSet<base::Uidl> m_planned;
    store::StoredReceipts m_receipts;
};

} // namespace fetch
