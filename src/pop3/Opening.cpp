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
    if (!capabilities && m_mayAskMechanisms)
        return askMechanisms();
    agreeOnLanguage();
}

/// RFC 1734 says nothing of AUTH alone, but servers of its days answer it so, and others with -ERR.
void Opening::askMechanisms()
{
    m_channel.send(mechanisms([this](const std::optional<wire::Capabilities> &answer) {
        m_knowledge.capabilities = answer.value_or(wire::Capabilities());
        m_steps.finished();
    }));
}

/// UTF8 wherever it is offered: without it such a server may rewrite the headers it gives, and a mail is to be kept as
/// it was sent. LANG makes the server speak the user's language. A refusal of either costs nothing. Both behind TLS:
/// after UTF8 there may be no STLS.
void Opening::agreeOnLanguage()
{
    QList<Command> commands;
    if (m_mayAgreeOnLanguage && m_knowledge.capabilities.has("UTF8"))
        commands.append(statusCommand(Verb::Utf8, "UTF8", [](const wire::StatusLine &) {}));
    if (m_mayAgreeOnLanguage && m_knowledge.capabilities.has("LANG") && !m_language.isEmpty())
        commands.append(statusCommand(Verb::Lang, "LANG " + m_language, [](const wire::StatusLine &) {}));
    if (commands.isEmpty())
        return m_steps.finished();
    commands.last().answered = [this](const wire::StatusLine &) { m_steps.finished(); };
    for (Command &command : commands)
        m_channel.send(std::move(command));
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
