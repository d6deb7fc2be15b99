// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/LedgerBook.h"

#include "store/MessageName.h"

namespace store {

using Event = LedgerLine::Event;
using Fate = KnownMessage::Fate;
using Head = KnownMessage::Head;

namespace {

/// In place: a block of its own for each digest would double what an entry needs.
std::array<char, 32> digestIn(const QByteArray &hex)
{
    std::array<char, 32> digest{};
    const QByteArray bytes = QByteArray::fromHex(hex);
    if (bytes.size() == qsizetype(digest.size()))
        std::copy(bytes.begin(), bytes.end(), digest.begin());
    return digest;
}

bool isMail(const LedgerLine &line)
{
    return line.event == Event::Stored || line.event == Event::Compared || line.event == Event::Renamed;
}

QDateTime timeOf(qint64 at)
{
    return QDateTime::fromMSecsSinceEpoch(at, Qt::UTC);
}

} // namespace

void LedgerBook::apply(const LedgerLine &line)
{
    ++m_lines;
    if (line.event == Event::Other)
        return;
    noteHead(line);
    if (line.event == Event::Renamed || line.event == Event::Compared)
        return takeOver(line);
    KnownMessage &entry = m_known[line.uidl];
    if (line.event == Event::Stored) {
        m_files.remove(line.uidl);
        entry = {};
        entry.header = digestIn(line.header);
        entry.storedAt = timeOf(line.at);
        entry.size = line.size;
        entry.generation = line.generation;
    }
    if (line.event == Event::Listed) {
        entry.failures = entry.drops = 0;
    } else if (line.event == Event::Skipped) {
        entry.failures = line.failures;
        entry.drops = line.drops;
        entry.isFromBefore = line.why == LedgerLine::firstContact;
    }
    if (line.event == Event::Vanished)
        entry.isFromBefore = false; // What comes under that unique-id from now on is another message.
    entry.fate = fateAfter(line.event, entry);
}

Fate LedgerBook::fateAfter(Event event, const KnownMessage &entry)
{
    switch (event) {
    case Event::Stored:
    case Event::Renamed:
    case Event::Compared:
    case Event::Listed:
        return Fate::Stored;
    case Event::Skipped: // A message that is here stays known as such.
        return entry.generation > 0 ? entry.fate : Fate::Skipped;
    case Event::Deleting:
        return Fate::Deleting;
    case Event::Deleted:
        return Fate::Deleted;
    case Event::Vanished: // What never was here is known no more.
        return entry.generation > 0 ? Fate::Vanished : Fate::Skipped;
    case Event::Questioned:
        return Fate::Questioned;
    case Event::Imported:
        return Fate::Vanished;
    case Event::Headed:
    case Event::Unheaded:
        return entry.generation > 0 ? entry.fate : Fate::Skipped;
    case Event::Other:
        break;
    }
    return entry.fate;
}

void LedgerBook::takeOver(const LedgerLine &line)
{
    const bool isCompared = line.event == Event::Compared;
    KnownMessage &entry = m_known[line.uidl];
    entry.fate = Fate::Stored;
    entry.storedAt = timeOf(line.since);
    entry.size = line.size;
    entry.header = digestIn(line.header);
    entry.failures = entry.drops = 0;
    entry.generation = qMax(entry.generation, qMax(line.generation, 1));
    entry.isUnsure = line.isByHeader;
    entry.head = Head::None;
    entry.comparedAt = isCompared ? timeOf(line.at) : QDateTime();
    m_files.insert(line.uidl, line.file);
    if (!isCompared && m_known.contains(line.was))
        m_known[line.was].fate = Fate::Vanished;
}

/// Nearly all lines are about mails without one: they are not looked up for this.
void LedgerBook::noteHead(const LedgerLine &line)
{
    if (line.event == Event::Headed && m_known[line.uidl].generation == 0) {
        forgetHead(line.uidl);
        m_known[line.uidl].head = Head::Here;
        m_heads.insert(line.uidl, line.header);
    } else if (line.event == Event::Vanished) {
        noteHeadGone(line.uidl);
    } else if (line.event == Event::Skipped && line.why == LedgerLine::noHeader) {
        KnownMessage &entry = m_known[line.uidl];
        entry.head = entry.generation == 0 && entry.head == Head::None ? Head::Refused : entry.head;
    } else if (line.event == Event::Unheaded || (isMail(line) && m_heads.contains(line.uidl))) {
        forgetHead(line.uidl);
    }
}

void LedgerBook::noteHeadGone(const base::Uidl &uidl)
{
    KnownMessage &entry = m_known[uidl];
    if (entry.head == Head::Here)
        m_goneHeads.insert(m_heads.value(uidl), uidl);
    entry.head = entry.head == Head::Here || entry.head == Head::Gone ? Head::Gone : Head::None;
}

void LedgerBook::forgetHead(const base::Uidl &uidl)
{
    m_known[uidl].head = Head::None;
    if (m_heads.isEmpty())
        return;
    const QByteArray header = m_heads.take(uidl);
    if (m_goneHeads.value(header) == uidl)
        m_goneHeads.remove(header);
}

QList<base::Uidl> LedgerBook::headsEndedBy(const LedgerLine &line) const
{
    QList<base::Uidl> ended;
    if (m_heads.isEmpty() || (!isMail(line) && line.event != Event::Headed))
        return ended;
    if (isMail(line) && m_heads.contains(line.uidl))
        ended.append(line.uidl);
    if (const base::Uidl gone = m_goneHeads.value(line.header); !gone.isNull() && gone != line.uidl)
        ended.append(gone);
    return ended;
}

void LedgerBook::clear()
{
    m_heads.clear();
    m_goneHeads.clear();
    m_known.clear();
    m_files.clear();
    m_lines = 0;
}

const KnownMessage *LedgerBook::find(const base::Uidl &uidl) const
{
    return m_known.find(uidl);
}

QByteArray LedgerBook::fileOf(const base::AccountId &account, const base::Uidl &uidl) const
{
    const KnownMessage *const entry = find(uidl);
    const QByteArray kept = m_files.value(uidl);
    return kept.isEmpty() && entry ? MessageName::base(account, uidl, qMax(1, entry->generation)) : kept;
}

} // namespace store
