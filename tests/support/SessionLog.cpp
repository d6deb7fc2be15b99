// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/SessionLog.h"

#include <array>

using pop3::Pop3Error;
using pop3::Pop3Session;

namespace {

constexpr std::array kinds{"Network",         "Timeout",      "Certificate",      "Insecure",    "TlsUnavailable",
                           "GreetingRefused", "LoginRefused", "MechanismRefused", "TlsDemanded", "Unproven",
                           "CommandRefused",  "NotPop3",      "Protocol",         "Cancelled"};
constexpr std::array codes{"",       "[IN-USE]", "[LOGIN-DELAY]", "[SYS/TEMP]", "[SYS/PERM]",
                           "[AUTH]", "[UTF8]",   "[other]",       "[not AUTH]"};

QByteArray textOf(const Pop3Error &error)
{
    QByteArray text = kinds.at(size_t(error.kind));
    if (error.code != Pop3Error::Code::None)
        text += QByteArray(" ") + codes.at(size_t(error.code));
    if (!error.rule.isEmpty())
        text += ": " + error.rule;
    if (!error.offendingLine.isEmpty())
        text += " <" + error.offendingLine.left(60) + '>';
    return text;
}

QByteArray textOf(const pop3::ServerMessage &message)
{
    const QByteArray size = message.size ? QByteArray::number(*message.size) : QByteArray("?");
    return QByteArray::number(message.number.value()) + ':' + size + ':' +
           (message.uidl ? message.uidl->bytes() : QByteArray("?"));
}

QByteArray textOf(const pop3::Listing &listing)
{
    QByteArray text = "listed";
    for (const pop3::ServerMessage &message : listing.messages)
        text += ' ' + textOf(message);
    text += " (stat " + QByteArray::number(listing.statCount) + '/' + QByteArray::number(listing.statBytes) + ')';
    text += listing.hasUidl ? "" : " without UIDL";
    return listing.badLines == 0 ? text : text + ", bad lines: " + QByteArray::number(listing.badLines);
}

QByteArray escaped(QByteArray body)
{
    return body.replace("\r", "").replace("\n", "\\n").replace(QByteArray(1, '\0'), "\\0");
}

} // namespace

SessionLog::SessionLog(Pop3Session &session)
{
    watchAnswers(session);
    watchMessages(session);
    watchErrors(session);
    connect(&session, &Pop3Session::said, this, [this](const auto &line) { m_conversation.append(line); });
}

void SessionLog::watchAnswers(Pop3Session &session)
{
    connect(&session, &Pop3Session::greeted, this, [this] { m_lines.append("greeted"); });
    connect(&session, &Pop3Session::secured, this, [this] { m_lines.append("secured"); });
    connect(&session, &Pop3Session::loggedIn, this, [this] { m_lines.append("loggedIn"); });
    connect(&session, &Pop3Session::unmarkedAll, this, [this] { m_lines.append("unmarkedAll"); });
    connect(&session, &Pop3Session::keptAlive, this, [this] { m_lines.append("keptAlive"); });
    connect(&session, &Pop3Session::closed, this, [this] { m_lines.append("closed"); });
}

void SessionLog::watchMessages(Pop3Session &session)
{
    connect(&session, &Pop3Session::listed, this,
            [this](const pop3::Listing &listing) { m_lines.append(textOf(listing)); });
    connect(&session, &Pop3Session::bodyReceived, this,
            [this](base::MessageNumber number, const QByteArray &bytes) { m_bodies[number] += bytes; });
    connect(&session, &Pop3Session::retrieved, this, [this](base::MessageNumber number) {
        m_lines.append("retrieved " + QByteArray::number(number.value()) + ' ' + escaped(m_bodies[number]));
        m_bodies.erase(number);
    });
    connect(&session, &Pop3Session::markedDeleted, this, [this](base::MessageNumber number) {
        m_lines.append("markedDeleted " + QByteArray::number(number.value()));
    });
}

void SessionLog::watchErrors(Pop3Session &session)
{
    connect(&session, &Pop3Session::failed, this, [this](const Pop3Error &error) {
        m_lastError = error;
        m_lines.append("failed " + textOf(error));
    });
    connect(&session, &Pop3Session::commandFailed, this, [this](const Pop3Error &error, base::MessageNumber number) {
        m_lastError = error;
        const QByteArray of = number.isNull() ? QByteArray() : ' ' + QByteArray::number(number.value());
        m_lines.append("commandFailed" + of + ' ' + textOf(error));
    });
}
