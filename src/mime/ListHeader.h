// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace mime {

/// A mailbox as RFC 5322 writes it, decoded. Foreign text.
struct Mailbox
{
    QString name;    ///< Display name, decoded; may be empty.
    QString address; ///< The addr-spec; always shown beside the name.

    QString toString() const; ///< "青木 <a@b>", "a@b" where there is no name.
    friend bool operator==(const Mailbox &, const Mailbox &) = default;
};

/// The few fields the list of mails shows, read by a small bounded reader of our own (no GMime), so that every mail can
/// be listed while it streams in. Decoded: RFC 2047, raw 8-bit, mislabelled Japanese.
struct ListHeader
{
    QString subject;
    QList<Mailbox> from;
    QList<Mailbox> to;
    std::optional<QDateTime> date;  ///< The Date field with the sender's offset; absent where missing or unreadable.
    QByteArray messageId;           ///< With its angle brackets; empty where missing.
    QByteArrayList references;      ///< References, else In-Reply-To, each with its brackets.
    bool mayHaveAttachment = false; ///< By Content-Type of the whole alone: multipart/mixed and its kin.
};

/// Reads at most the first 1 MiB of headerBlock, stops at the empty line. Never fails: what cannot be read is empty.
ListHeader readListHeader(QByteArrayView headerBlock);

} // namespace mime

Q_DECLARE_METATYPE(mime::ListHeader)
