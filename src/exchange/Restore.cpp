// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/Restore.h"

#include "exchange/BackupUnpacker.h"
#include "store/AccountsFile.h"
#include "store/Catalogue.h"
#include "store/FileLock.h"
#include "store/PrivateFolder.h"
#include "store/Rebuild.h"
#include "store/SettingsFile.h"
#include "store/SystemError.h"

#include <QCoreApplication>
#include <QDir>
#include <QSet>

#include <cerrno>
#include <utility>

namespace exchange {

using store::Accounts;
using store::Outcome;
using store::StoreError;

namespace {

constexpr qint64 progressStep = 64;
constexpr QDir::Filters everything = QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot;

bool isEmptyOrMissing(const QString &folder)
{
    return QDir(folder).isEmpty(everything);
}

bool isNone(const Accounts &accounts)
{
    return accounts.accounts.isEmpty() && accounts.formerAccounts.isEmpty();
}

StoreError notEmpty(const QString &path)
{
    return {StoreError::Kind::NotWritable, path,
            QCoreApplication::translate("exchange", "There are accounts or mail here already: %1").arg(path)};
}

} // namespace

Restore::Restore(const store::Profile &profile, Commands commands, QObject *parent)
    : QObject(parent),
      m_profile(profile),
      m_commands(commands),
      m_stage(QFileInfo(profile.mailFolder()).path() + QLatin1String("/.poppo-restore"))
{
}

Restore::Result Restore::run(const QString &file)
{
    if (const Outcome empty = checkEmpty(); !empty)
        return empty.error();
    if (const Outcome prepared = m_profile.prepare(); !prepared)
        return prepared.error();
    const auto lock = store::FileLock::take(m_stage + QLatin1String(".lock"), store::FileLock::giveUp);
    if (!lock)
        return lock.error();
    QDir(m_stage).removeRecursively(); // Of one that was broken off.
    Outcome done = store::makePrivateFolder(m_stage);
    if (done)
        done = unpack(file);
    if (done)
        done = publish();
    QDir(m_stage).removeRecursively();
    if (!done)
        return done.error();
    list();
    return m_counts;
}

Outcome Restore::checkEmpty() const
{
    const auto accounts = store::AccountsFile(m_profile).load();
    if (!accounts)
        return accounts.error();
    if (!isNone(*accounts))
        return notEmpty(m_profile.accountsFile());
    return isEmptyOrMissing(m_profile.mailFolder()) ? Outcome(base::Done{}) : notEmpty(m_profile.mailFolder());
}

Outcome Restore::unpack(const QString &file)
{
    BackupReader reader(file);
    reader.mayGoOn = [this] { return !m_isStopped; };
    BackupUnpacker unpacker(m_stage);
    unpacker.mailUnpacked = [this, &unpacker] {
        if (unpacker.mails() % progressStep == 0)
            Q_EMIT progressed(unpacker.mails(), unpacker.bytes());
    };
    if (Outcome read = reader.read(unpacker); !read)
        return read;
    m_counts.mails = unpacker.mails();
    m_counts.bytes = unpacker.bytes();
    Q_EMIT progressed(m_counts.mails, m_counts.bytes);
    return unpacker.sync();
}

/// What is in the stage has the form of a profile.
Outcome Restore::publish()
{
    const auto loaded = store::AccountsFile(store::Profile::at(m_stage)).load();
    if (!loaded)
        return loaded.error();
    Accounts accounts = *loaded;
    takeCommands(accounts);
    const QList<base::AccountId> ids = accounts.allIds();
    m_counts.accounts = ids.size();
    Outcome done = m_isStopped ? Outcome(StoreError{StoreError::Kind::Stopped, m_stage, QString()}) : moveMail(ids);
    if (done)
        done = adoptSettings();
    if (done)
        done = adoptAccounts(accounts);
    if (!done)
        putMailBack(ids);
    return done;
}

/// Folder by folder, as the mail folder may be a disk of its own. Nobody looks into them while no account is there.
Outcome Restore::moveMail(const QList<base::AccountId> &accounts)
{
    const store::Profile stage = store::Profile::at(m_stage);
    for (const base::AccountId &account : accounts) {
        const QByteArray from = QFile::encodeName(stage.accountFolder(account));
        if (!QFileInfo::exists(stage.accountFolder(account)))
            continue;
        if (::rename(from.constData(), QFile::encodeName(m_profile.accountFolder(account)).constData()) != 0)
            return store::systemError(errno, m_profile.accountFolder(account));
    }
    if (!isEmptyOrMissing(stage.mailFolder()))
        return StoreError{
            StoreError::Kind::Malformed, m_stage,
            QCoreApplication::translate("exchange", "It holds mail of an account that it does not name.")};
    store::Disk disk;
    return store::DiskFile::syncFolder(disk, QFile::encodeName(m_profile.mailFolder()));
}

void Restore::putMailBack(const QList<base::AccountId> &accounts) const
{
    for (const base::AccountId &account : accounts)
        QDir().rename(m_profile.accountFolder(account), store::Profile::at(m_stage).accountFolder(account));
}

/// Settings that are here already stay as they are.
Outcome Restore::adoptSettings() const
{
    const store::Profile stage = store::Profile::at(m_stage);
    const auto settings = store::SettingsFile(stage).load();
    if (!settings)
        return settings.error();
    QFile::rename(stage.serverNotesFile(), m_profile.serverNotesFile()); // Where it fails, a check or two is lost.
    if (QFileInfo::exists(m_profile.settingsFile()))
        return base::Done{};
    return store::SettingsFile(m_profile).change([&settings](store::Settings &own) {
        const QString mailFolder = own.mailFolder;
        own = *settings;
        own.mailFolder = mailFolder;
    });
}

/// The last step: from now on all of it is there.
Outcome Restore::adoptAccounts(Accounts accounts) const
{
    bool isTaken = false;
    const auto adopt = [&](Accounts &own) {
        isTaken = !isNone(own);
        if (!isTaken)
            own = std::move(accounts);
    };
    const Outcome adopted = store::AccountsFile(m_profile).change(adopt);
    return adopted && isTaken ? Outcome(notEmpty(m_profile.accountsFile())) : adopted;
}

void Restore::takeCommands(Accounts &accounts)
{
    for (store::Account &account : accounts.accounts) {
        for (const QString &command : {account.passwordCommand, account.proxyPasswordCommand}) {
            if (!command.isEmpty())
                m_counts.commands.append(command);
        }
        if (m_commands == Commands::Kept)
            continue;
        if (account.passwordFrom == store::Account::PasswordFrom::Command)
            account.passwordFrom = store::Account::PasswordFrom::Keychain;
        account.passwordCommand.clear();
        account.proxyPasswordCommand.clear();
    }
}

/// A list that cannot be made now is made by the next check.
void Restore::list() const
{
    if (!store::Rebuild(m_profile).run())
        return;
    const auto accounts = store::AccountsFile(m_profile).load();
    const auto catalogue = store::Catalogue::open(m_profile.catalogueFile());
    for (const base::AccountId &account : accounts &&catalogue ? accounts->allIds() : QList<base::AccountId>())
        catalogue.value()->noteTold(account);
}

} // namespace exchange
