// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/Profile.h"

#include "store/PrivateFolder.h"

#include <QDir>
#include <QStandardPaths>

namespace store {

namespace {

QString ofPoppo(QStandardPaths::StandardLocation location)
{
    return QStandardPaths::writableLocation(location) + QLatin1String("/poppo");
}

} // namespace

Profile Profile::at(const QString &folder)
{
    Profile profile;
    profile.m_data = QDir::cleanPath(QDir(folder).absolutePath());
    profile.m_config = profile.m_cache = profile.m_runtime = profile.m_data;
    return profile;
}

Profile Profile::ofUser()
{
    Profile profile;
    profile.m_config = ofPoppo(QStandardPaths::GenericConfigLocation);
    profile.m_data = ofPoppo(QStandardPaths::GenericDataLocation);
    profile.m_cache = ofPoppo(QStandardPaths::GenericCacheLocation);
    // Asked of Qt, a missing runtime folder makes it complain on stderr, where scripts listen.
    const QString runtime = qEnvironmentVariable("XDG_RUNTIME_DIR");
    profile.m_runtime = runtime.isEmpty() ? profile.m_cache + QLatin1String("/run") : runtime + QLatin1String("/poppo");
    return profile;
}

Outcome Profile::prepare() const
{
    for (const QString &folder : {m_config, m_data, m_cache, m_runtime, mailFolder()}) {
        if (const Outcome made = makePrivateFolder(folder); !made)
            return made;
    }
    return base::Done{};
}

QString Profile::accountsFile() const
{
    return m_config + QLatin1String("/accounts.json");
}

QString Profile::settingsFile() const
{
    return m_config + QLatin1String("/settings.json");
}

QString Profile::serverNotesFile() const
{
    return m_data + QLatin1String("/servers.json");
}

QString Profile::mailFolder() const
{
    return m_mail.isEmpty() ? m_data + QLatin1String("/mail") : m_mail;
}

void Profile::setMailFolder(const QString &folder)
{
    m_mail = folder.isEmpty() ? QString() : QDir::cleanPath(QDir(m_data).absoluteFilePath(folder));
}

QString Profile::accountFolder(const base::AccountId &account) const
{
    return mailFolder() + QLatin1Char('/') + account.toString();
}

QString Profile::ledgerFile(const base::AccountId &account) const
{
    return accountFolder(account) + QLatin1String("/ledger.log");
}

QString Profile::catalogueFile() const
{
    return m_data + QLatin1String("/catalogue.sqlite");
}

QString Profile::searchFile() const
{
    return m_cache + QLatin1String("/search.sqlite");
}

QString Profile::runtimeFolder() const
{
    return m_runtime;
}

QString Profile::relative(const QString &path) const
{
    const QString clean = QDir::cleanPath(path);
    return clean.startsWith(m_data + QLatin1Char('/')) ? clean.mid(m_data.size() + 1) : clean;
}

} // namespace store
