// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sasl/Credentials.h"
#include "sasl/Messages.h"

namespace sasl {

/// XOAUTH2 and OAUTHBEARER (RFC 7628): one message that holds an access token. A server that refuses it first explains
/// itself in a challenge, which wants an answer too. GNU SASL 2.2 has neither.
class BearerMessages final : public Messages
{
public:
    explicit BearerMessages(const Credentials &credentials) : m_credentials(credentials) {}
    /// False where user or token hold the control character that separates the fields.
    static bool canSay(const Credentials &credentials);

    bool speaksFirst() const override { return true; }
    Message next(const QByteArray &challenge) override;
    bool isComplete() const override { return m_spoken == 1; }
    bool hasShownProof() const override { return m_spoken > 0; }

private:
    const Credentials m_credentials;
    int m_spoken = 0; ///< Messages made: the token, then the answer to the refusal.
};

} // namespace sasl
