// SPDX-License-Identifier: GPL-3.0-or-later
#include "wire/Unstuffer.h"

#include <cstring>

namespace wire {

bool Unstuffer::take(QByteArrayView &bytes, QByteArray &out)
{
    while (!bytes.isEmpty()) {
        if (m_place == Place::AfterDot || m_place == Place::AfterDotCr) {
            if (takeAtDot(bytes, out))
                return true;
        } else if (m_place == Place::LineStart && bytes[0] == '.') {
            bytes = bytes.sliced(1);
            m_place = Place::AfterDot;
        } else {
            takeLines(bytes, out);
        }
    }
    return false;
}

/// Decides with one more byte whether the dot that was read ends the body. If not, it was stuffed, and is gone.
bool Unstuffer::takeAtDot(QByteArrayView &bytes, QByteArray &out)
{
    const bool mayEnd = m_place == Place::AfterDotCr || m_lineEnds == LineEnds::BareLf;
    if (bytes[0] == '\n' && mayEnd) {
        bytes = bytes.sliced(1);
        return true;
    }
    if (bytes[0] == '\r' && m_place == Place::AfterDot) {
        bytes = bytes.sliced(1);
        m_place = Place::AfterDotCr;
        return false;
    }
    m_lastWasCr = m_place == Place::AfterDotCr;
    if (m_lastWasCr)
        out.append('\r');
    m_place = Place::InLine;
    return false;
}

/// Puts out all up to the next line that begins with a dot in one piece.
void Unstuffer::takeLines(QByteArrayView &bytes, QByteArray &out)
{
    const qsizetype length = nextDottedLine(bytes);
    out.append(bytes.first(length));
    m_lastWasCr = bytes[length - 1] == '\r';
    bytes = bytes.sliced(length);
}

qsizetype Unstuffer::nextDottedLine(QByteArrayView bytes)
{
    const char *const begin = bytes.data();
    const char *const end = begin + bytes.size();
    const char *from = begin;
    m_place = Place::InLine;
    while (const auto *lineFeed = static_cast<const char *>(std::memchr(from, '\n', size_t(end - from)))) {
        from = lineFeed + 1;
        const bool afterCr = lineFeed == begin ? m_lastWasCr : lineFeed[-1] == '\r';
        const bool endsLine = afterCr || m_lineEnds == LineEnds::BareLf;
        if (endsLine && (from == end || *from == '.')) {
            m_place = Place::LineStart;
            break;
        }
        if (from == end)
            break;
    }
    return m_place == Place::LineStart ? from - begin : bytes.size();
}

} // namespace wire
