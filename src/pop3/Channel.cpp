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
    holdOrLetFlow();
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
    holdOrLetFlow();
}

void Channel::resume()
{
    if (!std::exchange(m_isPaused, false))
        return;
    restartDeadline();
    holdOrLetFlow();
}

/// A pause is for bodies. The answer to NOOP is taken all the same: the next one follows it.
bool Channel::isHolding() const
{
    return m_isPaused && !(m_queue.isAwaitingReply() && m_queue.current().verb == Verb::Noop);
}

void Channel::holdOrLetFlow()
{
    const bool isHolding = this->isHolding();
    if (m_hasEnded || std::exchange(m_isLineHeld, isHolding) == isHolding)
        return;
    if (isHolding)
        return m_transport->pause();
    QMetaObject::invokeMethod(this, &Channel::drain, Qt::QueuedConnection);
    m_transport->resume();
}

void Channel::keepAlive()
{
    Command noop = statusCommand(Verb::Noop, "NOOP", [](const wire::StatusLine &) {});
    if (m_hasEnded || !m_queue.hasRoomFor(noop))
        return restartDeadline();
    m_queue.addFirst(std::move(noop));
    flush();
    restartDeadline();
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
    if (isHolding())
        return m_queue.isPipelining() ? Phase::Idle : Phase::Nothing;
    if (m_reader.isInsideBody())
        return Phase::Reply;
    return m_queue.current().verb == Verb::Greeting ? Phase::Greeting : Phase::Answer;
}

} // namespace pop3
