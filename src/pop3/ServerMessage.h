// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/MessageNumber.h"
#include "base/Uidl.h"

#include <QList>
#include <QMetaType>

#include <optional>

namespace pop3 {

/// One message as the server lists it.
struct ServerMessage
{
    base::MessageNumber number;
    std::optional<qint64> size;     ///< Octets by LIST; for progress only, never for the end of a message.
    std::optional<base::Uidl> uidl; ///< Absent where the server has no UIDL or this line of it is no identity.
};

/// The answer to list(): the messages in the order of LIST.
struct Listing
{
    QList<ServerMessage> messages;
    qint64 statCount = -1; ///< What STAT said; -1 where it said nothing usable.
    qint64 statBytes = -1;
    bool hasUidl = false; ///< The server answered UIDL with +OK.
    qint64 badLines = 0;  ///< Listing lines that say nothing of use, or not all they should.
    qint64 lostLines = 0; ///< Those of them that name no message: one may be missing here.
};

} // namespace pop3

Q_DECLARE_METATYPE(pop3::ServerMessage)
Q_DECLARE_METATYPE(pop3::Listing)
