// SPDX-License-Identifier: GPL-3.0-or-later
#include "OpenPoppo.h"
#include "store/AccountsFile.h"
#include "support/DovecotServer.h"
#include "support/LongEnough.h"
#include "widgets/AccountDialog.h"

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
    void thePasswordIsKeptForTheSessionOnly();

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
    QApplication::setQuitOnLastWindowClosed(false);
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

QTEST_MAIN(WindowWithoutKeychainTest)
#include "WindowWithoutKeychainTest.moc"
