// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/CatalogueWriter.h"
#include "store/FileLock.h"
#include "store/HeadFiles.h"
#include "store/Journal.h"
#include "store/Ledger.h"
#include "store/LedgerRenewal.h"
#include "store/Maildir.h"
#include "store/Profile.h"

#include <atomic>
#include <functional>
#include <future>

namespace store {

class CatchUp;
class IncomingMessage;

/// Journal, Maildir, ledger and catalogue of one account, kept in step under its lock. The order of writing here is
/// what "nothing is lost, nothing comes twice" rests on. After a failure it may only be destroyed; open() of another
/// one recovers from what is on the disk.
class AccountArchive
{
public:
    AccountArchive(const Profile &profile, const base::AccountId &account, Disk &disk);

    std::function<void()> rowsAdded; ///< There are new rows. Called on the catalogue's thread; set before open().

    /// Asked before each file that is read for a ledger that was lost; before open().
    void heed(std::function<bool()> mayGoOn) { m_renewal.mayGoOn = std::move(mayGoOn); }
    /// Lock, sweep, replay of the journal, ledger, catalogue.
    Outcome open(Catalogue::Examination examination = Catalogue::Examination::WhenDue);

    const LedgerBook &book() const { return m_ledger.book(); }
    const Maildir &maildir() const { return m_maildir; }
    Disk &disk() const { return m_disk; }

    Outcome add(const LedgerLine &line, const IncomingMessage &message); ///< Durable with the next commit().
    Outcome addHead(const LedgerLine &line, const QByteArray &header);   ///< Likewise; of one that is not here.
    Outcome record(const LedgerLine &line);                              ///< Likewise.
    Outcome commit();   ///< All added is durable: it is in the journal. Files, ledger and catalogue follow behind.
    Outcome complete(); ///< All committed is in its files; the rows follow.
    Outcome settle(); ///< After commit(): complete and listed, and the files themselves are durable; the journal goes.
    void awaitRows(); ///< After complete(): listed as well.
    void mendRows();  ///< Likewise, and a catalogue that failed is caught up with, or made anew.
    /// Those files and the ledger, whoever has put them there: a folder out of a backup may be nowhere but in memory.
    Outcome makeDurable(const QByteArrayList &files);
    bool hasBehind() const { return !m_behind.lines.isEmpty(); } ///< Committed, and not complete.

    Outcome rebuild(const std::function<void(int)> &progressed); ///< Its rows made anew.
    /// The catalogue is a new one, which this account has not been told yet; it has its rows by now.
    std::optional<CatalogueWriter::Renewal> takeRenewal() { return m_catalogue->takeRenewal(); }
    /// The ledger was damaged, and lies there; or it, or its end, was lost: empty. Likewise told until it was.
    std::optional<QString> ledgerRenewal() const { return m_renewal.untold(); }
    Outcome addStrays() { return m_renewal.addStrays(m_ledger, m_maildir); } ///< Of which the ledger says nothing.
    void noteRenewalTold();                      ///< By the end of a run: until then, the next one is told, too.
    bool isListed(const base::AccountId &other); ///< It has rows, or had them once.
    bool isCatalogueWhole();                     ///< Catalogue::isWhole()
    void setCatalogueWhole();
    bool takeHasNewRows(); ///< Whether rows came into the catalogue since the last call.

private:
    struct Pending
    {
        LedgerLine line;
        QByteArray header;
        QByteArray body; ///< Empty for one that is in its own file already.
        bool isInPlace = false;
    };
    struct EndedHead
    {
        QByteArray id;
        QByteArray heir; ///< The mail, or the header under another unique-id: it gets the flags.
    };
    struct Group
    {
        QList<Pending> messages;
        QList<EndedHead> ended;
        QByteArray lines;        ///< Of all that happened, for the ledger.
        QByteArrayList compared; ///< Files that are here already, for which others may go.
    };

    Outcome keepLarge(const LedgerLine &line, const IncomingMessage &message);
    Outcome note(const LedgerLine &line, QByteArrayView body);
    Outcome endHeads(const QList<base::Uidl> &heads, const LedgerLine &line);
    Outcome passOn(const QList<EndedHead> &heads);
    Outcome sweepHeads();
    Outcome awaitFiles();
    void writeFiles(Group group);
    Outcome enter(const Group &group);
    bool isLedgerFollowed();
    Outcome catchUp(qint64 from);
    Outcome catchUpWith(const std::function<Outcome(CatchUp &)> &work, const std::function<void()> &meanwhile = {});
    void list(const QList<Pending> &messages);
    void ask(const std::function<void(Catalogue &)> &question);
    Outcome cutJournal();

    Profile m_profile;
    base::AccountId m_account;
    QString m_folder;
    Disk &m_disk;
    FileLock m_lock;
    Maildir m_maildir;
    HeadFiles m_heads;
    Ledger m_ledger;
    LedgerRenewal m_renewal;
    Journal m_journal;
    Group m_gathered;                       ///< In the journal with the next commit().
    Group m_behind;                         ///< In the journal; its files are being written.
    std::atomic<bool> m_hasNewRows = false; ///< Set on the catalogue's thread.
    bool m_isCatalogueBehind = false;
    std::unique_ptr<CatalogueWriter> m_catalogue; ///< Behind all that its thread uses.
    std::future<Outcome> m_files; ///< Of m_behind, from a thread of its own. The last member, to be awaited first.
};

} // namespace store
