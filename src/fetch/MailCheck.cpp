// SPDX-License-Identifier: GPL-3.0-or-later
#include "fetch/MailCheck.h"

namespace fetch {

MailCheck::MailCheck(Workshop workshop, const base::Clock &clock, QObject *parent)
    : QObject(parent), m_workshop(std::move(workshop)), m_clock(clock)
{
}

MailCheck::~MailCheck() = default;

void MailCheck::check(const QList<store::Account> &accounts)
{
    start(accounts, FetchRun::Purpose::Fetch);
}

void MailCheck::retry(const QList<store::Account> &accounts)
{
    start(accounts, FetchRun::Purpose::Retry);
}

void MailCheck::checkByRightClock(const QList<store::Account> &accounts)
{
    start(accounts, FetchRun::Purpose::ClockIsRight);
}

void MailCheck::plan(const QList<store::Account> &accounts)
{
    start(accounts, FetchRun::Purpose::LookOnly);
}

void MailCheck::start(const QList<store::Account> &accounts, FetchRun::Purpose purpose)
{
    for (const store::Account &account : accounts) {
        if (!m_checks.contains(account.id))
            startOne(account, purpose);
    }
    if (m_checks.empty())
        Q_EMIT allFinished();
}

void MailCheck::fetchWhole(const store::Account &account, const QStringList &ids)
{
    QSet<QByteArray> whole;
    for (const QString &id : ids)
        whole.insert(id.toLatin1());
    const auto running = m_checks.find(account.id);
    if (running != m_checks.end())
        running->second.wholeNext.unite(whole);
    else
        startOne(account, FetchRun::Purpose::Fetch, whole);
}

void MailCheck::startOne(const store::Account &account, FetchRun::Purpose purpose, const QSet<QByteArray> &whole)
{
    m_checks.emplace(account.id, Check{account, purpose, nullptr, whole, {}, std::nullopt, false});
    FetchRun &run = makeRun(account.id);
    Q_EMIT started(account.id);
    run.start();
}

FetchRun &MailCheck::makeRun(const base::AccountId &account)
{
    Check &check = m_checks.at(account);
    check.run.reset(std::make_unique<FetchRun>(check.account, check.purpose, m_workshop, m_clock).release());
    FetchRun *const run = check.run.get();
    run->askForWhole(check.whole);
    connect(run, &FetchRun::passwordNeeded, this, &MailCheck::passwordNeeded);
    connect(run, &FetchRun::progressed, this, &MailCheck::progressed);
    connect(run, &FetchRun::said, this, &MailCheck::said);
    connect(run, &FetchRun::catalogueChanged, this, &MailCheck::catalogueChanged);
    connect(run, &FetchRun::planned, this, &MailCheck::planned);
    connect(run, &FetchRun::finished, this, &MailCheck::end);
    return *run;
}

/// A run is freed by the event loop: it is still speaking.
void MailCheck::end(const FetchReport &report)
{
    Check &running = m_checks.at(report.account);
    if (report.isWorthATry && !running.firstTry && !running.isCancelled) {
        running.firstTry = report;
        FetchRun &second = makeRun(report.account);
        second.keepNotice(report.notice);
        return second.start();
    }
    FetchReport whole = report;
    if (running.firstTry) {
        whole.fetched += running.firstTry->fetched;
        whole.bytes += running.firstTry->bytes;
        whole.headers += running.firstTry->headers;
    }
    const auto ended = m_checks.extract(report.account);
    Q_EMIT finished(whole);
    const Check &check = ended.mapped();
    if (!check.wholeNext.isEmpty() && !check.isCancelled && !m_checks.contains(report.account))
        startOne(check.account, FetchRun::Purpose::Fetch, check.wholeNext);
    if (m_checks.empty())
        Q_EMIT allFinished();
}

void MailCheck::cancel(const base::AccountId &account)
{
    const auto check = m_checks.find(account);
    if (check == m_checks.end())
        return;
    check->second.isCancelled = true;
    check->second.run->cancel();
}

void MailCheck::cancelAll()
{
    for (auto &[account, check] : m_checks) {
        check.isCancelled = true;
        check.run->cancel();
    }
}

void MailCheck::takePassword(const base::AccountId &account, const vault::VaultAnswer &answer)
{
    const auto check = m_checks.find(account);
    if (check != m_checks.end())
        check->second.run->takePassword(answer);
}

} // namespace fetch
