// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/ServerAddress.h"

#include <QTest>

class ServerAddressTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void loopbackIsKnownByName_data();
    void loopbackIsKnownByName();
};

void ServerAddressTest::loopbackIsKnownByName_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<bool>("isLoopback");
    QTest::newRow("localhost") << QStringLiteral("LocalHost") << true;
    QTest::newRow("127.0.0.1") << QStringLiteral("127.0.0.1") << true;
    QTest::newRow("127.9.8.7") << QStringLiteral("127.9.8.7") << true;
    QTest::newRow("::1") << QStringLiteral("::1") << true;
    QTest::newRow("a name that only begins so") << QStringLiteral("127.0.0.1.evil.example") << false;
    QTest::newRow("too large an octet") << QStringLiteral("127.0.0.256") << false;
    QTest::newRow("another host") << QStringLiteral("pop.example") << false;
    QTest::newRow("nothing") << QString() << false;
}

void ServerAddressTest::loopbackIsKnownByName()
{
    QFETCH(QString, host);
    QFETCH(bool, isLoopback);
    base::ServerAddress server;
    server.host = host;
    QCOMPARE(server.isLoopback(), isLoopback);
}

QTEST_APPLESS_MAIN(ServerAddressTest)
#include "ServerAddressTest.moc"
