// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/LineEnds.h"

namespace store {

void LineEnds::convert(QByteArrayView piece, QByteArray &into)
{
    if (into.isEmpty())
        into.reserve(piece.size() + 1); // Most mail comes in one piece: grown line by line, it takes twice the room.
    if (m_hasPendingCr && !piece.isEmpty()) {
        m_hasPendingCr = false;
        if (piece.front() != '\n')
            into.append('\r');
    }
    for (qsizetype cr = piece.indexOf('\r'); cr >= 0; cr = piece.indexOf('\r')) {
        into.append(piece.first(cr));
        piece = piece.sliced(cr + 1);
        m_hasPendingCr = piece.isEmpty();
        if (!piece.isEmpty() && piece.front() != '\n')
            into.append('\r');
    }
    into.append(piece);
}

void LineEnds::finish(QByteArray &into)
{
    if (m_hasPendingCr)
        into.append('\r');
    m_hasPendingCr = false;
}

} // namespace store
