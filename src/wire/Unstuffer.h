// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace wire {

/// Undoes the dot-stuffing of one multi-line reply and finds its end (RFC 1939, section 3), for any split of the
/// stream. A line ends in CRLF; a bare LF is part of it. Only where the server has never sent a CRLF does a bare LF end
/// one.
class Unstuffer
{
public:
    enum class LineEnds { CrLf, BareLf };

    explicit Unstuffer(LineEnds lineEnds = LineEnds::CrLf) : m_lineEnds(lineEnds) {}

    /// Takes bytes from the front of the view and appends what they mean to out, line ends as they came.
    /// True when the lone dot was read; the view then holds what follows it.
    bool take(QByteArrayView &bytes, QByteArray &out);

private:
    enum class Place {
        LineStart,
        AfterDot,   ///< A dot at the start of a line.
        AfterDotCr, ///< A dot and a CR at the start of a line.
        InLine
    };

    bool takeAtDot(QByteArrayView &bytes, QByteArray &out);
    void takeLines(QByteArrayView &bytes, QByteArray &out);
    qsizetype nextDottedLine(QByteArrayView bytes);

    LineEnds m_lineEnds;
    Place m_place = Place::LineStart;
    bool m_lastWasCr = false; ///< Of the bytes already put out, while in a line.
};

} // namespace wire
