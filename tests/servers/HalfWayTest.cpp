// SPDX-License-Identifier: GPL-3.0-or-later
#include "AwkwardMails.h"
#include "GatedProxy.h"
#include "support/DovecotServer.h"
#include "support/PoppoCli.h"

#include <QSet>
#include <QTest>

#include <algorithm>

/// Whatever falls in the middle of a fetch, the next check ends with each mail exactly once.
class HalfWayTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aKilledServerCostsNothing_data();
    void aKilledServerCostsNothing();
    void aKilledFetchCostsNothing_data();
    void aKilledFetchCostsNothing();
    void aTerminatedFetchKeepsWhatCameAndDeletesNothing();
    void aLineCutAnywhereCostsNothing_data();
    void aLineCutAnywhereCostsNothing();
};

namespace {

constexpr qint64 halfWay = 2'500'000; ///< Of the bytes of a thousand awkward mails.
const QStringList fetchJson{QStringLiteral("--json"), QStringLiteral("fetch")};

QList<QByteArray> sorted(QList<QByteArray> mails)
{
    std::sort(mails.begin(), mails.end());
    return mails;
}

/// A mailbox of awkward mails on the real dovecot, a gate before it, and the real program.
struct Scene
{
    Scene(int count, qint64 bytesUntilHeld, const QString &options = {}) : mails(awkwardMails(count))
    {
        for (const QByteArray &mail : mails)
            server.put(mail);
        if (!server.start())
            qFatal("%s", qPrintable(server.log()));
        gate = std::make_unique<GatedProxy>(server.tlsPort(), bytesUntilHeld);
        poppo.addAccount(QStringLiteral("a"), QStringLiteral("localhost:%1").arg(gate->port()),
                         QStringLiteral("--ca-file %1 %2").arg(server.caFile(), options));
    }
    /// A fetch under way with its first group durable, and the server held back in the middle.
    std::unique_ptr<QProcess> fetchUntilHeld() const
    {
        auto process = poppo.start(fetchJson);
        const auto isHeld = [this] { return gate->isHolding() && poppo.storedMails().size() >= 200; };
        if (!QTest::qWaitFor(isHeld, 60'000))
            qWarning("the gate was never reached");
        return process;
    }
    bool hasEachMailOnce()
    {
        QList<QByteArray> expected = mails;
        std::transform(expected.begin(), expected.end(), expected.begin(), asServed);
        QSet<QString> ids;
        const CliOutcome listed = poppo.json({QStringLiteral("list")});
        for (const QJsonObject &mail : listed.objects)
            ids += mail[u"id"].toString();
        return sorted(poppo.storedMails()) == sorted(expected) && listed.objects.size() == mails.size() &&
               ids.size() == mails.size();
    }
    CliOutcome fetchTheRest()
    {
        gate->openWide(server.tlsPort());
        return poppo.json({QStringLiteral("fetch")});
    }

    const QList<QByteArray> mails;
    DovecotServer server;
    std::unique_ptr<GatedProxy> gate;
    PoppoCli poppo;
};

void keepingForEverAndNotAtAll()
{
    QTest::addColumn<QString>("options");
    QTest::addColumn<int>("left");
    QTest::newRow("mail stays on the server") << "" << 1000;
    QTest::newRow("mail is deleted at once") << "--keep 0" << 0;
}

} // namespace

void HalfWayTest::aKilledServerCostsNothing_data()
{
    keepingForEverAndNotAtAll();
}

void HalfWayTest::aKilledServerCostsNothing()
{
    QFETCH(QString, options);
    Scene scene(1000, halfWay, options);
    const auto fetch = scene.fetchUntilHeld();

    scene.server.kill();
    const CliOutcome broken = PoppoCli::outcomeOf(*fetch);
    QCOMPARE(scene.server.mailbox().size(), 1000);
    QVERIFY2(scene.server.start(), qPrintable(scene.server.log()));
    const CliOutcome repaired = scene.fetchTheRest();

    QCOMPARE(broken.status, 69);
    QCOMPARE(broken.error(), QStringLiteral("closed-by-server"));
    QVERIFY(broken.number("fetched") >= 200);
    QVERIFY2(repaired.status == 0, repaired.output + repaired.complaints);
    QCOMPARE(broken.number("fetched") + repaired.number("fetched"), 1000);
    QVERIFY(scene.hasEachMailOnce());
    QTEST(int(scene.server.mailbox().size()), "left");
}

void HalfWayTest::aKilledFetchCostsNothing_data()
{
    keepingForEverAndNotAtAll();
}

void HalfWayTest::aKilledFetchCostsNothing()
{
    QFETCH(QString, options);
    Scene scene(1000, halfWay, options);
    const auto fetch = scene.fetchUntilHeld();

    fetch->kill();
    QCOMPARE(PoppoCli::outcomeOf(*fetch).status, -1);
    QCOMPARE(scene.server.mailbox().size(), 1000);
    const CliOutcome repaired = scene.fetchTheRest();

    QVERIFY2(repaired.status == 0, repaired.output + repaired.complaints);
    QVERIFY(repaired.number("fetched") <= 800); // what was durable does not come again
    QVERIFY(scene.hasEachMailOnce());
    QTEST(int(scene.server.mailbox().size()), "left");
}

void HalfWayTest::aTerminatedFetchKeepsWhatCameAndDeletesNothing()
{
    Scene scene(1000, halfWay, QStringLiteral("--keep 0"));
    const auto fetch = scene.fetchUntilHeld();

    fetch->terminate(); // and the server stays silent: whoever waits for it, waits for ever
    const CliOutcome cancelled = PoppoCli::outcomeOf(*fetch);

    QCOMPARE(cancelled.status, 75);
    QCOMPARE(cancelled.error(), QStringLiteral("cancelled"));
    QCOMPARE(cancelled.number("deleted"), 0);
    QVERIFY(cancelled.number("fetched") >= 200);
    QCOMPARE(scene.poppo.storedMails().size(), cancelled.number("fetched"));
    QCOMPARE(scene.server.mailbox().size(), 1000);
    const CliOutcome rest = scene.fetchTheRest();
    QCOMPARE(cancelled.number("fetched") + rest.number("fetched"), 1000);
    QVERIFY(scene.hasEachMailOnce());
}

void HalfWayTest::aLineCutAnywhereCostsNothing_data()
{
    QTest::addColumn<qint64>("bytes");
    for (const qint64 bytes : {100, 3'000, 20'000, 200'000, 1'000'000})
        QTest::addRow("after %lld bytes", bytes) << bytes;
}

void HalfWayTest::aLineCutAnywhereCostsNothing()
{
    QFETCH(qint64, bytes);
    Scene scene(100, bytes);
    const auto fetch = scene.poppo.start(fetchJson);
    QTRY_VERIFY_WITH_TIMEOUT(scene.gate->isHolding(), 60'000);

    scene.gate->cut();
    const CliOutcome broken = PoppoCli::outcomeOf(*fetch);
    QVERIFY2(broken.status != 0, broken.output);
    QCOMPARE(scene.server.mailbox().size(), 100);
    const CliOutcome repaired = scene.fetchTheRest();

    QVERIFY2(repaired.status == 0, repaired.output + repaired.complaints);
    QCOMPARE(broken.number("fetched") + repaired.number("fetched"), 100);
    QVERIFY(scene.hasEachMailOnce());
}

QTEST_GUILESS_MAIN(HalfWayTest)
#include "HalfWayTest.moc"
