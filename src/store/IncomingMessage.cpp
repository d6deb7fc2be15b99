// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/IncomingMessage.h"

#include "store/Disk.h"

#include <utility>

namespace store {

namespace {

/// So much at once keeps a disk busy, and is soon written when the message has come to its end.
constexpr qint64 betweenBeginnings = 4 * 1024 * 1024;

} // namespace

Outcome IncomingMessage::append(Disk &disk, const QByteArray &bytes)
{
    m_arrived += bytes.size();
    m_lineEnds.convert(bytes, m_body);
    if (m_file)
        return writeOut();
    return m_body.size() > largestInMemory ? spill(disk) : Outcome(base::Done{});
}

Outcome IncomingMessage::spill(Disk &disk)
{
    m_header = headerOf(QByteArrayView(m_body).first(largestInMemory)).toByteArray();
    auto created = DiskFile::createNew(disk, m_temporary);
    if (!created)
        return created.error();
    m_file.emplace(std::move(created).value());
    m_wasLarge = true;
    return writeOut();
}

Outcome IncomingMessage::writeOut()
{
    m_digest.add(m_body);
    m_size += m_body.size();
    m_unhurried += m_body.size();
    const Outcome written = m_file->write(m_body);
    m_body.resize(0);
    if (m_unhurried >= betweenBeginnings) {
        m_unhurried = 0;
        m_file->beginSync();
    }
    return written;
}

Outcome IncomingMessage::finish()
{
    m_lineEnds.finish(m_body);
    if (!m_wasLarge) {
        m_digest.add(m_body);
        m_size = m_body.size();
        m_header = headerOf(m_body).toByteArray();
        m_sha256 = m_digest.hex();
        return base::Done{};
    }
    if (const Outcome written = writeOut(); !written)
        return written;
    m_sha256 = m_digest.hex();
    if (const Outcome synced = m_file->sync(); !synced)
        return synced;
    const Outcome closed = m_file->close();
    m_file.reset();
    return closed;
}

void IncomingMessage::discard(Disk &disk)
{
    m_file.reset();
    if (std::exchange(m_wasLarge, false))
        disk.remove(m_temporary);
    m_body.clear();
}

qint64 IncomingMessage::takeArrived()
{
    return std::exchange(m_arrived, 0);
}

QByteArrayView IncomingMessage::headerOf(QByteArrayView content)
{
    if (content.startsWith('\n'))
        return {};
    const qsizetype end = content.first(qMin(content.size(), largestInMemory)).indexOf("\n\n");
    return end < 0 ? content.first(qMin(content.size(), largestInMemory)) : content.first(end + 1);
}

} // namespace store
