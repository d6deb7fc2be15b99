// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <optional>

namespace store {

class IncomingMessage;

/// What is in a message, read anew, to be held against that of another one.
struct MailContent
{
    QByteArray sha256;   ///< Hexadecimal, as in the ledger.
    QByteArray own;      ///< Digest of all but what servers note in the header; raw.
    QByteArray header;   ///< Digest of the header, raw; as the ledger has it.
    QByteArray identity; ///< Of the header without those notes; likewise.
    qint64 size = 0;

    /// Blocks; holds no more than a piece of it. None where it cannot be read to its end.
    static std::optional<MailContent> ofFile(const QByteArray &path);
    static std::optional<MailContent> of(const IncomingMessage &message); ///< After its finish().
};

} // namespace store
