// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/CheckDrill.h"
#include "support/LongEnough.h"

#include "store/RecordReader.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QEventLoop>
#include <QTimer>

#include <algorithm>

namespace {

vault::VaultAnswer answerWith(const char *password)
{
    vault::VaultAnswer answer;
    answer.kind = vault::VaultAnswer::Kind::Ok;
    answer.secret = base::Secret::fromBytes(password);
    return answer;
}

QString templateIn(CheckDrill::Place place)
{
    const QFileInfo memory(QStringLiteral("/dev/shm"));
    const bool isThere = place == CheckDrill::Place::Memory && memory.isDir() && memory.isWritable();
    return (isThere ? memory.filePath() : QDir::tempPath()) + QStringLiteral("/poppo-drill-XXXXXX");
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

CheckDrill::CheckDrill(Place place)
    : m_folder(templateIn(place)),
      m_profile(store::Profile::at(m_folder.filePath(QStringLiteral("profile")))),
      m_workshop(makeWorkshop()),
      m_check(std::make_unique<fetch::MailCheck>(m_workshop, m_clock))
{
    fetch::MailCheck *const check = m_check.get();
    QObject::connect(
        check, &fetch::MailCheck::passwordNeeded, check,
        [this, check](const store::Account &account) { check->takePassword(account.id, answerWith(m_password)); },
        Qt::QueuedConnection);
    QObject::connect(check, &fetch::MailCheck::planned,
                     [this](const base::AccountId &, const fetch::FetchPlan &plan) { m_plans += plan; });
    QObject::connect(check, &fetch::MailCheck::finished,
                     [this](const fetch::FetchReport &report) { m_reports.insert(report.name, report); });
    QObject::connect(check, &fetch::MailCheck::allFinished, [this] { m_hasEnded = true; });
}

store::Account CheckDrill::account(const QString &name, std::optional<int> keepDays) const
{
    const QByteArray id = QCryptographicHash::hash(name.toUtf8(), QCryptographicHash::Md5).toHex();
    store::Account account;
    account.id = *base::AccountId::parse(QString::fromLatin1(id));
    account.name = account.user = name;
    account.server.host = QStringLiteral("localhost");
    account.server.tls = base::ServerAddress::Tls::None;
    account.keepDays = keepDays;
    return account;
}

ScriptedMailbox::Mail CheckDrill::mail(const QByteArray &uidl, const QByteArray &body)
{
    return {uidl, "Subject: " + uidl + "\r\n\r\n" + body};
}

fetch::Workshop CheckDrill::makeWorkshop()
{
    return {[this](const store::Account &account) { return makeSession(account); },
            [this](const store::Account &account) { return makeStore(account); }};
}

std::unique_ptr<pop3::Pop3Session> CheckDrill::makeSession(const store::Account &account)
{
    auto transport = std::make_unique<ScriptedTransport>();
    mailbox(account.name).serve(transport.get());
    return std::make_unique<pop3::Pop3Session>(std::move(transport), account.server.tls);
}

fetch::StoreOwner CheckDrill::makeStore(const store::Account &account)
{
    fetch::StoreOwner owner(std::make_unique<store::MessageStore>(m_profile, account, m_clock).release());
    if (m_disk)
        owner->useDisk(*m_disk);
    ScriptedMailbox &box = mailbox(account.name);
    QObject::connect(owner.get(), &store::MessageStore::stored, [&box](const store::StoredReceipts &receipts) {
        box.transcript += '(' + QByteArray::number(receipts.size()) + " stored)";
    });
    QObject::connect(owner.get(), &store::MessageStore::deletingRecorded,
                     [&box] { box.transcript += "(in the ledger)"; });
    if (m_storeThread)
        owner->moveToThread(m_storeThread);
    return owner;
}

bool CheckDrill::check(const QList<store::Account> &accounts)
{
    m_hasEnded = false;
    m_check->check(accounts);
    return answerUntil([this] { return m_hasEnded; });
}

bool CheckDrill::retry(const QList<store::Account> &accounts)
{
    m_hasEnded = false;
    m_check->retry(accounts);
    return answerUntil([this] { return m_hasEnded; });
}

bool CheckDrill::fetchWhole(const store::Account &account, const QStringList &ids)
{
    m_hasEnded = false;
    m_check->fetchWhole(account, ids);
    return answerUntil([this] { return m_hasEnded; });
}

bool CheckDrill::checkByRightClock(const QList<store::Account> &accounts)
{
    m_hasEnded = false;
    m_check->checkByRightClock(accounts);
    return answerUntil([this] { return m_hasEnded; });
}

bool CheckDrill::plan(const QList<store::Account> &accounts)
{
    m_hasEnded = false;
    m_check->plan(accounts);
    return answerUntil([this] { return m_hasEnded; });
}

/// Sleeps until something happens. (QCoreApplication's own call with a limit in time does not, in Qt 6.4.)
bool CheckDrill::answerUntil(const std::function<bool()> &isDone)
{
    QEventLoop loop;
    QTimer limit;
    limit.setSingleShot(true);
    limit.start(longEnough);
    while (!isDone() && limit.isActive()) {
        loop.processEvents(QEventLoop::WaitForMoreEvents);
        for (auto &[name, box] : m_mailboxes)
            box.answerAll();
        // As the loop of a program does it: runs, sessions and stores that have ended.
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    return isDone();
}

QStringList CheckDrill::files(const store::Account &account) const
{
    QStringList paths;
    for (const char *folder : {"/new", "/cur"}) {
        const QDir mails(m_profile.accountFolder(account.id) + QLatin1String(folder));
        for (const QFileInfo &file : mails.entryInfoList(QDir::Files))
            paths += file.absoluteFilePath();
    }
    return paths;
}

QByteArrayList CheckDrill::storedMails(const store::Account &account) const
{
    QByteArrayList contents;
    for (const QString &path : files(account))
        contents += contentOf(path);
    std::sort(contents.begin(), contents.end());
    return contents;
}

void CheckDrill::loseMail(const store::Account &account, const QByteArray &content)
{
    for (const QString &path : files(account)) {
        if (contentOf(path) == content)
            QFile::remove(path);
    }
}

void CheckDrill::alterMail(const store::Account &account, const QByteArray &content, const QByteArray &now)
{
    for (const QString &path : files(account)) {
        QFile file(path);
        if (contentOf(path) == content && file.open(QIODevice::WriteOnly | QIODevice::Truncate))
            file.write(now);
    }
}

QByteArrayList CheckDrill::rows() const
{
    QByteArrayList rows;
    const auto add = [&rows](const store::MessageRecord &record) {
        rows += record.uidl + ' ' + contentOf(record.path).trimmed().split('\n').last();
    };
    Q_UNUSED(store::RecordReader(m_profile).each({}, -1, add).isOk())
    std::sort(rows.begin(), rows.end());
    return rows;
}

store::KnownMail CheckDrill::ledger(const store::Account &account)
{
    store::KnownMail known;
    store::MessageStore reader(m_profile, account, m_clock);
    QObject::connect(&reader, &store::MessageStore::opened, [&known](const store::KnownMail &mail) { known = mail; });
    reader.open();
    return known;
}
