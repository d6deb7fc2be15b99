// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/DovecotServer.h"
#include "support/PoppoCli.h"

#include <QFileInfo>
#include <QJsonArray>
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
    void anAlteredFileIsFoundAndNamed();
    void whyTellsWhatBecameOfAMail();
    void whyTellsWhatWasThereBefore();
    void aDamagedListIsToldAndMadeAnew();

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
    const QString account = QStringLiteral("allowCleartext allowOldTls auth caFile checkMinutes clientCertificate "
                                           "first host id keep keepNewest keepSize maxSize name order password pins "
                                           "port proxy runMails runSize tls user");
    QTest::newRow("account list") << "account list" << account;
    QTest::newRow("account show")
        << "account show a"
        << "allowCleartext allowOldTls auth caFile checkMinutes clientCertificate "
           "expireDays first host id implementation keep keepNewest keepSize loginDelay maxSize name order password "
           "pins port proxy runMails runSize tls user";
    QTest::newRow("account edit") << "account edit a --keep forever" << account;
    QTest::newRow("account test") << "account test a"
                                  << "bytes event messages";
    QTest::newRow("plan")
        << "fetch --plan"
        << "account bytes deleted error event failed fetched headers heldBack left quarantined remaining skipped";
    QTest::newRow("fetch")
        << "fetch"
        << "account bytes deleted error event failed fetched headers heldBack left quarantined remaining skipped";
    QTest::newRow("list") << "list"
                          << "account date flags from id partial path size subject to uidl";
    QTest::newRow("show") << "show ID"
                          << "attachments from headers id partial path subject text";
    QTest::newRow("import") << "import IN --account a"
                            << "deleted duplicates event messages unreadable";
    QTest::newRow("export") << "export OUT --format zip"
                            << "bytes event messages target unreadable";
    QTest::newRow("verify") << "verify"
                            << "account altered bytes error event messages missing unknown unlisted";
    QTest::newRow("why") << "why ID"
                         << "account id path state story uidl";
    QTest::newRow("rebuild") << "rebuild"
                             << "event messages";
}

void ContractTest::everyObjectHasItsKeys()
{
    QFETCH(QString, line);

    const QTemporaryDir folder;
    line.replace(QLatin1String("OUT"), folder.filePath(QStringLiteral("out")));
    line.replace(QLatin1String("IN"), QFINDTESTDATA("ContractTest.cpp"));

    const CliOutcome outcome = m_poppo.json(line.replace(QLatin1String("ID"), m_id).split(u' '));

    QCOMPARE(outcome.status, 0);
    QTEST(outcome.last().keys().join(u' '), "keys");
    QCOMPARE(outcome.objects.size(), outcome.output.count('\n')); // and nothing else
}

void ContractTest::aPlanChangesNothing()
{
    const qsizetype before = m_poppo.storedMails().size();
    m_server.put("Subject: Two\n\nHello\n");

    const CliOutcome outcome = m_poppo.json({QStringLiteral("fetch"), QStringLiteral("--plan")});

    const QJsonObject plan = outcome.objects.value(0);
    QCOMPARE(plan.keys().join(u' '),
             QStringLiteral("account bytes compare delete deleteWhy event expireDays fetch headers heldBack "
                            "known left listed skip skipWhy"));
    QCOMPARE(plan[u"fetch"].toInt(), 1);
    QCOMPARE(plan[u"known"].toInt(), 1);
    QCOMPARE(plan[u"listed"].toInt(), 2);
    QCOMPARE(m_poppo.storedMails().size(), before);
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
    QCOMPARE(outcome.error(), QString());
    QCOMPARE(m_poppo.json({QStringLiteral("account"), QStringLiteral("show"), QStringLiteral("b")}).number("maxSize"),
             2'000);
}

void ContractTest::anAlteredFileIsFoundAndNamed()
{
    PoppoCli poppo;
    const QString server = QStringLiteral("localhost:%1").arg(m_server.plainPort());
    QCOMPARE(poppo.addAccount(QStringLiteral("a"), server, QStringLiteral("--tls none")).status, 0);
    QCOMPARE(poppo.json({QStringLiteral("fetch")}).status, 0);
    const QString path = poppo.json({QStringLiteral("list")}).last()[u"path"].toString();
    QVERIFY(QFile::resize(path, 5));

    const CliOutcome outcome = poppo.json({QStringLiteral("verify"), QStringLiteral("a")});

    QCOMPARE(outcome.status, 65);
    QCOMPARE(outcome.number("altered"), 1);
    const QJsonObject found = outcome.objects.value(0);
    QCOMPARE(found.keys().join(u' '), QStringLiteral("account detail event id kind path size storedSize"));
    QCOMPARE(found[u"kind"].toString(), QStringLiteral("altered"));
    QCOMPARE(found[u"path"].toString(), path);
    QCOMPARE(found[u"size"].toInt(), 5);
    const CliOutcome told = poppo.run({QStringLiteral("verify")});
    QCOMPARE(told.status, 65);
    QVERIFY2(told.output.contains("now there are 5") && told.output.contains("backup"), told.output);
}

void ContractTest::whyTellsWhatBecameOfAMail()
{
    const QString uidl = m_poppo.json({QStringLiteral("list")}).last()[u"uidl"].toString();

    const CliOutcome outcome = m_poppo.json({QStringLiteral("why"), uidl});

    QCOMPARE(outcome.status, 0);
    QCOMPARE(outcome.last()[u"state"].toString(), QStringLiteral("stored"));
    QCOMPARE(outcome.last()[u"story"].toArray().first()[u"event"].toString(), QStringLiteral("stored"));
    QVERIFY(QFileInfo::exists(outcome.last()[u"path"].toString()));
    const CliOutcome told = m_poppo.run({QStringLiteral("why"), m_id});
    QVERIFY2(told.output.contains("fetched and stored"), told.output);
    const CliOutcome unheardOf = m_poppo.json({QStringLiteral("why"), QStringLiteral("unheard-of")});
    QCOMPARE(unheardOf.status, 65);
    QCOMPARE(unheardOf.error(), QStringLiteral("no-such-mail"));
}

void ContractTest::whyTellsWhatWasThereBefore()
{
    const QString uidl = m_poppo.json({QStringLiteral("list")}).last()[u"uidl"].toString();
    PoppoCli poppo;
    const QString server = QStringLiteral("localhost:%1").arg(m_server.plainPort());
    QCOMPARE(poppo.addAccount(QStringLiteral("a"), server, QStringLiteral("--tls none --first now")).status, 0);
    QCOMPARE(poppo.json({QStringLiteral("fetch")}).error(), QString());

    const CliOutcome told = poppo.run({QStringLiteral("why"), uidl});

    QVERIFY2(told.output.contains("it was there before the account was"), told.output);
}

void ContractTest::aDamagedListIsToldAndMadeAnew()
{
    PoppoCli poppo;
    const QString server = QStringLiteral("localhost:%1").arg(m_server.plainPort());
    QCOMPARE(poppo.addAccount(QStringLiteral("a"), server, QStringLiteral("--tls none")).status, 0);
    QCOMPARE(poppo.json({QStringLiteral("fetch")}).status, 0);
    const QByteArray before = poppo.json({QStringLiteral("list")}).output;
    QFile list(poppo.profile() + QLatin1String("/catalogue.sqlite"));
    QVERIFY(list.open(QFile::WriteOnly) && list.write(QByteArray(10'000, 'x')) == 10'000);
    list.close();

    const CliOutcome refused = poppo.json({QStringLiteral("list")});
    const CliOutcome fetched = poppo.json({QStringLiteral("fetch")});

    QCOMPARE(refused.status, 74);
    QCOMPARE(refused.error(), QStringLiteral("list-damaged"));
    QCOMPARE(fetched.status, 0);
    QCOMPARE(fetched.number("fetched"), 0);
    const QJsonObject notice = fetched.objects.value(0);
    QCOMPARE(notice.keys().join(u' '), QStringLiteral("account details event notice"));
    QCOMPARE(notice[u"notice"].toString(), QStringLiteral("list-renewed"));
    QVERIFY(QFileInfo::exists(notice[u"details"].toString()));
    QCOMPARE(poppo.json({QStringLiteral("list")}).output, before);
}

QTEST_GUILESS_MAIN(ContractTest)
#include "ContractTest.moc"
