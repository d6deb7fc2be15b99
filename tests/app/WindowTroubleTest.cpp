// SPDX-License-Identifier: GPL-3.0-or-later
#include "OpenPoppo.h"
#include "store/AccountsFile.h"
#include "support/DovecotServer.h"
#include "support/LongEnough.h"
#include "support/NotificationDouble.h"
#include "support/PoppoCli.h"
#include "widgets/BarStack.h"
#include "widgets/CheckControl.h"
#include "widgets/PasswordPrompt.h"
#include "widgets/Reader.h"
#include "widgets/RunPanel.h"

#include <QAbstractButton>
#include <QTcpServer>
#include <QTest>

/// The real window where something is in the way, and what it tells meanwhile.
class WindowTroubleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aWrongPasswordIsExplainedAndMendedInItsBar();
    void aServerThatSaysNothingIsLeftByEscape();
    void oneAccountIsCancelledInItsLine();
    void aDamagedListIsMadeAnewAndTold();
    void theProgramEndsInTheMiddleOfACheck();
    void newMailIsAnnouncedWithSenderAndSubject();

private:
    DovecotServer m_server;
    std::unique_ptr<NotificationDouble> m_desktop;
};

namespace {

QString secureLine(const DovecotServer &server)
{
    return QStringLiteral("localhost:%1").arg(server.tlsPort());
}

/// Takes every visitor and says nothing.
struct SilentServer
{
    SilentServer() { server.listen(QHostAddress::LocalHost); }
    QString name() const { return QStringLiteral("127.0.0.1:%1").arg(server.serverPort()); }

    QTcpServer server;
};

void checkByHand(const PoppoCli &poppo)
{
    OpenPoppo::settle(poppo.profile(), [](store::Settings &settings) { settings.checkAtStart = false; });
}

} // namespace

void WindowTroubleTest::initTestCase()
{
    QApplication::setQuitOnLastWindowClosed(false);
    m_desktop = std::make_unique<NotificationDouble>(qEnvironmentVariable("DBUS_SESSION_BUS_ADDRESS"));
    QVERIFY(m_desktop->isRegistered());
    m_server.put(
        "From: Keiko Aoki <aoki@example.org>\nSubject: Lunch\nDate: Tue, 24 Nov 2026 08:00:00 +0000\n\nNoon?\n");
    QVERIFY2(m_server.start(), qPrintable(m_server.log()));
}

void WindowTroubleTest::aWrongPasswordIsExplainedAndMendedInItsBar()
{
    PoppoCli cli;
    const CliOutcome added =
        cli.run({QStringLiteral("account"), QStringLiteral("add"), QStringLiteral("Home"), QStringLiteral("--server"),
                 secureLine(m_server), QStringLiteral("--user"), QStringLiteral("ann"), QStringLiteral("--ca-file"),
                 m_server.caFile(), QStringLiteral("--password-stdin")},
                "no-sesame\n");
    QVERIFY2(added.status == 0, added.complaints);
    OpenPoppo poppo(cli.profile());
    widgets::BarStack &bars = poppo.window().reader().bars();

    QTRY_COMPARE_WITH_TIMEOUT(bars.count(), 1, longEnough);
    const QStringList texts = poppo.barTexts();
    QVERIFY2(texts.size() >= 4, qPrintable(texts.join(QLatin1Char('\n'))));
    QVERIFY2(texts.first().contains(QLatin1String("Home")), qPrintable(texts.first()));
    QVERIFY2(texts.last().contains(QLatin1String("Authentication failed")), qPrintable(texts.last()));
    QTRY_VERIFY_WITH_TIMEOUT(OpenPoppo::button(&bars, QStringLiteral("Enter password…")), longEnough);
    poppo.shoot("trouble-password");

    QTest::mouseClick(OpenPoppo::button(&bars, QStringLiteral("Enter password…")), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(OpenPoppo::dialog<widgets::PasswordPrompt>(), longEnough);
    auto *prompt = OpenPoppo::dialog<widgets::PasswordPrompt>();
    QVERIFY(OpenPoppo::type(prompt, "password", DovecotServer::password()));
    QVERIFY(OpenPoppo::click(prompt, "okButton"));

    QTRY_COMPARE_WITH_TIMEOUT(poppo.subjects(), QStringList{QStringLiteral("Lunch")}, longEnough);
    QTRY_COMPARE_WITH_TIMEOUT(bars.count(), 0, longEnough);
}

void WindowTroubleTest::aServerThatSaysNothingIsLeftByEscape()
{
    const SilentServer silent;
    PoppoCli cli;
    checkByHand(cli);
    QCOMPARE(cli.addAccount(QStringLiteral("Silent"), silent.name(), QStringLiteral("--tls none")).status, 0);
    OpenPoppo poppo(cli.profile());

    poppo.press(Qt::Key_F5);
    QTRY_VERIFY_WITH_TIMEOUT(poppo.window().checkControl().isChecking(), longEnough);
    poppo.shoot("trouble-silent");
    poppo.press(Qt::Key_Escape);

    QTRY_VERIFY_WITH_TIMEOUT(!poppo.window().checkControl().isChecking(), longEnough);
    QVERIFY(!poppo.isChecking());
    QCOMPARE(poppo.barTexts(), QStringList());
}

void WindowTroubleTest::oneAccountIsCancelledInItsLine()
{
    const SilentServer silent;
    PoppoCli cli;
    checkByHand(cli);
    for (const char *name : {"One", "Two"})
        QCOMPARE(cli.addAccount(QLatin1String(name), silent.name(), QStringLiteral("--tls none")).status, 0);
    OpenPoppo poppo(cli.profile());
    poppo.press(Qt::Key_F5);
    QTRY_COMPARE_WITH_TIMEOUT(poppo.poppo().checks().running().size(), 2, longEnough);

    const base::AccountId one = store::AccountsFile(poppo.profile()).load()->byName(u"One")->id;
    Q_EMIT poppo.window().runPanel().cancelRequested(one);

    QTRY_COMPARE_WITH_TIMEOUT(poppo.poppo().checks().running().size(), 1, longEnough);
    QVERIFY(!poppo.poppo().checks().running().contains(one));
}

void WindowTroubleTest::aDamagedListIsMadeAnewAndTold()
{
    PoppoCli cli;
    QCOMPARE(
        cli.addAccount(QStringLiteral("Home"), secureLine(m_server), QStringLiteral("--ca-file ") + m_server.caFile())
            .status,
        0);
    QCOMPARE(cli.json({QStringLiteral("fetch")}).number("fetched"), 1);
    QFile list(cli.profile() + QLatin1String("/catalogue.sqlite"));
    QVERIFY(list.open(QFile::WriteOnly) && list.write(QByteArray(10'000, 'x')) == 10'000);
    list.close();

    OpenPoppo poppo(cli.profile());

    QTRY_VERIFY_WITH_TIMEOUT(poppo.barTexts().join(u' ').contains(QLatin1String("made it anew")), longEnough);
    QTRY_COMPARE_WITH_TIMEOUT(poppo.subjects(), QStringList{QStringLiteral("Lunch")}, longEnough);
    QCOMPARE(m_server.mailbox().size(), 1);
}

void WindowTroubleTest::theProgramEndsInTheMiddleOfACheck()
{
    const SilentServer silent;
    PoppoCli cli;
    checkByHand(cli);
    QCOMPARE(cli.addAccount(QStringLiteral("Silent"), silent.name(), QStringLiteral("--tls none")).status, 0);
    auto poppo = std::make_unique<OpenPoppo>(cli.profile());
    poppo->press(Qt::Key_F5);
    QTRY_VERIFY_WITH_TIMEOUT(poppo->isChecking(), longEnough);
    QTRY_VERIFY_WITH_TIMEOUT(silent.server.hasPendingConnections(), longEnough);

    poppo.reset();

    const CliOutcome next = cli.json({QStringLiteral("list")}); // Nothing is left locked.
    QVERIFY2(next.status == 0, next.complaints);
}

void WindowTroubleTest::newMailIsAnnouncedWithSenderAndSubject()
{
    const qsizetype before = m_desktop->told().size();
    PoppoCli cli;
    QCOMPARE(
        cli.addAccount(QStringLiteral("Home"), secureLine(m_server), QStringLiteral("--ca-file ") + m_server.caFile())
            .status,
        0);
    OpenPoppo poppo(cli.profile());

    QTRY_COMPARE_WITH_TIMEOUT(m_desktop->told().size(), before + 1, longEnough);

    QVERIFY(m_desktop->told().last().title.contains(QLatin1String("Home")));
    QCOMPARE(m_desktop->told().last().body, QStringLiteral("Keiko Aoki: Lunch"));
    m_desktop->click(uint(m_desktop->told().size()), QStringLiteral("open"));
    QTRY_COMPARE_WITH_TIMEOUT(poppo.readerText().trimmed(), QStringLiteral("Noon?"), longEnough);
}

QTEST_MAIN(WindowTroubleTest)
#include "WindowTroubleTest.moc"
