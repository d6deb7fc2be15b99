// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/AccountId.h"
#include "store/Profile.h"

#include <QFile>
#include <QObject>
#include <QStringList>

#include <atomic>
#include <memory>
#include <vector>

namespace exchange {

class AccountSnapshot;
class BackupWriter;

/// Puts accounts, settings, mail and ledgers into one file, without any secret; changes nothing here. Others may fetch
/// and read meanwhile. run() blocks: it wants a thread of its own. Owned by who asked for it; used once.
class Backup final : public QObject
{
    Q_OBJECT

public:
    explicit Backup(const store::Profile &profile, QObject *parent = nullptr);
    ~Backup() override;

    struct Counts
    {
        qint64 accounts = 0; ///< Former ones among them.
        qint64 mails = 0;    ///< Found again by reading what was written, each with its SHA-256.
        qint64 bytes = 0;    ///< Of their files.
        QStringList leftOut; ///< Files that cannot be read, or have a name that no backup has.
    };
    using Result = base::Result<Counts, store::StoreError>;

    /// Leaves nothing behind unless it is whole. NotWritable where there is something at target.
    Result run(const QString &target);
    void stop() { m_isStopped = true; } ///< From any thread: run() ends with Stopped.

Q_SIGNALS:
    void progressed(qint64 mails, qint64 ofThem);
    void readingBack(); ///< All is written.

private:
    store::Outcome takeSnapshots(const QList<base::AccountId> &accounts);
    store::Outcome writeAll(BackupWriter &writer);
    store::Outcome writeFixed(BackupWriter &writer) const;
    store::Outcome writeAccount(BackupWriter &writer, const base::AccountId &account, AccountSnapshot &snapshot);
    store::Outcome writeMail(BackupWriter &writer, const QByteArray &path, QFile &mail);
    store::Outcome askForRoom(qint64 bytes);
    store::Outcome readBack(const QString &path);
    void tellProgress();

    const store::Profile m_profile;
    std::vector<std::pair<base::AccountId, std::unique_ptr<AccountSnapshot>>> m_snapshots;
    QString m_target;
    Counts m_counts;
    qint64 m_ofThem = 0;
    qint64 m_unasked = 0; ///< Bytes since the disk was asked for room.
    std::atomic<bool> m_isStopped = false;
};

} // namespace exchange
