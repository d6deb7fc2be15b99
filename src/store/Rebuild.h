// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/Profile.h"

#include <QObject>

#include <atomic>

namespace store {

class AccountArchive;

/// Makes the catalogue's rows anew from Maildir and ledger, for all accounts, former ones too. Lives on the store
/// thread.
class Rebuild final : public QObject
{
    Q_OBJECT

public:
    explicit Rebuild(const Profile &profile, QObject *parent = nullptr);

    /// Of a catalogue that was begun anew: the rows of all accounts but that one, whose archive this is. One that is
    /// locked elsewhere is left to whoever has it. True once each has its rows; at most one more once isStopped is set.
    static bool listOthers(const Profile &profile, const base::AccountId &own, AccountArchive &archive,
                           const std::atomic<bool> &isStopped);

    Outcome run(); ///< Takes the locks of all accounts before anything is touched, or answers LockHeld.

    const QString &aside() const { return m_aside; } ///< After run(): the catalogue that was damaged; else empty.

Q_SIGNALS:
    void progressed(int messages); ///< Listed so far.

private:
    Profile m_profile;
    QString m_aside;
};

} // namespace store
