// SPDX-License-Identifier: GPL-3.0-or-later
#include "pop3/Channel.h"

#include "pop3/Masked.h"
#include "wire/CommandBytes.h"

#include <utility>

namespace pop3 {

namespace {

/// The line went, or its words made no sense, and the server did not say why.
bool isLoss(const Pop3Error &error)
{
    using Kind = Pop3Error::Kind;
    const bool isOfTheLine = error.kind == Kind::Network || error.kind == Kind::Timeout || error.kind == Kind::Protocol;
    return isOfTheLine && error.code == Pop3Error::Code::None;
}

net::TransportError endedByServer(const QString &detail)
{
    return {net::TransportError::Kind::ClosedByServer, detail, {}, std::nullopt, false};
}

} // namespace

Channel::Channel(std::unique_ptr<net::Transport> transport) : m_transport(std::move(transport))
{
    connect(&m_deadlines, &Deadlines::idled, this, &Channel::idled);
    connect(&m_deadlines, &Deadlines::passed, this,
            [this](const QByteArray &rule) { fail(Pop3Error::broken(Pop3Error::Kind::Timeout, rule)); });
    connectTransport();
}

Channel::~Channel()
{
    abort();
}

void Channel::connectTransport()
{
    connect(m_transport.get(), &net::Transport::opened, this, [this] {
        sayConnected();
        Q_EMIT opened();
    });
    connect(m_transport.get(), &net::Transport::secured, this, [this](const net::CertificateFacts &facts) {
        sayConnected();
        Q_EMIT said(eventLine("Encrypted", (facts.protocol + QLatin1Char(' ') + facts.cipher).toUtf8()));
        Q_EMIT secured(facts);
    });
    connect(m_transport.get(), &net::Transport::received, this, &Channel::takeBytes);
    connect(m_transport.get(), &net::Transport::closed, this, &Channel::takeEndOfStream);
    connect(m_transport.get(), &net::Transport::failed, this, &Channel::takeLoss);
}

/// A line with TLS from the start is secured before it is opened, and people like to hear of the connection first.
void Channel::sayConnected()
{
    if (!std::exchange(m_isConnected, true))
        Q_EMIT said(eventLine("Connected", m_transport->peer()));
}

void Channel::send(Command command)
{
    m_queue.add(std::move(command));
    if (std::exchange(m_isFlushDue, true))
        return;
    QMetaObject::invokeMethod(this, &Channel::flush, Qt::QueuedConnection);
}

void Channel::awaitGreeting(Command greeting)
{
    m_queue.add(std::move(greeting));
    flush(); // at once: the greeting may already wait in the socket
}

void Channel::flush()
{
    m_isFlushDue = false;
    if (m_hasEnded)
        return;
    const bool wasAwaitingReply = m_queue.isAwaitingReply();
    QByteArray batch;
    while (!m_hasEnded) {
        const Command *command = m_queue.takeNextToSend();
        if (!command)
            break;
        m_reader.expect(command->shape);
        if (command->verb != Verb::Greeting)
            transmit(*command, batch);
    }
    if (!batch.isEmpty())
        m_transport->write(batch);
    if (!wasAwaitingReply)
        restartDeadline();
}

/// Shown commands gather in the batch; a hidden part goes out by itself, so that its bytes can be wiped.
void Channel::transmit(const Command &command, QByteArray &batch)
{
    QByteArray bytes = wire::commandBytes(command.shown, command.hidden);
    if (bytes.isEmpty())
        return fail(Pop3Error::broken(Pop3Error::Kind::Protocol, "a command holds no line break", command.shown));
    Q_EMIT said(lineOf(command));
    batch.append(command.hidden ? QByteArray() : bytes);
    if (!command.hidden)
        return;
    m_secrets.append(*command.hidden);
    if (!batch.isEmpty())
        m_transport->write(std::exchange(batch, {}));
    m_transport->write(bytes);
    base::wipe(bytes);
}

QByteArray Channel::shownForm(const QByteArray &line) const
{
    return maskedStart(line, m_secrets);
}

void Channel::startTls()
{
    if (!m_reader.isIdle() || !m_events.isEmpty()) {
        Pop3Error error = Pop3Error::fromTransport({net::TransportError::Kind::Injected, {}, {}, std::nullopt, false});
        error.rule = "nothing follows the answer to STLS";
        return fail(error);
    }
    m_reader.forget();
    m_queue.setPipelining(false);
    m_deadlines.enter(Deadlines::Phase::Nothing);
    m_transport->startTls();
}

void Channel::takeBytes(const QByteArray &bytes)
{
    if (m_hasEnded)
        return;
    m_deadlines.hear(bytes.size());
    m_events += m_reader.feed(bytes);
    if (m_reader.isInsideBody())
        restartDeadline();
    drain();
}

void Channel::drain()
{
    while (!m_isPaused && !m_hasEnded && !m_events.isEmpty())
        std::visit([this](const auto &event) { take(event); }, wire::Event(m_events.takeFirst()));
}

void Channel::take(const wire::StatusLine &status)
{
    const Command &command = m_queue.current();
    const wire::StatusLine shown = command.verb == Verb::Auth ? masked(status, m_secrets) : status;
    Q_EMIT said(lineOf(shown));
    m_lastWord = shown;
    const bool isChallenge = status.kind == wire::StatusLine::Kind::Challenge;
    if (isChallenge && command.verb != Verb::Auth)
        return take(wire::Malformed{status.raw, "this command is answered with +OK or -ERR"});
    const bool hasBody = command.shape != wire::ReplyReader::Shape::StatusOnly;
    if (hasBody && status.kind == wire::StatusLine::Kind::Ok) {
        command.answered(status);
        return;
    }
    const Command done = m_queue.finishCurrent();
    goOn();
    if (!m_hasEnded) // a refusal is shown to people; a challenge is reckoned with and must be whole
        done.answered(status.kind == wire::StatusLine::Kind::Err ? shown : status);
}

void Channel::take(const wire::BodyBytes &body)
{
    m_body.add(body.bytes);
    m_queue.current().pieceArrived(body.bytes);
}

void Channel::take(const wire::ListingText &row)
{
    m_body.addRow(row.text);
    if (m_body.lines() > maxListingRows || m_body.bytes() > maxListingBytes)
        return take(wire::Malformed{row.text.left(512), "a listing has at most 5000000 lines and 256 MiB"});
    m_queue.current().rowArrived(row);
}

void Channel::take(const wire::EndOfBody &)
{
    if (isBrokenNext())
        return; // what seemed to be the end may have been the middle: the message is not to be trusted
    Q_EMIT said(m_body.take());
    const Command done = m_queue.finishCurrent();
    goOn();
    if (!m_hasEnded)
        done.ended();
}

bool Channel::isBrokenNext() const
{
    if (m_events.isEmpty())
        return false;
    const wire::Event &next = m_events.first();
    return std::holds_alternative<wire::Malformed>(next) || std::holds_alternative<wire::Unasked>(next);
}

void Channel::take(const wire::Malformed &malformed)
{
    const bool isGreeting = m_queue.isAwaitingReply() && m_queue.current().verb == Verb::Greeting;
    fail(Pop3Error::broken(isGreeting ? Pop3Error::Kind::NotPop3 : Pop3Error::Kind::Protocol, malformed.rule,
                           shownForm(malformed.line)));
}

/// Dovecot refuses a mailbox it cannot open, and the idle, without having been asked: it hangs up next.
void Channel::take(const wire::Unasked &unasked)
{
    const QByteArray line = shownForm(unasked.bytes);
    if (const auto word = wire::StatusLine::parse(line); word && word->kind == wire::StatusLine::Kind::Err) {
        m_lastWord = *word;
        Q_EMIT said(lineOf(*word));
        return takeLoss(endedByServer(QStringLiteral("the server hung up")));
    }
    fail(Pop3Error::broken(Pop3Error::Kind::Protocol, "a server speaks only when asked", line));
}

void Channel::takeEndOfStream()
{
    Q_EMIT said(eventLine("Closed"));
    takeLoss(endedByServer(QStringLiteral("the stream ended")));
}

void Channel::takeLoss(const net::TransportError &error)
{
    fail(Pop3Error::hungUp(error, m_lastWord));
}

void Channel::close()
{
    m_hasEnded = true;
    m_deadlines.enter(Deadlines::Phase::Nothing);
    m_transport->close();
}

void Channel::abort()
{
    m_hasEnded = true;
    m_deadlines.enter(Deadlines::Phase::Nothing);
    m_transport->abort();
}

void Channel::fail(const Pop3Error &error)
{
    if (m_hasEnded)
        return;
    Pop3Error told = error;
    told.suspect = isLoss(error) ? m_queue.suspect() : Pop3Error::Suspect::Nobody;
    abort();
    Q_EMIT said(
        eventLine("Failed", error.rule.isEmpty() && error.transport ? error.transport->detail.toUtf8() : error.rule));
    Q_EMIT failed(told);
}

void Channel::pause()
{
    m_isPaused = true;
    restartDeadline();
    m_transport->pause();
}

void Channel::resume()
{
    if (!std::exchange(m_isPaused, false))
        return;
    restartDeadline();
    QMetaObject::invokeMethod(this, &Channel::drain, Qt::QueuedConnection);
    m_transport->resume();
}

void Channel::goOn()
{
    m_deadlines.noteWholeReply();
    flush();
    restartDeadline();
}

Deadlines::Phase Channel::phase() const
{
    using Phase = Deadlines::Phase;
    if (m_hasEnded)
        return Phase::Nothing;
    if (!m_queue.isAwaitingReply())
        return Phase::Idle;
    if (m_isPaused)
        return Phase::Nothing;
    if (m_reader.isInsideBody())
        return Phase::Reply;
    return m_queue.current().verb == Verb::Greeting ? Phase::Greeting : Phase::Answer;
}

} // namespace pop3
