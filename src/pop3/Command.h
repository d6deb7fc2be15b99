// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/MessageNumber.h"
#include "base/Secret.h"
#include "wire/Capabilities.h"
#include "wire/ReplyReader.h"

#include <functional>
#include <optional>

namespace pop3 {

/// Greeting stands for what the server says first, Mechanisms for AUTH alone, Auth for any line of a login.
enum class Verb {
    Greeting,
    Capa,
    Mechanisms,
    Stls,
    Auth,
    Utf8,
    Lang,
    Stat,
    List,
    Uidl,
    Retr,
    Top,
    Dele,
    Rset,
    Noop,
    Quit
};

using Answered = std::function<void(const wire::StatusLine &)>;

/// One command, and who hears of its reply. A value in the queue of a Channel.
struct Command
{
    Verb verb = Verb::Noop;
    QByteArray shown;                   ///< "RETR 7" without line end; for PASS the verb only. Empty: nothing is sent.
    std::optional<base::Secret> hidden; ///< Follows on the wire, never in a log.
    wire::ReplyReader::Shape shape = wire::ReplyReader::Shape::StatusOnly;
    bool isPipelined = false; ///< It went out while another waited for its reply; set by the queue.
    qint64 expectedBytes = 0; ///< Of the reply, as far as known; bounds how much is asked for ahead.

    Answered answered;                                         ///< The status line came.
    std::function<void(const QByteArray &)> pieceArrived;      ///< For WithBody.
    std::function<void(const wire::ListingText &)> rowArrived; ///< For WithListing.
    std::function<void()> ended;                               ///< The lone dot came.
};

// One function for each kind of command.
Command greeting(Answered answered);
Command statusCommand(Verb verb, const QByteArray &shown, Answered answered);
/// answered: what the server can do, or nothing where it refused CAPA.
Command capa(const std::function<void(const std::optional<wire::Capabilities> &)> &answered);
/// AUTH alone, which servers older than CAPA answer with a list. answered: what it says, or nothing where it was
/// refused.
Command mechanisms(const std::function<void(const std::optional<wire::Capabilities> &)> &answered);

} // namespace pop3
