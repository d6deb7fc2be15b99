// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/Ledger.h"

#include "store/Disk.h"
#include "store/FileContent.h"
#include "store/LedgerHeader.h"
#include "store/LedgerReader.h"
#include "store/MessageName.h"
#include "store/SystemError.h"

#include <QFile>
#include <QFileInfo>
#include <QSet>

#include <cerrno>

namespace store {

namespace {

constexpr int manyLines = 1000;

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

Outcome putBehind(DiskFile &file, qint64 offset, const QByteArray &lines)
{
    const Outcome cut = file.truncate(offset);
    return cut ? file.write(lines) : cut;
}

} // namespace

Ledger::Ledger(Disk &disk, const QString &path, const base::AccountId &account)
    : m_disk(&disk), m_path(path), m_account(account)
{
}

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
    m_isDamaged = false;
    LedgerReader lines(m_path);
    if (const Outcome opened = lines.open(); !opened)
        return opened;
    for (QByteArray line = lines.next(); !line.isEmpty(); line = lines.next()) {
        const auto parsed = LedgerLine::parse(line);
        m_isDamaged = m_isDamaged || !isGood(parsed);
        if (isGood(parsed))
            m_book.apply(*parsed);
    }
    m_id = lines.id();
    m_size = lines.bytesRead();
    return lines.outcome();
}

/// A message's file is named by its unique-id: where it is not, either is not what was written.
bool Ledger::isGood(const std::optional<LedgerLine> &line) const
{
    if (!line || m_account.isNull() || line->event != LedgerLine::Event::Stored)
        return line.has_value();
    return line->file == MessageName::base(m_account, line->uidl, line->generation);
}

Outcome Ledger::begin()
{
    if (const Outcome cut = m_file->truncate(0); !cut)
        return cut;
    const LedgerHeader header = LedgerHeader::fresh();
    m_id = header.id;
    if (const Outcome written = append(header.toBytes()); !written)
        return written;
    // The journal counts from here, so this much must not get lost.
    if (const Outcome synced = m_file->sync(); !synced)
        return synced;
    return DiskFile::syncFolder(*m_disk, QFile::encodeName(QFileInfo(m_path).path()));
}

Outcome Ledger::restore(qint64 offset, const QByteArrayList &lines)
{
    const auto text = contentOfFile(m_path);
    if (!text)
        return text.error();
    const QByteArray kept = lines.join();
    const qsizetype from = QByteArrayView(*text).first(qMin(offset, text->size())).lastIndexOf('\n') + 1;
    const QByteArrayView tail = QByteArrayView(*text).sliced(from);
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
    if (const Outcome put = tail.startsWith(kept) ? Outcome(base::Done{}) : putBehind(file, from, restored); !put)
        return put;
    if (const Outcome synced = file.sync(); !synced)
        return synced;
    return DiskFile::syncFolder(*m_disk, QFile::encodeName(QFileInfo(m_path).path()));
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
    return LedgerHeader::fresh().toBytes() + kept.join();
}

/// Also what stands in the place of its first line.
QByteArray Ledger::salvaged(const QByteArray &text) const
{
    QByteArray good = LedgerHeader::fresh().toBytes();
    eachLine(text, [this, &good](QByteArrayView line) {
        if (isGood(LedgerLine::parse(line)))
            good.append(line);
    });
    return good;
}

Outcome Ledger::compact()
{
    return rewrite(&Ledger::compacted);
}

Outcome Ledger::salvage()
{
    return rewrite(&Ledger::salvaged);
}

Outcome Ledger::rewrite(QByteArray (Ledger::*made)(const QByteArray &) const)
{
    const auto text = contentOfFile(m_path);
    if (!text)
        return text.error();
    const QByteArray path = QFile::encodeName(m_path);
    const QByteArray fresh = path + ".new";
    m_disk->remove(fresh);
    auto created = DiskFile::createNew(*m_disk, fresh);
    if (!created)
        return created.error();
    DiskFile file = std::move(created).value();
    if (const Outcome written = file.write((this->*made)(*text)); !written)
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
