// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/Journal.h"

#include "store/Digest.h"
#include "store/Disk.h"
#include "store/LedgerLine.h"
#include "store/SystemError.h"

#include <QFile>
#include <QFileInfo>

#include <cerrno>

namespace store {

namespace {

constexpr qsizetype bufferSize = 512 * 1024;
const QByteArray magic = "poppo-journal 1 ";

QByteArray checkOf(QByteArrayView lengths, QByteArrayView ledgerLine)
{
    Digest digest;
    digest.add(lengths);
    digest.add(ledgerLine);
    return digest.hex().first(16);
}

/// The line at the front of content, which then begins behind it; empty where it is torn.
QByteArrayView takeLine(QByteArrayView &content)
{
    const qsizetype length = content.first(qMin<qsizetype>(content.size(), 200)).indexOf('\n') + 1;
    const QByteArrayView line = content.first(length);
    content = content.sliced(length);
    return line;
}

std::optional<Journal::Record> takeRecord(QByteArrayView &content)
{
    const QByteArray head = takeLine(content).toByteArray();
    const QByteArrayList fields = head.trimmed().split(' ');
    if (head.isEmpty() || fields.size() != 3)
        return std::nullopt;
    const qsizetype lineLength = fields[0].toLongLong();
    const qsizetype messageLength = fields[1].toLongLong();
    if (lineLength <= 0 || messageLength < 0 || lineLength > content.size() ||
        messageLength > content.size() - lineLength)
        return std::nullopt;
    const Journal::Record record{content.first(lineLength), content.sliced(lineLength, messageLength)};
    if (checkOf(fields[0] + ' ' + fields[1], record.ledgerLine) != fields[2])
        return std::nullopt;
    const auto line = LedgerLine::parse(record.ledgerLine);
    if (messageLength > 0 && (!line || Digest::hexOf(record.message) != line->contentDigest()))
        return std::nullopt;
    content = content.sliced(lineLength + messageLength);
    return record;
}

} // namespace

Journal::Journal(Disk &disk, const QString &path) : m_disk(&disk), m_path(QFile::encodeName(path)) {}

Outcome Journal::add(QByteArrayView ledgerLine, QByteArrayView message)
{
    if (m_buffer.isEmpty())
        m_buffer.reserve(2 * bufferSize);
    const QByteArray lengths = QByteArray::number(ledgerLine.size()) + ' ' + QByteArray::number(message.size());
    m_buffer.append(lengths).append(' ').append(checkOf(lengths, ledgerLine)).append('\n');
    m_buffer.append(ledgerLine).append(message);
    return m_buffer.size() < bufferSize ? Outcome(base::Done{}) : writeOut();
}

Outcome Journal::commit()
{
    if (isEmpty())
        return base::Done{};
    if (const Outcome written = writeOut(); !written)
        return written;
    return m_file->sync();
}

Outcome Journal::writeOut()
{
    if (!m_file) {
        if (const Outcome created = create(); !created)
            return created;
    }
    const Outcome written = m_file->write(m_buffer);
    m_size += m_buffer.size();
    m_buffer.resize(0); // Keeps its memory.
    return written;
}

Outcome Journal::create()
{
    auto created = DiskFile::createNew(*m_disk, m_path);
    if (!created)
        return created.error();
    m_file.emplace(std::move(created).value());
    m_size = 0;
    if (const Outcome written = m_file->write(magic + QByteArray::number(m_ledgerSize) + '\n'); !written)
        return written;
    return DiskFile::syncFolder(*m_disk, QFile::encodeName(QFileInfo(QFile::decodeName(m_path)).path()));
}

Outcome Journal::cut()
{
    m_buffer.resize(0);
    m_size = 0;
    m_file.reset();
    if (m_disk->remove(m_path) < 0 && errno != ENOENT)
        return systemError(errno, QFile::decodeName(m_path));
    return DiskFile::syncFolder(*m_disk, QFile::encodeName(QFileInfo(QFile::decodeName(m_path)).path()));
}

QList<Journal::Record> Journal::recordsIn(QByteArrayView content)
{
    QList<Record> records;
    if (!ledgerSizeIn(content))
        return records;
    takeLine(content);
    while (const auto record = takeRecord(content))
        records.append(*record);
    return records;
}

std::optional<qint64> Journal::ledgerSizeIn(QByteArrayView content)
{
    const QByteArrayView head = takeLine(content);
    if (!head.startsWith(magic))
        return std::nullopt;
    bool isNumber = false;
    const qint64 size = head.sliced(magic.size()).trimmed().toByteArray().toLongLong(&isNumber);
    return isNumber ? std::optional(size) : std::nullopt;
}

} // namespace store
