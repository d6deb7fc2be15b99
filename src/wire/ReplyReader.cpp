// SPDX-License-Identifier: GPL-3.0-or-later
#include "wire/ReplyReader.h"

namespace wire {

namespace {

QByteArray firstOf(QByteArrayView bytes)
{
    return bytes.first(qMin(bytes.size(), ReplyReader::maxOffendingLine)).toByteArray();
}

QByteArray firstLineOf(QByteArrayView bytes)
{
    QByteArrayView rest = bytes;
    const std::optional<LineSplitter::Line> line = LineSplitter(ReplyReader::maxOffendingLine).take(rest);
    return line ? line->text : firstOf(bytes);
}

} // namespace

QList<Event> ReplyReader::feed(QByteArrayView bytes)
{
    QList<Event> events;
    while (!bytes.isEmpty() && !m_hasGivenUp) {
        if (m_isInsideBody)
            readBody(bytes, events);
        else if (m_expected.isEmpty())
            giveUp(Unasked{firstLineOf(bytes)}, events);
        else
            readStatus(bytes, events);
    }
    return events;
}

bool ReplyReader::isIdle() const
{
    return m_expected.isEmpty() && m_status.isEmpty() && !m_isInsideBody && !m_hasGivenUp;
}

void ReplyReader::readStatus(QByteArrayView &bytes, QList<Event> &events)
{
    const std::optional<LineSplitter::Line> line = m_status.take(bytes);
    if (m_status.isTooLong())
        giveUp(Malformed{firstOf(m_status.unfinished()), "a status line has at most 8192 bytes"}, events);
    else if (line)
        begin(*line, events);
}

void ReplyReader::begin(const LineSplitter::Line &line, QList<Event> &events)
{
    const std::optional<StatusLine> status = StatusLine::parse(line.text);
    if (!status || line.isTooLong)
        return giveUp(Malformed{firstOf(line.text),
                                status ? "a status line has at most 8192 bytes" : "a reply begins with +OK, -ERR or +"},
                      events);
    m_hasSeenCrLf = m_hasSeenCrLf || line.endedInCrLf;
    const Shape shape = m_expected.takeFirst();
    if (shape != Shape::StatusOnly && status->kind == StatusLine::Kind::Challenge)
        return giveUp(Malformed{firstOf(line.text), "this command is answered with +OK or -ERR"}, events);
    events.append(*status);
    if (shape == Shape::StatusOnly || status->kind == StatusLine::Kind::Err)
        return;
    m_isInsideBody = true;
    m_isListing = shape == Shape::WithListing;
    m_unstuffer = Unstuffer(m_hasSeenCrLf ? Unstuffer::LineEnds::CrLf : Unstuffer::LineEnds::BareLf);
}

void ReplyReader::readBody(QByteArrayView &bytes, QList<Event> &events)
{
    QByteArrayView piece = bytes.first(qMin(bytes.size(), maxPiece));
    const qsizetype offered = piece.size();
    QByteArray body;
    const bool hasEnded = m_unstuffer.take(piece, body);
    bytes = bytes.sliced(offered - piece.size());
    putOut(std::move(body), events);
    if (!hasEnded)
        return;
    m_isInsideBody = false;
    m_listing.clear();
    events.append(EndOfBody());
}

void ReplyReader::putOut(QByteArray &&body, QList<Event> &events)
{
    if (!m_isListing) {
        if (!body.isEmpty())
            events.append(BodyBytes{std::move(body)});
        return;
    }
    QByteArrayView rest = body;
    while (std::optional<LineSplitter::Line> line = m_listing.take(rest))
        events.append(ListingText{std::move(line->text), line->isTooLong});
}

void ReplyReader::giveUp(Event reason, QList<Event> &events)
{
    m_hasGivenUp = true;
    events.append(std::move(reason));
}

} // namespace wire
