// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/LedgerReader.h"

#include "store/FileContent.h"
#include "store/LedgerHeader.h"

namespace store {

Outcome LedgerReader::open()
{
    const auto size = sizeOfFile(m_file.fileName());
    if (!size || !*size)
        return size ? Outcome(base::Done{}) : size.error();
    if (!m_file.open(QIODevice::ReadOnly))
        return outcome();
    const QByteArray line = m_file.readLine(LedgerHeader::maxLength);
    if (m_file.error() != QFile::NoError)
        return outcome();
    if (LedgerHeader::isTorn(line, **size)) { // So nothing was told yet.
        m_file.close();
        return base::Done{};
    }
    const auto header = LedgerHeader::parse(line, m_file.fileName());
    if (!header)
        return header.error();
    m_id = header->id;
    m_bytesRead = line.size();
    return base::Done{};
}

QByteArray LedgerReader::next()
{
    QByteArray line = m_file.isOpen() ? m_file.readLine() : QByteArray();
    if (!line.endsWith('\n')) // Torn, or the end.
        return {};
    m_bytesRead += line.size();
    return line;
}

Outcome LedgerReader::outcome() const
{
    return m_file.error() == QFile::NoError ? Outcome(base::Done{})
                                            : StoreError{StoreError::Kind::Io, m_file.fileName(), m_file.errorString()};
}

} // namespace store
