// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/AddressRace.h"

#include "support/LongEnough.h"
#include "support/ProxyDouble.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTest>

#include <arpa/inet.h>
#include <sys/socket.h>
#include <unistd.h>

using net::AddressRace;

class AddressRaceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void familiesTakeTurns_data();
    void familiesTakeTurns();
    void theFirstAddressWinsWhereItAnswers();
    void anAddressThatRefusesIsPassedOver();
    void anAddressThatIsSilentIsNotWaitedFor();
    void aFamilyWithoutAWayOutSaysNothing();
    void whereAllRefuseTheReasonIsTold();
    void aServerThatResetsAtOnceIsAskedOnce();
    void aHostWithoutAddressIsTold();
    void aStoppedRaceIsSilent();
    void aProxyIsGivenTheName_data();
    void aProxyIsGivenTheName();
    void aProxyThatWantsAPasswordIsTold_data();
    void aProxyThatWantsAPasswordIsTold();
    void aProxysPasswordOpensTheWay_data();
    void aProxysPasswordOpensTheWay();
};

Q_DECLARE_METATYPE(ProxyDouble::Kind)
Q_DECLARE_METATYPE(base::ProxyChoice::Kind)

namespace {

using namespace std::chrono_literals;

const QHostAddress one(QStringLiteral("127.0.0.1"));
const QHostAddress two(QStringLiteral("127.0.0.2"));
constexpr auto never = 1h; ///< No test waits for a head start that is not its subject.

base::ServerAddress at(quint16 port, const QString &host = QStringLiteral("mail.example"))
{
    base::ServerAddress address;
    address.host = host;
    address.port = port;
    address.proxy = base::ProxyChoice{base::ProxyChoice::Kind::None, {}, 0};
    return address;
}

/// Accepts a call and resets it at once, as some do that hold too many lines already.
class ResettingServer final : public QTcpServer
{
public:
    ResettingServer() { listen(QHostAddress::LocalHost); }
    int calls() const { return m_calls; }

protected:
    void incomingConnection(qintptr handle) override
    {
        const linger atOnce{1, 0};
        ++m_calls;
        ::setsockopt(int(handle), SOL_SOCKET, SO_LINGER, &atOnce, sizeof atOnce);
        ::close(int(handle));
    }

private:
    int m_calls = 0;
};

/// Takes no more calls: what connects to it waits for ever, as behind a firewall that drops.
class BlackHole
{
public:
    BlackHole() : m_listener(::socket(AF_INET, SOCK_STREAM, 0))
    {
        sockaddr_in address = {};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = ::inet_addr("127.0.0.1");
        socklen_t length = sizeof address;
        auto *const plain = reinterpret_cast<sockaddr *>(&address);
        if (::bind(m_listener, plain, length) != 0 || ::listen(m_listener, 0) != 0)
            qFatal("no port on loopback");
        ::getsockname(m_listener, plain, &length);
        m_port = ntohs(address.sin_port);
        for (int &caller : m_callers) {
            caller = ::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0);
            (void)::connect(caller, plain, length); // fills the queue
        }
    }
    ~BlackHole()
    {
        ::close(m_listener);
        for (const int caller : m_callers)
            ::close(caller);
    }
    Q_DISABLE_COPY_MOVE(BlackHole)

    quint16 port() const { return m_port; }

private:
    int m_listener;
    int m_callers[4] = {};
    quint16 m_port = 0;
};

quint16 portNobodyListensAt()
{
    QTcpServer server;
    server.listen(one);
    return server.serverPort();
}

} // namespace

void AddressRaceTest::familiesTakeTurns_data()
{
    QTest::addColumn<QStringList>("found");
    QTest::addColumn<QStringList>("order");
    const auto list = [](const char *text) { return QString::fromLatin1(text).split(QLatin1Char(' ')); };
    QTest::newRow("one family") << list("10.0.0.1 10.0.0.2") << list("10.0.0.1 10.0.0.2");
    QTest::newRow("six first") << list("fd::1 fd::2 10.0.0.1") << list("fd::1 10.0.0.1 fd::2");
    QTest::newRow("four first") << list("10.0.0.1 10.0.0.2 fd::1") << list("10.0.0.1 fd::1 10.0.0.2");
    QTest::newRow("mixed") << list("fd::1 10.0.0.1 fd::2 10.0.0.2") << list("fd::1 10.0.0.1 fd::2 10.0.0.2");
}

void AddressRaceTest::familiesTakeTurns()
{
    QFETCH(QStringList, found);
    QList<QHostAddress> addresses;
    for (const QString &text : found)
        addresses.append(QHostAddress(text));
    QStringList order;
    for (const QHostAddress &address : AddressRace::interleaved(addresses))
        order.append(address.toString());
    QTEST(order, "order");
}

void AddressRaceTest::theFirstAddressWinsWhereItAnswers()
{
    QTcpServer first;
    QVERIFY(first.listen(one));
    QTcpServer second;
    QVERIFY(second.listen(two, first.serverPort()));
    AddressRace race(at(first.serverPort()), never);
    QSignalSpy won(&race, &AddressRace::won);
    race.startAmong({one, two});

    QTRY_COMPARE_WITH_TIMEOUT(won.size(), 1, longEnough);
    QCOMPARE(race.takeWinner()->peerAddress(), one);
    QVERIFY(!second.hasPendingConnections());
}

void AddressRaceTest::anAddressThatRefusesIsPassedOver()
{
    QTcpServer second;
    QVERIFY(second.listen(two));
    AddressRace race(at(second.serverPort()), never);
    QSignalSpy won(&race, &AddressRace::won);
    race.startAmong({one, two});

    QTRY_COMPARE_WITH_TIMEOUT(won.size(), 1, longEnough);
    QCOMPARE(race.takeWinner()->peerAddress(), two);
}

void AddressRaceTest::anAddressThatIsSilentIsNotWaitedFor()
{
    const BlackHole silent;
    QTcpServer second;
    QVERIFY(second.listen(two, silent.port()));
    AddressRace race(at(silent.port()), 1ms);
    QSignalSpy won(&race, &AddressRace::won);
    race.startAmong({one, two});

    QTRY_COMPARE_WITH_TIMEOUT(won.size(), 1, longEnough);
    QCOMPARE(race.takeWinner()->peerAddress(), two);
}

void AddressRaceTest::aFamilyWithoutAWayOutSaysNothing()
{
    AddressRace race(at(portNobodyListensAt()), never);
    QSignalSpy lost(&race, &AddressRace::lost);
    race.startAmong({one, QHostAddress(QStringLiteral("2001:db8::1"))}); // for documents only: no route

    QTRY_COMPARE_WITH_TIMEOUT(lost.size(), 1, longEnough);
    QCOMPARE(lost.first().first().value<QAbstractSocket::SocketError>(), QAbstractSocket::ConnectionRefusedError);
}

void AddressRaceTest::whereAllRefuseTheReasonIsTold()
{
    AddressRace race(at(portNobodyListensAt()), never);
    QSignalSpy lost(&race, &AddressRace::lost);
    race.startAmong({one, two});

    QTRY_COMPARE_WITH_TIMEOUT(lost.size(), 1, longEnough);
    QCOMPARE(lost.first().first().value<QAbstractSocket::SocketError>(), QAbstractSocket::ConnectionRefusedError);
    QVERIFY(!lost.first().last().toString().isEmpty());
}

/// Qt by itself would connect again and again, as fast as it can.
void AddressRaceTest::aServerThatResetsAtOnceIsAskedOnce()
{
    ResettingServer server;
    AddressRace race(at(server.serverPort()), never);
    QSignalSpy won(&race, &AddressRace::won);
    QSignalSpy lost(&race, &AddressRace::lost);

    race.startAmong({one});
    QTRY_VERIFY_WITH_TIMEOUT(won.size() + lost.size() > 0, longEnough);

    QVERIFY2(server.calls() <= 2, qPrintable(QString::number(server.calls())));
}

void AddressRaceTest::aHostWithoutAddressIsTold()
{
    AddressRace race(at(110, QStringLiteral("nowhere.invalid")), never);
    QSignalSpy lost(&race, &AddressRace::lost);
    race.start();

    QTRY_COMPARE_WITH_TIMEOUT(lost.size(), 1, longEnough);
    QCOMPARE(lost.first().first().value<QAbstractSocket::SocketError>(), QAbstractSocket::HostNotFoundError);
}

void AddressRaceTest::aStoppedRaceIsSilent()
{
    QTcpServer server;
    QVERIFY(server.listen(one));
    AddressRace race(at(server.serverPort()), never);
    QSignalSpy won(&race, &AddressRace::won);
    QSignalSpy lost(&race, &AddressRace::lost);
    race.startAmong({one});
    race.stop();

    for (int i = 0; i < 20; ++i)
        QCoreApplication::processEvents();
    QVERIFY(won.isEmpty() && lost.isEmpty());
}

void AddressRaceTest::aProxyIsGivenTheName_data()
{
    QTest::addColumn<ProxyDouble::Kind>("proxy");
    QTest::addColumn<base::ProxyChoice::Kind>("choice");
    QTest::newRow("CONNECT") << ProxyDouble::Kind::Http << base::ProxyChoice::Kind::HttpConnect;
    QTest::newRow("SOCKS 5") << ProxyDouble::Kind::Socks5 << base::ProxyChoice::Kind::Socks5;
}

void AddressRaceTest::aProxyIsGivenTheName()
{
    QFETCH(ProxyDouble::Kind, proxy);
    QFETCH(base::ProxyChoice::Kind, choice);
    ProxyDouble relay(proxy);
    QTcpServer server;
    QVERIFY(server.listen(one));
    base::ServerAddress address = at(server.serverPort());
    address.proxy = base::ProxyChoice{choice, QStringLiteral("127.0.0.1"), relay.serverPort()};
    AddressRace race(address, never);
    QSignalSpy won(&race, &AddressRace::won);
    race.start();

    QTRY_COMPARE_WITH_TIMEOUT(won.size(), 1, longEnough);
    QCOMPARE(relay.asked(), QByteArrayList{"mail.example:" + QByteArray::number(server.serverPort())});
    QTRY_VERIFY_WITH_TIMEOUT(server.hasPendingConnections(), longEnough);
}

void AddressRaceTest::aProxyThatWantsAPasswordIsTold_data()
{
    aProxyIsGivenTheName_data();
}

void AddressRaceTest::aProxyThatWantsAPasswordIsTold()
{
    QFETCH(ProxyDouble::Kind, proxy);
    QFETCH(base::ProxyChoice::Kind, choice);
    ProxyDouble relay(proxy);
    relay.refuse();
    base::ServerAddress address = at(110);
    address.proxy = base::ProxyChoice{choice, QStringLiteral("127.0.0.1"), relay.serverPort()};
    AddressRace race(address, never);
    QSignalSpy lost(&race, &AddressRace::lost);
    race.start();

    QTRY_COMPARE_WITH_TIMEOUT(lost.size(), 1, longEnough);
    QCOMPARE(lost.first().first().value<QAbstractSocket::SocketError>(),
             QAbstractSocket::ProxyAuthenticationRequiredError);
}

void AddressRaceTest::aProxysPasswordOpensTheWay_data()
{
    aProxyIsGivenTheName_data();
}

void AddressRaceTest::aProxysPasswordOpensTheWay()
{
    QFETCH(ProxyDouble::Kind, proxy);
    QFETCH(base::ProxyChoice::Kind, choice);
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    ProxyDouble relay(proxy);
    relay.want("jens", "p\xc3\xa4ss:word");
    base::ServerAddress address = at(server.serverPort());
    address.proxy = base::ProxyChoice{choice, QStringLiteral("127.0.0.1"), relay.serverPort(), QStringLiteral("jens")};
    address.proxy->password = base::Secret::fromBytes("p\xc3\xa4ss:word");
    AddressRace right(address, never);
    QSignalSpy won(&right, &AddressRace::won);
    right.start();
    QTRY_COMPARE_WITH_TIMEOUT(won.size(), 1, longEnough);

    address.proxy->password = base::Secret::fromBytes("wrong");
    AddressRace wrong(address, never);
    QSignalSpy lost(&wrong, &AddressRace::lost);
    wrong.start();

    QTRY_COMPARE_WITH_TIMEOUT(lost.size(), 1, longEnough);
    QCOMPARE(lost.first().first().value<QAbstractSocket::SocketError>(),
             QAbstractSocket::ProxyAuthenticationRequiredError);
    QCOMPARE(relay.asked().size(), 1);
}

QTEST_GUILESS_MAIN(AddressRaceTest)
#include "AddressRaceTest.moc"
