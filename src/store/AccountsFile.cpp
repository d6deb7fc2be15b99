// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/AccountsFile.h"

#include "store/AccountJson.h"
#include "store/FileLock.h"
#include "store/JsonFile.h"
#include "store/PrivateFolder.h"
#include "store/Profile.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>

namespace store {

namespace {

constexpr int formatVersion = 1;

QJsonObject toJson(const Accounts &accounts)
{
    QJsonObject object = accounts.unknown;
    QJsonArray list;
    for (const Account &account : accounts.accounts)
        list.append(store::toJson(account));
    QJsonArray former;
    for (const FormerAccount &account : accounts.formerAccounts)
        former.append(
            QJsonObject{{QStringLiteral("id"), account.id.toString()}, {QStringLiteral("name"), account.name}});
    object[u"profile"] = accounts.profileId;
    object[u"accounts"] = list;
    object[u"formerAccounts"] = former;
    return object;
}

QList<FormerAccount> formerFromJson(const QJsonArray &array)
{
    QList<FormerAccount> former;
    for (const auto &value : array) {
        if (const auto id = base::AccountId::parse(value[u"id"].toString()))
            former.append({*id, value[u"name"].toString()});
    }
    return former;
}

} // namespace

AccountsFile::AccountsFile(const Profile &profile) : m_path(profile.accountsFile()) {}

base::Result<Accounts, StoreError> AccountsFile::load() const
{
    const auto object = JsonFile(m_path, formatVersion).load();
    if (!object)
        return object.error();
    Accounts accounts;
    const QJsonArray list = object->value(u"accounts").toArray();
    for (qsizetype i = 0; i < list.size(); ++i) {
        const auto account = accountFromJson(list[i].toObject());
        if (!account)
            return StoreError{StoreError::Kind::Malformed, m_path,
                              QCoreApplication::translate("store", "account number %1").arg(i + 1)};
        accounts.accounts.append(*account);
    }
    accounts.profileId = object->value(u"profile").toString();
    accounts.formerAccounts = formerFromJson(object->value(u"formerAccounts").toArray());
    accounts.unknown = *object;
    for (const char *key : {"version", "profile", "accounts", "formerAccounts"})
        accounts.unknown.remove(QLatin1String(key));
    return accounts;
}

Outcome AccountsFile::change(const std::function<void(Accounts &)> &edit) const
{
    if (const Outcome made = makePrivateFolder(QFileInfo(m_path).path()); !made)
        return made;
    const auto lock = FileLock::take(m_path + QLatin1String(".lock"), FileLock::wait);
    if (!lock)
        return lock.error();
    auto loaded = load();
    if (!loaded)
        return loaded.error();
    Accounts accounts = *loaded;
    edit(accounts);
    if (accounts.profileId.isEmpty())
        accounts.profileId = base::AccountId::random().toString();
    return toJson(accounts) == toJson(*loaded) ? Outcome(base::Done{}) : save(accounts);
}

Outcome AccountsFile::save(const Accounts &accounts) const
{
    return JsonFile(m_path, formatVersion).save(toJson(accounts));
}

} // namespace store
