// SPDX-License-Identifier: GPL-3.0-or-later
#include "OpenPoppo.h"
#include "support/LongEnough.h"
#include "support/LoopbackServer.h"
#include "support/PoppoCli.h"
#include "widgets/BarStack.h"
#include "widgets/Reader.h"

#include <QTest>

/// When the window asks a server that has said no, by itself and at its user's word.
class WindowPatienceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QApplication::setQuitOnLastWindowClosed(false); }
    void afterAWrongPasswordItWaitsForItsUser();
    void withinTheLoginDelayItSaysHowLong();
    void aMailboxInUseIsNoTroubleYet();
};

namespace {

/// Answers PASS in its own way, and counts.
struct Server
{
    explicit Server(const QByteArray &verdict) : loopback(QStringLiteral("good"))
    {
        loopback.setReply([this, verdict](QSslSocket &client, const QByteArray &line) {
            signIns += line.startsWith("PASS") ? 1 : 0;
            const bool isListing = line.startsWith("LIST") || line.startsWith("UIDL");
            if (line.startsWith("CAPA"))
                client.write("+OK\r\nUSER\r\nUIDL\r\nLOGIN-DELAY 600\r\n.\r\n");
            else
                client.write(line.startsWith("PASS") ? verdict
                                                     : QByteArray(isListing ? "+OK\r\n.\r\n" : "+OK 0 0\r\n"));
        });
    }

    bool addTo(PoppoCli &cli) const
    {
        const quint16 port = loopback.address(base::ServerAddress::Tls::None).port;
        return cli.addAccount(QStringLiteral("Home"), QStringLiteral("127.0.0.1:%1").arg(port),
                              QStringLiteral("--tls none --auth user"))
                   .status == 0;
    }

    LoopbackServer loopback;
    int signIns = 0;
};

bool hasChecked(OpenPoppo &poppo)
{
    return QTest::qWaitFor([&poppo] { return !poppo.isChecking(); }, longEnough);
}

} // namespace

void WindowPatienceTest::afterAWrongPasswordItWaitsForItsUser()
{
    Server server("-ERR [AUTH] wrong\r\n");
    PoppoCli cli;
    QVERIFY(server.addTo(cli));
    OpenPoppo poppo(cli.profile());
    QVERIFY(hasChecked(poppo));
    QCOMPARE(server.signIns, 1);
    QVERIFY(!poppo.poppo().checks().schedule().nextCheck());

    poppo.restart();

    QVERIFY(!poppo.isChecking());
    QVERIFY(!poppo.poppo().checks().schedule().nextCheck());
    poppo.press(Qt::Key_F5);
    QTRY_COMPARE_WITH_TIMEOUT(server.signIns, 2, longEnough);
    QVERIFY(hasChecked(poppo));
}

void WindowPatienceTest::withinTheLoginDelayItSaysHowLong()
{
    Server server("+OK\r\n");
    PoppoCli cli;
    QVERIFY(server.addTo(cli));
    OpenPoppo poppo(cli.profile());
    QVERIFY(hasChecked(poppo));
    QCOMPARE(poppo.window().reader().bars().count(), 0);

    poppo.press(Qt::Key_F5);

    QTRY_COMPARE_WITH_TIMEOUT(poppo.window().reader().bars().count(), 1, longEnough);
    QVERIFY2(poppo.barTexts().first().contains(QLatin1String("Minutes left: 10")),
             qPrintable(poppo.barTexts().join(u'\n')));
    QCOMPARE(server.signIns, 1);
}

void WindowPatienceTest::aMailboxInUseIsNoTroubleYet()
{
    Server server("-ERR [IN-USE] another program\r\n");
    PoppoCli cli;
    QVERIFY(server.addTo(cli));
    OpenPoppo poppo(cli.profile());

    QVERIFY(hasChecked(poppo));

    QCOMPARE(server.signIns, 1);
    QCOMPARE(poppo.window().reader().bars().count(), 0);
    const auto next = poppo.poppo().checks().schedule().nextCheck();
    QVERIFY(next && *next <= QDateTime::currentDateTimeUtc().addSecs(3 * 60));
}

QTEST_MAIN(WindowPatienceTest)
#include "WindowPatienceTest.moc"
