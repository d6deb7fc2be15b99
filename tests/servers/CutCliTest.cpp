// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/CutDrill.h"
#include "support/PoppoCli.h"

#include <QTest>

#include <algorithm>

using Ending = Faults::Ending;
using Tls = base::ServerAddress::Tls;

Q_DECLARE_METATYPE(CutSession)

/// The same as CutTest, with the real poppo-cli. POPPO_CLI_CUTS says how many cuts are made.
class CutCliTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCutCostsNothing_data();
    void aCutCostsNothing();
    void cleanupTestCase();

private:
    int m_cuts = 0;
};

namespace {

constexpr int usualCuts = 12;

QByteArrayList asStored(const QList<FaultyMail> &mails)
{
    QByteArrayList texts;
    for (const FaultyMail &mail : mails) {
        QByteArray text = mail.text;
        text.replace("\r\n", "\n");
        texts += text.endsWith('\n') ? text : text + '\n';
    }
    std::sort(texts.begin(), texts.end());
    return texts;
}

QByteArrayList stored(const PoppoCli &poppo)
{
    QByteArrayList texts = poppo.storedMails();
    std::sort(texts.begin(), texts.end());
    return texts;
}

bool isPartOf(const QByteArrayList &some, QByteArrayList all)
{
    return std::all_of(some.begin(), some.end(), [&all](const QByteArray &one) { return all.removeOne(one); });
}

/// With a patience of a second.
CliOutcome fetched(PoppoCli &poppo)
{
    return poppo.json({QStringLiteral("fetch"), QStringLiteral("--timeout"), QStringLiteral("1")});
}

} // namespace

void CutCliTest::aCutCostsNothing_data()
{
    QTest::addColumn<CutSession>("session");
    for (const Tls tls : {Tls::None, Tls::StartTls, Tls::Implicit})
        for (const bool isKept : {true, false}) {
            const CutSession session{tls, isKept, true, 3};
            QTest::newRow(session.name()) << session;
        }
}

void CutCliTest::aCutCostsNothing()
{
    QFETCH(CutSession, session);
    const QList<FaultyMail> mails = CutDrill::mails(session.mails);
    const QList<Ending> ways{Ending::Fin, Ending::Reset, Ending::CloseNotify, Ending::Silence};
    const qint64 length = CutDrill(session).length();
    QVERIFY(length > 0);

    const int wanted =
        qEnvironmentVariableIsSet("POPPO_CLI_CUTS") ? qEnvironmentVariableIntValue("POPPO_CLI_CUTS") : usualCuts;
    const int count = wanted / 6 + 1;
    for (int i = 0; i < count; ++i, ++m_cuts) {
        FaultyServer server(session.tls, mails);
        server.faults().stopsAfter = (2 * i + 1) * length / (2 * count);
        server.faults().ending = ways.at(m_cuts % ways.size());
        PoppoCli poppo;
        poppo.addAccount(QStringLiteral("a"), server.hostAndPort(),
                         server.options() + (session.isKept ? QString() : QStringLiteral(" --keep 0")));

        const CliOutcome cut = fetched(poppo);
        QVERIFY2(cut.status >= 0 && isPartOf(stored(poppo), asStored(mails)), cut.output + cut.complaints);
        QVERIFY(isPartOf(asStored(mails), stored(poppo) + asStored(server.mailbox().mails)));
        server.faults().stopsAfter = -1;
        const CliOutcome repaired = fetched(poppo);

        QVERIFY2(repaired.status == 0, repaired.output + repaired.complaints);
        QCOMPARE(stored(poppo), asStored(mails));
        QCOMPARE(poppo.json({QStringLiteral("list")}).objects.size(), mails.size());
        QCOMPARE(server.mailbox().mails.size(), session.isKept ? mails.size() : 0);
        QVERIFY2(poppo.leftovers().isEmpty(), qPrintable(poppo.leftovers().join(u' ')));
    }
}

void CutCliTest::cleanupTestCase()
{
    qInfo("%d cuts through poppo-cli", m_cuts);
}

QTEST_GUILESS_MAIN(CutCliTest)
#include "CutCliTest.moc"
