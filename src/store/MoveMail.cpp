// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/MoveMail.h"

#include "store/AccountLock.h"
#include "store/AccountsFile.h"
#include "store/Disk.h"
#include "store/DiskFile.h"
#include "store/FileCopy.h"
#include "store/PrivateFolder.h"
#include "store/SettingsFile.h"
#include "store/SystemError.h"

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QFile>

#include <cerrno>
#include <memory>
#include <utility>
#include <vector>

namespace store {

namespace {

using Locks = std::shared_ptr<std::vector<FileLock>>;

constexpr QDir::Filters everything = QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot;

base::Result<Locks, StoreError> lockAll(const Profile &profile)
{
    const auto accounts = AccountsFile(profile).load();
    if (!accounts)
        return accounts.error();
    auto locks = std::make_shared<std::vector<FileLock>>();
    for (const base::AccountId &account : accounts->allIds()) {
        auto lock = lockAccount(profile, account);
        if (!lock)
            return lock.error();
        locks->push_back(std::move(lock).value());
    }
    return locks;
}

bool isMail(const QString &path)
{
    const QString folder = QFileInfo(path).dir().dirName();
    return folder == QLatin1String("cur") || folder == QLatin1String("new");
}

} // namespace

MoveMail::MoveMail(const Profile &profile, const std::stop_token &stop)
    : m_profile(profile), m_stop(stop), m_from(profile.mailFolder())
{
}

Outcome MoveMail::run(const QString &target)
{
    Profile moved = m_profile;
    moved.setMailFolder(target);
    m_to = moved.mailFolder();
    if (m_to == m_from)
        return base::Done{};
    if (const Outcome fits = checkPlaces(); !fits)
        return fits;
    const auto locks = lockAll(m_profile);
    if (!locks)
        return locks.error();
    QDir().rmdir(m_to);
    return m_mayRename && QDir().rename(m_from, m_to) ? moveByRename() : moveByCopy();
}

Outcome MoveMail::checkPlaces() const
{
    if (!QFileInfo(m_from).isDir()) // locking would make it anew, and an empty folder would be moved
        return systemError(ENOENT, m_from);
    const QDir target(m_to);
    const bool isInside = m_to.startsWith(m_from + QLatin1Char('/')) || m_from.startsWith(m_to + QLatin1Char('/'));
    if (isInside || (target.exists() && !target.isEmpty(everything)))
        return StoreError{StoreError::Kind::NotWritable, m_to,
                          QCoreApplication::translate("store", "The new mail folder must be empty.")};
    return makePrivateFolder(QFileInfo(m_to).path());
}

Outcome MoveMail::moveByRename() const
{
    const Outcome switched = switchSettings();
    if (!switched)
        QDir().rename(m_to, m_from);
    return switched;
}

qint64 MoveMail::countMails() const
{
    qint64 count = 0;
    QDirIterator files(m_from, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext())
        count += isMail(files.next()) ? 1 : 0;
    return count;
}

Outcome MoveMail::moveByCopy()
{
    m_progress.allMails = countMails();
    if (progressed)
        progressed(m_progress);
    const Outcome copied = copyMissing();
    const Outcome switched = copied ? switchSettings() : copied;
    if (!switched) {
        QDir(m_to).removeRecursively();
        return switched;
    }
    m_stop = {};       // The new place is in use: what came late must follow.
    if (copyMissing()) // what other programs delivered or renamed meanwhile
        removeCopied();
    return switched;
}

Outcome MoveMail::copyMissing()
{
    QDirIterator entries(m_from, everything, QDirIterator::Subdirectories);
    while (entries.hasNext()) {
        const QString from = entries.next();
        const QString to = counterpart(from);
        const bool isFolder = entries.fileInfo().isDir();
        if (!isFolder && QFileInfo::exists(to))
            continue;
        const Outcome copied = isFolder ? makePrivateFolder(to) : copyOne(from, to);
        if (!copied)
            return copied;
    }
    const Outcome synced = sync();
    if (synced && m_stop.stop_requested())
        return StoreError{StoreError::Kind::Stopped, m_to, QString()};
    return synced;
}

Outcome MoveMail::copyOne(const QString &from, const QString &to)
{
    if (const Outcome made = makePrivateFolder(QFileInfo(to).path()); !made)
        return made;
    if (const Outcome copied = copyFile(from, to, m_stop); !copied)
        return copied;
    m_progress.bytes += QFileInfo(to).size();
    m_progress.mails += isMail(from) ? 1 : 0;
    m_progress.allMails = qMax(m_progress.allMails, m_progress.mails);
    if (progressed)
        progressed(m_progress);
    return base::Done{};
}

Outcome MoveMail::sync() const
{
    Disk disk;
    auto folder = DiskFile::openToSync(disk, QFile::encodeName(m_to));
    if (!folder)
        return folder.error();
    DiskFile open = std::move(folder).value();
    return open.syncAll();
}

Outcome MoveMail::switchSettings() const
{
    const QString written = m_profile.relative(m_to);
    return SettingsFile(m_profile).change([&written](Settings &settings) { settings.mailFolder = written; });
}

/// Only what is safe at the new place goes, so that no late mail goes with it; folders only once they are empty.
void MoveMail::removeCopied() const
{
    QStringList innerFirst{m_from};
    QDirIterator entries(m_from, everything, QDirIterator::Subdirectories);
    while (entries.hasNext()) {
        const QString from = entries.next();
        if (entries.fileInfo().isDir())
            innerFirst.prepend(from);
        else if (isAtTarget(from))
            QFile::remove(from);
    }
    for (const QString &folder : std::as_const(innerFirst))
        QDir().rmdir(folder);
}

bool MoveMail::isAtTarget(const QString &from) const
{
    const QFileInfo to(counterpart(from));
    return to.isFile() && to.size() == QFileInfo(from).size();
}

} // namespace store
