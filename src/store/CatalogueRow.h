// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/AccountId.h"
#include "store/LedgerLine.h"

#include <QDateTime>
#include <QString>

#include <optional>

namespace store {

/// One message as the catalogue lists it; sql/schema.sql says what each column means.
struct CatalogueRow
{
    base::AccountId account;
    QByteArray id;
    base::Uidl uidl;
    QByteArray file;
    QString subject;
    QString sender;
    QString senderAddress;
    QString recipients;
    qint64 date = 0;
    std::optional<int> dateOffset;
    std::optional<qint64> dateHeader;
    qint64 arrived = 0;
    qint64 size = 0;
    int flags = 0;
    bool mayHaveAttachment = false;
    QByteArray messageId;
    QByteArray parentId;

    /// From what the ledger says, the place in the Maildir, and the header with LF line ends.
    static CatalogueRow from(const base::AccountId &account, const LedgerLine &line, const QByteArray &place,
                             const QByteArray &header);
};

} // namespace store
