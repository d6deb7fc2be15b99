// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/AccountSnapshot.h"

#include "store/AccountArchive.h"
#include "store/AccountLock.h"
#include "store/Disk.h"
#include "store/MailNames.h"
#include "store/MessageFile.h"
#include "store/MessageName.h"

#include <QDeadlineTimer>
#include <QFileInfo>

#include <chrono>
#include <filesystem>
#include <thread>

namespace exchange {

using store::Outcome;
using store::StoreError;

namespace {

constexpr std::chrono::milliseconds patience{60'000};
constexpr std::chrono::milliseconds pause{50};

} // namespace

AccountSnapshot::AccountSnapshot(const store::Profile &profile, const base::AccountId &account)
    : m_profile(profile),
      m_account(account),
      m_folder(profile.accountFolder(account)),
      m_ledger(profile.ledgerFile(account))
{
}

Outcome AccountSnapshot::take(const std::function<bool()> &mayGoOn)
{
    if (!QFileInfo::exists(m_folder))
        return base::Done{}; // Nothing was ever fetched.
    const QDeadlineTimer end(patience);
    for (;;) {
        if (!mayGoOn())
            return StoreError{StoreError::Kind::Stopped, m_folder, QString()};
        Outcome taken = settle();
        const auto lock = taken ? store::lockAccount(m_profile, m_account) : taken.error();
        if (lock && !hasJournal())
            return list();
        if (!lock && (lock.error().kind != StoreError::Kind::LockHeld || end.hasExpired()))
            return lock.error();
        std::this_thread::sleep_for(pause);
    }
}

bool AccountSnapshot::hasJournal() const
{
    return QFileInfo(m_folder + QLatin1String("/journal")).size() > 0;
}

/// What a crash has left in the journal is in no file yet.
Outcome AccountSnapshot::settle() const
{
    store::Disk disk;
    return hasJournal() ? store::AccountArchive(m_profile, m_account, disk).open() : Outcome(base::Done{});
}

Outcome AccountSnapshot::list()
{
    if (m_ledger.open(QIODevice::ReadOnly))
        m_ledgerSize = m_ledger.size();
    else if (m_ledger.exists())
        return StoreError{StoreError::Kind::Io, m_ledger.fileName(), m_ledger.errorString()};
    const auto parts = store::mailFolders(QFile::encodeName(m_folder));
    if (!parts)
        return parts.error();
    for (const QByteArray &part : *parts + QByteArrayList{store::MessageName::heads}) {
        std::error_code error;
        const std::filesystem::path folder((QFile::encodeName(m_folder) + '/' + part).toStdString());
        for (auto it = std::filesystem::directory_iterator(folder, error); !error && it != end(it);
             it.increment(error)) {
            if (it->is_regular_file(error) && !error)
                m_mails.append(part + QByteArray::fromStdString(it->path().filename().string()));
        }
        if (error && error != std::errc::no_such_file_or_directory)
            return StoreError{StoreError::Kind::Io, QString::fromStdString(folder.string()),
                              QString::fromStdString(error.message())};
    }
    return base::Done{};
}

bool AccountSnapshot::open(QFile &file, const QByteArray &mail) const
{
    file.setFileName(m_folder + u'/' + QFile::decodeName(mail));
    if (file.open(QIODevice::ReadOnly))
        return true;
    const QByteArrayView name = QByteArrayView(mail).sliced(mail.lastIndexOf('/') + 1);
    const QString id = QString::fromLatin1(store::MessageName::baseOf(name));
    const auto place = store::MessageName::isBase(store::MessageName::baseOf(name))
                           ? store::MessageFile::find(m_folder, id, QFile::decodeName(mail))
                           : std::nullopt;
    if (!place)
        return false;
    file.setFileName(m_folder + u'/' + place->relativePath());
    return file.open(QIODevice::ReadOnly);
}

} // namespace exchange
