// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/Ledger.h"

#include "store/Disk.h"
#include "store/SystemError.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QSet>
#include <QUuid>

#include <cerrno>

namespace store {

namespace {

constexpr int formatVersion = 1;
constexpr int manyLines = 1000;
constexpr qint64 maxHeader = 4096;
const QByteArray magic = "poppo-ledger ";

QByteArray newHeader()
{
    return magic + QByteArray::number(formatVersion) + "\tid=" + QUuid::createUuid().toByteArray(QUuid::Id128) + '\n';
}

QByteArray idIn(QByteArrayView header)
{
    const qsizetype id = header.indexOf("\tid=");
    return id < 0 ? QByteArray() : header.sliced(id + 4).toByteArray().split('\t').first();
}

/// A crash left the beginning of a new ledger.
bool isTorn(const QByteArray &header)
{
    return !header.endsWith('\n') && (header.startsWith(magic) || magic.startsWith(header));
}

template<typename Visit>
void eachLine(QByteArrayView text, Visit visit)
{
    while (!text.isEmpty()) {
        const qsizetype length = text.indexOf('\n') + 1;
        if (length == 0)
            return; // Torn.
        visit(text.first(length));
        text = text.sliced(length);
    }
}

base::Result<QByteArray, StoreError> contentOf(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return QByteArray();
    if (!file.open(QIODevice::ReadOnly))
        return StoreError{StoreError::Kind::Io, path, file.errorString()};
    return file.readAll();
}

} // namespace

Ledger::Ledger(Disk &disk, const QString &path) : m_disk(&disk), m_path(path) {}

Outcome Ledger::open()
{
    if (const Outcome known = read(); !known)
        return known;
    auto opened = DiskFile::openToAppend(*m_disk, QFile::encodeName(m_path));
    if (!opened)
        return opened.error();
    m_file.emplace(std::move(opened).value());
    if (m_size == 0)
        return begin();
    return QFileInfo(m_path).size() == m_size ? Outcome(base::Done{}) : m_file->truncate(m_size);
}

Outcome Ledger::read()
{
    m_book.clear();
    m_id.clear();
    m_size = 0;
    QFile file(m_path);
    if (!file.exists())
        return base::Done{};
    if (!file.open(QIODevice::ReadOnly))
        return StoreError{StoreError::Kind::Io, m_path, file.errorString()};
    const QByteArray header = file.readLine(maxHeader);
    if (isTorn(header)) // So nothing was told yet.
        return base::Done{};
    if (const Outcome known = readHeader(header); !known)
        return known;
    // Line by line: the text of a large mailbox is large.
    for (QByteArray line = file.readLine(); line.endsWith('\n'); line = file.readLine()) {
        m_size += line.size();
        if (const auto parsed = LedgerLine::parse(line))
            m_book.apply(*parsed);
    }
    return file.error() == QFile::NoError ? Outcome(base::Done{})
                                          : StoreError{StoreError::Kind::Io, m_path, file.errorString()};
}

Outcome Ledger::readHeader(const QByteArray &header)
{
    if (!header.startsWith(magic) || !header.endsWith('\n'))
        return StoreError{StoreError::Kind::Malformed, m_path, QCoreApplication::translate("store", "line 1")};
    if (header.sliced(magic.size()).split('\t').first().toInt() > formatVersion)
        return StoreError{StoreError::Kind::NewerFormat, m_path, QString()};
    m_id = idIn(header.trimmed());
    m_size = header.size();
    return base::Done{};
}

Outcome Ledger::begin()
{
    if (const Outcome cut = m_file->truncate(0); !cut)
        return cut;
    const QByteArray header = newHeader();
    m_id = idIn(header.trimmed());
    if (const Outcome written = append(header); !written)
        return written;
    // The journal counts from here, so this much must not get lost.
    if (const Outcome synced = m_file->sync(); !synced)
        return synced;
    return DiskFile::syncFolder(*m_disk, QFile::encodeName(QFileInfo(m_path).path()));
}

Outcome Ledger::restore(qint64 offset, const QByteArrayList &lines)
{
    const auto text = contentOf(m_path);
    if (!text)
        return text.error();
    const QByteArray kept = lines.join();
    const QByteArrayView tail = QByteArrayView(*text).sliced(qMin(offset, text->size()));
    if (tail.startsWith(kept))
        return base::Done{};
    QByteArray restored = kept;
    const QSet<QByteArray> known(lines.begin(), lines.end());
    eachLine(tail, [&](QByteArrayView line) {
        if (!known.contains(line.toByteArray()) && LedgerLine::parse(line))
            restored.append(line);
    });
    auto opened = DiskFile::openToAppend(*m_disk, QFile::encodeName(m_path));
    if (!opened)
        return opened.error();
    DiskFile file = std::move(opened).value();
    if (const Outcome cut = file.truncate(qMin(offset, text->size())); !cut)
        return cut;
    return file.write(restored);
}

Outcome Ledger::append(QByteArrayView lines)
{
    m_size += lines.size();
    return m_file->write(lines);
}

Outcome Ledger::sync()
{
    return m_file->sync();
}

bool Ledger::isWorthCompacting() const
{
    return m_book.linesApplied() > manyLines && m_book.linesApplied() > 3 * m_book.known().size();
}

QByteArray Ledger::compacted(const QByteArray &text) const
{
    // Walking back, the first line of each event and UIDL met is the last that was written. Lines which cannot be read
    // are of a later version, and stay.
    QByteArrayList kept;
    QSet<std::pair<int, QByteArray>> seen;
    QList<QByteArrayView> lines;
    eachLine(text, [&lines](QByteArrayView line) { lines.append(line); });
    for (qsizetype i = lines.size() - 1; i > 0; --i) {
        const auto parsed = LedgerLine::parse(lines[i]);
        if (!parsed || parsed->event == LedgerLine::Event::Other) {
            kept.prepend(lines[i].toByteArray());
            continue;
        }
        const QByteArray of = parsed->event == LedgerLine::Event::Stored ? parsed->file : parsed->uidl.bytes();
        const std::pair key(static_cast<int>(parsed->event), of);
        if (!seen.contains(key)) {
            seen.insert(key);
            kept.prepend(lines[i].toByteArray());
        }
    }
    return newHeader() + kept.join();
}

Outcome Ledger::compact()
{
    const auto text = contentOf(m_path);
    if (!text)
        return text.error();
    const QByteArray path = QFile::encodeName(m_path);
    const QByteArray fresh = path + ".new";
    m_disk->remove(fresh);
    auto created = DiskFile::createNew(*m_disk, fresh);
    if (!created)
        return created.error();
    DiskFile file = std::move(created).value();
    if (const Outcome written = file.write(compacted(*text)); !written)
        return written;
    if (const Outcome synced = file.sync(); !synced)
        return synced;
    if (const Outcome closed = file.close(); !closed)
        return closed;
    if (m_disk->rename(fresh, path) < 0)
        return systemError(errno, m_path);
    if (const Outcome synced = DiskFile::syncFolder(*m_disk, QFile::encodeName(QFileInfo(m_path).path())); !synced)
        return synced;
    m_file.reset();
    return open();
}

} // namespace store
