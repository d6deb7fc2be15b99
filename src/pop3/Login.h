// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pop3/Channel.h"
#include "sasl/Mechanism.h"

namespace pop3 {

/// Carries a mechanism's lines to the server and its answers back, until we are in or refused (RFC 5034, section 4).
/// Owned by the command whose answer it waits for.
class Login final : public std::enable_shared_from_this<Login>
{
public:
    struct Steps
    {
        std::function<void()> succeeded;
        std::function<void(const Pop3Error &)> refused; ///< The session stays open.
    };

    Login(Channel &channel, std::unique_ptr<sasl::Mechanism> mechanism, Steps steps);
    void start();

private:
    void take(const sasl::Step &step, bool isServerWaiting);
    void takeAnswer(const wire::StatusLine &status);
    void sendLine(const sasl::Line &line);
    void breakOff(const Pop3Error &error, bool isServerWaiting);
    Pop3Error nonsense(const QByteArray &reason) const;

    Channel &m_channel;
    const std::unique_ptr<sasl::Mechanism> m_mechanism;
    const Steps m_steps;
    QByteArray m_lastReply;
};

} // namespace pop3
