// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/DovecotServer.h"
#include "support/PoppoCli.h"

#include <QTemporaryDir>
#include <QTest>

/// The headless contract that scripts rely on: which object has which keys. One server for all.
class ContractTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyObjectHasItsKeys_data();
    void everyObjectHasItsKeys();
    void aPlanChangesNothing();
    void aFailedFetchBoastsOfNothing();
    void mailThatIsTooLargeStaysAndIsCounted();

private:
    DovecotServer m_server;
    PoppoCli m_poppo;
    QString m_id; ///< Of the mail that is here.
};

void ContractTest::initTestCase()
{
    m_server.put("From: Ann <a@example.org>\nTo: b@example.org\nSubject: One\n\nHello\n");
    QVERIFY2(m_server.start(), qPrintable(m_server.log()));
    const QString server = QStringLiteral("localhost:%1").arg(m_server.plainPort());
    QCOMPARE(m_poppo.addAccount(QStringLiteral("a"), server, QStringLiteral("--tls none")).status, 0);
    QCOMPARE(m_poppo.json({QStringLiteral("fetch")}).number("fetched"), 1);
    m_id = m_poppo.json({QStringLiteral("list")}).last()[u"id"].toString();
}

void ContractTest::everyObjectHasItsKeys_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("keys"); // of the last object, in the order of the alphabet
    const QString account = QStringLiteral("allowCleartext allowOldTls auth caFile checkMinutes clientCertificate host "
                                           "id keep maxSize name password pins port "
                                           "proxy tls user");
    QTest::newRow("account list") << "account list" << account;
    QTest::newRow("account show")
        << "account show a"
        << "allowCleartext allowOldTls auth caFile checkMinutes clientCertificate "
           "expireDays host id implementation keep loginDelay maxSize name password pins port proxy "
           "tls user";
    QTest::newRow("account test") << "account test a"
                                  << "bytes event messages";
    QTest::newRow("plan") << "fetch --plan"
                          << "account bytes deleted error event failed fetched quarantined remaining skipped";
    QTest::newRow("fetch") << "fetch"
                           << "account bytes deleted error event failed fetched quarantined remaining skipped";
    QTest::newRow("list") << "list"
                          << "account date flags from id path size subject to uidl";
    QTest::newRow("show") << "show ID"
                          << "attachments from headers id path subject text";
    QTest::newRow("export") << "export OUT --format zip"
                            << "bytes event messages target unreadable";
    QTest::newRow("rebuild") << "rebuild"
                             << "event messages";
}

void ContractTest::everyObjectHasItsKeys()
{
    QFETCH(QString, line);

    const QTemporaryDir folder;
    line.replace(QLatin1String("OUT"), folder.filePath(QStringLiteral("out")));

    const CliOutcome outcome = m_poppo.json(line.replace(QLatin1String("ID"), m_id).split(u' '));

    QCOMPARE(outcome.status, 0);
    QTEST(outcome.last().keys().join(u' '), "keys");
    QCOMPARE(outcome.objects.size(), outcome.output.count('\n')); // and nothing else
}

void ContractTest::aPlanChangesNothing()
{
    m_server.put("Subject: Two\n\nHello\n");

    const CliOutcome outcome = m_poppo.json({QStringLiteral("fetch"), QStringLiteral("--plan")});

    const QJsonObject plan = outcome.objects.value(0);
    QCOMPARE(plan.keys().join(u' '),
             QStringLiteral("account bytes compare delete event expireDays fetch known listed skip"));
    QCOMPARE(plan[u"fetch"].toInt(), 1);
    QCOMPARE(plan[u"known"].toInt(), 1);
    QCOMPARE(plan[u"listed"].toInt(), 2);
    QCOMPARE(m_poppo.storedMails().size(), 1);
    QCOMPARE(m_server.mailbox().size(), 2);
}

void ContractTest::aFailedFetchBoastsOfNothing()
{
    PoppoCli poppo;
    poppo.addAccount(QStringLiteral("a"), QStringLiteral("127.0.0.1:1"));

    const CliOutcome outcome = poppo.run({QStringLiteral("fetch")});

    QCOMPARE(outcome.status, 69);
    QCOMPARE(outcome.output, QByteArray());
    QVERIFY(!outcome.complaints.isEmpty());
}

void ContractTest::mailThatIsTooLargeStaysAndIsCounted()
{
    m_server.put("Subject: Large\n\n" + QByteArray(3'000, 'x') + "\n");
    const QString server = QStringLiteral("localhost:%1").arg(m_server.plainPort());
    QCOMPARE(m_poppo.addAccount(QStringLiteral("b"), server, QStringLiteral("--tls none --max-size 2K")).status, 0);

    const CliOutcome outcome = m_poppo.json({QStringLiteral("fetch"), QStringLiteral("b")});

    QCOMPARE(outcome.status, 0);
    QCOMPARE(outcome.number("skipped"), 1);
    QCOMPARE(m_poppo.json({QStringLiteral("account"), QStringLiteral("show"), QStringLiteral("b")}).number("maxSize"),
             2'000);
}

QTEST_GUILESS_MAIN(ContractTest)
#include "ContractTest.moc"
