// SPDX-License-Identifier: GPL-3.0-or-later
#include "SampleModels.h"
#include "Shot.h"
#include "base/Language.h"
#include "support/LongEnough.h"
#include "widgets/AboutDialog.h"
#include "widgets/AccountDialog.h"
#include "widgets/Appearance.h"
#include "widgets/BarStack.h"
#include "widgets/CheckControl.h"
#include "widgets/ConversationDock.h"
#include "widgets/Icons.h"
#include "widgets/MainWindow.h"
#include "widgets/MessagePane.h"
#include "widgets/PasswordPrompt.h"
#include "widgets/ProxyField.h"
#include "widgets/Reader.h"
#include "widgets/RunPanel.h"
#include "widgets/ServerOptionsDialog.h"
#include "widgets/SettingsAccountsPage.h"
#include "widgets/SettingsDialog.h"
#include "widgets/SettingsStoragePage.h"
#include "widgets/Sidebar.h"

#include <QApplication>
#include <QLineEdit>
#include <QRadioButton>
#include <QTest>

using namespace widgets;

namespace {

Notice refusedPassword()
{
    Notice notice;
    notice.id = QStringLiteral("chess");
    notice.tone = Tone::Error;
    notice.happened = QStringLiteral("Chess club: the server did not accept the password.");
    notice.remedy =
        QStringLiteral("Your mail is safe. If you changed the password with your provider, enter the new one here. "
                       "Poppo will not try the old one again, so the account cannot be locked.");
    notice.serverSaid = QStringLiteral("-ERR [AUTH] Invalid login or password");
    notice.actions = {{QStringLiteral("password"), QStringLiteral("Enter password…"), "key"},
                      {QStringLiteral("conversation"), QStringLiteral("Show the conversation"), "conversation"},
                      {QStringLiteral("test"), QStringLiteral("Test this account"), {}}};
    return notice;
}

AccountForm sampleForm()
{
    AccountForm form;
    form.name = QStringLiteral("自宅");
    form.mailAddress = QStringLiteral("misaki.mori@hikari-net.example");
    form.server.host = QStringLiteral("pop.hikari-net.example");
    form.user = QStringLiteral("misaki.mori@hikari-net.example");
    return form;
}

SettingsForm sampleSettings(const SampleModels &models)
{
    SettingsForm form;
    const int minutes[] = {10, 5, 60, 0};
    const char *next[] = {"next at 09:52", "next at 09:51", "stopped: password refused", "paused until tomorrow"};
    for (int i = 0; i < 4; ++i)
        form.schedules.append({models.accounts[i].id, models.accounts[i].name, models.accounts[i].colour, minutes[i],
                               QLatin1String(next[i])});
    form.mailFolder = QStringLiteral("/home/mori/.local/share/poppo/mail");
    form.totalText = QStringLiteral("1,204 mails, 812 MB");
    return form;
}

void fill(MainWindow &window, SampleModels &models)
{
    window.sidebar().setModel(&models.sidebar);
    window.mails().setModel(&models.mails);
    const bool isJapanese = models.locale.language() == QLocale::Japanese;
    window.mails().setHeading(models.sidebar.index(0).data().toString(),
                              isJapanese ? QStringLiteral("未読 24／1,204 通") : QStringLiteral("24 unread of 1,204"),
                              isJapanese ? QStringLiteral("24／1,204") : QStringLiteral("24 / 1,204"));
    window.runPanel().setModel(&models.run);
    window.reader().setAttachments(&models.attachments);
    window.conversation().setModels(&models.sessions, &models.conversation);
    QObject::connect(&window.conversation(), &ConversationDock::sessionChosen, &models.conversation,
                     &models::ConversationModel::showSession);
    window.conversation().setAccounts({});
    window.checkControl().setAccounts({{models.accounts[0].id, models.accounts[0].name, icon("person")}});
    window.sidebar().choose(models.sidebar.index(0));
    window.sidebar().setNextCheck(isJapanese ? QStringLiteral("6 分後に受信") : QStringLiteral("Next check in 6 min"),
                                  isJapanese ? QStringLiteral("6 分後") : QStringLiteral("in 6 min"));
    window.setStatus(isJapanese ? QStringLiteral("1,204 通・812 MB をこのパソコンに保存")
                                : QStringLiteral("1,204 mails · 812 MB on this computer"),
                     Tone::Good,
                     isJapanese ? QStringLiteral("すべて安全に保存済み") : QStringLiteral("All mail is stored safely"));
    window.showMail();
    window.mails().select({2});
    window.openMail(models.openMail());
}

} // namespace

/// Draws every window with sample data and looks at it twice: by rules here, by eye in $POPPO_SHOTS.
class ShotsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_appearance = std::make_unique<Appearance>(*qApp);
        const QString family = qEnvironmentVariable("POPPO_FONT");
        if (!family.isEmpty())
            qApp->setFont(QFont(family, 10));
    }

    void init()
    {
        m_appearance->setLook(Look::Light);
        m_language.use(QStringLiteral("en"));
    }

    void theMainWindowIsWhole_data();
    void theMainWindowIsWhole();
    void largeTextMakesLargeRows();
    void theTableIsWhole();
    void aRunningCheckIsWhole();
    void theFirstRunIsWhole_data();
    void theFirstRunIsWhole();
    void theAccountDialogIsWhole_data();
    void theAccountDialogIsWhole();
    void theDeletionQuestionIsWhole_data();
    void theDeletionQuestionIsWhole();
    void theLimitsOfAnAccountAreWhole_data();
    void theLimitsOfAnAccountAreWhole();
    void aCertificateInPlaceOfAPasswordIsWhole_data();
    void aCertificateInPlaceOfAPasswordIsWhole();
    void thePasswordPromptIsWhole();
    void moreAboutTheConnectionIsWhole_data();
    void moreAboutTheConnectionIsWhole();
    void theSettingsAreWhole_data();
    void theSettingsAreWhole();
    void aMoveOfTheMailFolderIsWhole_data();
    void aMoveOfTheMailFolderIsWhole();
    void aProxyInTheSettingsIsWhole_data();
    void aProxyInTheSettingsIsWhole();
    void theConversationIsWhole_data();
    void theConversationIsWhole();
    void theTableOverTheConversationIsWhole_data();
    void theTableOverTheConversationIsWhole();
    void theAboutDialogIsWhole();

private:
    std::unique_ptr<Appearance> m_appearance;
    base::Language m_language;
};

void ShotsTest::theMainWindowIsWhole_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<Look>("look");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<double>("ratio");
    QTest::addColumn<QLocale::Language>("language");

    const QSize wide(1360, 826);
    QTest::newRow("light") << "main" << Look::Light << wide << 1.0 << QLocale::English;
    QTest::newRow("dark") << "main-dark" << Look::Dark << wide << 1.0 << QLocale::English;
    QTest::newRow("ja") << "main-ja" << Look::Light << wide << 1.0 << QLocale::Japanese;
    QTest::newRow("2x") << "main-2x" << Look::Light << wide << 2.0 << QLocale::English;
    QTest::newRow("900-ja") << "main-900-ja" << Look::Light << QSize(900, 600) << 1.0 << QLocale::Japanese;
    QTest::newRow("900") << "main-900" << Look::Light << QSize(900, 600) << 1.0 << QLocale::English;
    QTest::newRow("700") << "main-700" << Look::Dark << QSize(700, 500) << 1.0 << QLocale::Japanese;
}

void ShotsTest::theMainWindowIsWhole()
{
    QFETCH(QString, name);
    QFETCH(Look, look);
    QFETCH(QSize, size);
    QFETCH(double, ratio);
    QFETCH(QLocale::Language, language);
    m_appearance->setLook(look);
    m_language.use(QLocale(language).bcp47Name());
    SampleModels models{QLocale(language, language == QLocale::English ? QLocale::UnitedKingdom : QLocale::Japan)};
    MainWindow window;
    fill(window, models);

    shot::take(window, name, size.width(), size.height(), ratio);

    QCOMPARE(window.size(), size);
    QTRY_COMPARE_WITH_TIMEOUT(shot::flaws(window).join(QLatin1Char(10)), QString(), longEnough);
}

void ShotsTest::largeTextMakesLargeRows()
{
    const QFont usual = qApp->font();
    QFont large(usual);
    large.setPointSizeF(usual.pointSizeF() * 2);
    qApp->setFont(large);
    {
        SampleModels models;
        MainWindow window;
        fill(window, models);

        shot::take(window, QStringLiteral("main-200-percent"), 1700, 1000);

        QTRY_COMPARE_WITH_TIMEOUT(shot::flaws(window).join(QLatin1Char(10)), QString(), longEnough);
    }
    qApp->setFont(usual);
}

void ShotsTest::theTableIsWhole()
{
    SampleModels models;
    MainWindow window;
    fill(window, models);
    window.mails().setShape(MessagePane::Shape::Table);

    shot::take(window, QStringLiteral("table-900"), 900, 600);
    QTRY_COMPARE_WITH_TIMEOUT(shot::flaws(window).join(QLatin1Char(10)), QString(), longEnough);
    shot::take(window, QStringLiteral("table"), 1360, 826);

    QTRY_COMPARE_WITH_TIMEOUT(shot::flaws(window).join(QLatin1Char(10)), QString(), longEnough);
}

void ShotsTest::aRunningCheckIsWhole()
{
    SampleModels models;
    MainWindow window;
    fill(window, models);
    models.beginCheck();
    window.setChecking(true);
    window.checkControl().showProgress(models.run.overall().countText, models.run.overall().detailText, 0.44);
    window.reader().bars().show(refusedPassword());
    Notice quiet;
    quiet.id = QStringLiteral("offline");
    quiet.happened = QStringLiteral("This mail cannot be shown in full.");
    quiet.actions = {{QStringLiteral("save"), QStringLiteral("Save as .eml…"), {}}};
    window.reader().mailBars().show(quiet);

    shot::take(window, QStringLiteral("checking"), 1360, 826);
    QTRY_COMPARE_WITH_TIMEOUT(shot::flaws(window).join(QLatin1Char(10)), QString(), longEnough);
    m_appearance->setLook(Look::Dark);
    window.reader().mailBars().closeTop();
    shot::take(window, QStringLiteral("checking-900-dark"), 900, 600);

    QTRY_COMPARE_WITH_TIMEOUT(shot::flaws(window).join(QLatin1Char(10)), QString(), longEnough);
}

void ShotsTest::theFirstRunIsWhole_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("en") << "en";
    QTest::newRow("ja") << "ja";
}

void ShotsTest::theFirstRunIsWhole()
{
    QFETCH(QString, language);
    m_language.use(language);
    MainWindow window;
    window.showFirstRun();

    shot::take(window, QStringLiteral("first-run-") + language, 1100, 700);
    QTRY_COMPARE_WITH_TIMEOUT(shot::flaws(window).join(QLatin1Char(10)), QString(), longEnough);
    m_appearance->setLook(Look::Dark);
    shot::take(window, QStringLiteral("first-run-dark-") + language, 900, 600);

    QTRY_COMPARE_WITH_TIMEOUT(shot::flaws(window).join(QLatin1Char(10)), QString(), longEnough);
}

void ShotsTest::theAccountDialogIsWhole_data()
{
    QTest::addColumn<AccountDialog::Step>("step");
    QTest::addColumn<Look>("look");

    QTest::addColumn<QString>("language");
    for (const char *language : {"en", "ja"}) {
        using Step = AccountDialog::Step;
        QTest::addRow("you-%s", language) << Step::You << Look::Light << language;
        QTest::addRow("server-%s", language) << Step::Server << Look::Light << language;
        QTest::addRow("server-dark-%s", language) << Step::Server << Look::Dark << language;
        QTest::addRow("check-%s", language) << Step::Check << Look::Light << language;
    }
}

void ShotsTest::theAccountDialogIsWhole()
{
    QFETCH(AccountDialog::Step, step);
    QFETCH(Look, look);
    QFETCH(QString, language);
    m_appearance->setLook(look);
    m_language.use(language);
    AccountDialog dialog(sampleForm());
    dialog.setKeychain(QStringLiteral("GNOME Keyring"), true);
    dialog.goTo(step);
    if (look == Look::Dark) {
        dialog.showTestStep({Tone::Good, QStringLiteral("The server answers"), QStringLiteral("0.1 s")});
        TestVerdict verdict;
        verdict.tone = Tone::Error;
        verdict.happened = QStringLiteral("This may not be your server. Poppo stopped before sending the password.");
        verdict.remedy = QStringLiteral("Its certificate is self-signed. If it is your own server, you can trust it.");
        verdict.certificateFacts = {{QStringLiteral("Name"), QStringLiteral("pop.hikari-net.example")},
                                    {QStringLiteral("Valid until"), QStringLiteral("24 May 2027")}};
        verdict.certificatePin = QByteArray(32, 'x');
        dialog.showVerdict(verdict);
    } else if (step == AccountDialog::Step::Server) {
        dialog.showTestStep({Tone::Good, QStringLiteral("The server answers"), QStringLiteral("0.1 s")});
        dialog.showTestStep(
            {Tone::Good, QStringLiteral("The line is encrypted, the certificate valid"), QStringLiteral("TLS 1.3")});
        TestVerdict verdict;
        verdict.happened = QStringLiteral("Signed in. 312 mails (48 MB) are on the server.");
        dialog.showVerdict(verdict);
    }

    shot::take(dialog, QStringLiteral("account-%1").arg(QLatin1String(QTest::currentDataTag())));

    QVERIFY(dialog.width() <= 900 && dialog.height() <= 600);
    QTRY_COMPARE_WITH_TIMEOUT(shot::flaws(dialog).join(QLatin1Char(10)), QString(), longEnough);
}

void ShotsTest::aMoveOfTheMailFolderIsWhole_data()
{
    theFirstRunIsWhole_data();
}

void ShotsTest::aMoveOfTheMailFolderIsWhole()
{
    QFETCH(QString, language);
    m_language.use(language);
    SampleModels models;
    SettingsDialog dialog(sampleSettings(models));
    dialog.storage().setMoving(true);
    dialog.storage().say(Tone::Information, language == QLatin1String("ja")
                                                ? QStringLiteral("メールを移しています：8,310 通中 1,204 通。")
                                                : QStringLiteral("The mail is being moved: 1,204 of 8,310 mails."));
    dialog.goTo(SettingsDialog::Page::Storage);

    shot::take(dialog, QStringLiteral("settings-storage-moving-") + language);
    QTRY_COMPARE_WITH_TIMEOUT(shot::flaws(dialog).join(QLatin1Char(10)), QString(), longEnough);
    m_appearance->setLook(Look::Dark);
    shot::take(dialog, QStringLiteral("settings-storage-moving-dark-") + language);

    QTRY_COMPARE_WITH_TIMEOUT(shot::flaws(dialog).join(QLatin1Char(10)), QString(), longEnough);
}

void ShotsTest::theDeletionQuestionIsWhole_data()
{
    theFirstRunIsWhole_data();
}

void ShotsTest::theDeletionQuestionIsWhole()
{
    QFETCH(QString, language);
    m_language.use(language);
    AccountForm form = sampleForm();
    form.id = base::AccountId::random();
    AccountDialog dialog(form);
    dialog.goTo(AccountDialog::Step::Check);
    dialog.findChild<QRadioButton *>(QStringLiteral("atOnce"))->click();
    dialog.showDeletionCount({0, {}, {}}, 1204);

    shot::take(dialog, QStringLiteral("account-deletions-") + language);
    QTRY_COMPARE_WITH_TIMEOUT(shot::flaws(dialog).join(QLatin1Char(10)), QString(), longEnough);
    m_appearance->setLook(Look::Dark);
    shot::take(dialog, QStringLiteral("account-deletions-dark-") + language);

    QTRY_COMPARE_WITH_TIMEOUT(shot::flaws(dialog).join(QLatin1Char(10)), QString(), longEnough);
}

void ShotsTest::theLimitsOfAnAccountAreWhole_data()
{
    theFirstRunIsWhole_data();
}

void ShotsTest::theLimitsOfAnAccountAreWhole()
{
    QFETCH(QString, language);
    m_language.use(language);
    AccountForm form = sampleForm();
    form.policy.first = base::AccountPolicy::First::LastDays;
    form.policy.firstDays = 30;
    AccountDialog fresh(form);
    fresh.goTo(AccountDialog::Step::Check);
    shot::take(fresh, QStringLiteral("account-first-") + language);
    QTRY_COMPARE_WITH_TIMEOUT(shot::flaws(fresh).join(QLatin1Char(10)), QString(), longEnough);

    form.id = base::AccountId::random();
    form.policy = {
        500, 250'000'000, 200, {}, base::AccountPolicy::Order::NewestFirst, base::AccountPolicy::First::FromNow};
    AccountDialog dialog(form);
    dialog.goTo(AccountDialog::Step::Check);
    shot::take(dialog, QStringLiteral("account-limits-") + language, 480, 900); // As when scrolled through.

    QTRY_COMPARE_WITH_TIMEOUT(shot::flaws(dialog).join(QLatin1Char(10)), QString(), longEnough);
}

void ShotsTest::aCertificateInPlaceOfAPasswordIsWhole_data()
{
    theFirstRunIsWhole_data();
}

void ShotsTest::aCertificateInPlaceOfAPasswordIsWhole()
{
    QFETCH(QString, language);
    m_language.use(language);
    AccountForm form = sampleForm();
    form.signIn = AccountForm::SignIn::External;
    form.maxBytes = 25'000'000;
    AccountDialog dialog(form);
    for (const auto step : {AccountDialog::Step::You, AccountDialog::Step::Server, AccountDialog::Step::Check}) {
        dialog.goTo(step);
        shot::take(dialog, QStringLiteral("account-certificate-%1-%2").arg(int(step)).arg(language));
        QTRY_COMPARE_WITH_TIMEOUT(shot::flaws(dialog).join(QLatin1Char(10)), QString(), longEnough);
    }
}

void ShotsTest::thePasswordPromptIsWhole()
{
    PasswordPrompt prompt({QStringLiteral("Chess club: the server did not accept the password."),
                           QStringLiteral("Password"),
                           QStringLiteral("If you changed it with your provider, enter the new one here."),
                           QStringLiteral("Secret Service"), false});

    shot::take(prompt, QStringLiteral("password"));

    QTRY_COMPARE_WITH_TIMEOUT(shot::flaws(prompt).join(QLatin1Char(10)), QString(), longEnough);
}

void ShotsTest::moreAboutTheConnectionIsWhole_data()
{
    theFirstRunIsWhole_data();
}

void ShotsTest::moreAboutTheConnectionIsWhole()
{
    QFETCH(QString, language);
    m_language.use(language);
    base::ServerAddress server = sampleForm().server;
    server.proxy = base::ProxyChoice{base::ProxyChoice::Kind::Socks5, QStringLiteral("127.0.0.1"), 9050};
    server.spkiPins = {QByteArray(32, '\x5a')};
    server.allowsOldTls = true;
    ServerOptionsDialog dialog(server);

    shot::take(dialog, QStringLiteral("connection-%1").arg(QLatin1String(QTest::currentDataTag())));

    QTRY_COMPARE_WITH_TIMEOUT(shot::flaws(dialog).join(QLatin1Char(10)), QString(), longEnough);
}

void ShotsTest::theSettingsAreWhole_data()
{
    QTest::addColumn<SettingsDialog::Page>("page");
    QTest::addColumn<QString>("language");
    using Page = SettingsDialog::Page;
    const std::pair<const char *, Page> pages[] = {{"accounts", Page::Accounts}, {"schedule", Page::Schedule},
                                                   {"reading", Page::Reading},   {"notifications", Page::Notifications},
                                                   {"storage", Page::Storage},   {"network", Page::Network},
                                                   {"look", Page::Look}};
    for (const auto &[name, page] : pages) {
        QTest::addRow("%s-en", name) << page << "en";
        QTest::addRow("%s-ja", name) << page << "ja";
    }
}

void ShotsTest::theSettingsAreWhole()
{
    QFETCH(SettingsDialog::Page, page);
    QFETCH(QString, language);
    m_language.use(language);
    SampleModels models;
    SettingsDialog dialog(sampleSettings(models));
    dialog.accounts().setAccounts(&models.sidebar);
    dialog.goTo(page);

    shot::take(dialog, QStringLiteral("settings-%1").arg(QLatin1String(QTest::currentDataTag())));

    QVERIFY(dialog.width() <= 900 && dialog.height() <= 600);
    QTRY_COMPARE_WITH_TIMEOUT(shot::flaws(dialog).join(QLatin1Char(10)), QString(), longEnough);
}

void ShotsTest::aProxyInTheSettingsIsWhole_data()
{
    theFirstRunIsWhole_data();
}

void ShotsTest::aProxyInTheSettingsIsWhole()
{
    QFETCH(QString, language);
    m_language.use(language);
    SampleModels models;
    SettingsForm form = sampleSettings(models);
    form.proxy = *base::ProxyChoice::parse(QStringLiteral("http://jens@proxy.example:3128"));
    SettingsDialog dialog(form);
    dialog.goTo(SettingsDialog::Page::Network);

    shot::take(dialog, QStringLiteral("settings-proxy-") + language);
    QTRY_COMPARE_WITH_TIMEOUT(shot::flaws(dialog).join(QLatin1Char(10)), QString(), longEnough);
    m_appearance->setLook(Look::Dark);
    auto *proxy = dialog.findChild<ProxyField *>();
    proxy->findChild<QLineEdit *>(QStringLiteral("address"))->setText(QStringLiteral("proxy.example"));
    Q_EMIT proxy->changed();
    shot::take(dialog, QStringLiteral("settings-proxy-dark-") + language);

    QTRY_COMPARE_WITH_TIMEOUT(shot::flaws(dialog).join(QLatin1Char(10)), QString(), longEnough);
}

void ShotsTest::theConversationIsWhole_data()
{
    theFirstRunIsWhole_data();
}

void ShotsTest::theConversationIsWhole()
{
    QFETCH(QString, language);
    m_language.use(language);
    SampleModels models{QLocale()};
    MainWindow window;
    fill(window, models);
    window.conversation().show();

    shot::take(window, QStringLiteral("conversation-") + language, 1360, 860);
    QTRY_COMPARE_WITH_TIMEOUT(shot::flaws(window).join(QLatin1Char(10)), QString(), longEnough);
    m_appearance->setLook(Look::Dark);
    shot::take(window, QStringLiteral("conversation-dark-") + language, 1100, 800);

    QTRY_COMPARE_WITH_TIMEOUT(shot::flaws(window).join(QLatin1Char(10)), QString(), longEnough);
}

void ShotsTest::theTableOverTheConversationIsWhole_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QSize>("size");
    for (const char *language : {"en", "ja"}) {
        for (const QSize size : {QSize(700, 500), QSize(900, 600), QSize(1024, 700), QSize(1280, 800)})
            QTest::addRow("%s %d", language, size.width()) << QString::fromLatin1(language) << size;
    }
}

void ShotsTest::theTableOverTheConversationIsWhole()
{
    QFETCH(QString, language);
    QFETCH(QSize, size);
    m_language.use(language);
    SampleModels models{QLocale()};
    MainWindow window;
    fill(window, models);
    window.mails().setShape(MessagePane::Shape::Table);
    window.conversation().show();

    shot::take(window, QStringLiteral("table-conversation-%1-%2").arg(size.width()).arg(language), size.width(),
               size.height());

    QCOMPARE(window.width(), size.width());
    QVERIFY(window.height() <= qMax(size.height(), 600));
    QTRY_COMPARE_WITH_TIMEOUT(shot::flaws(window).join(QLatin1Char(10)), QString(), longEnough);
}

void ShotsTest::theAboutDialogIsWhole()
{
    AboutDialog dialog;

    shot::take(dialog, QStringLiteral("about"));

    QTRY_COMPARE_WITH_TIMEOUT(shot::flaws(dialog).join(QLatin1Char(10)), QString(), longEnough);
}

QTEST_MAIN(ShotsTest)
#include "ShotsTest.moc"
