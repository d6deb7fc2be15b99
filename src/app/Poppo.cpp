// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Poppo.h"

#include "fetch/Diagnosis.h"

#include <QApplication>
#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QUrl>

namespace app {

namespace {

QStringList commandOf(const Options &options)
{
    QStringList command{QCoreApplication::applicationFilePath(), QStringLiteral("--hidden")};
    if (!options.profileFolder.isEmpty())
        command << QStringLiteral("--profile") << options.profileFolder;
    return command;
}

} // namespace

store::Profile Poppo::profileOf(const Options &options)
{
    return options.profileFolder.isEmpty() ? store::Profile::ofUser() : store::Profile::at(options.profileFolder);
}

Poppo::Poppo(QApplication &application, const Options &options, QObject *parent)
    : QObject(parent),
      m_application(application),
      m_options(options),
      m_profile(profileOf(options)),
      m_appearance(application),
      m_accounts(m_profile, m_scribe),
      m_settings(m_profile, m_scribe),
      m_memory(m_profile)
{
}

Poppo::~Poppo()
{
    if (m_mover)
        m_mover->stop(); // First: its thread has time to come to an end.
    if (m_front)
        takeDownFront();
    m_presence.reset();
    m_reading.reset(); // Its flagger goes on the store's thread, which the checks own, and so does the mover.
    m_mover.reset();
    m_demo.reset();
    m_checks.reset();
}

void Poppo::start()
{
    const store::Outcome prepared = m_profile.prepare();
    const store::Outcome settings = m_settings.load();
    const store::Outcome accounts = m_accounts.load();
    m_profile.setMailFolder(m_settings.current().mailFolder);
    m_accounts.setProfile(m_profile);
    m_language.use(m_options.language.isEmpty() ? m_settings.current().language : m_options.language);
    m_appearance.setLook(SettingsDesk::shownLook(m_settings.current().look));
    makeChecks();
    makeReading();
    makeFront();
    if (!prepared)
        m_front->checks().showTrouble({}, fetch::diagnose(prepared.error(), store::Account()));
    for (const store::Outcome *outcome : {&settings, &accounts}) {
        if (!*outcome)
            tellOfFile(outcome->error());
    }
    applyAccounts();
    if (!m_options.isHidden || !m_presence->mayHide())
        m_front->window().show();
    if (m_settings.current().checkAtStart)
        m_checks->checkAllByItself();
}

void Poppo::makeChecks()
{
    m_checks = std::make_unique<Checks>(m_profile, m_accounts.all().profileId, m_clock);
    m_checks->setProxy(m_settings.current().proxy);
    connect(m_checks.get(), &Checks::started, this, [this](const base::AccountId &id) {
        const store::Account *account = m_accounts.find(id);
        if (account)
            m_log.begin({id, account->name, account->colour}, m_clock.now());
    });
    connect(m_checks.get(), &Checks::said, &m_log, &models::SessionLog::add);
    connect(m_checks.get(), &Checks::finished, this,
            [this](const fetch::FetchReport &report) { m_log.end(report, m_clock.now()); });
    m_demo = std::make_unique<DemoDesk>(DemoDesk::House{*m_checks, m_accounts});
    connect(m_demo.get(), &DemoDesk::served, this, [this](const QList<base::AccountId> &accounts) {
        applyAccounts();
        m_checks->check(accounts);
    });
    connect(m_demo.get(), &DemoDesk::failed, this,
            [this](const auto &account, const auto &trouble) { m_front->checks().showTrouble(account, trouble); });
    m_mover.reset(new MailMover);
    m_mover->moveToThread(m_checks->storeThread());
    connect(m_mover.get(), &MailMover::progressed, this,
            [this](qint64 mails, qint64 allMails) { m_front->settings().showMoved(mails, allMails); });
    connect(m_mover.get(), &MailMover::moved, this, &Poppo::useMovedMail);
    connect(m_mover.get(), &MailMover::notMoved, this, &Poppo::keepMail);
    connectBooks();
}

void Poppo::connectBooks()
{
    connect(&m_accounts, &AccountBook::changed, this, &Poppo::applyAccounts);
    connect(&m_accounts, &AccountBook::failed, this, &Poppo::tellOfFile);
    connect(&m_settings, &SettingsBook::changed, this, &Poppo::applySettings);
    connect(&m_settings, &SettingsBook::failed, this, &Poppo::tellOfFile);
    const auto withdraw = [this] { m_front->checks().withdrawTrouble({}); };
    connect(&m_accounts, &AccountBook::mended, this, withdraw);
    connect(&m_settings, &SettingsBook::mended, this, withdraw);
}

void Poppo::makeReading()
{
    m_reading = std::make_unique<Reading>(m_profile, m_checks->storeThread(), m_clock);
    m_presence = std::make_unique<Presence>(Presence::House{*m_checks, *m_reading, m_accounts, m_settings},
                                            QDBusConnection::sessionBus());
    connect(m_checks.get(), &Checks::catalogueChanged, m_reading.get(), &Reading::refresh);
    connectPresence();
}

void Poppo::connectPresence()
{
    constexpr qint64 hourSeconds = 3600;
    Tray &tray = m_presence->tray();
    connect(&tray, &Tray::checkRequested, m_checks.get(), &Checks::checkAll);
    connect(&tray, &Tray::accountCheckRequested, m_checks.get(),
            [this](const base::AccountId &account) { m_checks->check({account}); });
    connect(&tray, &Tray::windowRequested, this, &Poppo::raise);
    connect(&tray, &Tray::windowToggleRequested, this,
            [this] { m_front->window().isActiveWindow() ? m_front->window().hide() : m_front->raise(); });
    connect(&tray, &Tray::settingsRequested, this, [this] {
        m_front->raise();
        m_front->openSettings(widgets::SettingsDialog::Page::Schedule);
    });
    connect(&tray, &Tray::pauseForHourRequested, this,
            [this] { m_front->checks().pauseUntil(m_clock.now().addSecs(hourSeconds)); });
    connect(&tray, &Tray::pauseUntilTomorrowRequested, this, [this] {
        m_front->checks().pauseUntil(QDate::currentDate().addDays(1).startOfDay().addSecs(7 * hourSeconds).toUTC());
    });
    connect(&tray, &Tray::resumeRequested, this, [this] { m_front->checks().pauseUntil({}); });
    connect(&tray, &Tray::quitRequested, this, &Poppo::quitRequested);
    connect(&m_presence->notifier(), &Notifier::openRequested, this,
            [this](const base::AccountId &, const QString &id) {
                m_front->raise();
                m_front->mail().openMail(id);
            });
    connect(&m_presence->notifier(), &Notifier::accountRequested, this, [this](const base::AccountId &account) {
        m_front->raise();
        m_front->mail().showAccount(account);
    });
}

Front::Moment Poppo::takeDownFront()
{
    m_memory.save(m_front->window().windowState());
    Front::Moment moment = m_front->moment();
    m_front.reset();
    return moment;
}

void Poppo::makeFront()
{
    m_front = std::make_unique<Front>(
        Front::House{*m_checks,
                     *m_reading,
                     m_accounts,
                     m_settings,
                     m_log,
                     m_clock,
                     Autostart::ofUser(commandOf(m_options)),
                     {QDir::toNativeSeparators(m_profile.mailFolder()), {}, m_presence->tray().isAvailable()}});
    m_front->window().restoreWindow(m_memory.load());
    connectFront();
}

void Poppo::connectFront()
{
    widgets::MainWindow &window = m_front->window();
    connect(&window, &widgets::MainWindow::quitRequested, this, &Poppo::quitRequested);
    connect(&window, &widgets::MainWindow::closeRequested, this, &Poppo::close);
    connect(m_front.get(), &Front::demoRequested, m_demo.get(), &DemoDesk::open);
    connect(m_front.get(), &Front::mailFolderOpenRequested, this,
            [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(m_profile.mailFolder())); });
    connect(m_front.get(), &Front::settingsFileRequested, this,
            [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(m_profile.settingsFile()).path())); });
    SettingsDesk &settings = m_front->settings();
    connect(&settings, &SettingsDesk::mailFolderMoveRequested, this, &Poppo::moveMail);
    connect(&settings, &SettingsDesk::moveStopRequested, this, [this] { m_mover->stop(); });
    settings.setMoving(m_checks->isHeld());
    const auto passOn = [this] {
        m_presence->setNextCheck(m_front->checks().nextCheck().text, m_checks->schedule().pausedUntil().isValid());
    };
    connect(&m_front->checks(), &CheckDesk::nextCheckChanged, this, passOn);
    passOn();
}

void Poppo::applyAccounts()
{
    QSet<base::AccountId> unserved;
    for (const store::Account &account : m_accounts.all().accounts) {
        if (!m_demo->isServed(account))
            unserved += account.id;
    }
    m_checks->setAccounts(m_accounts.all().accounts, unserved);
}

void Poppo::applySettings(const store::Settings &before, const store::Settings &now)
{
    m_checks->setProxy(now.proxy);
    if (before.look != now.look)
        m_appearance.setLook(SettingsDesk::shownLook(now.look));
    if (before.language == now.language)
        return;
    m_language.use(now.language);
    // The window is made anew in the other language; the settings dialog asked for it and is part of it, so later.
    QMetaObject::invokeMethod(
        this,
        [this] {
            const Front::Moment moment = takeDownFront();
            makeFront();
            m_front->resume(moment);
            m_front->openSettings(widgets::SettingsDialog::Page::Look);
        },
        Qt::QueuedConnection);
}

void Poppo::moveMail(const QString &target)
{
    SettingsDesk &desk = m_front->settings();
    if (m_checks->isHeld())
        return desk.sayOfStorage(widgets::Tone::Information,
                                 tr("The mail is being moved already. Wait until it lies in its new folder."));
    if (m_checks->isChecking())
        return desk.sayOfStorage(widgets::Tone::Error, tr("Wait until the check has ended, then move the folder."));
    m_checks->hold();
    desk.setMoving(true);
    m_mover->start(m_profile, target);
}

void Poppo::useMovedMail()
{
    if (const store::Outcome loaded = m_settings.load(); !loaded)
        tellOfFile(loaded.error());
    m_profile.setMailFolder(m_settings.current().mailFolder);
    m_accounts.setProfile(m_profile);
    m_checks->setProfile(m_profile);
    const Front::Moment moment = takeDownFront(); // All that knows the old folder is made anew.
    m_presence.reset();
    m_reading.reset();
    makeReading();
    makeFront();
    m_front->resume(moment);
    if (!m_front->window().isVisible())
        return;
    m_front->openSettings(widgets::SettingsDialog::Page::Storage);
    m_front->settings().sayOfStorage(widgets::Tone::Good, tr("The mail lies in the new folder now."));
}

void Poppo::keepMail(const store::StoreError &error)
{
    m_checks->setProfile(m_profile);
    SettingsDesk &desk = m_front->settings();
    desk.setMoving(false);
    if (error.kind == store::StoreError::Kind::Stopped)
        desk.sayOfStorage(widgets::Tone::Information, tr("The move was stopped. The mail stays where it was."));
    else
        desk.sayOfStorage(widgets::Tone::Error, tr("The mail stays where it was. %1").arg(error.detail));
}

void Poppo::close()
{
    if (m_presence->mayHide())
        return; // The tray keeps Poppo at hand.
    Q_EMIT quitRequested();
}

void Poppo::tellOfFile(const store::StoreError &error)
{
    m_front->checks().showTrouble({}, fetch::diagnoseSettings(error));
}

} // namespace app
