// SPDX-License-Identifier: GPL-3.0-or-later
#include "mime/MessageView.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

class MessageViewTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void allHeadersComeInOrder();
    void theSnippetLeavesQuotesOut();
    void hugeTextIsCutAndSaysSo();
    void manyPartsAreCutAndSaySo();
    void anAttachmentIsSavedAsItWas();
    void savingNeverOverwritesAndNeverFollowsLinks();
    void whatIsNotThereIsSaid();
    void aFreeNameIsFound();

private:
    QString written(const QByteArray &mail) const;
    QTemporaryDir m_folder;
};

QString MessageViewTest::written(const QByteArray &mail) const
{
    QFile file(m_folder.filePath(QString::fromLatin1(QTest::currentTestFunction())) + QStringLiteral(".eml"));
    if (!file.open(QIODevice::WriteOnly) || file.write(mail) != mail.size())
        return {};
    return file.fileName();
}

namespace {

const QByteArray withAttachment = "From: a@b\nContent-Type: multipart/mixed; boundary=x\n\n--x\n\ntext\n--x\n"
                                  "Content-Type: application/octet-stream; name=a.bin\n"
                                  "Content-Transfer-Encoding: base64\n\nAAECA/8=\n--x--\n";

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

void MessageViewTest::allHeadersComeInOrder()
{
    const auto view = mime::readMessage(written("Received: by x\n\tfor y\nX-Odd: =?utf-8?Q?=E2=82=AC?=\nCc: c@d\n\n"));
    QCOMPARE(view->allHeaders.size(), 3);
    QCOMPARE(view->allHeaders[0], std::pair(QStringLiteral("Received"), QStringLiteral("by x for y")));
    QCOMPARE(view->allHeaders[1].second, QStringLiteral("€"));
    QCOMPARE(view->cc.size(), 1);
}

void MessageViewTest::theSnippetLeavesQuotesOut()
{
    const auto view = mime::readMessage(written("\n> you said\n\nI   say\nthis\n" + QByteArray(500, 'x')));
    QVERIFY(view->snippet.startsWith(QLatin1String("I say this xxx")));
    QCOMPARE(view->snippet.size(), 200);
}

void MessageViewTest::hugeTextIsCutAndSaysSo()
{
    const auto view = mime::readMessage(written("From: a@b\n\n" + QByteArray("0123456789abcde\n").repeated(300'000)));
    QVERIFY(!view->isComplete);
    QCOMPARE(view->text.size(), 2 * 1024 * 1024);
}

void MessageViewTest::manyPartsAreCutAndSaySo()
{
    const QByteArray part = "--x\nContent-Type: image/png\n\np\n";
    const QByteArray head = "From: a@b\nContent-Type: multipart/mixed; boundary=x\n\n";
    const auto view = mime::readMessage(written(head + part.repeated(11'000) + "--x--\n"));
    QVERIFY(!view->isComplete);
    QCOMPARE(view->attachments.size(), 9'999); // the mail itself is a part too
}

void MessageViewTest::anAttachmentIsSavedAsItWas()
{
    const QString path = written(withAttachment);
    const auto view = mime::readMessage(path);
    QCOMPARE(view->attachments.size(), 1);
    const QString target = m_folder.filePath(QStringLiteral("a.bin"));

    QVERIFY(mime::saveAttachment(path, view->attachments[0].index, target).isOk());

    QCOMPARE(contentOf(target), QByteArray("\x00\x01\x02\x03\xff", 5));
    QVERIFY(!QFileInfo(target).isExecutable());
}

void MessageViewTest::savingNeverOverwritesAndNeverFollowsLinks()
{
    const QString path = written(withAttachment);
    const QString taken = m_folder.filePath(QStringLiteral("taken"));
    QVERIFY(QFile::copy(path, taken));
    const QString link = m_folder.filePath(QStringLiteral("link"));
    QVERIFY(QFile::link(m_folder.filePath(QStringLiteral("elsewhere")), link));

    for (const QString &target : {taken, link}) {
        const auto saved = mime::saveAttachment(path, 2, target);
        QVERIFY(!saved.isOk());
        QCOMPARE(saved.error().kind, mime::MimeError::Kind::CannotWrite);
    }
    QCOMPARE(contentOf(taken), withAttachment);
    QVERIFY(!QFileInfo::exists(m_folder.filePath(QStringLiteral("elsewhere"))));
}

void MessageViewTest::whatIsNotThereIsSaid()
{
    const QString nowhere = m_folder.filePath(QStringLiteral("nowhere"));
    QCOMPARE(mime::readMessage(nowhere).error().kind, mime::MimeError::Kind::NotFound);
    QCOMPARE(mime::readMessage(m_folder.path()).error().kind, mime::MimeError::Kind::Unreadable);
    const auto saved = mime::saveAttachment(written(withAttachment), 99, nowhere);
    QCOMPARE(saved.error().kind, mime::MimeError::Kind::NoSuchPart);
    QVERIFY(!QFileInfo::exists(nowhere));
}

void MessageViewTest::aFreeNameIsFound()
{
    QTemporaryDir folder;
    QCOMPARE(mime::freeFileName(folder.path(), QStringLiteral("a.pdf")), QStringLiteral("a.pdf"));
    QVERIFY(QFile::link(QStringLiteral("/nowhere"), folder.filePath(QStringLiteral("a.pdf"))));
    QVERIFY(QDir(folder.path()).mkdir(QStringLiteral("a (2).pdf")));
    QCOMPARE(mime::freeFileName(folder.path(), QStringLiteral("a.pdf")), QStringLiteral("a (3).pdf"));
}

QTEST_APPLESS_MAIN(MessageViewTest)
#include "MessageViewTest.moc"
