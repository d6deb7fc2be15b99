// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/LineReader.h"

#include <cstring>

namespace exchange {

QByteArray LineReader::next()
{
    if (m_buffer.size() - m_begin < longestPiece)
        fill();
    const QByteArrayView rest = ahead().first(qMin(longestPiece, m_buffer.size() - m_begin));
    const auto *const end = static_cast<const char *>(std::memchr(rest.data(), '\n', size_t(rest.size())));
    const QByteArray line = rest.first(end ? end + 1 - rest.data() : rest.size()).toByteArray();
    m_begin += line.size();
    m_at += line.size();
    return line;
}

void LineReader::fill()
{
    m_buffer.remove(0, std::exchange(m_begin, 0));
    const QByteArray read = m_file.read(qMin<qint64>(4 * longestPiece, m_left));
    m_buffer += read;
    m_left -= read.size();
}

} // namespace exchange
