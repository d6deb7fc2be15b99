// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/MailDigest.h"

#include <QTest>

using store::Digest;
using store::MailDigest;

class MailDigestTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCutGivesTheSame();
    void topAndRetrAgreeOnTheHeader();
    void notesOfTheServerCountForNothing_data();
    void notesOfTheServerCountForNothing();
    void withoutAHeaderThereIsOnlyTheWhole();
};

namespace {

MailDigest digestOf(const QByteArray &text, qsizetype piece = 1'000)
{
    MailDigest digest;
    for (qsizetype at = 0; at < text.size(); at += piece)
        digest.append(text.mid(at, piece));
    digest.finish();
    return digest;
}

} // namespace

void MailDigestTest::everyCutGivesTheSame()
{
    const QByteArray text = "Subject: a\r\nFrom: b\r\n\r\nHello\r\n\r\nBye\r";
    for (qsizetype piece = 1; piece <= text.size(); ++piece) {
        const MailDigest digest = digestOf(text, piece);
        QCOMPARE(digest.header(), Digest::rawOf("Subject: a\nFrom: b\n"));
        QCOMPARE(digest.identity(), digest.header());
        QCOMPARE(digest.whole(), Digest::rawOf("Subject: a\nFrom: b\n\nHello\n\nBye\r"));
    }
}

void MailDigestTest::topAndRetrAgreeOnTheHeader()
{
    const MailDigest whole = digestOf("Subject: a\r\n\r\nHello\r\n");
    for (const char *top : {"Subject: a\r\n\r\n", "Subject: a\r\n", "Subject: a\n\n", "Subject: a\r\n\r\nHel"})
        QCOMPARE(digestOf(top).identity(), whole.identity());
    QVERIFY(digestOf("Subject: b\r\n\r\nHello\r\n").identity() != whole.identity());
}

void MailDigestTest::notesOfTheServerCountForNothing_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("at the end") << QByteArray("Subject: a\r\nStatus: RO\r\n\r\nHello\r\n");
    QTest::newRow("at the front") << QByteArray("X-UIDL: 77\r\nSubject: a\r\n\r\nHello\r\n");
    QTest::newRow("folded") << QByteArray("x-keywords: 77\r\n\tmore\r\n yet\r\nSubject: a\r\n\r\nHello\r\n");
}

void MailDigestTest::notesOfTheServerCountForNothing()
{
    QFETCH(QByteArray, text);
    const MailDigest plain = digestOf("Subject: a\r\n\r\nHello\r\n");

    const MailDigest noted = digestOf(text);

    QCOMPARE(noted.identity(), plain.identity());
    QCOMPARE(noted.whole(), plain.whole());
    QVERIFY(noted.header() != plain.header());
}

void MailDigestTest::withoutAHeaderThereIsOnlyTheWhole()
{
    QVERIFY(digestOf("").identity().isEmpty());
    QVERIFY(digestOf("\r\nHello\r\n").identity().isEmpty());
    QVERIFY(digestOf("\r\nHello\r\n").whole() != digestOf("\r\nBye\r\n").whole());
}

QTEST_APPLESS_MAIN(MailDigestTest)
#include "MailDigestTest.moc"
