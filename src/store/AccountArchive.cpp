// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/AccountArchive.h"

#include "store/AccountLock.h"
#include "store/CatchUp.h"
#include "store/Disk.h"
#include "store/IncomingMessage.h"
#include "store/JournalReplay.h"

#include <atomic>
#include <limits>
#include <utility>

namespace store {

namespace {

/// The journal doubles what is written: it is cut before it grows without bound.
constexpr qint64 largestJournal = 256 * 1024 * 1024;

} // namespace

AccountArchive::AccountArchive(const Profile &profile, const base::AccountId &account, Disk &disk)
    : m_profile(profile),
      m_account(account),
      m_folder(profile.accountFolder(account)),
      m_disk(disk),
      m_maildir(disk, m_folder),
      m_heads(disk, m_folder),
      m_ledger(disk, profile.ledgerFile(account), account),
      m_renewal(disk, m_folder),
      m_journal(disk, m_folder + QLatin1String("/journal"))
{
}

Outcome AccountArchive::open(Catalogue::Examination examination)
{
    auto lock = lockAccount(m_profile, m_account);
    if (!lock)
        return lock.error();
    m_lock = std::move(lock).value();
    if (const Outcome prepared = m_maildir.prepare(); !prepared)
        return prepared;
    JournalReplay replay(m_disk, m_folder);
    if (const Outcome replayed = replay.run(m_maildir, m_ledger); !replayed)
        return replayed;
    if (const Outcome opened = m_renewal.open(m_ledger); !opened)
        return opened;
    if (const Outcome compacted = m_ledger.isWorthCompacting() ? m_ledger.compact() : Outcome(base::Done{}); !compacted)
        return compacted;
    if (const Outcome swept = sweepHeads(); !swept)
        return swept;
    // What was broken off may have been broken by a power cut, too.
    const auto thoroughness = replay.hasReplayed() ? Catalogue::Examination::Now : examination;
    auto catalogue = CatalogueWriter::open(m_profile.catalogueFile(), m_account, thoroughness);
    if (!catalogue)
        return catalogue.error();
    m_catalogue = std::move(catalogue).value();
    m_catalogue->rowsAdded = [this] {
        m_hasNewRows = true;
        if (rowsAdded)
            rowsAdded();
    };
    const qint64 behind = replay.hasReplayed() ? replay.ledgerSize() : std::numeric_limits<qint64>::max();
    if (isLedgerFollowed())
        return catchUp(behind);
    const Outcome added = addStrays();
    return added ? catchUp(0) : added;
}

Outcome AccountArchive::catchUp(qint64 from)
{
    const Outcome done =
        catchUpWith([this, from](CatchUp &work) { return work.run(m_ledger, m_profile.ledgerFile(m_account), from); });
    m_isCatalogueBehind = !done.isOk();
    return done;
}

Outcome AccountArchive::catchUpWith(const std::function<Outcome(CatchUp &)> &work,
                                    const std::function<void()> &meanwhile)
{
    const auto bringUp = [this, &work](Catalogue &catalogue) {
        CatchUp catchUp(catalogue, m_maildir, m_heads, m_account);
        const Outcome done = work(catchUp);
        m_hasNewRows = m_hasNewRows || catchUp.rowsMade() > 0;
        return done;
    };
    return m_catalogue->run(bringUp, meanwhile);
}

Outcome AccountArchive::add(const LedgerLine &line, const IncomingMessage &message)
{
    if (const Outcome kept = message.isLarge() ? keepLarge(line, message) : Outcome(base::Done{}); !kept)
        return kept;
    m_gathered.messages.append({line, message.header(), message.body(), message.isLarge()});
    return note(line, message.body());
}

Outcome AccountArchive::keepLarge(const LedgerLine &line, const IncomingMessage &message)
{
    // Its content is synced. Its name must be, before a ledger line that counts on it can reach the disk.
    if (const Outcome adopted = m_maildir.adopt(message.temporary(), line.file); !adopted)
        return adopted;
    return m_maildir.syncNameOf(line.file);
}

Outcome AccountArchive::record(const LedgerLine &line)
{
    return note(line, {});
}

Outcome AccountArchive::note(const LedgerLine &line, QByteArrayView body)
{
    if (m_journal.isEmpty())
        m_journal.beginAt(m_ledger.size());
    const QList<base::Uidl> ended = book().headsEndedBy(line);
    const QByteArray text = line.toBytes();
    m_gathered.lines.append(text);
    if (line.event == LedgerLine::Event::Compared)
        m_gathered.compared.append(line.file);
    // Only catching up reads of other names, and of headers whose mail has gone.
    m_isCatalogueBehind = m_isCatalogueBehind || !line.was.isNull() || line.event == LedgerLine::Event::Unheaded ||
                          (line.event == LedgerLine::Event::Vanished && book().heads().contains(line.uidl));
    m_ledger.note(line);
    const Outcome added = m_journal.add(text, body);
    return added ? endHeads(ended, line) : added;
}

/// While the next group is gathered and synced, the files of the last one are written: neither waits for the other.
Outcome AccountArchive::commit()
{
    if (m_gathered.lines.isEmpty())
        return base::Done{};
    if (const Outcome durable = makeDurable(m_gathered.compared); !durable)
        return durable;
    if (const Outcome committed = m_journal.commit(); !committed)
        return committed;
    if (const Outcome written = awaitFiles(); !written)
        return written;
    const Group written = std::exchange(m_behind, {});
    writeFiles(std::exchange(m_gathered, {}));
    if (const Outcome entered = enter(written); !entered)
        return entered;
    return m_journal.size() < largestJournal ? Outcome(base::Done{}) : settle();
}

Outcome AccountArchive::complete()
{
    if (const Outcome written = awaitFiles(); !written)
        return written;
    return enter(std::exchange(m_behind, {}));
}

Outcome AccountArchive::awaitFiles()
{
    return m_files.valid() ? m_files.get() : Outcome(base::Done{});
}

Outcome AccountArchive::makeDurable(const QByteArrayList &files)
{
    if (files.isEmpty())
        return base::Done{};
    const Outcome synced = m_maildir.syncAgain(files);
    return synced ? m_ledger.sync() : synced;
}

void AccountArchive::writeFiles(Group group)
{
    QList<Maildir::Delivery> deliveries;
    for (const Pending &pending : std::as_const(group.messages)) {
        const bool isHead = pending.line.event == LedgerLine::Event::Headed;
        if (isHead)
            deliveries.append(m_heads.deliver(pending.line.file, pending.body));
        else if (!pending.isInPlace)
            deliveries.append(m_maildir.deliver(pending.line.file, pending.body));
    }
    m_behind = std::move(group);
    if (deliveries.isEmpty())
        return;
    m_files = std::async(std::launch::async, [&disk = m_disk, deliveries]() -> Outcome {
        for (const Maildir::Delivery &delivery : deliveries) {
            if (const Outcome written = delivery.write(disk); !written)
                return written;
        }
        return base::Done{};
    });
}

/// Ledger and catalogue may name the files only now.
Outcome AccountArchive::enter(const Group &group)
{
    if (group.lines.isEmpty())
        return base::Done{};
    if (const Outcome appended = m_ledger.append(group.lines); !appended)
        return appended;
    if (const Outcome passed = passOn(group.ended); !passed)
        return passed;
    list(group.messages);
    return base::Done{};
}

void AccountArchive::list(const QList<Pending> &messages)
{
    if (m_isCatalogueBehind)
        return; // Its mark must not move past what it missed; settle() catches up.
    QList<CatalogueWriter::Entry> entries;
    entries.reserve(messages.size());
    for (const Pending &pending : messages) {
        const bool isHead = pending.line.event == LedgerLine::Event::Headed;
        const QByteArray place = isHead ? m_heads.find(pending.line.file) : m_maildir.placeOf(pending.line.file);
        entries.append({pending.line, place, pending.header});
    }
    m_catalogue->add(entries, {m_ledger.id(), m_ledger.size()});
}

/// A catalogue that fails costs no mail: everything it says is in ledger and Maildir.
void AccountArchive::awaitRows()
{
    m_isCatalogueBehind = !m_catalogue->await() || m_isCatalogueBehind;
}

void AccountArchive::mendRows()
{
    awaitRows();
    if (m_isCatalogueBehind || m_catalogue->isReplaced())
        Q_UNUSED(catchUp(m_ledger.size()).isOk()) // Where it fails, settle() tries again.
}

Outcome AccountArchive::settle()
{
    if (const Outcome completed = complete(); !completed)
        return completed;
    if (const Outcome cut = m_journal.isEmpty() ? Outcome(base::Done{}) : cutJournal(); !cut)
        return cut;
    awaitRows();
    const bool isBehind = m_isCatalogueBehind || m_catalogue->isReplaced();
    return isBehind ? catchUp(m_ledger.size()) : Outcome(base::Done{});
}

Outcome AccountArchive::cutJournal()
{
    if (const Outcome synced = m_maildir.sync(); !synced)
        return synced;
    if (const Outcome synced = m_heads.sync(); !synced)
        return synced;
    if (const Outcome synced = m_ledger.sync(); !synced)
        return synced;
    return m_journal.cut();
}

Outcome AccountArchive::rebuild(const std::function<void(int)> &progressed)
{
    const auto forget = [this](Catalogue &catalogue) { return catalogue.forget(m_account); };
    if (const Outcome forgotten = m_catalogue->run(forget); !forgotten)
        return forgotten;
    std::atomic<int> listed = 0;
    const auto listAll = [this, &listed](CatchUp &work) {
        work.progressed = [&listed](int messages) { listed = messages; };
        return work.run(m_ledger, m_profile.ledgerFile(m_account), 0);
    };
    const auto tell = [&listed, &progressed] { progressed(listed); };
    const Outcome done = catchUpWith(listAll, tell);
    tell();
    return done;
}

} // namespace store
