// SPDX-License-Identifier: GPL-3.0-or-later
#include "OpenPoppo.h"
#include "support/DovecotServer.h"
#include "support/LongEnough.h"
#include "support/PoppoCli.h"

#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QProcess>
#include <QTest>

/// The real window beside dunst, a notification service that people use: what it is told, and what a click there does.
class WindowWithDunstTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void newMailIsShownByDunstAndOpensFromThere();

private:
    DovecotServer m_server;
    QProcess m_dunst;
};

namespace {

/// What dunst's own remote control answers; the event loop goes on, for Poppo may be asked meanwhile.
QString dunstctl(const QStringList &arguments)
{
    QProcess process;
    process.start(QStringLiteral("dunstctl"), arguments);
    if (!QTest::qWaitFor([&] { return process.state() == QProcess::NotRunning; }, longEnough))
        return {};
    return QString::fromUtf8(process.readAllStandardOutput()).trimmed();
}

} // namespace

void WindowWithDunstTest::initTestCase()
{
    QApplication::setQuitOnLastWindowClosed(false);
    m_server.put(
        "From: Keiko Aoki <aoki@example.org>\nSubject: Lunch\nDate: Tue, 24 Nov 2026 08:00:00 +0000\n\nNoon?\n");
    QVERIFY2(m_server.start(), qPrintable(m_server.log()));
    m_dunst.start(QStringLiteral("dunst"), {});
    QTRY_VERIFY_WITH_TIMEOUT(
        QDBusConnection::sessionBus().interface()->isServiceRegistered(QStringLiteral("org.freedesktop.Notifications")),
        longEnough);
}

void WindowWithDunstTest::cleanupTestCase()
{
    m_dunst.terminate();
    QTRY_COMPARE_WITH_TIMEOUT(m_dunst.state(), QProcess::NotRunning, longEnough);
}

void WindowWithDunstTest::newMailIsShownByDunstAndOpensFromThere()
{
    PoppoCli cli;
    QCOMPARE(cli.addAccount(QStringLiteral("Home"), QStringLiteral("localhost:%1").arg(m_server.tlsPort()),
                            QStringLiteral("--ca-file ") + m_server.caFile())
                 .status,
             0);
    OpenPoppo poppo(cli.profile());

    const QStringList shown = {QStringLiteral("count"), QStringLiteral("displayed")};
    QTRY_COMPARE_WITH_TIMEOUT(dunstctl(shown), QStringLiteral("1"), longEnough);
    OpenPoppo::shootDesktop("dunst");
    QCOMPARE(poppo.readerText(), QString());

    dunstctl({QStringLiteral("action")});
    QTRY_COMPARE_WITH_TIMEOUT(poppo.readerText().trimmed(), QStringLiteral("Noon?"), longEnough);

    dunstctl({QStringLiteral("close-all")});
    const QString told = dunstctl({QStringLiteral("history")});
    QVERIFY2(told.contains(QLatin1String("1 new mail for Home")), qPrintable(told));
    QVERIFY2(told.contains(QLatin1String("Keiko Aoki: Lunch")), qPrintable(told));
}

QTEST_MAIN(WindowWithDunstTest)
#include "WindowWithDunstTest.moc"
