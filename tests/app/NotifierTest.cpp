// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Notifier.h"
#include "support/LongEnough.h"
#include "support/NotificationDouble.h"
#include "support/PrivateBus.h"

#include <QSignalSpy>
#include <QTest>

class NotifierTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void newMailIsToldWithSenderAndSubject();
    void theNextCheckReplacesTheNotification();
    void aClosedNotificationIsNotReplaced();
    void foreignWordsAreNoMarkup();
    void clicksBecomeWishes();
    void troubleLeadsToItsAccount();
    void withoutAServiceTheTrayIsAsked();

private:
    app::NewMail mail(int count) const;

    std::unique_ptr<PrivateBus> m_bus;
    std::unique_ptr<QDBusConnection> m_connection;
    const base::AccountId m_account = base::AccountId::random();
};

void NotifierTest::init()
{
    m_bus = std::make_unique<PrivateBus>();
    QVERIFY(m_bus->isRunning());
    m_connection = std::make_unique<QDBusConnection>(
        QDBusConnection::connectToBus(m_bus->address(), QStringLiteral("notifier-test")));
    QVERIFY(m_connection->isConnected());
}

void NotifierTest::cleanup()
{
    m_connection.reset();
    QDBusConnection::disconnectFromBus(QStringLiteral("notifier-test"));
    m_bus.reset();
}

app::NewMail NotifierTest::mail(int count) const
{
    return {m_account,
            QStringLiteral("Home"),
            count,
            {{QStringLiteral("id1"), QStringLiteral("青木 恵子"), QStringLiteral("会議")}}};
}

void NotifierTest::newMailIsToldWithSenderAndSubject()
{
    const NotificationDouble desktop(m_bus->address());
    QVERIFY(desktop.isRegistered());
    app::Notifier notifier(*m_connection);

    notifier.announce(mail(1));

    QTRY_COMPARE_WITH_TIMEOUT(desktop.told().size(), 1, longEnough);
    QCOMPARE(desktop.told().first().body, QStringLiteral("青木 恵子: 会議"));
    QVERIFY(desktop.told().first().title.contains(QStringLiteral("Home")));
    QVERIFY(desktop.told().first().actions.contains(QStringLiteral("mark-read")));
}

void NotifierTest::theNextCheckReplacesTheNotification()
{
    const NotificationDouble desktop(m_bus->address());
    app::Notifier notifier(*m_connection);
    notifier.announce(mail(1));
    QTRY_COMPARE_WITH_TIMEOUT(desktop.told().size(), 1, longEnough);

    QTRY_VERIFY_WITH_TIMEOUT(
        [&] {
            notifier.announce(mail(2));
            return desktop.told().last().replaces == 1;
        }(),
        longEnough);
}

void NotifierTest::aClosedNotificationIsNotReplaced()
{
    NotificationDouble desktop(m_bus->address());
    app::Notifier notifier(*m_connection);
    const QSignalSpy wishes(&notifier, &app::Notifier::markReadRequested);
    notifier.announce(mail(1));
    QTRY_COMPARE_WITH_TIMEOUT(desktop.told().size(), 1, longEnough);
    QTRY_VERIFY_WITH_TIMEOUT((desktop.click(1, QStringLiteral("mark-read")), !wishes.isEmpty()), longEnough);
    // It is known by now.

    desktop.close(1);
    const qsizetype before = wishes.size();
    app::NewMail other = mail(1);
    other.account = base::AccountId::random();
    notifier.announce(other);
    QTRY_COMPARE_WITH_TIMEOUT(desktop.told().size(), 2, longEnough);
    QTRY_VERIFY_WITH_TIMEOUT((desktop.click(2, QStringLiteral("mark-read")), wishes.size() > before), longEnough);
    // So the close is, too.
    notifier.announce(mail(1));

    QTRY_COMPARE_WITH_TIMEOUT(desktop.told().size(), 3, longEnough);
    QCOMPARE(desktop.told().last().replaces, 0U);
}

void NotifierTest::foreignWordsAreNoMarkup()
{
    const NotificationDouble desktop(m_bus->address());
    app::Notifier notifier(*m_connection);
    app::NewMail hostile = mail(1);
    hostile.newest.first().subject = QStringLiteral("<img src=\"http://evil.example\">\u202Egpj");

    notifier.announce(hostile);

    QTRY_COMPARE_WITH_TIMEOUT(desktop.told().size(), 1, longEnough);
    QCOMPARE(desktop.told().first().body,
             QStringLiteral("青木 恵子: &lt;img src=&quot;http://evil.example&quot;&gt;\\u{202e}gpj"));
}

void NotifierTest::clicksBecomeWishes()
{
    NotificationDouble desktop(m_bus->address());
    app::Notifier notifier(*m_connection);
    QSignalSpy opened(&notifier, &app::Notifier::openRequested);
    QSignalSpy read(&notifier, &app::Notifier::markReadRequested);
    notifier.announce(mail(1));
    QTRY_COMPARE_WITH_TIMEOUT(desktop.told().size(), 1, longEnough);

    QTRY_VERIFY_WITH_TIMEOUT((desktop.click(1, QStringLiteral("default")), !opened.isEmpty()), longEnough);
    desktop.click(1, QStringLiteral("mark-read"));

    QTRY_VERIFY_WITH_TIMEOUT(!read.isEmpty(), longEnough);
    QCOMPARE(opened.first().at(1).toString(), QStringLiteral("id1"));
    QCOMPARE(read.first().at(0).value<base::AccountId>(), m_account);
}

void NotifierTest::troubleLeadsToItsAccount()
{
    NotificationDouble desktop(m_bus->address());
    app::Notifier notifier(*m_connection);
    QSignalSpy wished(&notifier, &app::Notifier::accountRequested);

    notifier.announceTrouble(m_account, QStringLiteral("Chess club needs you"), QStringLiteral("Enter the password."));

    QTRY_COMPARE_WITH_TIMEOUT(desktop.told().size(), 1, longEnough);
    QTRY_VERIFY_WITH_TIMEOUT((desktop.click(1, QStringLiteral("default")), !wished.isEmpty()), longEnough);
}

void NotifierTest::withoutAServiceTheTrayIsAsked()
{
    app::Notifier notifier(*m_connection);
    QSignalSpy unheard(&notifier, &app::Notifier::notAvailable);

    notifier.announce(mail(3));

    QTRY_COMPARE_WITH_TIMEOUT(unheard.size(), 1, longEnough);
}

QTEST_GUILESS_MAIN(NotifierTest)
#include "NotifierTest.moc"
