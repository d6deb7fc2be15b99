// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/Profile.h"

#include <functional>

namespace store {

/// Moves the mail folder to another place while no account is being fetched, and says so in settings.json. Whatever
/// fails, the old place stays in use and whole. Lives on the store thread: copying takes its time.
class MoveMail
{
public:
    explicit MoveMail(const Profile &profile);

    /// To a folder that is not there yet, or is empty. LockHeld while an account is being fetched.
    Outcome run(const QString &target);
    std::function<void(qint64 bytes)> progressed; ///< Copied so far; never called where a rename does it.

private:
    Outcome checkTarget() const;
    Outcome copy();
    Outcome copyFile(const QString &from, const QString &to);
    Outcome sync() const;
    Outcome switchSettings() const;

    Profile m_profile;
    QString m_from;
    QString m_to;
    qint64 m_copied = 0;
};

} // namespace store
