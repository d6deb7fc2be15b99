// SPDX-License-Identifier: GPL-3.0-or-later
#include "OpenPoppo.h"
#include "store/AccountsFile.h"
#include "support/DovecotServer.h"
#include "support/LongEnough.h"
#include "support/PoppoCli.h"
#include "support/ProxyDouble.h"
#include "widgets/AccountDialog.h"
#include "widgets/PasswordPrompt.h"
#include "widgets/SettingsDialog.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QLabel>
#include <QTest>

/// The real window on a desktop where no keychain answers.
class WindowWithoutKeychainTest : public QObject
{
    Q_OBJECT

public:
    static void initMain() { qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus"); }

private Q_SLOTS:
    void initTestCase() { QApplication::setQuitOnLastWindowClosed(false); }
    void thePasswordIsKeptForTheSessionOnly();
    void aProxysPasswordIsAskedForByItsOwnName();
    void aProxysPasswordThatCannotBeKeptIsTold();

private:
    void fill(widgets::AccountDialog *dialog, const DovecotServer &server);
};

void WindowWithoutKeychainTest::fill(widgets::AccountDialog *dialog, const DovecotServer &server)
{
    QVERIFY(OpenPoppo::type(dialog, "address", QStringLiteral("ann@localhost")));
    QVERIFY(OpenPoppo::type(dialog, "password", DovecotServer::password()));
    OpenPoppo::shootDesktop("no-keychain");
    QVERIFY(OpenPoppo::click(dialog, "nextButton"));
    QVERIFY(OpenPoppo::type(dialog, "host", QStringLiteral("localhost")));
    QVERIFY(OpenPoppo::type(dialog, "port", QString::number(server.tlsPort())));
    QVERIFY(OpenPoppo::type(dialog, "user", DovecotServer::user()));
    QVERIFY(OpenPoppo::click(dialog, "testButton"));
    const QString trust = QStringLiteral("Trust this certificate for this account");
    QTRY_VERIFY_WITH_TIMEOUT(OpenPoppo::button(dialog, trust), longEnough);
    QTest::mouseClick(OpenPoppo::button(dialog, trust), Qt::LeftButton);
    QVERIFY(OpenPoppo::click(dialog, "nextButton"));
    QVERIFY(OpenPoppo::click(dialog, "nextButton"));
}

void WindowWithoutKeychainTest::thePasswordIsKeptForTheSessionOnly()
{
    DovecotServer server;
    server.put("From: aoki@example.org\nSubject: Lunch\nDate: Mon, 23 Nov 2026 08:00:00 +0000\n\nNoon?\n");
    QVERIFY2(server.start(), qPrintable(server.log()));
    const QTemporaryDir folder;
    OpenPoppo poppo(folder.filePath(QStringLiteral("profile")));
    QVERIFY(OpenPoppo::click(&poppo.window(), "addButton"));
    QTRY_VERIFY_WITH_TIMEOUT(OpenPoppo::dialog<widgets::AccountDialog>(), longEnough);
    auto *dialog = OpenPoppo::dialog<widgets::AccountDialog>();

    const auto *note = dialog->findChild<QLabel *>(QStringLiteral("keychainNote"));
    QTRY_VERIFY2_WITH_TIMEOUT(note->text().contains(QLatin1String("Secret Service, and it does not answer")),
                              qPrintable(note->text()), longEnough);
    QVERIFY(!dialog->findChild<QCheckBox *>(QStringLiteral("keepPassword"))->isEnabled());
    fill(dialog, server);

    QTRY_COMPARE_WITH_TIMEOUT(poppo.subjects(), QStringList{QStringLiteral("Lunch")}, longEnough);
    const auto accounts = store::AccountsFile(poppo.profile()).load();
    QCOMPARE(accounts->accounts.first().passwordFrom, store::Account::PasswordFrom::Session);
    poppo.restart();
    QTRY_VERIFY_WITH_TIMEOUT(OpenPoppo::button(&poppo.window(), QStringLiteral("Enter password…")), longEnough);
}

/// Goes to the server by a proxy of the settings that wants a password.
struct ByProxy
{
    ByProxy() : line(ProxyDouble::Kind::Socks5)
    {
        line.want("jens", "pr0xy-canary");
        server.put("From: aoki@example.org\nSubject: Lunch\nDate: Mon, 23 Nov 2026 08:00:00 +0000\n\nNoon?\n");
        OpenPoppo::settle(cli.profile(), [this](store::Settings &settings) {
            settings.proxy =
                *base::ProxyChoice::parse(QStringLiteral("socks5://jens@127.0.0.1:%1").arg(line.serverPort()));
        });
    }
    bool start()
    {
        return server.start() &&
               cli.addAccount(QStringLiteral("Home"), QStringLiteral("localhost:%1").arg(server.tlsPort()),
                              QStringLiteral("--ca-file ") + server.caFile(), DovecotServer::password())
                       .status == 0;
    }

    DovecotServer server;
    ProxyDouble line;
    PoppoCli cli;
};

void WindowWithoutKeychainTest::aProxysPasswordIsAskedForByItsOwnName()
{
    ByProxy place;
    QVERIFY(place.start());
    OpenPoppo poppo(place.cli.profile());
    const QString enter = QStringLiteral("Enter the proxy's password…");

    QTRY_VERIFY_WITH_TIMEOUT(OpenPoppo::button(&poppo.window(), enter), longEnough);
    poppo.shoot("no-keychain-proxy");
    QTest::mouseClick(OpenPoppo::button(&poppo.window(), enter), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(OpenPoppo::dialog<widgets::PasswordPrompt>(), longEnough);
    auto *prompt = OpenPoppo::dialog<widgets::PasswordPrompt>();
    QVERIFY(OpenPoppo::type(prompt, "password", QStringLiteral("pr0xy-canary")));
    QVERIFY(OpenPoppo::click(prompt, "okButton"));

    QTRY_COMPARE_WITH_TIMEOUT(poppo.subjects(), QStringList{QStringLiteral("Lunch")}, longEnough);
    QCOMPARE(poppo.barTexts(), QStringList());
}

void WindowWithoutKeychainTest::aProxysPasswordThatCannotBeKeptIsTold()
{
    ByProxy place;
    QVERIFY(place.start());
    OpenPoppo::settle(place.cli.profile(), [](store::Settings &settings) { settings.checkAtStart = false; });
    OpenPoppo poppo(place.cli.profile());
    poppo.poppo().front().openSettings(widgets::SettingsDialog::Page::Network);
    auto *settings = OpenPoppo::dialog<widgets::SettingsDialog>();

    QVERIFY(OpenPoppo::type(settings, "password", QStringLiteral("pr0xy-canary")));
    QVERIFY(OpenPoppo::click(settings, "closeButton"));

    QTRY_COMPARE_WITH_TIMEOUT(poppo.subjects(), QStringList{QStringLiteral("Lunch")}, longEnough); // for this session
    QTRY_VERIFY_WITH_TIMEOUT(!poppo.barTexts().isEmpty(), longEnough);
    QVERIFY2(poppo.barTexts().first().startsWith(QLatin1String("Home: there is no keychain to keep the proxy's")),
             qPrintable(poppo.barTexts().first()));
}

QTEST_MAIN(WindowWithoutKeychainTest)
#include "WindowWithoutKeychainTest.moc"
