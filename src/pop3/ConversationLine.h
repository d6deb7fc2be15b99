// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QMetaType>

namespace pop3 {

/// One line of what was said. Made where commands are made, so a secret was never in it.
struct ConversationLine
{
    enum class Kind {
        Client, ///< C: text is the command without CRLF.
        Server, ///< S: text is the status line.
        Body,   ///< The body behind the status line before it, folded: foldedBytes and foldedLines, text is empty.
        Event   ///< Connection, TLS, closing: text is a short English word or two, details in text after a tab.
    };
    Kind kind = Kind::Event;
    QDateTime time;             ///< UTC, with milliseconds.
    QByteArray text;            ///< Raw; show through base::shown().
    bool hasHiddenPart = false; ///< A secret followed text on the wire.
    qint64 foldedBytes = 0;
    qint64 foldedLines = 0;
};

using Conversation = QList<ConversationLine>;

} // namespace pop3

Q_DECLARE_METATYPE(pop3::ConversationLine)
Q_DECLARE_METATYPE(pop3::Conversation)
