// SPDX-License-Identifier: GPL-3.0-or-later
#include "mime/ListHeader.h"
#include "mime/HeaderReader.h"

#include <QTest>

class ListHeaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theFieldsOfTheListAreRead();
    void foldedFieldsAreOneLine();
    void theEmptyLineEndsTheHeader_data();
    void theEmptyLineEndsTheHeader();
    void oddHeadersStillGiveWhatTheyHave_data();
    void oddHeadersStillGiveWhatTheyHave();
    void aSecondFromFieldCannotHide();
    void replyIsKnownByInReplyToAlone();
    void attachmentsAreExpectedByType_data();
    void attachmentsAreExpectedByType();
    void hugeHeadersAreCut();
};

void ListHeaderTest::theFieldsOfTheListAreRead()
{
    const mime::ListHeader header = mime::readListHeader("Received: from x by y; Mon, 1 Jan 2001 00:00:00 +0000\n"
                                                         "From: Ann <a@b.example>\n"
                                                         "To: c@d.example, Eve <e@f.example>\n"
                                                         "SUBJECT: =?utf-8?Q?Caf=C3=A9?=\n"
                                                         "Date: Mon, 24 May 2004 10:20:30 +0900\n"
                                                         "Message-ID: <1@b.example>\n"
                                                         "References: <0@d> <00@d>\n"
                                                         "\n");
    QCOMPARE(header.subject, QStringLiteral("Café"));
    QCOMPARE(header.from, (QList{mime::Mailbox{QStringLiteral("Ann"), QStringLiteral("a@b.example")}}));
    QCOMPARE(header.to.size(), 2);
    QCOMPARE(header.date->offsetFromUtc(), 9 * 3600);
    QCOMPARE(header.messageId, QByteArray("<1@b.example>"));
    QCOMPARE(header.references, (QByteArrayList{"<0@d>", "<00@d>"}));
}

void ListHeaderTest::foldedFieldsAreOneLine()
{
    const auto header = mime::readListHeader("Subject: one\r\n two\r\n\tthree\r\n\r\n");
    QCOMPARE(header.subject, QStringLiteral("one two three"));
    const auto words = mime::readListHeader("Subject: =?utf-8?Q?one_?=\n =?utf-8?Q?two?=\n\n");
    QCOMPARE(words.subject, QStringLiteral("one two"));
}

void ListHeaderTest::theEmptyLineEndsTheHeader_data()
{
    QTest::addColumn<QByteArray>("block");
    QTest::newRow("LF") << QByteArray("Subject: a\n\nTo: body@x\n");
    QTest::newRow("CRLF") << QByteArray("Subject: a\r\n\r\nTo: body@x\r\n");
    QTest::newRow("no body") << QByteArray("Subject: a");
}

void ListHeaderTest::theEmptyLineEndsTheHeader()
{
    QFETCH(QByteArray, block);
    const auto header = mime::readListHeader(block);
    QCOMPARE(header.subject, QStringLiteral("a"));
    QVERIFY(header.to.isEmpty());
}

void ListHeaderTest::oddHeadersStillGiveWhatTheyHave_data()
{
    QTest::addColumn<QByteArray>("block");
    QTest::newRow("mbox line first") << QByteArray("From a@b Mon May 24 10:20:30 2004\nSubject: s\n\n");
    QTest::newRow("junk line") << QByteArray("what is this\nSubject: s\n\n");
    QTest::newRow("blank before the colon") << QByteArray("Subject : s\n\n");
    QTest::newRow("no blank behind it") << QByteArray("Subject:s\n\n");
    QTest::newRow("folded at once") << QByteArray("Subject:\n s\n\n");
    QTest::newRow("blank continuation") << QByteArray("Subject: s\n  \nTo: a@b\n\n");
    QTest::newRow("the first is empty") << QByteArray("Subject:\nSubject: s\n\n");
    QTest::newRow("the second does not count") << QByteArray("Subject: s\nSubject: t\n\n");
    QTest::newRow("8-bit name") << QByteArray("S\xfc: x\nSubject: s\n\n");
}

void ListHeaderTest::oddHeadersStillGiveWhatTheyHave()
{
    QFETCH(QByteArray, block);
    QCOMPARE(mime::readListHeader(block).subject, QStringLiteral("s"));
}

void ListHeaderTest::aSecondFromFieldCannotHide()
{
    QCOMPARE(mime::readListHeader("From: a@b\nFrom: c@d\n\n").from.size(), 2);
}

void ListHeaderTest::replyIsKnownByInReplyToAlone()
{
    QCOMPARE(mime::readListHeader("In-Reply-To: <1@b> from you\n\n").references, QByteArrayList{"<1@b>"});
}

void ListHeaderTest::attachmentsAreExpectedByType_data()
{
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<bool>("mayHave");
    QTest::newRow("mixed") << QByteArray("Content-Type: Multipart/Mixed; boundary=x\n\n") << true;
    QTest::newRow("a picture alone") << QByteArray("Content-Type: image/png\n\n") << true;
    QTest::newRow("text to save") << QByteArray("Content-Disposition: attachment; filename=a.txt\n\n") << true;
    QTest::newRow("alternative") << QByteArray("Content-Type: multipart/alternative; boundary=x\n\n") << false;
    QTest::newRow("text") << QByteArray("Content-Type: text/plain\n\n") << false;
    QTest::newRow("nothing said") << QByteArray("\n") << false;
}

void ListHeaderTest::attachmentsAreExpectedByType()
{
    QFETCH(QByteArray, field);
    QFETCH(bool, mayHave);
    QCOMPARE(mime::readListHeader(field).mayHaveAttachment, mayHave);
}

void ListHeaderTest::hugeHeadersAreCut()
{
    const QByteArray longField = "Subject: " + QByteArray(100'000, 'x') + "\n";
    QCOMPARE(mime::readListHeader(longField).subject.size(), 64 * 1024 - 1); // one byte was the blank

    const QByteArray late = QByteArray("X: y\n").repeated(300'000) + "Subject: late\n\n";
    QVERIFY(mime::readListHeader(late).subject.isEmpty());
    mime::HeaderReader reader(late);
    while (reader.next()) {
    }
    QVERIFY(reader.wasCut());
}

QTEST_APPLESS_MAIN(ListHeaderTest)
#include "ListHeaderTest.moc"
