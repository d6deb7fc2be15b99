// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/LineEnds.h"

#include <cstring>

namespace store {

void LineEnds::convert(QByteArrayView piece, QByteArray &into)
{
    if (piece.isEmpty())
        return;
    if (into.isEmpty())
        into.reserve(piece.size() + 1); // Most mail comes in one piece: grown line by line, it takes twice the room.
    if (m_hasPendingCr) {
        m_hasPendingCr = false;
        if (piece.front() != '\n')
            into.append('\r');
    }
    const qsizetype before = into.size();
    into.resize(before + piece.size());
    const char *const end = copy(piece, into.data() + before);
    into.resize(end - into.constData());
}

/// All but the CRs of CRLF; answers where it ended. Line by line, appending to a byte array took three times as long.
char *LineEnds::copy(QByteArrayView piece, char *to)
{
    const char *from = piece.begin();
    while (const void *const found = std::memchr(from, '\r', size_t(piece.end() - from))) {
        const char *const behind = static_cast<const char *>(found) + 1;
        m_hasPendingCr = behind == piece.end();
        const bool isBare = !m_hasPendingCr && *behind != '\n';
        const qsizetype length = behind - from - (isBare ? 0 : 1);
        std::memcpy(to, from, size_t(length));
        to += length;
        from = behind;
    }
    std::memcpy(to, from, size_t(piece.end() - from));
    return to + (piece.end() - from);
}

void LineEnds::finish(QByteArray &into)
{
    if (m_hasPendingCr)
        into.append('\r');
    m_hasPendingCr = false;
}

} // namespace store
