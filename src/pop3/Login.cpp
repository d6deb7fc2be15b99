// SPDX-License-Identifier: GPL-3.0-or-later
#include "pop3/Login.h"

namespace pop3 {

Login::Login(Channel &channel, std::unique_ptr<sasl::Mechanism> mechanism, Steps steps)
    : m_channel(channel), m_mechanism(std::move(mechanism)), m_steps(std::move(steps))
{
}

/// isServerWaiting: its last word was a challenge, so that it expects a line.
void Login::take(const sasl::Step &step, bool isServerWaiting)
{
    switch (step.kind) {
    case sasl::Step::Kind::Send:
        return sendLine(step.line);
    case sasl::Step::Kind::Done:
        return isServerWaiting ? mistrust("a challenge came after the last step", true) : m_steps.succeeded();
    case sasl::Step::Kind::Mistrust:
        return mistrust(step.reason, isServerWaiting);
    }
}

void Login::sendLine(const sasl::Line &line)
{
    Command command =
        statusCommand(Verb::Auth, line.shown,
                      [self = shared_from_this()](const wire::StatusLine &status) { self->takeAnswer(status); });
    command.hidden = line.hidden;
    m_channel.send(std::move(command));
}

void Login::takeAnswer(const wire::StatusLine &status)
{
    switch (status.kind) {
    case wire::StatusLine::Kind::Ok:
        return take(m_mechanism->answer({sasl::Answer::Kind::Ok, status.text}), false);
    case wire::StatusLine::Kind::Challenge:
        return take(m_mechanism->answer({sasl::Answer::Kind::Challenge, status.text}), true);
    case wire::StatusLine::Kind::Err:
        return m_steps.refused(Pop3Error::refused(Pop3Error::Kind::LoginRefused, status));
    }
}

/// A server that cannot prove itself is not spoken to any longer; one that waits is told so first (RFC 5034, section
/// 4).
void Login::mistrust(const QByteArray &reason, bool isServerWaiting)
{
    const Pop3Error error = Pop3Error::broken(Pop3Error::Kind::Insecure, reason);
    if (!isServerWaiting)
        return m_channel.fail(error);
    m_channel.send(statusCommand(Verb::Auth, "*", [self = shared_from_this(), error](const wire::StatusLine &) {
        self->m_channel.fail(error);
    }));
}

} // namespace pop3
