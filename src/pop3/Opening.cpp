// SPDX-License-Identifier: GPL-3.0-or-later
#include "pop3/Opening.h"

#include "wire/ApopTimestamp.h"

namespace pop3 {

Opening::Opening(Channel &channel, base::ServerAddress::Tls tls, ServerKnowledge &knowledge, Steps steps)
    : m_channel(channel), m_tls(tls), m_knowledge(knowledge), m_steps(std::move(steps))
{
}

void Opening::awaitGreeting()
{
    m_channel.awaitGreeting(greeting([this](const wire::StatusLine &status) { takeGreeting(status); }));
}

void Opening::takeGreeting(const wire::StatusLine &status)
{
    if (status.kind == wire::StatusLine::Kind::Err)
        return m_channel.fail(Pop3Error::refused(Pop3Error::Kind::GreetingRefused, status));
    m_knowledge.apopTimestamp = wire::apopTimestamp(status.text);
    m_steps.welcomed();
    askCapabilities();
}

void Opening::askCapabilities()
{
    m_channel.send(capa([this](const std::optional<wire::Capabilities> &answer) { takeCapabilities(answer); }));
}

void Opening::takeCapabilities(const std::optional<wire::Capabilities> &capabilities)
{
    m_knowledge.hasRefusedCapa = !capabilities;
    m_knowledge.capabilities = capabilities.value_or(wire::Capabilities());
    if (m_tls == base::ServerAddress::Tls::StartTls && !m_channel.isEncrypted())
        return askForTls();
    m_channel.setPipelining(m_knowledge.capabilities.has("PIPELINING"));
    m_steps.finished();
}

void Opening::askForTls()
{
    // A server that does not know CAPA may know STLS all the same; one that lists what it can and leaves it out does
    // not.
    if (m_knowledge.capabilities.hasAnswered() && !m_knowledge.capabilities.has("STLS"))
        return m_channel.fail(Pop3Error::broken(Pop3Error::Kind::TlsUnavailable, "STLS is not among the capabilities"));
    m_channel.send(
        statusCommand(Verb::Stls, "STLS", [this](const wire::StatusLine &status) { takeTlsAnswer(status); }));
}

void Opening::takeTlsAnswer(const wire::StatusLine &status)
{
    if (status.kind == wire::StatusLine::Kind::Err)
        return m_channel.fail(Pop3Error::refused(Pop3Error::Kind::TlsUnavailable, status));
    m_knowledge = {};
    m_channel.startTls();
}

void Opening::goOnEncrypted()
{
    askCapabilities();
}

} // namespace pop3
