// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/AccountId.h"

#include <QDateTime>
#include <QList>
#include <QMetaType>
#include <QString>

#include <optional>

namespace store {

/// What the catalogue's bit mask says of a message; the file's name is the truth.
enum class MessageFlag { Seen = 1, Flagged = 2, Answered = 4, Passed = 8, Trashed = 16, Draft = 32 };
Q_DECLARE_FLAGS(MessageFlags, MessageFlag)
Q_DECLARE_OPERATORS_FOR_FLAGS(MessageFlags)

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
    bool hasAttachment() const { return attachments.value_or(0) > 0; }
    friend bool operator==(const MessageRow &, const MessageRow &) = default;
};

using MessageRows = QList<MessageRow>;

} // namespace store

Q_DECLARE_METATYPE(store::MessageRow)
Q_DECLARE_METATYPE(store::MessageRows)
