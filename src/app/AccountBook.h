// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/LateFile.h"
#include "store/AccountsFile.h"
#include "store/Profile.h"

#include <QFileSystemWatcher>
#include <QObject>

namespace app {

/// The accounts as the window knows them: accounts.json in memory, kept in step with what poppo-cli writes.
/// Lives on the UI thread, and waits for no disk there once it has loaded them.
class AccountBook final : public QObject
{
    Q_OBJECT

public:
    AccountBook(const store::Profile &profile, Scribe &scribe, QObject *parent = nullptr);

    store::Outcome load();
    void setProfile(const store::Profile &profile) { m_profile = profile; } ///< The mail folder was moved.
    const store::Accounts &all() const { return m_accounts; }
    const store::Account *find(const base::AccountId &id) const { return m_accounts.byId(id); }
    QStringList namesExcept(const base::AccountId &id) const;
    QString unusedColour(const QStringList &colours) const; ///< The first that no account has.

    /// Adds it or puts it in its own place. Counts at once, and is written behind.
    void remember(const store::Account &account);
    void remove(const base::AccountId &id); ///< Its mail stays, under "On this computer": removed() or notRemoved().

Q_SIGNALS:
    void changed();
    void mended();                               ///< After failed(): all changes are in the file.
    void failed(const store::StoreError &error); ///< The file cannot be read, or written: that is tried again.
    void removed(const base::AccountId &id);
    void notRemoved(const base::AccountId &id, const store::StoreError &error); ///< It stays as it was.

private:
    store::Outcome nameProfile();
    void reload();
    void take(const store::Accounts &accounts);
    void watch();

    store::Profile m_profile;
    Scribe &m_scribe;
    LateFile<store::AccountsFile, store::Accounts> m_file;
    store::Accounts m_accounts;
    QFileSystemWatcher m_watcher;
};

} // namespace app
