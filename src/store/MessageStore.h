// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Clock.h"
#include "base/MessageNumber.h"
#include "store/Disk.h"
#include "store/IncomingMessage.h"
#include "store/KnownMail.h"
#include "store/LedgerLine.h"
#include "store/MailComparison.h"
#include "store/Profile.h"
#include "store/Renaming.h"
#include "store/ServerNotes.h"
#include "store/StoreError.h"
#include "store/StoredReceipt.h"

#include <QObject>
#include <QTimer>

#include <atomic>
#include <map>
#include <memory>

namespace store {

class AccountArchive;
class Vouching;
struct Account;

/// Takes the messages of one account during one mail check (named by their message-numbers) and makes them durable in
/// groups. Lives on the store thread; the fetch run talks to it by queued calls only. Locks the account while open.
class MessageStore final : public QObject
{
    Q_OBJECT

public:
    /// The clock must outlive the store.
    MessageStore(const Profile &profile, const Account &account, const base::Clock &clock, QObject *parent = nullptr);
    ~MessageStore() override;
    void useDisk(Disk &disk) { m_disk = &disk; } ///< Before open(); for tests in which the disk fails.
    enum class Closing { Settled, Soon };
    static constexpr qint64 maxBytesUnderway = 4 * 1024 * 1024; ///< At most so many appended and not yet taken.
    void hurry() { m_isHurried = true; } ///< From any thread: no more mail is read again for vouch().

public Q_SLOTS:
    void open(); ///< recalled(), opened(); or failed().
    void expect(const QList<base::Uidl> &listed, const QSet<base::Uidl> &uncertain); ///< As Lookalikes::Listed.
    void begin(base::MessageNumber number, const base::Uidl &uidl);   ///< What is here is stored unless it is the same.
    void append(base::MessageNumber number, const QByteArray &bytes); ///< As on the wire, unstuffed, CRLF.
    void finish(base::MessageNumber number);    ///< Whole. stored() follows when its group is durable.
    void discard(base::MessageNumber number);   ///< Not whole: forgotten, no trace is left.
    void flush();                               ///< Ends the group now: stored() for all finished, then flushed().
    void vouch(const QList<base::Uidl> &uidls); ///< Later: receipts where the file is still what was stored: vouched().
    void recordSkipped(const QList<base::Uidl> &uidls, const QByteArray &why);  ///< By policy; each once.
    void keepHead(const base::Uidl &uidl, qint64 size, const QByteArray &head); ///< TOP's; empty where it was refused.
    void recordDrop(const base::Uidl &uidl); ///< The line was lost in the middle of it; counted apart.
    void recordFailure(const base::Uidl &uidl, const QByteArray &why); ///< Refused or broken; counted in the ledger.
    void recordRenamed(const QList<store::Renaming> &renamings); ///< By their headers; durable and listed on return.
    void recordDeleting(const store::StoredReceipts &receipts);  ///< Durable before deletingRecorded().
    void recordDeleted(const QList<base::Uidl> &uidls);          ///< QUIT was answered with +OK.
    void recordImported(const QList<base::Uidl> &uidls);         ///< Stored, and on no server.
    void recordListed(const QList<base::Uidl> &uidls);           ///< The whole listing: the absent have vanished.
    void recordServer(const store::ServerNotes &notes);
    void close(store::MessageStore::Closing closing); ///< Lock freed: closed(). Settled: files synced, journal cut.

Q_SIGNALS:
    void recalled(const store::ServerNotes &notes); ///< What is known of this account's server.
    void opened(const store::KnownMail &known);
    void taken(qint64 bytes);
    void stored(const store::StoredReceipts &receipts);
    void flushed();
    void vouched(const store::StoredReceipts &receipts, const QList<base::Uidl> &altered); ///< Else: no file, or gone.
    void deletingRecorded();
    void closed();
    void catalogueChanged();                     ///< Rows were committed; coalesced per group.
    void catalogueRenewed(const QString &aside); ///< It was damaged (and lies there) or missing: no DELE in this check.
    void ledgerRenewed(const QString &aside);    ///< Likewise, before opened().
    void failed(const store::StoreError &error); ///< Nothing more is stored: what has no receipt is not fetched.

private:
    bool succeeds(const Outcome &outcome); ///< False after failed(): the archive is let go as it is.
    Outcome checkRoomHere();
    bool isHereOrComing(const base::Uidl &uidl) const;
    Outcome meetMaildrop(); ///< What is known of another maildrop counts as vanished.
    Outcome keep(IncomingMessage &message);
    Outcome keepNew(const IncomingMessage &message);
    Outcome keepCompared(IncomingMessage &message, const MailComparison::Match &match);
    Outcome recordAll(const QList<LedgerLine> &lines);
    void commitGroup();   ///< Receipts, once the journal has it.
    void completeGroup(); ///< The files are there as well, and the rows.
    void tellNewRows();
    void tellRenewal();
    bool isAnothers(const QByteArray &file, const IncomingMessage &message) const;
    void record(const QList<LedgerLine> &lines);
    LedgerLine skipLineOf(const base::Uidl &uidl, const QByteArray &why) const;
    LedgerLine lineOf(const base::Uidl &uidl, LedgerLine::Event event) const;
    void takeVerdicts();
    void tellVouched();
    StoredReceipt receipt(const LedgerLine &line, qint64 size, qint64 storedAt) const;

    Profile m_profile;
    base::AccountId m_account;
    const QByteArray m_maildrop; ///< As MaildropMark names it.
    const QString m_login;       ///< As ServerNotes names it.
    const base::Clock &m_clock;
    Disk m_systemDisk;
    Disk *m_disk = &m_systemDisk;
    std::unique_ptr<AccountArchive> m_archive;    ///< Null while closed, and after a failure.
    std::unique_ptr<MailComparison> m_comparison; ///< Of what comes with what is in the archive; null with it.
    std::map<base::MessageNumber, IncomingMessage> m_incoming;
    QDateTime m_notBefore;     ///< When the clock was last known to be right: nothing happens before that.
    StoredReceipts m_finished; ///< Of the group that is not durable yet; nobody has seen them.
    qint64 m_groupBytes = 0;   ///< As on the wire.
    qint64 m_unasked = 0;      ///< Of large messages, since the disk was asked for room.
    QTimer m_groupTimer;
    std::atomic<bool> m_isHurried = false;
    std::unique_ptr<Vouching> m_vouching; ///< Null unless it is under way. The last member: its thread uses others.
};

} // namespace store
