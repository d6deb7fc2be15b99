// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/Profile.h"

#include <QObject>

namespace store {

/// Makes the catalogue's rows anew from Maildir and ledger, for all accounts, former ones too. Lives on the store
/// thread.
class Rebuild final : public QObject
{
    Q_OBJECT

public:
    explicit Rebuild(const Profile &profile, QObject *parent = nullptr);

    Outcome run(); ///< Takes the locks of all accounts before anything is touched, or answers LockHeld.

Q_SIGNALS:
    void progressed(int messages); ///< Listed so far.

private:
    Profile m_profile;
};

} // namespace store
