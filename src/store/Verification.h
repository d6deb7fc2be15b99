// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/CatalogueDatabase.h"
#include "store/FileCheck.h"
#include "store/Profile.h"
#include "store/VerificationReport.h"

#include <QElapsedTimer>
#include <QObject>

#include <atomic>

namespace store {

/// Holds every stored file against the SHA-256 of its ledger line, and Maildir, ledger and catalogue against each
/// other, both ways. Reads only (but what a crash left in the journal is put in its place first, as before anything
/// else). Lives on a thread of its own; each account is locked while it is read.
class Verification final : public QObject
{
    Q_OBJECT

public:
    explicit Verification(const Profile &profile, QObject *parent = nullptr);

    void stop() { m_isStopped = true; } ///< From any thread: it ends within a moment.

public Q_SLOTS:
    void run(const QList<base::AccountId> &accounts); ///< Blocks; ends in finished().

Q_SIGNALS:
    void found(const base::AccountId &account, const store::Finding &finding);
    void progressed(const base::AccountId &account, int messages, int ofAll, qint64 bytes); ///< Ten times a second.
    void verified(const store::VerificationReport &report);                                 ///< Each account.
    void finished();

private:
    void runOne(const base::AccountId &account);
    Outcome readAll(const base::AccountId &account);
    Outcome recover(const base::AccountId &account) const;
    Outcome readSlice(VerificationSlice &slice, const CatalogueDatabase *catalogue);
    void checkFiles(VerificationSlice &slice, FileCheck &check);
    void tell(const Finding &finding);
    void tellProgress(const FileCheck &check);

    Profile m_profile;
    std::atomic<bool> m_isStopped = false;
    VerificationReport m_report; ///< Of the account that is being read.
    int m_ofAll = 0;             ///< Its files.
    QElapsedTimer m_sinceTold;
};

} // namespace store
