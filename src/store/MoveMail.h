// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/Profile.h"

#include <functional>
#include <stop_token>

namespace store {

/// Moves the mail folder to another place while no account is being fetched, and says so in settings.json. Whatever
/// fails, the old place stays in use and whole. Lives on the store thread: copying takes its time.
class MoveMail
{
public:
    /// A stop is heeded between any two pieces of a copy, until the copy is whole.
    explicit MoveMail(const Profile &profile, const std::stop_token &stop = {});

    /// To a folder that is not there yet, or is empty. LockHeld while an account is being fetched; Missing where there
    /// is no mail folder (any more); Stopped. A copy leaves behind what other programs put there in the last moment.
    Outcome run(const QString &target);
    void alwaysCopy() { m_mayRename = false; } ///< As where the target is on another file system.

    struct Progress ///< Of a copy.
    {
        qint64 bytes = 0;
        qint64 mails = 0;
        qint64 allMails = 0; ///< Those that came meanwhile included.
    };
    std::function<void(const Progress &)> progressed; ///< At first and after each file; never where a rename does it.

private:
    Outcome checkPlaces() const;
    Outcome moveByRename() const;
    Outcome moveByCopy();
    Outcome copyMissing();
    qint64 countMails() const;
    Outcome copyOne(const QString &from, const QString &to);
    Outcome sync() const;
    Outcome switchSettings() const;
    void removeCopied() const;
    bool isAtTarget(const QString &from) const;
    QString counterpart(const QString &from) const { return m_to + from.mid(m_from.size()); }

    Profile m_profile;
    std::stop_token m_stop;
    QString m_from;
    QString m_to;
    Progress m_progress;
    bool m_mayRename = true;
};

} // namespace store
