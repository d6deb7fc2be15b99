// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/Responder.h"

#include "demo/DemoServer.h"

#include <algorithm>

namespace demo {

namespace {

const QByteArray noSuchMessage = "-ERR no such message\r\n";

/// RFC 1939, section 3: a line that begins with a dot gets another, the lone dot ends it.
QByteArray multiline(const QByteArray &status, QByteArrayView body)
{
    QByteArray reply;
    reply.reserve(status.size() + body.size() + 16);
    reply += status;
    while (!body.isEmpty()) {
        const qsizetype end = body.indexOf('\n');
        const QByteArrayView line = end < 0 ? body : body.first(end + 1);
        if (line.startsWith('.'))
            reply += '.';
        reply += line;
        body = body.sliced(line.size());
    }
    return reply + ".\r\n";
}

/// The header, the empty line and as many lines of the body.
QByteArrayView topOf(QByteArrayView mail, int bodyLines)
{
    const qsizetype headerEnd = mail.indexOf("\r\n\r\n");
    if (headerEnd < 0)
        return mail;
    qsizetype end = headerEnd + 4;
    for (int line = 0; line < bodyLines && end < mail.size(); ++line) {
        const qsizetype next = mail.indexOf('\n', end);
        end = next < 0 ? mail.size() : next + 1;
    }
    return mail.first(end);
}

QByteArray octets(const SampleMail &mail)
{
    return QByteArray::number(mail.bytes.size());
}

} // namespace

const Responder::Command Responder::commands[] = {
    {"USER", false, 1, 1, &Responder::user}, {"PASS", false, 1, 100, &Responder::pass},
    {"STAT", true, 0, 0, &Responder::stat},  {"LIST", true, 0, 1, &Responder::list},
    {"UIDL", true, 0, 1, &Responder::uidl},  {"RETR", true, 1, 1, &Responder::retr},
    {"TOP", true, 2, 2, &Responder::top},    {"DELE", true, 1, 1, &Responder::dele},
    {"NOOP", true, 0, 0, &Responder::noop},  {"RSET", true, 0, 0, &Responder::rset},
};

Responder::Responder(QList<SampleMail> mails) : m_mails(std::move(mails)) {}

QByteArray Responder::greeting()
{
    return "+OK The demo mailbox of Poppo is ready\r\n";
}

QByteArray Responder::answer(QByteArrayView line)
{
    const QByteArray text = line.toByteArray();
    const qsizetype space = text.indexOf(' ');
    const QByteArray verb = (space < 0 ? text : text.first(space)).toUpper();
    const QByteArrayList arguments = space < 0 ? QByteArrayList() : text.sliced(space + 1).split(' ');
    if (verb == "QUIT")
        return quit(arguments);
    if (verb == "CAPA")
        return capa(arguments);
    const auto command =
        std::find_if(std::begin(commands), std::end(commands), [&](const Command &c) { return verb == c.verb; });
    if (command == std::end(commands))
        return "-ERR unknown command\r\n";
    if (command->isForTransaction != (m_state == State::Transaction))
        return "-ERR not now\r\n";
    if (arguments.size() < command->minArguments || arguments.size() > command->maxArguments)
        return "-ERR wrong number of arguments\r\n";
    return (this->*command->answer)(arguments);
}

QByteArray Responder::capa(const QByteArrayList &)
{
    return "+OK Capability list follows\r\nTOP\r\nUIDL\r\nUSER\r\nPIPELINING\r\nRESP-CODES\r\nAUTH-RESP-CODE\r\n"
           "EXPIRE NEVER\r\nIMPLEMENTATION Poppo-demo\r\n.\r\n";
}

QByteArray Responder::user(const QByteArrayList &arguments)
{
    m_user = arguments.first();
    return "+OK\r\n";
}

QByteArray Responder::pass(const QByteArrayList &arguments)
{
    if (m_user.isEmpty())
        return "-ERR USER first\r\n";
    const QByteArray password = arguments.join(' '); // a password may hold blanks (RFC 1939, section 7)
    const bool isRight = m_user == DemoServer::userName && password == DemoServer::password;
    m_user.clear();
    if (!isRight)
        return "-ERR [AUTH] the demo mailbox knows the user \"demo\" with the password \"poppo\" only\r\n";
    m_state = State::Transaction;
    return "+OK Welcome\r\n";
}

QByteArray Responder::stat(const QByteArrayList &)
{
    qsizetype count = 0;
    qsizetype size = 0;
    for (const SampleMail &mail : std::as_const(m_mails)) {
        if (m_marked.contains(mail.uidl))
            continue;
        ++count;
        size += mail.bytes.size();
    }
    return "+OK " + QByteArray::number(count) + ' ' + QByteArray::number(size) + "\r\n";
}

template<typename Describe>
QByteArray Responder::listing(const QByteArrayList &arguments, Describe describe) const
{
    if (!arguments.isEmpty()) {
        const SampleMail *mail = find(arguments.first());
        return mail ? "+OK " + arguments.first() + ' ' + describe(*mail) + "\r\n" : noSuchMessage;
    }
    QByteArray reply = "+OK\r\n";
    for (qsizetype i = 0; i < m_mails.size(); ++i) {
        if (!m_marked.contains(m_mails[i].uidl))
            reply += QByteArray::number(i + 1) + ' ' + describe(m_mails[i]) + "\r\n";
    }
    return reply + ".\r\n";
}

QByteArray Responder::list(const QByteArrayList &arguments)
{
    return listing(arguments, octets);
}

QByteArray Responder::uidl(const QByteArrayList &arguments)
{
    return listing(arguments, [](const SampleMail &mail) { return mail.uidl; });
}

QByteArray Responder::retr(const QByteArrayList &arguments)
{
    const SampleMail *mail = find(arguments.first());
    return mail ? multiline("+OK " + octets(*mail) + " octets\r\n", mail->bytes) : noSuchMessage;
}

QByteArray Responder::top(const QByteArrayList &arguments)
{
    const SampleMail *mail = find(arguments.first());
    bool isNumber = false;
    const int lines = arguments.last().toInt(&isNumber);
    if (!mail)
        return noSuchMessage;
    if (!isNumber || lines < 0)
        return "-ERR how many lines?\r\n";
    return multiline("+OK\r\n", topOf(mail->bytes, lines));
}

QByteArray Responder::dele(const QByteArrayList &arguments)
{
    const SampleMail *mail = find(arguments.first());
    if (!mail)
        return noSuchMessage;
    m_marked += mail->uidl;
    return "+OK marked as deleted\r\n";
}

QByteArray Responder::noop(const QByteArrayList &)
{
    return "+OK\r\n";
}

QByteArray Responder::rset(const QByteArrayList &)
{
    m_marked.clear();
    return "+OK\r\n";
}

QByteArray Responder::quit(const QByteArrayList &)
{
    m_hasCommitted = m_state == State::Transaction;
    m_state = State::Over;
    return "+OK Goodbye\r\n";
}

/// A message that is marked as deleted is not there (RFC 1939, section 5).
const SampleMail *Responder::find(const QByteArray &number) const
{
    bool isNumber = false;
    const qsizetype position = number.toInt(&isNumber);
    if (!isNumber || position < 1 || position > m_mails.size() || m_marked.contains(m_mails[position - 1].uidl))
        return nullptr;
    return &m_mails[position - 1];
}

} // namespace demo
