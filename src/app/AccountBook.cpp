// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/AccountBook.h"

#include "store/AccountRemoval.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace app {

AccountBook::AccountBook(const store::Profile &profile, QObject *parent)
    : QObject(parent), m_profile(profile), m_file(profile)
{
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, &AccountBook::reload);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, &AccountBook::reload);
}

store::Outcome AccountBook::load()
{
    auto loaded = m_file.load();
    watch();
    if (!loaded)
        return loaded.error();
    m_accounts = std::move(loaded).value();
    return m_accounts.profileId.isEmpty() ? nameProfile() : base::Done();
}

/// The file is replaced by each write, so the watch is laid on it anew; its folder tells of the first write.
void AccountBook::watch()
{
    const QString path = m_profile.accountsFile();
    m_watcher.addPath(QFileInfo(path).path());
    if (QFile::exists(path))
        m_watcher.addPath(path);
}

/// The keychain's entries are named after the profile, so its id must be there, and stay, before the first of them.
store::Outcome AccountBook::nameProfile()
{
    if (const store::Outcome written = m_file.change([](store::Accounts &) {}); !written)
        return written;
    auto loaded = m_file.load();
    if (!loaded)
        return loaded.error();
    m_accounts = std::move(loaded).value();
    return base::Done();
}

void AccountBook::reload()
{
    const store::Accounts before = m_accounts;
    const store::Outcome outcome = load();
    if (!outcome)
        Q_EMIT failed(outcome.error());
    else if (m_accounts != before) // Its folder also holds files that change with every mail.
        Q_EMIT changed();
}

QStringList AccountBook::namesExcept(const base::AccountId &id) const
{
    QStringList names;
    for (const store::Account &account : m_accounts.accounts) {
        if (account.id != id)
            names += account.name;
    }
    return names;
}

QString AccountBook::unusedColour(const QStringList &colours) const
{
    const auto isUnused = [this](const QString &colour) {
        return std::none_of(m_accounts.accounts.begin(), m_accounts.accounts.end(), [&](const store::Account &account) {
            return account.colour.compare(colour, Qt::CaseInsensitive) == 0;
        });
    };
    const auto found = std::find_if(colours.begin(), colours.end(), isUnused);
    return found != colours.end() ? *found : colours.value(m_accounts.accounts.size() % qMax(1, colours.size()));
}

store::Outcome AccountBook::remember(const store::Account &account)
{
    const store::Outcome outcome = m_file.change([&account](store::Accounts &all) { all.remember(account); });
    if (outcome)
        reload();
    return outcome;
}

store::Outcome AccountBook::remove(const base::AccountId &id)
{
    const store::Outcome outcome = store::AccountRemoval::keepMail(m_profile, id);
    if (outcome)
        reload();
    return outcome;
}

} // namespace app
