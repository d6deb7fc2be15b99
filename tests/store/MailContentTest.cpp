// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/MailContent.h"
#include "store/IncomingMessage.h"
#include "support/StoreDrill.h"

#include <QFile>
#include <QTest>

using store::MailContent;

class MailContentTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFileThatCannotBeReadIsNoContent_data();
    void aFileThatCannotBeReadIsNoContent();
    void aFileIsWhatCame();
    void aBareCrIsAnotherMail();
};

void MailContentTest::aFileThatCannotBeReadIsNoContent_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::newRow("missing") << QByteArray("/nonexistent/mail");
    QTest::newRow("a folder") << QByteArray("/");
    QTest::newRow("the disk fails") << QByteArray("/proc/self/mem"); // Nothing is mapped at its beginning: EIO.
}

void MailContentTest::aFileThatCannotBeReadIsNoContent()
{
    QFETCH(QByteArray, path);

    QVERIFY(!MailContent::ofFile(path));
}

void MailContentTest::aFileIsWhatCame()
{
    StoreDrill drill;
    drill.start();
    store::Disk disk;
    store::IncomingMessage message(StoreDrill::uidl("u1"), "unused");
    QVERIFY(message.append(disk, "Subject: a\r\nStatus: RO\r\n\r\nHello\r\n").isOk());
    QVERIFY(message.finish().isOk());
    QFile file(drill.accountFolder() + QStringLiteral("/mail"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("Subject: a\n\nHello\n");
    file.close();

    const auto came = MailContent::of(message);
    const auto there = MailContent::ofFile(QFile::encodeName(file.fileName()));

    QVERIFY(came && there);
    QCOMPARE(came->own, there->own);
    QCOMPARE(came->identity, there->identity);
    QVERIFY(came->sha256 != there->sha256); // By the note of the server.
    QCOMPARE(there->size, 18);
}

/// CR CR LF is stored as CR LF, and must not pass for CR LF, which is stored as LF.
void MailContentTest::aBareCrIsAnotherMail()
{
    StoreDrill drill;
    drill.start();
    drill.bring("u1", "Subject: a\r\n\r\nHello\r\r\n");
    drill.flush();
    drill.store().recordListed({});

    drill.bring("u1", "Subject: a\r\n\r\nHello\r\n");
    drill.close();

    QCOMPARE(drill.mails(), (QByteArrayList{"Subject: a\n\nHello\n", "Subject: a\n\nHello\r\n"}));
}

QTEST_GUILESS_MAIN(MailContentTest)
#include "MailContentTest.moc"
