// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/ExportTarget.h"
#include "store/Profile.h"

#include <QObject>

#include <atomic>
#include <memory>

namespace exchange {

/// Copies mail out of the archive, into one of the forms that other programs read; changes nothing here. run() blocks:
/// it wants a thread of its own. Owned by who asked for it.
class Export final : public QObject
{
    Q_OBJECT

public:
    enum class Form { Mbox, Maildir, Zip };

    /// account: null for all.
    Export(const store::Profile &profile, const base::AccountId &account, QObject *parent = nullptr);

    struct Counts
    {
        qint64 mails = 0;      ///< Written, and found again by reading what was written.
        qint64 bytes = 0;      ///< Of their files here.
        qint64 unreadable = 0; ///< Listed, but not to be read here.
    };
    using Result = base::Result<Counts, store::StoreError>;

    /// Leaves nothing behind unless it is whole. The oldest come first.
    Result run(Form form, const QString &target);
    void stop() { m_isStopped = true; } ///< From any thread: run() ends with Stopped.

Q_SIGNALS:
    void progressed(qint64 mails, qint64 ofThem);

private:
    store::Outcome add(ExportTarget &target, const store::MessageRecord &mail, Counts &counts);
    store::Outcome copyAll(ExportTarget &target, Counts &counts);

    store::Profile m_profile;
    base::AccountId m_account;
    std::atomic<bool> m_isStopped = false;
};

} // namespace exchange
