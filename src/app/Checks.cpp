// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Checks.h"

#include "base/Clock.h"
#include "fetch/AccountPassword.h"
#include "pop3/SessionFactory.h"
#include "store/ServerNotesFile.h"

#include <algorithm>
#include <utility>

namespace app {

namespace {

/// Without what a check has nothing to do with.
store::Account asChecked(store::Account account)
{
    const store::Account usual;
    account.name = usual.name;
    account.mailAddress = usual.mailAddress;
    account.colour = usual.colour;
    account.checkMinutes = usual.checkMinutes;
    return account;
}

} // namespace

Checks::Checks(const store::Profile &profile, const QString &profileId, const base::Clock &clock, QObject *parent)
    : QObject(parent),
      m_profile(profile),
      m_clock(clock),
      m_servers(store::ServerNotesFile(profile).load()),
      m_keychain(profileId),
      m_proxyPasswords(m_keychain, m_sessionPasswords),
      m_passwords(m_keychain, m_sessionPasswords),
      m_schedule(clock),
      m_store(base::startThread(QStringLiteral("store"))),
      m_line(base::startThread(QStringLiteral("line"))),
      m_workshop(makeWorkshop())
{
    makeMailCheck();
    connect(&m_schedule, &fetch::Schedule::due, this, &Checks::run);
    connect(&m_passwords, &vault::PasswordSource::answered, this, &Checks::passOn);
}

Checks::~Checks()
{
    // Each ends on its own thread while that still runs: first the runs, then the line, then what they stored.
    m_test.reset();
    m_mailCheck.reset();
    m_line.reset();
    m_store.reset();
}

fetch::Workshop Checks::makeWorkshop()
{
    QThread *storeThread = m_store.get();
    const auto sessions = std::make_shared<pop3::SessionFactory>();
    return {[sessions](const store::Account &account) { return sessions->makeSession(account.server); },
            [this, storeThread](const store::Account &account) {
                fetch::StoreOwner store(new store::MessageStore(m_profile, account, m_clock));
                store->moveToThread(storeThread);
                return store;
            },
            fetch::Workshop::Manner::Patient};
}

void Checks::makeMailCheck()
{
    m_mailCheck.reset(new fetch::MailCheck(m_workshop, m_clock));
    fetch::MailCheck *check = m_mailCheck.get();
    check->moveToThread(m_line.get());
    connect(check, &fetch::MailCheck::started, this, &Checks::recordStart);
    connect(check, &fetch::MailCheck::passwordNeeded, this, &Checks::askPassword);
    connect(check, &fetch::MailCheck::progressed, this, &Checks::progressed);
    connect(check, &fetch::MailCheck::said, this, &Checks::said);
    connect(check, &fetch::MailCheck::catalogueChanged, this, &Checks::catalogueChanged);
    connect(check, &fetch::MailCheck::finished, this, &Checks::recordEnd);
}

void Checks::setProxy(const base::ProxyChoice &proxy)
{
    m_proxy = proxy;
    m_proxyPasswords.setInUse(fetch::proxyEntriesOf(m_accounts, m_proxy));
    for (const store::Account &account : std::as_const(m_accounts))
        applyPatience(account);
}

void Checks::setAccounts(const QList<store::Account> &accounts, const QSet<base::AccountId> &unserved)
{
    cancelOutdated(accounts);
    m_accounts = accounts;
    m_unserved = unserved;
    m_proxyPasswords.setInUse(fetch::proxyEntriesOf(m_accounts, m_proxy));
    QHash<base::AccountId, int> minutes;
    for (const store::Account &account : accounts)
        minutes[account.id] = account.checkMinutes;
    m_schedule.setIntervals(minutes);
    for (const store::Account &account : accounts)
        applyPatience(account);
}

/// What it would delete may be to stay by now, and what it brings too large.
void Checks::cancelOutdated(const QList<store::Account> &accounts)
{
    for (const store::Account &before : std::as_const(m_accounts)) {
        const auto isOutdated = [&before](const store::Account &now) {
            return now.id == before.id && asChecked(now) != asChecked(before);
        };
        if (!m_running.contains(before.id) || std::none_of(accounts.begin(), accounts.end(), isOutdated))
            continue;
        m_outdated += before.id;
        cancel(before.id);
    }
}

/// What is known of another login, before the account or its proxy was changed, counts for nothing.
void Checks::applyPatience(const store::Account &account)
{
    const store::ServerNotes notes = m_servers.value(account.id);
    const bool isKnown = notes.login == store::ServerNotes::loginOf(withProxy(account));
    if (!m_running.contains(account.id))
        m_schedule.setPatience(account.id, isKnown ? fetch::Patience::with(notes, m_clock.now()) : fetch::Patience());
}

void Checks::hold()
{
    m_isHeld = true;
}

void Checks::setProfile(const store::Profile &profile)
{
    m_isHeld = false;
    m_profile = profile;
}

void Checks::check(const QList<base::AccountId> &accounts)
{
    ask(accounts, &fetch::MailCheck::check);
}

void Checks::retry(const base::AccountId &account)
{
    ask({account}, &fetch::MailCheck::retry);
}

void Checks::checkByRightClock(const base::AccountId &account)
{
    ask({account}, &fetch::MailCheck::checkByRightClock);
}

void Checks::ask(const QList<base::AccountId> &accounts, Way way)
{
    if (!m_isHeld)
        m_asked += QSet<base::AccountId>(accounts.begin(), accounts.end());
    start(accounts, way);
}

void Checks::run(const QList<base::AccountId> &accounts)
{
    start(accounts, &fetch::MailCheck::check);
}

void Checks::start(const QList<base::AccountId> &accounts, Way way)
{
    if (m_isHeld)
        return;
    if (std::any_of(accounts.begin(), accounts.end(), [this](const auto &id) { return m_unserved.contains(id); }))
        Q_EMIT serverWanted();
    QList<store::Account> chosen;
    for (const store::Account &account : m_accounts) {
        if (accounts.contains(account.id) && !m_running.contains(account.id) && !m_unserved.contains(account.id))
            chosen += withProxy(account);
    }
    if (chosen.isEmpty())
        return;
    for (const store::Account &account : chosen)
        m_running += account.id;
    QMetaObject::invokeMethod(m_mailCheck.get(), [check = m_mailCheck.get(), chosen, way] { (check->*way)(chosen); });
}

/// Behind the check that is under way.
void Checks::fetchWhole(const base::AccountId &id, const QStringList &ids)
{
    const auto account =
        std::find_if(m_accounts.cbegin(), m_accounts.cend(), [&](const auto &a) { return a.id == id; });
    if (account == m_accounts.cend() || m_isHeld)
        return;
    if (m_unserved.contains(id))
        return Q_EMIT serverWanted();
    m_asked += id;
    m_running += id;
    const auto ask = [check = m_mailCheck.get(), one = withProxy(*account), ids] { check->fetchWhole(one, ids); };
    QMetaObject::invokeMethod(m_mailCheck.get(), ask);
}

store::Account Checks::withProxy(store::Account account) const
{
    account.server.proxy = account.server.proxy.value_or(m_proxy);
    return account;
}

QList<store::Account> Checks::accountsBy(const base::ProxyChoice &proxy) const
{
    QList<store::Account> accounts = m_accounts;
    accounts.removeIf([&](const store::Account &account) { return withProxy(account).server.proxy != proxy; });
    return accounts;
}

void Checks::checkAll()
{
    check(allAccounts());
}

void Checks::checkAllByItself()
{
    QList<base::AccountId> welcome = allAccounts();
    welcome.removeIf([this](const base::AccountId &account) { return !m_schedule.mayCheck(account); });
    run(welcome);
}

QList<base::AccountId> Checks::allAccounts() const
{
    QList<base::AccountId> all;
    for (const store::Account &account : m_accounts)
        all += account.id;
    return all;
}

void Checks::cancel(const base::AccountId &account)
{
    QMetaObject::invokeMethod(m_mailCheck.get(), [check = m_mailCheck.get(), account] { check->cancel(account); });
}

void Checks::cancelAll()
{
    QMetaObject::invokeMethod(m_mailCheck.get(), &fetch::MailCheck::cancelAll);
}

void Checks::recordStart(const base::AccountId &account)
{
    m_running += account; // It may be one that was asked for during another.
    m_schedule.recordCheck(account);
    Q_EMIT started(account);
}

void Checks::recordEnd(const fetch::FetchReport &report)
{
    m_running -= report.account;
    fetch::FetchReport told = report;
    told.isQuiet = !m_asked.remove(report.account) && fetch::isPassing(report.server);
    if (!report.server.login.isEmpty())
        m_servers[report.account] = report.server;
    for (const store::Account &account : std::as_const(m_accounts)) {
        if (account.id == report.account)
            applyPatience(account);
    }
    Q_EMIT finished(told);
    if (m_outdated.remove(report.account))
        check({report.account});
    if (m_running.isEmpty())
        Q_EMIT allFinished();
}

void Checks::askPassword(const store::Account &account)
{
    m_passwords.ask(fetch::passwordPlaceOf(withProxy(account)));
}

void Checks::passOn(const base::AccountId &account, const vault::VaultAnswer &answer)
{
    Q_EMIT passwordFound(account, answer);
    if (m_running.contains(account)) {
        QMetaObject::invokeMethod(
            m_mailCheck.get(), [check = m_mailCheck.get(), account, answer] { check->takePassword(account, answer); });
    }
}

void Checks::test(const store::Account &account, const vault::VaultAnswer &password)
{
    cancelTest();
    m_test.reset(new fetch::AccountTest(withProxy(account), m_workshop));
    fetch::AccountTest *test = m_test.get();
    test->moveToThread(m_line.get());
    connect(test, &fetch::AccountTest::stepEnded, this, &Checks::testStepEnded);
    connect(test, &fetch::AccountTest::passed, this, &Checks::testPassed);
    connect(test, &fetch::AccountTest::failed, this, &Checks::testFailed);
    QMetaObject::invokeMethod(test, [test, password] { test->start(password); });
}

void Checks::cancelTest()
{
    if (!m_test)
        return;
    m_test->disconnect(this);
    m_test.reset();
}

} // namespace app
