// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/SampleMails.h"
#include "mime/ListHeader.h"
#include "mime/MessageView.h"

#include <QFile>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

class SampleMailsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theClassicMailIsTheFirst();
    void theOthersAreDatedInTheLastDays();
    void everyMailHasALineEndAndAUidlOfItsOwn();
    void everyMailCanBeReadInFull();
    void oneOfThemHasFiveMegabytes();
};

namespace {

const QDateTime now(QDate(2026, 11, 24), QTime(9, 40), Qt::UTC);

/// The big one takes a moment to draw.
const QList<demo::SampleMail> &allMails()
{
    static const QList<demo::SampleMail> mails = demo::sampleMails(now);
    return mails;
}

mime::MessageView viewOf(const demo::SampleMail &mail, const QTemporaryDir &folder)
{
    QFile file(folder.filePath(QStringLiteral("mail.eml")));
    if (!file.open(QIODevice::WriteOnly) || file.write(mail.bytes) != mail.bytes.size())
        return {};
    file.close();
    return mime::readMessage(file.fileName()).value();
}

} // namespace

void SampleMailsTest::theClassicMailIsTheFirst()
{
    QTemporaryDir folder;
    const mime::MessageView view = viewOf(allMails().first(), folder);
    QCOMPARE(view.subject, QStringLiteral("This is Test Mail"));
    QCOMPARE(view.from.first().address, QStringLiteral("xyz@sundaidenshi.ac.jp"));
    QCOMPARE(view.date->date(), QDate(2004, 5, 24));
    QCOMPARE(view.text.simplified(), QStringLiteral("How are you? I am fine. Well, let's see it again."));
}

void SampleMailsTest::theOthersAreDatedInTheLastDays()
{
    const QList<demo::SampleMail> &mails = allMails();
    QVERIFY(mails.size() >= 12);
    std::optional<QDateTime> previous;
    for (const demo::SampleMail &mail : mails.sliced(1)) {
        const auto date = mime::readListHeader(mail.bytes).date;
        QVERIFY2(date.has_value(), mail.uidl.constData());
        QVERIFY(*date<now && * date> now.addDays(-8));
        QVERIFY(!previous || *previous <= *date);
        previous = date;
    }
}

void SampleMailsTest::everyMailHasALineEndAndAUidlOfItsOwn()
{
    QSet<QByteArray> uidls;
    for (const demo::SampleMail &mail : allMails()) {
        uidls += mail.uidl;
        QVERIFY(mail.bytes.endsWith("\r\n"));
        QCOMPARE(mail.bytes.count('\n'), mail.bytes.count("\r\n"));
        QVERIFY(!mail.bytes.contains("@ago ") && !mail.bytes.contains("@day ") && !mail.bytes.contains("@PICTURE@"));
    }
    QCOMPARE(uidls.size(), allMails().size());
}

void SampleMailsTest::everyMailCanBeReadInFull()
{
    QTemporaryDir folder;
    for (const demo::SampleMail &mail : allMails()) {
        const mime::MessageView view = viewOf(mail, folder);
        QVERIFY2(view.isComplete && !view.text.isEmpty() && !view.subject.isEmpty(), mail.uidl.constData());
        QVERIFY2(!view.text.contains(QChar::ReplacementCharacter), mail.uidl.constData());
        for (const mime::Attachment &part : view.attachments)
            QVERIFY(!part.name.startsWith(QLatin1String("attachment-")) && part.size > 500);
    }
}

void SampleMailsTest::oneOfThemHasFiveMegabytes()
{
    qsizetype largest = 0;
    for (const demo::SampleMail &mail : allMails())
        largest = qMax(largest, mail.bytes.size());
    QVERIFY(largest > 5'000'000 && largest < 6'000'000);
}

QTEST_APPLESS_MAIN(SampleMailsTest)
#include "SampleMailsTest.moc"
