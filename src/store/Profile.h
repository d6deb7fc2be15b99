// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/AccountId.h"
#include "store/StoreError.h"

#include <QString>

namespace store {

/// Where everything of one user lives. A value; makes no folder by itself except through prepare().
class Profile
{
public:
    static Profile at(const QString &folder); ///< Everything under one folder (--profile).
    static Profile ofUser();                  ///< The XDG config, data and cache folders.

    Outcome prepare() const; ///< Makes the folders that are missing, for this user alone (0700).

    QString accountsFile() const;
    QString settingsFile() const;
    QString serverNotesFile() const;
    QString mailFolder() const;                ///< Holds one folder for each account; may have been moved by the user.
    void setMailFolder(const QString &folder); ///< Absolute, or relative to the profile; empty: the default one.
    QString accountFolder(const base::AccountId &account) const;
    QString ledgerFile(const base::AccountId &account) const;
    QString catalogueFile() const;
    QString searchFile() const;    ///< The full-text index: disposable, so among the caches.
    QString runtimeFolder() const; ///< For the single-instance socket.

    /// How a path is written into a file of ours: relative to the profile where it lies inside, so it can be moved.
    QString relative(const QString &path) const;

private:
    QString m_config;
    QString m_data;
    QString m_cache;
    QString m_runtime;
    QString m_mail;
};

} // namespace store
