// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Secret.h"

#include <QByteArray>

namespace sasl {

/// What a SASL mechanism answers to a challenge, before base64.
struct Message
{
    enum class Kind {
        Answer,   ///< bytes are to be sent; they may be empty.
        GiveUp,   ///< The server said that it is over: cancel, and hear its -ERR.
        Mistrust, ///< See Step.
        Nonsense
    };
    Kind kind = Kind::Answer;
    base::Secret bytes;
    QByteArray reason;

    static Message nonsense(const QByteArray &reason) { return {Kind::Nonsense, {}, reason}; }
};

/// A SASL mechanism without the protocol around it (RFC 4422, section 3). Owned by an AuthExchange.
class Messages
{
public:
    virtual ~Messages() = default;
    virtual bool speaksFirst() const = 0;                  ///< The first next() needs no challenge.
    virtual Message next(const QByteArray &challenge) = 0; ///< Decoded.
    virtual bool isComplete() const = 0;                   ///< Both sides said all: a +OK may be believed.
    virtual bool hasShownProof() const = 0;                ///< The last message hung on the secret.
};

} // namespace sasl
