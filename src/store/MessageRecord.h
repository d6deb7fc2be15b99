// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/AccountId.h"
#include "store/MessageRow.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <optional>

namespace store {

/// One message as scripts want it: everything the catalogue knows, nothing shortened. Texts are foreign.
struct MessageRecord
{
    base::AccountId account;
    QString id;
    QByteArray uidl; ///< Empty for imported mail.
    QString subject;
    QString from; ///< "青木 <a@b>".
    QString to;
    std::optional<QDateTime> date; ///< The Date field with the sender's offset; absent where missing or unreadable.
    qint64 size = 0;
    MessageFlags flags;
    QString path;                                                            ///< Absolute.
    bool isPartial() const { return flags.testFlag(MessageFlag::HeadOnly); } ///< Only the header is here.
};

} // namespace store
