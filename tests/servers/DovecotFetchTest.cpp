// SPDX-License-Identifier: GPL-3.0-or-later
#include "AwkwardMails.h"
#include "support/DovecotServer.h"
#include "support/PoppoCli.h"

#include <QTest>

#include <algorithm>

/// The real poppo-cli against the real dovecot.
class DovecotFetchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyMailArrivesByteForByte_data();
    void everyMailArrivesByteForByte();
    void deletingAtOnceLeavesTheServerEmpty();
};

namespace {

QString at(quint16 port)
{
    return QStringLiteral("localhost:%1").arg(port);
}

QList<QByteArray> sorted(QList<QByteArray> mails)
{
    std::sort(mails.begin(), mails.end());
    return mails;
}

QList<QByteArray> served(QList<QByteArray> mails)
{
    std::transform(mails.begin(), mails.end(), mails.begin(), asServed);
    return sorted(mails);
}

void fill(DovecotServer &server, const QList<QByteArray> &mails)
{
    for (const QByteArray &mail : mails)
        server.put(mail);
}

} // namespace

void DovecotFetchTest::everyMailArrivesByteForByte_data()
{
    QTest::addColumn<QString>("tls");
    QTest::newRow("TLS from the start") << "implicit";
    QTest::newRow("STLS") << "starttls";
    QTest::newRow("plain") << "none";
}

void DovecotFetchTest::everyMailArrivesByteForByte()
{
    QFETCH(QString, tls);
    const QList<QByteArray> mails = awkwardMails(1000);
    DovecotServer server;
    fill(server, mails);
    QVERIFY2(server.start(), qPrintable(server.log()));
    PoppoCli poppo;
    const quint16 port = tls == QLatin1String("implicit") ? server.tlsPort() : server.plainPort();
    QCOMPARE(poppo
                 .addAccount(QStringLiteral("a"), at(port),
                             QStringLiteral("--tls %1 --ca-file %2").arg(tls, server.caFile()))
                 .status,
             0);

    const CliOutcome first = poppo.json({QStringLiteral("fetch")});
    QVERIFY2(first.status == 0, first.output + first.complaints);
    QCOMPARE(first.number("fetched"), 1000);
    QVERIFY(sorted(poppo.storedMails()) == served(mails));
    QCOMPARE(poppo.json({QStringLiteral("list")}).objects.size(), 1000);

    const CliOutcome second = poppo.json({QStringLiteral("fetch")});
    QCOMPARE(second.status, 0);
    QCOMPARE(second.number("fetched"), 0);
    QCOMPARE(second.number("remaining"), 1000);
}

void DovecotFetchTest::deletingAtOnceLeavesTheServerEmpty()
{
    const QList<QByteArray> mails = awkwardMails(100);
    DovecotServer server;
    fill(server, mails);
    QVERIFY2(server.start(), qPrintable(server.log()));
    PoppoCli poppo;
    poppo.addAccount(QStringLiteral("a"), at(server.tlsPort()),
                     QStringLiteral("--keep 0 --ca-file ") + server.caFile());

    const CliOutcome outcome = poppo.json({QStringLiteral("fetch")});

    QVERIFY2(outcome.status == 0, outcome.output + outcome.complaints);
    QCOMPARE(outcome.number("deleted"), 100);
    QCOMPARE(outcome.number("remaining"), 0);
    QVERIFY(server.mailbox().isEmpty());
    QVERIFY(sorted(poppo.storedMails()) == served(mails));
}

QTEST_GUILESS_MAIN(DovecotFetchTest)
#include "DovecotFetchTest.moc"
