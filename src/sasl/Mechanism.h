// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Secret.h"

#include <QByteArray>

#include <optional>

namespace sasl {

/// One line a mechanism wants sent: the part anyone may see, then, if set, the part that must never be shown.
/// "PASS" + secret goes out as "PASS secret"; a bare continuation has an empty shown part.
struct Line
{
    QByteArray shown;
    std::optional<base::Secret> hidden;
};

/// What the server answered to the last line.
struct Answer
{
    enum class Kind { Ok, Challenge }; ///< "+OK …" or "+ …" (RFC 5034). A -ERR never reaches a mechanism: it is over.
    Kind kind = Kind::Ok;
    QByteArray text; ///< Behind "+OK " or "+ ".
};

/// What comes next.
struct Step
{
    enum class Kind {
        Send,     ///< line is to be sent.
        Done,     ///< We are in, as far as this mechanism can tell.
        Mistrust, ///< The server did not prove that it knows the secret: cancel with "*" and say reason.
        Nonsense  ///< Its answer makes no sense: likewise.
    };
    Kind kind = Kind::Done;
    Line line;
    QByteArray reason;
};

/// Proves who we are, line by line: USER and PASS, APOP (RFC 1939) and the SASL mechanisms (RFC 5034) alike.
/// Used once. Owned by the session during login.
class Mechanism
{
public:
    virtual ~Mechanism() = default;
    virtual QByteArray name() const = 0;           ///< "USER", "APOP", "SCRAM-SHA-256" …
    virtual bool showsSecret() const = 0;          ///< A listener on the line would learn the password itself.
    virtual base::Secret secret() const = 0;       ///< The password or token, to be masked where a server repeats it.
    virtual bool hasShownProof() const = 0;        ///< A -ERR would now be a verdict on the secret.
    virtual Step start() = 0;                      ///< The first line.
    virtual Step answer(const Answer &answer) = 0; ///< Called for each Ok or Challenge.
};

} // namespace sasl
