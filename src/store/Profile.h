// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/AccountId.h"

#include <QString>

namespace store {

/// Where everything of one user lies. A value; makes no folder by itself except through prepare().
class Profile
{
public:
    static Profile at(const QString &folder); ///< Everything under one folder (--profile).
    static Profile ofUser();                  ///< The XDG config, data and cache folders.

    QString accountsFile() const;
    QString settingsFile() const;
    QString mailFolder() const;               ///< Holds one folder for each account; may have been moved by the user.
    void setMailFolder(const QString &folder); ///< Empty: the default one.
    QString accountFolder(const base::AccountId &account) const;
    QString catalogueFile() const;
    QString runtimeFolder() const;            ///< For the single-instance socket.

private:
    QString m_config;
    QString m_data;
    QString m_cache;
    QString m_mail;
};

} // namespace store
