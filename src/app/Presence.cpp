// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Presence.h"

#include "app/AccountBook.h"
#include "app/Checks.h"
#include "app/Reading.h"
#include "app/SettingsBook.h"
#include "fetch/Explanation.h"

#include <algorithm>
#include <array>

namespace app {

namespace {

constexpr int mostLines = 3;

using Kind = fetch::Trouble::Kind;

/// Troubles that pass by themselves are shown beside the account, and nobody is called for them.
constexpr std::array passing{Kind::Cancelled,      Kind::AccountInUse,    Kind::LoginDelay,       Kind::ServerTemporary,
                             Kind::ClosedByServer, Kind::Unreachable,     Kind::HostNotFound,     Kind::LockHeld,
                             Kind::TooEarly,       Kind::ConnectTimedOut, Kind::GreetingTimedOut, Kind::AnswerTimedOut,
                             Kind::ProxyFailed};

bool needsTheUser(Kind kind)
{
    return std::find(passing.begin(), passing.end(), kind) == passing.end();
}

} // namespace

Presence::Presence(const House &house, const QDBusConnection &bus, QObject *parent)
    : QObject(parent), m_house(house), m_notifier(bus)
{
    connect(&m_house.checks, &Checks::finished, this, &Presence::finish);
    connect(&m_house.checks, &Checks::started, this, &Presence::showFace);
    connect(&m_house.checks, &Checks::allFinished, this, &Presence::showFace);
    connect(&m_house.reading, &Reading::newestFound, this, &Presence::announce);
    connect(&m_house.reading, &Reading::countsChanged, this, [this](const store::MessageCounts &counts) {
        m_unread = counts.all.unread;
        showFace();
    });
    connect(&m_house.accounts, &AccountBook::changed, this, &Presence::showAccounts);
    connect(&m_notifier, &Notifier::notAvailable, &m_tray, &Tray::announce);
    connect(&m_notifier, &Notifier::markReadRequested, this, [this](const base::AccountId &account) {
        store::ListView view;
        view.account = account;
        m_house.reading.markAllRead(view);
    });
    m_tray.show();
    showAccounts();
    showFace();
}

bool Presence::mayHide() const
{
    return m_house.settings.current().closeToTray && m_tray.isAvailable();
}

void Presence::showAccounts()
{
    QList<Tray::AccountName> names;
    for (const store::Account &account : m_house.accounts.all().accounts)
        names.append({account.id, account.name});
    m_tray.setAccounts(names);
}

void Presence::setNextCheck(const QString &text, bool isPaused)
{
    m_nextCheck = text;
    m_isPaused = isPaused;
    showFace();
}

void Presence::finish(const fetch::FetchReport &report)
{
    const store::Settings &settings = m_house.settings.current();
    const bool wasInTrouble = m_troubles.contains(report.account);
    m_troubles.remove(report.account);
    if (report.fetched > 0 && settings.notifications) {
        m_toAnnounce[report.account] = report.fetched;
        m_house.reading.findNewest(report.account, qMin(mostLines, report.fetched));
    }
    if (report.error && needsTheUser(report.error->kind)) {
        const fetch::Explanation words = fetch::explain(*report.error);
        m_troubles[report.account] = words.whatHappened;
        if (!wasInTrouble && settings.notifyTrouble) // Once, not at each check.
            m_notifier.announceTrouble(report.account, words.whatHappened, words.whatYouCanDo);
    }
    showFace();
}

void Presence::announce(const base::AccountId &account, const store::MessageRows &rows)
{
    const store::Account *known = m_house.accounts.find(account);
    const int count = m_toAnnounce.take(account);
    if (!known || count == 0)
        return;
    NewMail mail{account, known->name, count, {}};
    for (const store::MessageRow &row : rows)
        mail.newest.append({row.id, row.sender, row.subject});
    m_notifier.announce(mail);
}

void Presence::showFace()
{
    Tray::Face face;
    face.unread = m_unread;
    face.nextCheck = m_nextCheck;
    face.trouble = m_troubles.isEmpty() ? QString() : *m_troubles.cbegin();
    if (!face.trouble.isEmpty())
        face.state = TrayState::NeedsYou;
    else if (m_house.checks.isChecking())
        face.state = TrayState::Checking;
    else if (m_isPaused)
        face.state = TrayState::Paused;
    else
        face.state = m_unread > 0 ? TrayState::Unread : TrayState::Quiet;
    m_tray.setFace(face);
}

} // namespace app
