// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/Wording.h"

#include <QTest>

using namespace models;

class WordingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sizesAreDecimal_data();
    void sizesAreDecimal();
    void textsAreOfTheLanguage_data();
    void textsAreOfTheLanguage();
};

namespace {

const QLocale english(QLocale::English, QLocale::UnitedKingdom);
const QLocale japanese(QLocale::Japanese, QLocale::Japan);

} // namespace

void WordingTest::sizesAreDecimal_data()
{
    QTest::addColumn<qint64>("bytes");
    QTest::addColumn<QString>("text");
    const auto row = [](qint64 bytes, const char *text) { QTest::newRow(text) << bytes << QString::fromLatin1(text); };
    row(0, "0 kB");
    row(7, "0.1 kB");
    row(4'140, "4.1 kB");
    row(9'949, "9.9 kB");
    row(9'951, "10 kB");
    row(218'000, "218 kB");
    row(999'499, "999 kB");
    row(999'600, "1.0 MB");
    row(4'100'231, "4.1 MB");
    row(14'000'000, "14 MB");
    row(5'000'000'000, "5.0 GB");
    row(5'000'000'000'000'000, "5000 TB");
}

void WordingTest::sizesAreDecimal()
{
    QFETCH(qint64, bytes);
    QTEST(wording::size(bytes, QLocale::c()), "text");
}

void WordingTest::textsAreOfTheLanguage_data()
{
    QTest::addColumn<QString>("got");
    QTest::addColumn<QString>("text");
    const auto row = [](const QString &got, const char *text) {
        QTest::newRow(text) << got << QString::fromUtf8(text);
    };
    row(wording::sizeOfSize(2'200'000, 5'000'000, english), "2.2 of 5.0 MB");
    row(wording::sizeOfSize(2'200'000, 5'000'000, japanese), "5.0 MB 中 2.2 MB");
    row(wording::sizeOfSize(62'000, 62'000, english), "62 kB");
    row(wording::speed(480'000, english), "480 kB/s");
    row(wording::speed(0, english), "");
    row(wording::timeLeft(14, english), "14 s left");
    row(wording::timeLeft(14, japanese), "残り 14 秒");
    row(wording::timeLeft(100, english), "about 2 min left");
    row(wording::timeLeft(100, japanese), "残り約 2 分");
    row(wording::timeLeft(7'300, english), "about 2 h left");
    row(wording::timeLeft(-1, english), "");
    row(wording::duration(412, english), "0.4 s");
    row(wording::duration(42'100, japanese), "42 秒");
    row(wording::duration(180'000, english), "3 min");
    row(wording::mails(1, english), "1 mail");
    row(wording::mails(1204, english), "1,204 mails");
    row(wording::mails(1204, japanese), "1,204 通");
    row(wording::newMails(1, english), "1 new mail");
    row(wording::newMails(3, japanese), "新着 3 通");
    row(wording::countOfCount(4, 21, english), "4 of 21");
    row(wording::mailsOfMails(7, 24, english), "7 of 24 mails");
    row(wording::mailsOfMails(7, 24, japanese), "24 通中 7 通");
}

void WordingTest::textsAreOfTheLanguage()
{
    QFETCH(QString, got);
    QTEST(got, "text");
}

QTEST_APPLESS_MAIN(WordingTest)
#include "WordingTest.moc"
