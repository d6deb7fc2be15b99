// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/CrLf.h"

namespace base {

QByteArray CrLf::convert(QByteArrayView piece)
{
    QByteArray result;
    result.reserve(piece.size() + piece.size() / 32);
    for (const char c : piece) {
        if (c == '\n' && m_last != '\r')
            result += '\r';
        result += c;
        m_last = c;
    }
    return result;
}

} // namespace base
