// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/FileLock.h"
#include "store/Profile.h"

#include <QByteArrayList>
#include <QFile>

#include <functional>

namespace exchange {

/// The mail of one account as it is at one moment: a ledger, and all files that it can name. The account is locked for
/// that moment alone; whatever is fetched later is in neither. Owned by Backup.
class AccountSnapshot
{
public:
    AccountSnapshot(const store::Profile &profile, const base::AccountId &account);

    /// Waits up to a minute for a fetch to end, and as long as mayGoOn says yes. LockHeld, Stopped.
    store::Outcome take(const std::function<bool()> &mayGoOn);

    QFile &ledger() { return m_ledger; } ///< Open where there is one: no later line comes into it.
    qint64 ledgerSize() const { return m_ledgerSize; }
    const QByteArrayList &mails() const { return m_mails; } ///< Paths in the account's folder.
    /// Wherever another program has moved it meanwhile. False where it is gone, or cannot be read.
    bool open(QFile &file, const QByteArray &mail) const;

private:
    store::Outcome settle() const;
    store::Outcome list();
    bool hasJournal() const;

    const store::Profile m_profile;
    const base::AccountId m_account;
    const QString m_folder;
    QFile m_ledger;
    qint64 m_ledgerSize = 0;
    QByteArrayList m_mails;
};

} // namespace exchange
