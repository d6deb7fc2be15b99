// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/Dialogue.h"

#include "pop3/LoginFacts.h"
#include "support/FixedNonce.h"

#include <QCoreApplication>

#include <utility>

const QByteArray Dialogue::agreed = "agreed";

namespace {

/// Lets everything happen that was queued, however often it queues something more.
void settle()
{
    for (int i = 0; i < 8; ++i)
        QCoreApplication::sendPostedEvents();
}

QByteArray unescaped(QByteArray text)
{
    qsizetype at = 0;
    while ((at = text.indexOf("\\x", at)) >= 0)
        text.replace(at, 4, QByteArray(1, char(text.mid(at + 2, 2).toInt(nullptr, 16)))), ++at;
    return text.replace("\\r", "\r").replace("\\n", "\n").replace("\\0", QByteArray(1, '\0'));
}

QByteArrayList cutAt(const QByteArray &bytes, Dialogue::Cut cut)
{
    QByteArrayList pieces{{}};
    for (const char c : bytes) {
        pieces.last() += c;
        if (cut == Dialogue::Cut::EveryByte || (cut == Dialogue::Cut::AtEveryCr && c == '\r'))
            pieces.append(QByteArray());
    }
    return pieces;
}

base::ServerAddress::Tls tlsOf(const QByteArrayList &lines)
{
    if (lines.contains("tls starttls"))
        return base::ServerAddress::Tls::StartTls;
    return lines.contains("tls implicit") ? base::ServerAddress::Tls::Implicit : base::ServerAddress::Tls::None;
}

QByteArrayList meaningfulLines(const QByteArray &text)
{
    QByteArrayList lines;
    for (QByteArray line : text.split('\n')) {
        while (line.startsWith(' '))
            line.remove(0, 1);
        if (!line.isEmpty() && !line.startsWith('#'))
            lines.append(line);
    }
    return lines;
}

/// A line "language TAG", or nothing.
QByteArray languageOf(const QByteArrayList &lines)
{
    for (const QByteArray &line : lines)
        if (line.startsWith("language "))
            return line.mid(9);
    return {};
}

pop3::LoginMethod methodNamed(const QByteArray &name)
{
    for (int i = 0; i <= int(pop3::LoginMethod::External); ++i)
        if (nameOf(pop3::LoginMethod(i)) == name)
            return pop3::LoginMethod(i);
    qFatal("no such method: %s", name.constData());
}

/// A line "nonce N", or nothing: the client's nonces are random.
QByteArray nonceOf(const QByteArrayList &lines)
{
    for (const QByteArray &line : lines)
        if (line.startsWith("nonce "))
            return line.mid(6);
    return {};
}

QByteArray difference(const QByteArray &expected, const QByteArray &got)
{
    return "expected [" + expected + "], got [" + got + ']';
}

} // namespace

Dialogue::Dialogue(const QByteArray &text, Cut cut) : m_lines(meaningfulLines(text)), m_cut(cut)
{
    const base::ServerAddress::Tls tls = tlsOf(m_lines);
    auto transport = std::make_unique<ScriptedTransport>(tls == base::ServerAddress::Tls::Implicit);
    m_transport = transport.get();
    m_session = std::make_unique<pop3::Pop3Session>(std::move(transport), tls);
    m_session->setLanguage(languageOf(m_lines));
    if (m_lines.contains("mechanisms"))
        m_session->lookForMechanisms();
    m_log = std::make_unique<SessionLog>(*m_session);
}

Dialogue::~Dialogue() = default;

bool Dialogue::isFor(const QByteArray &text, Cut cut)
{
    const QByteArrayList names{"whole", "bytes", "cr", "lf"};
    for (const QByteArray &line : meaningfulLines(text))
        if (line.startsWith("only "))
            return line.split(' ').contains(names.at(int(cut)));
    return true;
}

QByteArray Dialogue::play()
{
    useNonce(nonceOf(m_lines));
    m_session->open();
    settle();
    for (int i = 0; i < m_lines.size(); ++i) {
        const QByteArray verdict = take(m_lines.at(i));
        if (verdict != agreed)
            return "line " + QByteArray::number(i + 1) + ": " + verdict;
    }
    deliverSegment();
    if (m_namesSignals && m_signalsSeen < m_log->lines().size())
        return "at the end: " + difference("no signal", m_log->lines().at(m_signalsSeen));
    return expectSilence();
}

QByteArray Dialogue::take(const QByteArray &line)
{
    const QByteArray rest = line.mid(3);
    if (line.startsWith("S:")) {
        m_segment += rest + (m_cut == Cut::BareLf ? "\n" : "\r\n");
        return agreed;
    }
    if (line.startsWith("S|")) {
        m_segment += m_cut == Cut::BareLf ? unescaped(rest).replace("\r\n", "\n") : unescaped(rest);
        return agreed;
    }
    deliverSegment();
    if (line.startsWith("C:"))
        return expectLine(rest);
    if (line.startsWith('='))
        return expectSignal(line.mid(2));
    if (line.startsWith('('))
        return takeMark(line);
    if (line.startsWith('>'))
        ask(line.mid(2).split(' '));
    settle();
    const bool isKnown = line.startsWith('>') || line.startsWith("tls ") || line.startsWith("only ") ||
                         line.startsWith("nonce ") || line.startsWith("language ") || line == "mechanisms";
    return isKnown ? agreed : "unknown: " + line;
}

QByteArray Dialogue::takeMark(const QByteArray &mark)
{
    if (mark == "(silence)")
        return expectSilence();
    if (mark == "(handshake)" && !m_transport->isHandshaking())
        return difference("a handshake", m_transport->written());
    if (mark == "(handshake)")
        m_transport->finishHandshake();
    else if (mark == "(closes)")
        m_transport->endStream();
    else if (mark == "(resets)")
        m_transport->reset();
    else
        return "unknown: " + mark;
    settle();
    return agreed;
}

QByteArray Dialogue::expectLine(const QByteArray &expected)
{
    if (!m_transport->hasWrittenLine())
        return difference("C: " + expected, "silence; signals: " + m_log->lines().join(", "));
    const QByteArray line = m_transport->takeWrittenLine();
    return line == expected ? agreed : difference("C: " + expected, "C: " + line);
}

QByteArray Dialogue::expectSignal(const QByteArray &expected)
{
    m_namesSignals = true;
    if (m_signalsSeen >= m_log->lines().size())
        return difference(expected, "no signal");
    const QByteArray &line = m_log->lines().at(m_signalsSeen++);
    return line == expected ? agreed : difference(expected, line);
}

QByteArray Dialogue::expectSilence() const
{
    return m_transport->written().isEmpty() ? agreed : difference("silence", m_transport->written());
}

void Dialogue::ask(const QByteArrayList &words)
{
    const std::pair<QByteArray, void (pop3::Pop3Session::*)()> plain[] = {
        {"list", &pop3::Pop3Session::list},      {"reset", &pop3::Pop3Session::unmarkAll},
        {"noop", &pop3::Pop3Session::keepAlive}, {"quit", &pop3::Pop3Session::quit},
        {"abort", &pop3::Pop3Session::abort},    {"pause", &pop3::Pop3Session::pause},
        {"resume", &pop3::Pop3Session::resume}};
    for (const auto &[word, function] : plain)
        if (words[0] == word)
            return (m_session.get()->*function)();
    if (words[0] == "login" || words[0] == "apop")
        login(words[0] == "login" ? "USER" : "APOP", words.value(1), words.value(2));
    else if (words[0] == "auth")
        login(words.value(1), words.value(2), words.value(3));
    else
        askAboutMessage(words);
}

void Dialogue::askAboutMessage(const QByteArrayList &words)
{
    const base::MessageNumber number(words.value(1).toLongLong());
    if (words[0] == "retrieve")
        m_session->retrieve(number);
    else if (words[0] == "top")
        m_session->retrieveTop(number, words.value(2).toInt());
    else if (words[0] == "delete")
        m_session->markDeleted(number);
    else
        qFatal("no such wish: %s", words[0].constData());
}

void Dialogue::login(const QByteArray &method, const QByteArray &user, QByteArray secret)
{
    pop3::LoginFacts facts;
    facts.method = methodNamed(method);
    facts.user = user;
    facts.secret = base::Secret::fromBytes(std::move(secret));
    facts.apopTimestamp = m_session->apopTimestamp();
    facts.host = "server.example.com";
    facts.port = 110;
    if (auto mechanism = pop3::makeMechanism(facts))
        m_session->login(std::move(mechanism));
}

void Dialogue::deliverSegment()
{
    for (const QByteArray &piece : cutAt(std::exchange(m_segment, {}), m_cut)) {
        m_transport->deliver(piece);
        settle();
    }
}
