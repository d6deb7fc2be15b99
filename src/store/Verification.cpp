// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/Verification.h"

#include "store/AccountArchive.h"
#include "store/AccountLock.h"
#include "store/Disk.h"
#include "store/LedgerReader.h"
#include "store/MailNames.h"

#include <QFileInfo>

#include <algorithm>

namespace store {

namespace {

constexpr int messagesInSlice = 50'000; ///< Some 15 MB.
constexpr qint64 usualLine = 300;
constexpr qint64 betweenTellings = 100; ///< Milliseconds.

int filesIn(const QByteArray &folder)
{
    int count = 0;
    const auto parts = mailFolders(folder);
    for (const QByteArray &part : parts ? *parts : QByteArrayList())
        Q_UNUSED(eachMailName(folder + '/' + part, [&count](QByteArrayView) { ++count; }).isOk())
    return count;
}

int slicesFor(qint64 messages)
{
    return int(std::min<qint64>(messages / messagesInSlice + 1, VerificationSlice::mostSlices));
}

} // namespace

Verification::Verification(const Profile &profile, QObject *parent) : QObject(parent), m_profile(profile) {}

void Verification::run(const QList<base::AccountId> &accounts)
{
    for (const base::AccountId &account : accounts)
        runOne(account);
    Q_EMIT finished();
}

void Verification::runOne(const base::AccountId &account)
{
    m_report = {};
    m_report.account = account;
    m_sinceTold.start();
    if (const Outcome read = readAll(account); !read)
        m_report.error = read.error();
    else if (m_isStopped)
        m_report.error = StoreError{StoreError::Kind::Stopped, m_profile.accountFolder(account), QString()};
    Q_EMIT verified(m_report);
}

Outcome Verification::readAll(const base::AccountId &account)
{
    const QString folder = m_profile.accountFolder(account);
    if (m_isStopped || !QFileInfo::exists(folder))
        return base::Done{}; // Nothing was ever fetched.
    if (const Outcome recovered = recover(account); !recovered)
        return recovered;
    const auto lock = lockAccount(m_profile, account);
    if (!lock)
        return lock.error();
    const auto catalogue = CatalogueDatabase::open(m_profile.catalogueFile(), CatalogueDatabase::Access::Read);
    FileCheck check(QFile::encodeName(folder), m_isStopped);
    check.progressed = [this, &check] { tellProgress(check); };
    m_ofAll = filesIn(QFile::encodeName(folder));
    if (!catalogue && (m_ofAll > 0 || catalogue.error().kind != StoreError::Kind::Missing))
        m_report.catalogue = catalogue.error();
    const int slices =
        slicesFor(std::max<qint64>(m_ofAll, QFileInfo(m_profile.ledgerFile(account)).size() / usualLine));
    for (int i = 0; i < slices && !m_isStopped; ++i) {
        VerificationSlice slice(i, slices);
        if (const Outcome read = readSlice(slice, catalogue ? &*catalogue : nullptr); !read)
            return read;
        checkFiles(slice, check);
    }
    return base::Done{};
}

/// What a journal holds is in no file yet, and a ledger may not be one. A fetch would begin with that, too.
Outcome Verification::recover(const base::AccountId &account) const
{
    const bool hasJournal = QFileInfo(m_profile.accountFolder(account) + QLatin1String("/journal")).size() > 0;
    const Outcome readable = LedgerReader(m_profile.ledgerFile(account)).open();
    if (!hasJournal && (readable || readable.error().kind != StoreError::Kind::Malformed))
        return base::Done{};
    Disk disk;
    return AccountArchive(m_profile, account, disk).open();
}

Outcome Verification::readSlice(VerificationSlice &slice, const CatalogueDatabase *catalogue)
{
    if (const Outcome read = slice.readLedger(m_profile.ledgerFile(m_report.account)); !read)
        return read;
    if (catalogue && !m_report.catalogue) {
        if (const Outcome read = slice.readCatalogue(*catalogue, m_report.account); !read)
            m_report.catalogue = read.error();
    }
    return slice.readMaildir(QFile::encodeName(m_profile.accountFolder(m_report.account)));
}

void Verification::checkFiles(VerificationSlice &slice, FileCheck &check)
{
    const QString folder = m_profile.accountFolder(m_report.account);
    check.run(slice.promises());
    if (const QList<QByteArray> moved = check.takeMoved(); !moved.isEmpty() && !m_isStopped) {
        Q_UNUSED(slice.readMaildir(QFile::encodeName(folder)).isOk()) // Another program gave them flags meanwhile.
        check.run(slice.promises(moved));
    }
    for (const VerificationSlice::Promise &name : slice.promises(check.takeMoved())) // A link to nowhere.
        tell({Finding::Kind::Missing, name.id, folder + u'/' + QFile::decodeName(name.place), name.size, 0, {}});
    for (const Finding &finding : check.takeAltered())
        tell(finding);
    for (const Finding &finding : m_isStopped ? QList<Finding>() : slice.findings(folder))
        tell(finding);
    m_report.messages = check.messages();
    m_report.bytes = check.bytes();
}

void Verification::tell(const Finding &finding)
{
    ++m_report.counts.at(size_t(finding.kind));
    Q_EMIT found(m_report.account, finding);
}

void Verification::tellProgress(const FileCheck &check)
{
    if (m_sinceTold.elapsed() < betweenTellings)
        return;
    m_sinceTold.restart();
    Q_EMIT progressed(m_report.account, check.messages(), m_ofAll, check.bytes());
}

} // namespace store
