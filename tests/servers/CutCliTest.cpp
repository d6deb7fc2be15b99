// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/CutDrill.h"
#include "support/PoppoCli.h"

#include <QTest>

#include <algorithm>

using Counted = CutSession::Counted;
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

constexpr int usualCuts = 20;
constexpr std::pair<Tls, Counted> lines[] = {{Tls::None, Counted::Pop3},
                                             {Tls::StartTls, Counted::Pop3},
                                             {Tls::Implicit, Counted::Pop3},
                                             {Tls::StartTls, Counted::Line},
                                             {Tls::Implicit, Counted::Line}};

int wantedCuts()
{
    const char *const wish = "POPPO_CLI_CUTS";
    return qEnvironmentVariableIsSet(wish) ? qEnvironmentVariableIntValue(wish) : usualCuts;
}

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
    for (const auto &[tls, counted] : lines)
        for (const bool isKept : {true, false}) {
            const CutSession session{tls, isKept, true, 3, counted};
            QTest::newRow(session.name()) << session;
        }
}

void CutCliTest::aCutCostsNothing()
{
    QFETCH(CutSession, session);
    const QList<FaultyMail> mails = CutDrill::mails(session.mails);
    const QList<Faults::Ending> ways = session.endings();
    const qint64 length = CutDrill(session).length();
    QVERIFY(length > 0);

    const int count = wantedCuts() / 10; // of as many kinds of session
    for (int i = 0; i < count; ++i, ++m_cuts) {
        CutServer server(session, mails);
        server.cutAt({(2 * i + 1) * length / (2 * count), ways.at(m_cuts % ways.size())});
        PoppoCli poppo;
        poppo.addAccount(QStringLiteral("a"), QStringLiteral("localhost:%1").arg(server.port()),
                         server.options() + (session.isKept ? QString() : QStringLiteral(" --keep 0")));

        const CliOutcome cut = fetched(poppo);
        QVERIFY2(cut.status >= 0 && isPartOf(stored(poppo), asStored(mails)), cut.output + cut.complaints);
        QVERIFY(isPartOf(asStored(mails), stored(poppo) + asStored(server.mails())));
        server.cutNoMore();
        const CliOutcome repaired = fetched(poppo);

        QVERIFY2(repaired.status == 0, repaired.output + repaired.complaints);
        QCOMPARE(stored(poppo), asStored(mails));
        QCOMPARE(poppo.json({QStringLiteral("list")}).objects.size(), mails.size());
        QCOMPARE(server.mails().size(), session.isKept ? mails.size() : 0);
        QVERIFY2(poppo.leftovers().isEmpty(), qPrintable(poppo.leftovers().join(u' ')));
    }
}

void CutCliTest::cleanupTestCase()
{
    qInfo("%d cuts through poppo-cli", m_cuts);
}

QTEST_GUILESS_MAIN(CutCliTest)
#include "CutCliTest.moc"
