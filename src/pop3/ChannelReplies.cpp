// SPDX-License-Identifier: GPL-3.0-or-later
// The part of Channel that hands on what the server says.
#include "pop3/Channel.h"

#include "pop3/Masked.h"

namespace pop3 {

namespace {

net::TransportError endedByServer(const QString &detail)
{
    return {net::TransportError::Kind::ClosedByServer, detail, {}, std::nullopt, false};
}

} // namespace

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
    while (!isHolding() && !m_hasEnded && !m_events.isEmpty())
        std::visit([this](const auto &event) { take(event); }, wire::Event(m_events.takeFirst()));
    if (m_events.isEmpty())
        m_events = {}; // A long listing takes much room, which it would keep.
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

} // namespace pop3
