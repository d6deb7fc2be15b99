// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/AccountsFile.h"
#include "store/Profile.h"

#include <QFileSystemWatcher>
#include <QObject>

namespace app {

/// The accounts as the window knows them: accounts.json in memory, kept in step with what poppo-cli writes.
/// Lives on the UI thread.
class AccountBook final : public QObject
{
    Q_OBJECT

public:
    explicit AccountBook(const store::Profile &profile, QObject *parent = nullptr);

    store::Outcome load();
    void setProfile(const store::Profile &profile) { m_profile = profile; } ///< The mail folder was moved.
    const store::Accounts &all() const { return m_accounts; }
    const store::Account *find(const base::AccountId &id) const { return m_accounts.byId(id); }
    QStringList namesExcept(const base::AccountId &id) const;
    QString unusedColour(const QStringList &colours) const; ///< The first that no account has.

    store::Outcome remember(const store::Account &account); ///< Adds it or puts it in its own place.
    store::Outcome remove(const base::AccountId &id);       ///< Its mail stays, under "On this computer".

Q_SIGNALS:
    void changed();
    void failed(const store::StoreError &error); ///< A later change of the file could not be read.

private:
    store::Outcome nameProfile();
    void reload();
    void watch();

    store::Profile m_profile;
    store::AccountsFile m_file;
    store::Accounts m_accounts;
    QFileSystemWatcher m_watcher;
};

} // namespace app
