// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Checks.h"
#include "support/FrozenClock.h"
#include "support/LongEnough.h"
#include "support/LoopbackServer.h"

#include <QTemporaryDir>
#include <QTest>

class ChecksTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRunThatIsOutdatedBeginsAnew_data();
    void aRunThatIsOutdatedBeginsAnew();
};

namespace {

store::Account accountAt(const LoopbackServer &server)
{
    store::Account account;
    account.id = base::AccountId::random();
    account.name = account.user = QStringLiteral("home");
    account.server = server.address(base::ServerAddress::Tls::None);
    account.passwordFrom = store::Account::PasswordFrom::Session;
    account.keepDays = 0;
    return account;
}

QByteArray replyTo(const QByteArray &line)
{
    if (line.startsWith("CAPA"))
        return "+OK\r\nUSER\r\nUIDL\r\n.\r\n";
    return line.startsWith("LIST") || line.startsWith("UIDL") ? "+OK\r\n.\r\n" : "+OK 0 0\r\n";
}

/// Holds back its first listing.
struct SlowServer
{
    SlowServer() : loopback(QStringLiteral("good"))
    {
        loopback.setReply([this](QSslSocket &client, const QByteArray &line) {
            signIns += line.startsWith("PASS") ? 1 : 0;
            isHolding = line.startsWith("LIST") && signIns == 1;
            if (!isHolding)
                client.write(replyTo(line));
        });
    }
    void goOn() const { loopback.client()->write(replyTo("LIST")); }

    LoopbackServer loopback;
    int signIns = 0;
    bool isHolding = false;
};

} // namespace

void ChecksTest::aRunThatIsOutdatedBeginsAnew_data()
{
    QTest::addColumn<std::optional<int>>("keepDays");
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("signIns");
    QTest::newRow("other mail is to stay") << std::optional<int>() << QStringLiteral("home") << 2;
    QTest::newRow("another name") << std::optional<int>(0) << QStringLiteral("hearth") << 1;
}

/// It would go on and delete what is to stay by now.
void ChecksTest::aRunThatIsOutdatedBeginsAnew()
{
    QFETCH(std::optional<int>, keepDays);
    QFETCH(QString, name);
    const QTemporaryDir folder;
    const FrozenClock clock;
    SlowServer server;
    store::Account account = accountAt(server.loopback);
    app::Checks checks(store::Profile::at(folder.path()), QStringLiteral("test"), clock);
    checks.sessionPasswords().keep(account.id, base::Secret::fromBytes("secret"));
    QList<fetch::FetchReport> reports;
    connect(&checks, &app::Checks::finished, this, [&reports](const auto &report) { reports += report; });
    checks.setAccounts({account});
    checks.check({account.id});
    QTRY_VERIFY_WITH_TIMEOUT(server.isHolding, longEnough);

    account.keepDays = keepDays;
    account.name = name;
    checks.setAccounts({account});
    if (name != QLatin1String("home"))
        server.goOn();

    QTRY_VERIFY_WITH_TIMEOUT(!checks.isChecking() && !reports.isEmpty(), longEnough);
    QTEST(server.signIns, "signIns");
    QVERIFY(!reports.last().error);
}

QTEST_GUILESS_MAIN(ChecksTest)
#include "ChecksTest.moc"
