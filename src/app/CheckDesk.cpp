// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/CheckDesk.h"

#include "app/AccountBook.h"
#include "app/Checks.h"
#include "app/RemedyWords.h"
#include "base/Clock.h"
#include "models/Wording.h"
#include "widgets/BarStack.h"
#include "widgets/CheckControl.h"
#include "widgets/ConversationDock.h"
#include "widgets/MainWindow.h"
#include "widgets/Reader.h"
#include "widgets/RunPanel.h"
#include "widgets/Sidebar.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QPainter>

namespace app {

namespace {

constexpr int lookAtClockMs = 15'000;
constexpr int yearsOfPause = 100; ///< "Until I say so."
const QString clockNotice = QStringLiteral("clock");

QIcon plateOf(const QString &colour)
{
    QPixmap pixmap(16, 16);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(colour));
    painter.drawRoundedRect(QRectF(3, 3, 10, 10), 3, 3);
    return pixmap;
}

CheckDesk::NextCheck pauseUntilWords(const QDateTime &time, const QDateTime &now)
{
    if (now.daysTo(time) > 365)
        return {CheckDesk::tr("Paused"), {}};
    const QString clock = QLocale().toString(time.toLocalTime().time(), QLocale::ShortFormat);
    return {CheckDesk::tr("Paused until %1").arg(clock), CheckDesk::tr("until %1").arg(clock)};
}

} // namespace

CheckDesk::CheckDesk(const House &house, QObject *parent)
    : QObject(parent),
      m_house(house),
      m_run(QLocale()),
      m_sessions(house.log, QLocale(), house.clock),
      m_conversation(house.log, QLocale(), house.clock)
{
    widgets::MainWindow &window = m_house.window;
    window.runPanel().setModel(&m_run);
    connect(&window, &widgets::MainWindow::checkRequested, this, [this](const QList<base::AccountId> &accounts) {
        accounts.isEmpty() ? m_house.checks.checkAll() : m_house.checks.check(accounts);
    });
    connect(&window, &widgets::MainWindow::cancelRequested, &m_house.checks, &Checks::cancelAll);
    connect(&window.sidebar(), &widgets::Sidebar::pauseRequested, this,
            [this](bool isPaused) { pauseUntil(isPaused ? m_house.clock.now().addYears(yearsOfPause) : QDateTime()); });
    connect(&window.reader().bars(), &widgets::BarStack::actionRequested, this, &CheckDesk::takeAction);
    connect(&window.reader().bars(), &widgets::BarStack::closed, this, &CheckDesk::forgetTrouble);
    connect(&window.runPanel(), &widgets::RunPanel::cancelRequested, &m_house.checks, &Checks::cancel);
    connectChecks();
    connectConversation();
    connect(&m_minute, &QTimer::timeout, this, &CheckDesk::showNextCheck);
    m_minute.start(lookAtClockMs);
    showAccounts();
}

void CheckDesk::connectChecks()
{
    Checks &checks = m_house.checks;
    connect(&checks, &Checks::started, this, &CheckDesk::start);
    connect(&checks, &Checks::progressed, &m_run, &models::RunModel::takeProgress);
    connect(&checks, &Checks::progressed, &m_house.sidebar, &models::AccountListModel::takeProgress);
    connect(&checks, &Checks::finished, this, &CheckDesk::finish);
    connect(&checks, &Checks::allFinished, this, &CheckDesk::showNextCheck);
    connect(&m_run, &models::RunModel::overallChanged, this, &CheckDesk::showProgress);
    connect(&m_run, &models::RunModel::runningChanged, &m_house.window, &widgets::MainWindow::setChecking);
}

void CheckDesk::connectConversation()
{
    widgets::ConversationDock &dock = m_house.window.conversation();
    dock.setModels(&m_sessions, &m_conversation);
    connect(&dock, &widgets::ConversationDock::sessionChosen, &m_conversation, &models::ConversationModel::showSession);
    connect(&dock, &widgets::ConversationDock::copyRequested, this,
            [this] { QGuiApplication::clipboard()->setText(m_conversation.transcript()); });
}

models::AccountLabel CheckDesk::labelOf(const base::AccountId &id) const
{
    const store::Account *account = m_house.accounts.find(id);
    return account ? models::AccountLabel{id, account->name, account->colour} : models::AccountLabel{id, {}, {}};
}

void CheckDesk::showAccounts()
{
    QList<widgets::CheckControl::Choice> choices;
    QList<widgets::ConversationDock::AccountChoice> conversations;
    QList<base::AccountId> ids;
    for (const store::Account &account : m_house.accounts.all().accounts) {
        choices.append({account.id, account.name, plateOf(account.colour)});
        ids += account.id;
        conversations.append({account.name, QVariant::fromValue(account.id), plateOf(account.colour)});
    }
    m_house.window.checkControl().setAccounts(choices);
    m_house.window.conversation().setAccounts(conversations);
    m_clock.keepOnly(ids);
    showClock();
    showNextCheck();
}

void CheckDesk::start(const base::AccountId &account)
{
    m_run.begin({labelOf(account)});
    withdrawTrouble(account);
}

void CheckDesk::finish(const fetch::FetchReport &report)
{
    m_run.takeReport(report);
    m_house.sidebar.takeReport(report);
    if (report.notice)
        showTrouble({}, *report.notice); // Of all accounts, so the next check does not withdraw it.
    if (report.error && !report.isQuiet && report.error->kind != fetch::Trouble::Kind::Cancelled)
        showTrouble(report.account, *report.error);
    m_clock.take(report);
    showClock();
}

/// One bar for all accounts.
void CheckDesk::showClock()
{
    widgets::BarStack &bars = m_house.window.reader().bars();
    if (const auto asked = m_clock.asked())
        bars.show(noticeOf(clockNotice, *asked));
    else
        bars.remove(clockNotice);
}

void CheckDesk::showTrouble(const base::AccountId &account, const fetch::Trouble &trouble)
{
    forgetTrouble(account.toString());
    m_troubles.append({account, trouble});
    m_house.window.reader().bars().show(noticeOf(account.toString(), trouble));
}

void CheckDesk::withdrawTrouble(const base::AccountId &account)
{
    forgetTrouble(account.toString());
    m_house.window.reader().bars().remove(account.toString());
}

void CheckDesk::forgetTrouble(const QString &noticeId)
{
    if (noticeId == clockNotice)
        m_clock.forget();
    m_troubles.removeIf([&](const Told &told) { return told.account.toString() == noticeId; });
}

CheckDesk::Moment CheckDesk::moment() const
{
    return {m_troubles, m_clock, m_run.rows(), m_house.sidebar.states(), m_conversation.session()};
}

void CheckDesk::resume(const Moment &moment)
{
    for (const Told &told : moment.troubles)
        showTrouble(told.account, told.trouble);
    m_clock = moment.clock;
    showClock();
    m_run.setRows(moment.run);
    m_house.sidebar.setStates(moment.states);
    m_house.window.conversation().chooseSession(moment.session);
}

void CheckDesk::takeAction(const QString &noticeId, const QString &actionId)
{
    const std::optional<fetch::Remedy> remedy = remedyOf(actionId);
    if (!remedy)
        return;
    if (noticeId != clockNotice)
        return Q_EMIT remedyRequested(base::AccountId::parse(noticeId).value_or(base::AccountId()), *remedy);
    const QList<base::AccountId> accounts = m_clock.accounts();
    m_clock.forget();
    showClock();
    for (const base::AccountId &account : accounts)
        Q_EMIT remedyRequested(account, *remedy);
}

void CheckDesk::showProgress()
{
    const models::RunModel::Overall &overall = m_run.overall();
    m_house.window.checkControl().showProgress(overall.countText, overall.detailText, overall.fraction);
}

void CheckDesk::pauseUntil(const QDateTime &time)
{
    m_house.checks.schedule().pauseUntil(time);
    showNextCheck();
}

CheckDesk::NextCheck CheckDesk::nextCheck() const
{
    const fetch::Schedule &schedule = m_house.checks.schedule();
    if (const QDateTime paused = schedule.pausedUntil(); paused.isValid())
        return pauseUntilWords(paused, m_house.clock.now());
    const std::optional<QDateTime> next = schedule.nextCheck();
    if (!next && m_house.accounts.all().accounts.isEmpty())
        return {};
    if (!next)
        return {tr("Checks when you ask"), tr("When you ask")};
    const qint64 minutes = (m_house.clock.now().secsTo(*next) + 59) / 60;
    if (minutes <= 1)
        return {tr("Next check within a minute"), tr("within a minute")};
    return {tr("Next check in %1 min").arg(minutes), tr("in %1 min").arg(minutes)};
}

void CheckDesk::showNextCheck()
{
    const NextCheck next = nextCheck();
    m_house.window.sidebar().setNextCheck(next.text, next.brief);
    m_house.window.sidebar().setPaused(m_house.checks.schedule().pausedUntil().isValid());
    Q_EMIT nextCheckChanged();
}

} // namespace app
