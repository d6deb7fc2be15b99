// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/AccountId.h"
#include "store/MessageFlag.h"

#include <QDateTime>
#include <QList>
#include <QMetaType>
#include <QString>

#include <optional>

namespace store {

/// One message as the list shows it: a row of the catalogue. Texts are foreign.
struct MessageRow
{
    qint64 row = 0; ///< Inside this catalogue only; never shown.
    base::AccountId account;
    QString id; ///< The base name people see.
    QString subject;
    QString sender; ///< Display name, else address.
    QString senderAddress;
    QString recipients;
    QDateTime date;  ///< With the sender's offset; the arrival where the Date field is of no use.
    qint64 size = 0; ///< Bytes.
    MessageFlags flags;
    std::optional<int> attachments; ///< Absent: not looked at yet.
    QString snippet;

    bool isUnread() const { return !flags.testFlag(MessageFlag::Seen); }
    bool isStarred() const { return flags.testFlag(MessageFlag::Flagged); }
    bool isPartial() const { return flags.testFlag(MessageFlag::HeadOnly); } ///< Only its header is here.
    bool isGone() const { return flags.testFlag(MessageFlag::HeadGone); }    ///< And the server has it no more.
    bool hasAttachment() const { return attachments.value_or(0) > 0; }
    friend bool operator==(const MessageRow &, const MessageRow &) = default;
};

using MessageRows = QList<MessageRow>;

} // namespace store

Q_DECLARE_METATYPE(store::MessageRow)
Q_DECLARE_METATYPE(store::MessageRows)
