// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/DovecotServer.h"
#include "support/PoppoCli.h"

#include <QJsonArray>
#include <QTest>

/// Mail that is larger than its account takes, from a true server: its header, and how it comes whole.
class WholeMailTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void itsHeaderIsListedAndShown();
    void nothingIsDeletedForAHeader();
    void onRequestItComesWhole();
    void aRaisedLimitBringsItWhole();
    void whatIsHereWholeIsNotAskedFor();
    void whatHasGoneIsSaidSo();
    void anExportLeavesItOut();
    void itsStoryIsTold();

private:
    QJsonObject theLargeOne();
    QString id() { return theLargeOne()[u"id"].toString(); }

    std::unique_ptr<DovecotServer> m_server;
    std::unique_ptr<PoppoCli> m_poppo;
};

namespace {

const QString fetch = QStringLiteral("fetch");
const QString whole = QStringLiteral("--whole");
const QByteArray large =
    "From: Ann <a@example.org>\nSubject: Large\nMessage-ID: <l@example.org>\n\n" + QByteArray(3'000, 'x') + "\n";

} // namespace

void WholeMailTest::init()
{
    m_server = std::make_unique<DovecotServer>();
    m_poppo = std::make_unique<PoppoCli>();
    m_server->put(large);
    m_server->put("Subject: Small\n\nHello\n");
    QVERIFY2(m_server->start(), qPrintable(m_server->log()));
    const QString server = QStringLiteral("localhost:%1").arg(m_server->plainPort());
    const QString options = QStringLiteral("--tls none --max-size 2K --keep 0");
    QCOMPARE(m_poppo->addAccount(QStringLiteral("a"), server, options).status, 0);
    const CliOutcome outcome = m_poppo->json({fetch});
    QCOMPARE(outcome.status, 0);
    QCOMPARE(outcome.number("headers"), 1);
    QCOMPARE(outcome.number("fetched"), 1);
}

QJsonObject WholeMailTest::theLargeOne()
{
    for (const QJsonObject &mail : m_poppo->json({QStringLiteral("list")}).objects) {
        if (mail[u"subject"] == QLatin1String("Large"))
            return mail;
    }
    return {};
}

void WholeMailTest::itsHeaderIsListedAndShown()
{
    const QJsonObject mail = theLargeOne();
    QVERIFY(mail[u"partial"].toBool());
    QVERIFY(mail[u"path"].isNull());
    QVERIFY(mail[u"size"].toInt() > large.size());

    const CliOutcome outcome = m_poppo->run({QStringLiteral("show"), id()});

    QCOMPARE(outcome.status, 0);
    QVERIFY(outcome.output.contains("Subject: Large"));
    QVERIFY(!outcome.output.contains("xxx"));
    QVERIFY(outcome.complaints.contains("--whole"));
}

void WholeMailTest::nothingIsDeletedForAHeader()
{
    QCOMPARE(m_poppo->json({fetch}).number("headers"), 0);

    QCOMPARE(m_server->mailbox().size(), 1); // The small one went at once.
    QVERIFY(m_server->mailbox().first().contains("Subject: Large"));
}

void WholeMailTest::onRequestItComesWhole()
{
    const QString before = id();

    const CliOutcome outcome = m_poppo->json({fetch, whole, before.left(12)});

    QCOMPARE(outcome.status, 0);
    QCOMPARE(outcome.number("fetched"), 1);
    QCOMPARE(outcome.number("deleted"), 1); // Now it is safe here.
    QCOMPARE(id(), before);
    QVERIFY(!theLargeOne()[u"partial"].toBool());
    QVERIFY(m_poppo->storedMails().contains(large));
    QCOMPARE(m_server->mailbox().size(), 0);
}

void WholeMailTest::aRaisedLimitBringsItWhole()
{
    QCOMPARE(m_poppo
                 ->run({QStringLiteral("account"), QStringLiteral("edit"), QStringLiteral("a"),
                        QStringLiteral("--max-size"), QStringLiteral("0")})
                 .status,
             0);

    QCOMPARE(m_poppo->json({fetch}).number("fetched"), 1);

    QVERIFY(!theLargeOne()[u"partial"].toBool());
    QCOMPARE(m_poppo->json({QStringLiteral("list")}).objects.size(), 2);
    QCOMPARE(m_poppo->json({QStringLiteral("verify")}).status, 0);
}

void WholeMailTest::whatIsHereWholeIsNotAskedFor()
{
    for (const QJsonObject &mail : m_poppo->json({QStringLiteral("list")}).objects) {
        if (!mail[u"partial"].toBool())
            QCOMPARE(m_poppo->json({fetch, whole, mail[u"id"].toString()}).status, 64);
    }
    QCOMPARE(m_poppo->json({fetch, whole, QStringLiteral("nosuchmail")}).status, 65);
    QCOMPARE(m_poppo->json({fetch, QStringLiteral("a"), whole, id()}).status, 64);
}

void WholeMailTest::whatHasGoneIsSaidSo()
{
    const QString before = id();
    m_server->stop();
    m_server = std::make_unique<DovecotServer>();
    QVERIFY2(m_server->start(), qPrintable(m_server->log()));
    QCOMPARE(m_poppo->run({QStringLiteral("account"), QStringLiteral("remove"), QStringLiteral("a")}).status, 0);

    const CliOutcome outcome = m_poppo->json({fetch, whole, before});

    QCOMPARE(outcome.status, 65);
    QVERIFY(theLargeOne()[u"partial"].toBool());
}

void WholeMailTest::anExportLeavesItOut()
{
    const QString target = m_poppo->profile() + QLatin1String(".zip");

    const CliOutcome outcome =
        m_poppo->json({QStringLiteral("export"), target, QStringLiteral("--format"), QStringLiteral("zip")});

    QCOMPARE(outcome.status, 0);
    QCOMPARE(outcome.number("messages"), 1);
}

void WholeMailTest::itsStoryIsTold()
{
    const QJsonObject story = m_poppo->json({QStringLiteral("why"), id()}).last();

    QCOMPARE(story[u"state"].toString(), QStringLiteral("headed"));
    QCOMPARE(story[u"story"].toArray().last()[u"event"].toString(), QStringLiteral("headed"));
    QCOMPARE(m_poppo->json({QStringLiteral("verify")}).status, 0);
}

QTEST_GUILESS_MAIN(WholeMailTest)
#include "WholeMailTest.moc"
