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

void MailCheck::plan(const QList<store::Account> &accounts)
{
    start(accounts, FetchRun::Purpose::LookOnly);
}

void MailCheck::start(const QList<store::Account> &accounts, FetchRun::Purpose purpose)
{
    for (const store::Account &account : accounts) {
        if (!m_runs.contains(account.id))
            startOne(account, purpose);
    }
    if (m_runs.empty())
        Q_EMIT allFinished();
}

void MailCheck::startOne(const store::Account &account, FetchRun::Purpose purpose)
{
    RunOwner &run = m_runs[account.id];
    run.reset(std::make_unique<FetchRun>(account, purpose, m_workshop, m_clock).release());
    connect(run.get(), &FetchRun::passwordNeeded, this, &MailCheck::passwordNeeded);
    connect(run.get(), &FetchRun::progressed, this, &MailCheck::progressed);
    connect(run.get(), &FetchRun::said, this, &MailCheck::said);
    connect(run.get(), &FetchRun::catalogueChanged, this, &MailCheck::catalogueChanged);
    connect(run.get(), &FetchRun::planned, this, &MailCheck::planned);
    connect(run.get(), &FetchRun::finished, this, &MailCheck::end);
    Q_EMIT started(account.id);
    run->start();
}

void MailCheck::end(const FetchReport &report)
{
    const auto run = m_runs.extract(report.account); // freed by the event loop: it is still speaking
    Q_EMIT finished(report);
    if (m_runs.empty())
        Q_EMIT allFinished();
}

void MailCheck::cancel(const base::AccountId &account)
{
    const auto run = m_runs.find(account);
    if (run != m_runs.end())
        run->second->cancel();
}

void MailCheck::cancelAll()
{
    for (const auto &[account, run] : m_runs)
        run->cancel();
}

void MailCheck::takePassword(const base::AccountId &account, const vault::VaultAnswer &answer)
{
    const auto run = m_runs.find(account);
    if (run != m_runs.end())
        run->second->takePassword(answer);
}

} // namespace fetch
