// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sasl/Mechanism.h"
#include "sasl/Messages.h"
#include "sasl/Method.h"

#include <memory>

namespace sasl {

/// The AUTH command (RFC 5034): a mechanism's messages in base64, the first one on the command's own line where that
/// stays short enough.
class AuthExchange final : public Mechanism
{
public:
    static constexpr qsizetype maxCommand = 255; ///< Octets with CRLF (RFC 5034, section 4; RFC 2449, section 4).
    static constexpr qsizetype maxChallenge = 8 * 1024; ///< In base64.

    AuthExchange(Method method, const base::Secret &secret, std::unique_ptr<Messages> messages);

    QByteArray name() const override { return nameOf(m_method); }
    bool showsSecret() const override { return sasl::showsSecret(m_method); }
    base::Secret secret() const override { return m_secret; }
    bool hasShownProof() const override { return m_hasShownProof; }
    Step start() override;
    Step answer(const Answer &answer) override;

private:
    Step accept() const;
    Step take(const QByteArray &challenge);
    Step stepOf(const Message &message);
    Step send(const base::Secret &encodedMessage);

    const Method m_method;
    const base::Secret m_secret;
    const std::unique_ptr<Messages> m_messages;
    std::optional<base::Secret> m_heldBack; ///< A first message too long for the command's line, in base64.
    bool m_hasShownProof = false;
    bool m_hasGivenUp = false;
};

} // namespace sasl
