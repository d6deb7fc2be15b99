// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/FetchCommand.h"

#include "base/ForeignText.h"
#include "cli/Wording.h"
#include "fetch/Explanation.h"
#include "fetch/ServerPolicy.h"
#include "store/RecordReader.h"

#include <algorithm>

namespace cli {

namespace {

QJsonObject described(const fetch::FetchReport &report)
{
    QJsonObject object{{QStringLiteral("event"), QStringLiteral("finished")},
                       {QStringLiteral("account"), report.name},
                       {QStringLiteral("fetched"), report.fetched},
                       {QStringLiteral("bytes"), report.bytes},
                       {QStringLiteral("deleted"), report.deleted},
                       {QStringLiteral("skipped"), report.skipped},
                       {QStringLiteral("failed"), report.failed},
                       {QStringLiteral("headers"), report.headers},
                       {QStringLiteral("quarantined"), report.quarantined},
                       {QStringLiteral("left"), report.postponed},
                       {QStringLiteral("heldBack"), report.heldBack.mails},
                       {QStringLiteral("remaining"), report.remaining},
                       {QStringLiteral("error"), QJsonValue::Null}};
    if (!report.error)
        return object;
    const fetch::Explanation explanation = fetch::explain(*report.error);
    object[u"error"] = fetch::word(report.error->kind);
    object[u"whatHappened"] = explanation.whatHappened;
    object[u"whatYouCanDo"] = explanation.whatYouCanDo;
    object[u"serverSaid"] = explanation.serverSaid;
    object[u"details"] = explanation.details;
    return object;
}

QJsonObject described(const QString &account, const fetch::FetchPlan &plan)
{
    const auto deletes = [&plan](fetch::DeleteReason reason) {
        const auto found = plan.deletes.find(reason);
        return found == plan.deletes.end() ? 0 : found->second;
    };
    const QJsonObject deleteWhy{{QStringLiteral("at-once"), deletes(fetch::DeleteReason::AtOnce)},
                                {QStringLiteral("age"), deletes(fetch::DeleteReason::Age)},
                                {QStringLiteral("count"), deletes(fetch::DeleteReason::Count)},
                                {QStringLiteral("size"), deletes(fetch::DeleteReason::Size)}};
    const QJsonObject skipWhy{{QStringLiteral("too-large"), plan.tooLarge},
                              {QStringLiteral("quarantined"), plan.quarantined},
                              {QStringLiteral("first-contact"), plan.fromBefore},
                              {QStringLiteral("unidentified"), plan.unidentifiable}};
    return {{QStringLiteral("event"), QStringLiteral("planned")},
            {QStringLiteral("account"), account},
            {QStringLiteral("listed"), plan.listed},
            {QStringLiteral("known"), plan.known},
            {QStringLiteral("fetch"), plan.toFetch},
            {QStringLiteral("bytes"), plan.bytes},
            {QStringLiteral("headers"), plan.toHead},
            {QStringLiteral("left"), plan.postponed},
            {QStringLiteral("compare"), plan.toCompare},
            {QStringLiteral("delete"), plan.toDelete},
            {QStringLiteral("deleteWhy"), deleteWhy},
            {QStringLiteral("heldBack"), plan.heldBack.mails},
            {QStringLiteral("skip"), plan.skipped},
            {QStringLiteral("skipWhy"), skipWhy},
            {QStringLiteral("expireDays"), plan.expireDays ? QJsonValue(*plan.expireDays) : QJsonValue()}};
}

} // namespace

FetchCommand::~FetchCommand() = default;

void FetchCommand::describe(QCommandLineParser &parser) const
{
    parser.addPositionalArgument(QStringLiteral("NAME"), QString(), QStringLiteral("[NAME…]"));
    parser.addOption({QStringLiteral("plan"), tr("Say what would be done, and do nothing.")});
    parser.addOption({QStringLiteral("retry"), tr("Ask again for mail that was refused before.")});
    parser.addOption(
        {QStringLiteral("whole"), tr("Fetch this mail whole, however large it is."), QStringLiteral("ID")});
    parser.addOption({QStringLiteral("clock-is-right"), tr("Delete by age although the clock has jumped.")});
}

void FetchCommand::start(const QCommandLineParser &parser)
{
    const QStringList ways{QStringLiteral("plan"), QStringLiteral("retry"), QStringLiteral("clock-is-right"),
                           QStringLiteral("whole")};
    if (std::count_if(ways.begin(), ways.end(), [&parser](const QString &way) { return parser.isSet(way); }) > 1)
        return misuse(tr("Give one of --plan, --retry, --clock-is-right and --whole."));
    const QStringList names = parser.positionalArguments();
    const QStringList whole = parser.values(QStringLiteral("whole"));
    if (!whole.isEmpty() && !names.isEmpty())
        return misuse(tr("A mail says by itself which account it is of."));
    const auto accounts = loadAccounts();
    if (!accounts || !(whole.isEmpty() ? choose(names, *accounts) : chooseWhole(whole, *accounts)))
        return;
    m_passwords = std::make_unique<Passwords>(accounts->profileId);
    m_storeThread = base::startThread(QStringLiteral("store"));
    m_check = std::make_unique<fetch::MailCheck>(
        makeWorkshop(profile(), surroundings().clock, *m_storeThread, surroundings().patience), surroundings().clock);
    connectCheck();
    begin(parser);
}

void FetchCommand::begin(const QCommandLineParser &parser)
{
    if (parser.isSet(QStringLiteral("plan")))
        m_check->plan(m_accounts);
    else if (parser.isSet(QStringLiteral("clock-is-right")))
        m_check->checkByRightClock(m_accounts);
    else if (parser.isSet(QStringLiteral("retry")))
        m_check->retry(m_accounts);
    else if (parser.isSet(QStringLiteral("whole")))
        std::for_each(m_accounts.cbegin(), m_accounts.cend(),
                      [this](const auto &account) { m_check->fetchWhole(account, m_whole.value(account.id)); });
    else
        m_check->check(m_accounts);
}

bool FetchCommand::chooseWhole(const QStringList &ids, const store::Accounts &accounts)
{
    for (const QString &id : ids) {
        const auto record = mailOf(id);
        if (!record)
            return false;
        if (!record->isPartial()) {
            misuse(tr("This mail is here whole already: %1").arg(record->id));
            return false;
        }
        m_whole[record->account] += record->id;
    }
    for (const store::Account &account : accounts.accounts) {
        if (m_whole.contains(account.id))
            m_accounts += withProxy(account, profile());
    }
    if (m_accounts.size() == m_whole.size())
        return true;
    failForWantOfMail(tr("The account of this mail was removed: no server is asked for it any more."));
    return false;
}

bool FetchCommand::isHereWhole(const QString &id) const
{
    const auto records = store::RecordReader(profile()).startingWith(id);
    return records && !records->isEmpty() && !records->first().isPartial();
}

bool FetchCommand::choose(const QStringList &names, const store::Accounts &accounts)
{
    for (const QString &name : names) {
        const auto account = accountNamed(accounts, name);
        if (!account)
            return false;
        m_accounts += *account;
    }
    if (names.isEmpty())
        m_accounts = accounts.accounts;
    for (store::Account &account : m_accounts)
        account = withProxy(account, profile());
    if (!m_accounts.isEmpty())
        return true;
    output().object(
        {{QStringLiteral("event"), QStringLiteral("failed")}, {QStringLiteral("error"), QStringLiteral("no-account")}});
    output().complain(tr("There is no account yet. \"poppo-cli account add\" makes one."));
    Q_EMIT ended(ExitStatus::Settings);
    return false;
}

void FetchCommand::connectCheck()
{
    using fetch::MailCheck;
    MailCheck *const check = m_check.get();
    connect(check, &MailCheck::passwordNeeded, m_passwords.get(), &Passwords::ask);
    connect(m_passwords.get(), &Passwords::answered, check, &MailCheck::takePassword);
    connect(check, &MailCheck::planned, this, &FetchCommand::tellPlan);
    connect(check, &MailCheck::finished, this, &FetchCommand::tellReport);
    connect(check, &MailCheck::allFinished, this, &FetchCommand::finish);
    if (output().showsProgress())
        connect(check, &MailCheck::progressed, this, &FetchCommand::tellProgress);
}

void FetchCommand::cancel()
{
    if (m_check)
        m_check->cancelAll();
}

void FetchCommand::tellPlan(const base::AccountId &account, const fetch::FetchPlan &plan)
{
    const QString name = nameOf(account);
    output().object(described(name, plan));
    output().line(planInWords(base::shown(name), plan));
    if (plan.heldBack.mails > 0)
        tellHeldBack(plan.heldBack, name);
    if (plan.expireDays)
        output().line(fetch::expiryInWords(plan.expireDays));
}

void FetchCommand::tellProgress(const fetch::RunProgress &progress)
{
    output().progress(progressInWords(progress));
}

void FetchCommand::tellReport(const fetch::FetchReport &report)
{
    m_reports.insert(report.account, report);
    if (report.notice)
        tellNotice(report.name, *report.notice);
    output().object(described(report));
    if (!report.error || report.fetched > 0 || report.deleted > 0)
        output().line(reportInWords(report));
    if (report.heldBack.mails > 0)
        tellHeldBack(report.heldBack, report.name);
    if (report.error)
        output().complain(*report.error);
}

void FetchCommand::tellHeldBack(const fetch::HeldBack &held, const QString &account)
{
    output().complain(fetch::troubleOf(held, account));
    output().complain(tr("To say that it is right: poppo-cli fetch --clock-is-right"));
}

void FetchCommand::tellNotice(const QString &account, const fetch::Trouble &notice)
{
    output().object({{QStringLiteral("event"), QStringLiteral("notice")},
                     {QStringLiteral("account"), account},
                     {QStringLiteral("notice"), fetch::word(notice.kind)},
                     {QStringLiteral("details"), notice.detail}});
    output().complain(notice);
}

/// With several accounts, the status is that of the first that failed, in their order.
void FetchCommand::finish()
{
    ExitStatus status = ExitStatus::Good;
    for (const store::Account &account : std::as_const(m_accounts)) {
        const auto error = m_reports.value(account.id).error;
        if (error && status == ExitStatus::Good)
            status = exitStatusOf(error->kind);
        for (const QString &id : m_whole.value(account.id)) {
            if (error || isHereWhole(id))
                continue;
            output().complain(tr("It did not come; the server may no longer have it: %1").arg(id));
            status = status == ExitStatus::Good ? ExitStatus::SomeRefused : status;
        }
    }
    Q_EMIT ended(status);
}

QString FetchCommand::nameOf(const base::AccountId &account) const
{
    for (const store::Account &candidate : m_accounts) {
        if (candidate.id == account)
            return candidate.name;
    }
    return {};
}

} // namespace cli
