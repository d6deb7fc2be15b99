// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wire/LineSplitter.h"
#include "wire/StatusLine.h"
#include "wire/Unstuffer.h"

#include <QByteArray>
#include <QList>

#include <variant>

namespace wire {

/// A piece of a message as it was before dot-stuffing. At most ReplyReader::maxPiece bytes.
struct BodyBytes
{
    QByteArray bytes;
};

/// One line of a listing (CAPA, LIST, UIDL), without its end. Cut at maxListingLine where isTooLong.
struct ListingText
{
    QByteArray text;
    bool isTooLong = false;
};

/// The lone dot behind a body or a listing.
struct EndOfBody
{
};

/// We no longer understand the server. Nothing follows.
struct Malformed
{
    QByteArray line; ///< The offending line, or the first bytes of it (at most 512).
    QByteArray rule; ///< The rule it breaks, in English.
};

/// Bytes came although no reply was expected. Nothing follows.
struct Unasked
{
    QByteArray bytes; ///< The first line of them (at most 512).
};

using Event = std::variant<StatusLine, BodyBytes, ListingText, EndOfBody, Malformed, Unasked>;

/// Turns the server's bytes into replies (RFC 1939, section 3), however the stream is cut. Knows no socket.
/// Keeps at most one unfinished line; the end of the stream never ends a reply.
class ReplyReader
{
public:
    enum class Shape { StatusOnly, WithBody, WithListing };

    static constexpr qsizetype maxStatusLine = 8 * 1024;
    static constexpr qsizetype maxListingLine = 1024;
    static constexpr qsizetype maxPiece = 64 * 1024;
    static constexpr qsizetype maxOffendingLine = 512;

    /// One reply more is expected, behind those expected before. "-ERR" and "+ " never have a body.
    void expect(Shape shape) { m_expected.append(shape); }
    QList<Event> feed(QByteArrayView bytes);

    bool isIdle() const; ///< No byte is left over, no reply is expected, all was understood.
    bool isInsideBody() const { return m_isInsideBody; }
    void forget() { *this = ReplyReader(); } ///< As new; for after STLS.

private:
    void readStatus(QByteArrayView &bytes, QList<Event> &events);
    void readBody(QByteArrayView &bytes, QList<Event> &events);
    void putOut(QByteArray &&body, QList<Event> &events);
    void begin(const LineSplitter::Line &line, QList<Event> &events);
    void giveUp(Event reason, QList<Event> &events);

    QList<Shape> m_expected;
    LineSplitter m_status{maxStatusLine};
    LineSplitter m_listing{maxListingLine};
    Unstuffer m_unstuffer;
    bool m_isInsideBody = false;
    bool m_isListing = false;
    bool m_hasGivenUp = false;
    bool m_hasSeenCrLf = false; ///< At the end of any status line.
};

} // namespace wire
