// SPDX-License-Identifier: GPL-3.0-or-later
#include "wire/LineSplitter.h"

namespace wire {

std::optional<LineSplitter::Line> LineSplitter::take(QByteArrayView &bytes)
{
    const qsizetype lineFeed = bytes.indexOf('\n');
    append(lineFeed < 0 ? bytes : bytes.first(lineFeed));
    bytes = lineFeed < 0 ? QByteArrayView() : bytes.sliced(lineFeed + 1);
    if (lineFeed < 0)
        return std::nullopt;

    Line line{m_text, m_endsInCr, m_isTooLong};
    if (m_endsInCr && !m_isTooLong)
        line.text.chop(1);
    clear();
    return line;
}

void LineSplitter::append(QByteArrayView bytes)
{
    if (bytes.isEmpty())
        return;
    m_endsInCr = bytes.back() == '\r';
    const qsizetype room = m_limit - m_text.size();
    m_text.append(bytes.first(qMin(room, bytes.size())));
    m_isTooLong = m_isTooLong || bytes.size() > room;
}

void LineSplitter::clear()
{
    m_text.clear();
    m_endsInCr = false;
    m_isTooLong = false;
}

} // namespace wire
