// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ServerAddress.h"
#include "pop3/Channel.h"

namespace pop3 {

/// What a server has told of itself. Forgotten as a whole after STLS, since it came in the clear.
struct ServerKnowledge
{
    wire::Capabilities capabilities;
    QByteArray apopTimestamp;
    bool hasRefusedCapa = false;
    QByteArray toldName; ///< Its IMPLEMENTATION, as the conversation has it.
};

/// From the open line to one that can be logged in on: greeting, CAPA, and where asked for STLS and CAPA again
/// (RFC 2595, section 4), then UTF8 and LANG where they are offered (RFC 6856). Failures go to the channel. Owned by
/// Pop3Session.
class Opening final
{
public:
    struct Steps
    {
        std::function<void()> welcomed; ///< The greeting was +OK.
        std::function<void()> finished;
    };

    Opening(Channel &channel, base::ServerAddress::Tls tls, ServerKnowledge &knowledge, Steps steps);

    /// For LANG (RFC 5646); empty: it is not sent.
    void setLanguage(const QByteArray &tag) { m_language = tag; }
    void lookForMechanisms() { m_mayAskMechanisms = true; }
    void avoidLanguage() { m_mayAgreeOnLanguage = m_mayAskMechanisms = false; }

    void awaitGreeting();
    void goOnEncrypted(); ///< The handshake of STLS succeeded.

private:
    void takeGreeting(const wire::StatusLine &status);
    void askCapabilities();
    void askMechanisms();
    void takeCapabilities(const std::optional<wire::Capabilities> &capabilities);
    void askForTls();
    void takeTlsAnswer(const wire::StatusLine &status);
    void agreeOnLanguage();

    Channel &m_channel;
    const base::ServerAddress::Tls m_tls;
    ServerKnowledge &m_knowledge;
    const Steps m_steps;
    QByteArray m_language;
    bool m_mayAgreeOnLanguage = true;
    bool m_mayAskMechanisms = false;
};

} // namespace pop3
