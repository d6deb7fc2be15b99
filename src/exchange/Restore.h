// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/Accounts.h"
#include "store/Profile.h"

#include <QObject>
#include <QStringList>

#include <atomic>

namespace exchange {

/// Brings a backup into a profile that has nothing yet. All of it is read and held against its manifest before
/// anything is visible: accounts.json comes last. run() blocks: it wants a thread of its own. Owned by who asked for
/// it; used once.
class Restore final : public QObject
{
    Q_OBJECT

public:
    enum class Commands {
        Forgotten, ///< The passwords of these accounts are asked for.
        Kept       ///< They run at the next check: of a backup that one has made oneself.
    };
    Restore(const store::Profile &profile, Commands commands, QObject *parent = nullptr);

    struct Counts
    {
        qint64 accounts = 0; ///< Former ones among them.
        qint64 mails = 0;
        qint64 bytes = 0;
        QStringList commands; ///< That told passwords, whether they are kept or not.
    };
    using Result = base::Result<Counts, store::StoreError>;

    /// NotWritable where the profile has accounts or mail. Malformed and NewerFormat as BackupReader says.
    Result run(const QString &file);
    void stop() { m_isStopped = true; } ///< From any thread: run() ends with Stopped, and nothing was changed.

Q_SIGNALS:
    void progressed(qint64 mails, qint64 bytes);

private:
    store::Outcome checkEmpty() const;
    store::Outcome unpack(const QString &file);
    store::Outcome publish();
    store::Outcome moveMail(const QList<base::AccountId> &accounts);
    void putMailBack(const QList<base::AccountId> &accounts) const;
    store::Outcome adoptAccounts(store::Accounts accounts) const;
    store::Outcome adoptSettings() const;
    void takeCommands(store::Accounts &accounts);
    void list() const;

    const store::Profile m_profile;
    const Commands m_commands;
    const QString m_stage; ///< A folder on the disk of the mail.
    Counts m_counts;
    std::atomic<bool> m_isStopped = false;
};

} // namespace exchange
