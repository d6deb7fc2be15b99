// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/LedgerLine.h"
#include "store/StoreError.h"

#include <QByteArray>
#include <QList>

namespace store {

/// All that a ledger says of one message, in the order in which it happened.
struct MessageStory
{
    QByteArray id;   ///< Base name of its file; empty where it was never stored.
    base::Uidl uidl; ///< The last it was listed under.
    QList<LedgerLine> lines;

    /// What is true of it by now: the last event but for skips of what is here. Skipped: it was never fetched.
    LedgerLine::Event state() const;

    using Stories = base::Result<QList<MessageStory>, StoreError>;
    /// Of those whose id begins so (8 characters or more), or that were ever listed under that unique-id. Reads the
    /// ledger once or a few times, and needs no lock.
    static Stories of(const QByteArray &idOrUidl, const QString &ledgerPath);
};

} // namespace store
