// SPDX-License-Identifier: GPL-3.0-or-later
#include "pop3/Login.h"

namespace pop3 {

Login::Login(Channel &channel, std::unique_ptr<sasl::Mechanism> mechanism, Steps steps)
    : m_channel(channel), m_mechanism(std::move(mechanism)), m_steps(std::move(steps))
{
}

void Login::start()
{
    m_channel.hide(m_mechanism->secret());
    take(m_mechanism->start(), false);
}

/// isServerWaiting: its last word was a challenge, so that it expects a line.
void Login::take(const sasl::Step &step, bool isServerWaiting)
{
    switch (step.kind) {
    case sasl::Step::Kind::Send:
        return sendLine(step.line);
    case sasl::Step::Kind::Done:
        return isServerWaiting ? breakOff(nonsense("a challenge came after the last step"), true) : m_steps.succeeded();
    case sasl::Step::Kind::Mistrust:
        return breakOff(Pop3Error::broken(Pop3Error::Kind::Unproven, step.reason), isServerWaiting);
    case sasl::Step::Kind::Nonsense:
        return breakOff(nonsense(step.reason), isServerWaiting);
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
    m_lastReply = status.raw;
    switch (status.kind) {
    case wire::StatusLine::Kind::Ok:
        return take(m_mechanism->answer({sasl::Answer::Kind::Ok, status.text}), false);
    case wire::StatusLine::Kind::Challenge:
        return take(m_mechanism->answer({sasl::Answer::Kind::Challenge, status.text}), true);
    case wire::StatusLine::Kind::Err:
        return m_steps.refused(Pop3Error::refused(
            m_mechanism->hasShownProof() ? Pop3Error::Kind::LoginRefused : Pop3Error::Kind::MechanismRefused, status));
    }
}

Pop3Error Login::nonsense(const QByteArray &reason) const
{
    return Pop3Error::broken(Pop3Error::Kind::Protocol, reason, m_channel.shownForm(m_lastReply));
}

/// Such a server is not spoken to any longer; one that waits is told so first.
void Login::breakOff(const Pop3Error &error, bool isServerWaiting)
{
    if (!isServerWaiting)
        return m_channel.fail(error);
    m_channel.send(statusCommand(Verb::Auth, "*", [self = shared_from_this(), error](const wire::StatusLine &) {
        self->m_channel.fail(error);
    }));
}

} // namespace pop3
