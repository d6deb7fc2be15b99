// SPDX-License-Identifier: GPL-3.0-or-later
// The part of MessageStore that notes what happened on the server, without any mail coming in.
#include "store/MessageStore.h"

#include "store/AccountArchive.h"
#include "store/LineEnds.h"
#include "store/MaildropMark.h"
#include "store/MessageName.h"
#include "store/ServerNotesFile.h"

#include <QSet>

namespace store {

namespace {

using Event = LedgerLine::Event;
using Fate = KnownMessage::Fate;

/// On the server, as far as the ledger knows, and what it is.
bool isThere(const KnownMessage &entry)
{
    return entry.isFromBefore || entry.head == KnownMessage::Head::Here ||
           (entry.generation > 0 && !isGone(entry.fate));
}

} // namespace

Outcome MessageStore::meetMaildrop()
{
    const MaildropMark mark(m_profile.accountFolder(m_account));
    const QByteArray before = mark.read();
    if (before == m_maildrop)
        return base::Done();
    if (!before.isEmpty()) {
        const KnownMail entries = m_archive->book().known();
        for (auto it = entries.begin(); it != entries.end(); ++it) {
            if (!isThere(*it))
                continue;
            if (Outcome noted = m_archive->record(lineOf(it.key(), Event::Vanished)); !noted)
                return noted;
        }
        if (Outcome kept = m_archive->commit(); !kept)
            return kept;
    }
    return mark.write(m_maildrop);
}

void MessageStore::recordListed(const QList<base::Uidl> &uidls)
{
    if (!m_archive)
        return;
    const QSet<base::Uidl> listed(uidls.begin(), uidls.end());
    QList<LedgerLine> lines;
    bool hasHeadGone = false;
    const KnownMail &entries = m_archive->book().known();
    for (auto it = entries.begin(); it != entries.end(); ++it) {
        const bool isListed = listed.contains(it.key());
        if (it->fate == Fate::Deleting) // The QUIT that went unanswered was carried out, or it was not.
            lines.append(lineOf(it.key(), isListed ? Event::Listed : Event::Vanished));
        else if ((isHere(it->fate) || isThere(*it)) && !isListed)
            lines.append(lineOf(it.key(), Event::Vanished));
        hasHeadGone = hasHeadGone || (it->head == KnownMessage::Head::Here && !isListed);
    }
    record(lines);
    if (hasHeadGone)
        commitGroup();
    if (hasHeadGone && m_archive && succeeds(m_archive->settle()))
        tellNewRows();
    if (m_comparison)
        m_comparison->look();
}

void MessageStore::recordSkipped(const QList<base::Uidl> &uidls, const QByteArray &why)
{
    QList<LedgerLine> lines;
    for (const base::Uidl &uidl : uidls) {
        if (!m_archive || m_archive->book().find(uidl))
            continue;
        lines.append(skipLineOf(uidl, why));
    }
    record(lines);
}

void MessageStore::recordImported(const QList<base::Uidl> &uidls)
{
    QList<LedgerLine> lines;
    for (const base::Uidl &uidl : uidls)
        lines.append(lineOf(uidl, Event::Imported));
    record(lines);
}

/// No receipt is ever made of it.
void MessageStore::keepHead(const base::Uidl &uidl, qint64 size, const QByteArray &head)
{
    const KnownMessage *const entry = m_archive ? m_archive->book().find(uidl) : nullptr;
    if (!m_archive || uidl.isNull() || (entry && entry->generation > 0))
        return;
    QByteArray content;
    LineEnds lineEnds;
    lineEnds.convert(head, content);
    lineEnds.finish(content);
    const QByteArray header = IncomingMessage::headerOf(content).toByteArray();
    if (header.isEmpty())
        return record({skipLineOf(uidl, LedgerLine::noHeader)});
    LedgerLine line = lineOf(uidl, Event::Headed);
    line.file = MessageName::base(m_account, uidl, 1);
    line.size = size;
    line.header = Digest::hexOf(header);
    if (succeeds(m_archive->addHead(line, header)) && !m_groupTimer.isActive())
        m_groupTimer.start();
}

void MessageStore::recordFailure(const base::Uidl &uidl, const QByteArray &why)
{
    LedgerLine line = skipLineOf(uidl, why);
    ++line.failures;
    record({line});
}

void MessageStore::recordDrop(const base::Uidl &uidl)
{
    LedgerLine line = skipLineOf(uidl, "a passing trouble");
    ++line.drops;
    record({line});
}

LedgerLine MessageStore::skipLineOf(const base::Uidl &uidl, const QByteArray &why) const
{
    const KnownMessage *const entry = m_archive ? m_archive->book().find(uidl) : nullptr;
    LedgerLine line = lineOf(uidl, Event::Skipped);
    line.why = why;
    line.failures = entry ? entry->failures : 0;
    line.drops = entry ? entry->drops : 0;
    return line;
}

void MessageStore::recordRenamed(const QList<Renaming> &renamings)
{
    QList<LedgerLine> lines;
    for (const Renaming &renaming : renamings) {
        const KnownMessage *before = m_archive ? m_archive->book().find(renaming.from) : nullptr;
        if (!before || before->generation == 0 || renaming.to.isNull())
            continue;
        LedgerLine line = lineOf(renaming.to, Event::Renamed);
        line.was = renaming.from;
        line.isByHeader = true;
        line.file = m_archive->book().fileOf(m_account, renaming.from);
        if (line.file == MessageName::base(m_account, renaming.to, before->generation))
            line.generation = before->generation; // The next one under that name is another generation.
        line.since = before->storedAt.toMSecsSinceEpoch();
        line.size = before->size;
        line.header = QByteArray(before->header.data(), qsizetype(before->header.size())).toHex();
        lines.append(line);
    }
    if (lines.isEmpty())
        return;
    record(lines);
    commitGroup();
    if (m_archive && succeeds(m_archive->settle()))
        tellNewRows();
    if (m_comparison)
        m_comparison->look();
}

void MessageStore::recordDeleting(const StoredReceipts &receipts)
{
    QList<LedgerLine> lines;
    for (const StoredReceipt &receipt : receipts)
        lines.append(lineOf(receipt.uidl(), Event::Deleting));
    record(lines);
    commitGroup();
    if (m_archive)
        Q_EMIT deletingRecorded();
}

void MessageStore::recordDeleted(const QList<base::Uidl> &uidls)
{
    QList<LedgerLine> lines;
    for (const base::Uidl &uidl : uidls)
        lines.append(lineOf(uidl, Event::Deleted));
    record(lines);
}

/// Not worth a trouble where it fails: the next check learns the same again.
void MessageStore::recordServer(const ServerNotes &notes)
{
    if (notes.isMaildropListed)
        Q_UNUSED(MaildropMark(m_profile.accountFolder(m_account)).writeListed().isOk())
    Q_UNUSED(ServerNotesFile(m_profile).keep(m_account, notes).isOk())
}

void MessageStore::record(const QList<LedgerLine> &lines)
{
    for (const LedgerLine &line : lines) {
        if (!m_archive || line.uidl.isNull() || !succeeds(m_archive->record(line)))
            return;
    }
    if (!m_groupTimer.isActive())
        m_groupTimer.start();
}

} // namespace store
