// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/Backup.h"

#include "exchange/AccountSnapshot.h"
#include "exchange/BackupReader.h"
#include "exchange/BackupWriter.h"
#include "store/AccountsFile.h"
#include "store/Disk.h"
#include "store/DiskReserve.h"
#include "store/FileContent.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

namespace exchange {

using store::Outcome;
using store::StoreError;

namespace {

constexpr qint64 progressStep = 64;
constexpr qint64 largestInMemory = 1024 * 1024;
constexpr qint64 betweenAskingForRoom = 16 * 1024 * 1024;

/// Counts what comes, and keeps nothing.
class Count final : public BackupReader::Sink
{
public:
    Outcome begin(const BackupReader::Entry &entry) override
    {
        mails += entry.kind == BackupPath::Kind::Mail ? 1 : 0;
        return base::Done{};
    }
    Outcome take(QByteArrayView) override { return base::Done{}; }
    Outcome end() override { return base::Done{}; }

    qint64 mails = 0;
};

QByteArray about()
{
    const QJsonObject object{{QStringLiteral("format"), QStringLiteral("poppo-backup")},
                             {QStringLiteral("version"), 1},
                             {QStringLiteral("made"), QDateTime::currentDateTimeUtc().toString(Qt::ISODate)},
                             {QStringLiteral("by"), QStringLiteral("poppo " POPPO_VERSION)}};
    return QJsonDocument(object).toJson();
}

} // namespace

Backup::Backup(const store::Profile &profile, QObject *parent) : QObject(parent), m_profile(profile) {}

Backup::~Backup() = default;

Backup::Result Backup::run(const QString &target)
{
    m_target = target;
    const auto accounts = store::AccountsFile(m_profile).load();
    if (!accounts)
        return accounts.error();
    BackupWriter writer(target);
    if (const Outcome begun = writer.begin(); !begun)
        return begun.error();
    if (const Outcome taken = takeSnapshots(accounts->allIds()); !taken)
        return taken.error();
    if (const Outcome written = writeAll(writer); !written)
        return written.error();
    Q_EMIT readingBack();
    if (const Outcome read = readBack(writer.temporary()); !read)
        return read.error();
    if (const Outcome finished = writer.finish(); !finished)
        return finished.error();
    return m_counts;
}

/// All within moments, so that they fit to the accounts.
Outcome Backup::takeSnapshots(const QList<base::AccountId> &accounts)
{
    for (const base::AccountId &account : accounts) {
        auto snapshot = std::make_unique<AccountSnapshot>(m_profile, account);
        if (const Outcome taken = snapshot->take([this] { return !m_isStopped; }); !taken)
            return taken;
        m_ofThem += snapshot->mails().size();
        m_snapshots.emplace_back(account, std::move(snapshot));
    }
    m_counts.accounts = accounts.size();
    tellProgress();
    return base::Done{};
}

Outcome Backup::writeAll(BackupWriter &writer)
{
    if (const Outcome written = writeFixed(writer); !written)
        return written;
    for (const auto &[account, snapshot] : m_snapshots) {
        if (const Outcome written = writeAccount(writer, account, *snapshot); !written)
            return written;
    }
    return writer.seal();
}

/// Where the mail lies is no setting for another computer.
Outcome Backup::writeFixed(BackupWriter &writer) const
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    if (const Outcome added = writer.add(BackupPath::about, about(), now); !added)
        return added;
    const std::pair<const char *, QString> files[] = {{"accounts.json", m_profile.accountsFile()},
                                                      {"settings.json", m_profile.settingsFile()},
                                                      {"servers.json", m_profile.serverNotesFile()}};
    for (const auto &[name, path] : files) {
        const auto text = store::contentOfFile(path);
        if (!text)
            return text.error();
        QJsonObject object = QJsonDocument::fromJson(*text).object();
        object.remove(u"mailFolder");
        const Outcome added =
            object.isEmpty() ? Outcome(base::Done{}) : writer.add(name, QJsonDocument(object).toJson(), now);
        if (!added)
            return added;
    }
    return base::Done{};
}

Outcome Backup::writeAccount(BackupWriter &writer, const base::AccountId &account, AccountSnapshot &snapshot)
{
    const QByteArray folder = "mail/" + account.toString().toLatin1() + '/';
    if (snapshot.ledger().isOpen()) {
        if (const Outcome added = writer.add(folder + "ledger.log", snapshot.ledger(), snapshot.ledgerSize()); !added)
            return added;
    }
    for (const char *name : {"maildrop", "ledger.renewed"}) {
        QFile file(m_profile.accountFolder(account) + u'/' + QLatin1String(name));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        if (const Outcome added = writer.add(folder + name, file.readAll(), QFileInfo(file).lastModified()); !added)
            return added;
    }
    for (const QByteArray &mail : snapshot.mails()) {
        QFile file;
        const QByteArray path = folder + mail;
        const bool isOpen = snapshot.open(file, mail);
        if (BackupPath::kindOf(path) != BackupPath::Kind::Mail || (!isOpen && file.exists()))
            m_counts.leftOut.append(m_profile.accountFolder(account) + u'/' + QFile::decodeName(mail));
        else if (const Outcome written = isOpen ? writeMail(writer, path, file) : base::Done{}; !written)
            return written;
    }
    return base::Done{};
}

/// A small one is read first: where that fails, it alone is left out.
Outcome Backup::writeMail(BackupWriter &writer, const QByteArray &path, QFile &mail)
{
    if (m_isStopped)
        return StoreError{StoreError::Kind::Stopped, m_target, QString()};
    const qint64 size = mail.size();
    if (const Outcome asked = askForRoom(size); !asked)
        return asked;
    const QByteArray content = size <= largestInMemory ? mail.readAll() : QByteArray();
    if (mail.error() != QFile::NoError) {
        m_counts.leftOut.append(mail.fileName());
        return base::Done{};
    }
    const bool isSmall = size <= largestInMemory;
    if (const Outcome added =
            isSmall ? writer.add(path, content, QFileInfo(mail).lastModified()) : writer.add(path, mail, size);
        !added)
        return added;
    ++m_counts.mails;
    m_counts.bytes += size;
    if (m_counts.mails % progressStep == 0 || m_counts.mails == m_ofThem)
        tellProgress();
    return base::Done{};
}

Outcome Backup::askForRoom(qint64 bytes)
{
    m_unasked += bytes;
    if (m_unasked < betweenAskingForRoom)
        return base::Done{};
    m_unasked = 0;
    return store::checkRoom(store::Disk(), QFile::encodeName(QFileInfo(m_target).absolutePath()));
}

Outcome Backup::readBack(const QString &path)
{
    BackupReader reader(path);
    reader.mayGoOn = [this] { return !m_isStopped; };
    Count count;
    if (Outcome read = reader.read(count); !read)
        return read;
    if (count.mails == m_counts.mails)
        return base::Done{};
    return StoreError{StoreError::Kind::Io, m_target,
                      QCoreApplication::translate("exchange", "%1 mails were written, but %2 are there.")
                          .arg(m_counts.mails)
                          .arg(count.mails)};
}

void Backup::tellProgress()
{
    Q_EMIT progressed(m_counts.mails, m_ofThem);
}

} // namespace exchange
