// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/AccountBook.h"

#include "store/AccountRemoval.h"
#include "widgets/Theme.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace app {

namespace {

/// What poppo-cli adds has no colour: each such account gets one by its id, so always the same.
store::Accounts dyed(store::Accounts accounts)
{
    const QList<QColor> colours = widgets::accountColours();
    for (store::Account &account : accounts.accounts) {
        const QString id = account.id.toString();
        if (account.colour.isEmpty())
            account.colour = colours[QStringView(id).last(4).toUInt(nullptr, 16) % colours.size()].name();
    }
    return accounts;
}

} // namespace

AccountBook::AccountBook(const store::Profile &profile, Scribe &scribe, QObject *parent)
    : QObject(parent),
      m_profile(profile),
      m_scribe(scribe),
      m_file(profile, scribe, {[this] { Q_EMIT mended(); }, [this](const auto &error) { Q_EMIT failed(error); }})
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
    m_accounts = dyed(std::move(loaded).value());
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
    if (store::Outcome written = m_file.writeNow([](store::Accounts &) {}); !written)
        return written;
    auto loaded = m_file.load();
    if (!loaded)
        return loaded.error();
    m_accounts = dyed(std::move(loaded).value());
    return base::Done();
}

void AccountBook::reload()
{
    m_file.read([this](const base::Result<store::Accounts, store::StoreError> &loaded) {
        watch();
        if (loaded)
            take(dyed(*loaded));
        else
            Q_EMIT failed(loaded.error());
    });
}

void AccountBook::take(const store::Accounts &accounts)
{
    if (accounts.profileId.isEmpty()) // Somebody took the file away.
        m_file.change([id = m_accounts.profileId](store::Accounts &all) { all.profileId = id; });
    if (accounts == m_accounts) // The file's folder also holds files that change with every mail.
        return;
    m_accounts = accounts;
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

void AccountBook::remember(const store::Account &account)
{
    m_file.change([account](store::Accounts &all) { all.remember(account); });
    store::Accounts accounts = m_accounts;
    accounts.remember(account);
    take(accounts);
}

void AccountBook::remove(const base::AccountId &id)
{
    const auto work = [profile = m_profile, id] { return store::AccountRemoval::keepMail(profile, id); };
    m_scribe.give(work, this, [this, id](const store::Outcome &outcome) {
        if (!outcome) {
            Q_EMIT notRemoved(id, outcome.error());
            return;
        }
        store::Accounts accounts = m_accounts;
        accounts.remove(id);
        take(accounts);
        Q_EMIT removed(id);
    });
}

} // namespace app
