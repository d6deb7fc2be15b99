// SPDX-License-Identifier: GPL-3.0-or-later
#include "mime/EncodedWords.h"

#include <QTest>

class EncodedWordsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wordsBecomeText_data();
    void wordsBecomeText();
    void manyWordsTakeLinearWork();
};

void EncodedWordsTest::wordsBecomeText_data()
{
    QTest::addColumn<QByteArray>("hex");
    QTest::addColumn<QString>("text");
    QTest::newRow("plain") << QByteArray("48656c6c6f") << QStringLiteral("Hello");
    QTest::newRow("Q") << QByteArray("3d3f7574662d383f513f4361663d43333d41395f61755f6c6169743f3d")
                       << QStringLiteral("Café au lait");
    QTest::newRow("B") << QByteArray("3d3f5554462d383f423f365a32533570796f494f6142746557746b413d3d3f3d")
                       << QStringLiteral("青木 恵子");
    QTest::newRow("text around") << QByteArray(
                                        "52653a203d3f69736f2d383835392d313f713f47723d46433d4446653f3d20616e2064696368")
                                 << QStringLiteral("Re: Grüße an dich");
    QTest::newRow("space between words goes")
        << QByteArray("3d3f7574662d383f513f613f3d203d3f7574662d383f513f623f3d") << QStringLiteral("ab");
    QTest::newRow("space before text stays")
        << QByteArray("3d3f7574662d383f513f613f3d2062203d3f7574662d383f513f633f3d") << QStringLiteral("a b c");
    QTest::newRow("a character split over two words")
        << QByteArray("3d3f7574662d383f423f3570656c35673d3d3f3d203d3f5554462d383f423f6e4b7a6f7170343d3f3d")
        << QStringLiteral("日本語");
    QTest::newRow("ISO-2022-JP, no escape in the second word")
        << QByteArray("3d3f69736f2d323032322d6a703f423f47795243545767394e53524f516b633d3f3d203d3f69736f2d323032322d6a70"
                      "3f423f4a4545355a7952764a4473624b45493d3f3d")
        << QStringLiteral("来週の打ち合わせ");
    QTest::newRow("base64 group split over two words")
        << QByteArray("3d3f7574662d383f423f354c7961364b327734344775364c4f483570615a34343f3d203d3f7574662d383f423f4b5334"
                      "34474b3659434234344b4b343447583434472b3434475a3f3d")
        << QStringLiteral("会議の資料をお送りします");
    QTest::newRow("two charsets") << QByteArray(
                                         "3d3f7574662d383f423f365a32533f3d203d3f73686966745f6a69733f423f6c74673d3f3d")
                                  << QStringLiteral("青木");
    QTest::newRow("language tag") << QByteArray("3d3f7574662d382a6a613f423f365a32533f3d") << QStringLiteral("青");
    QTest::newRow("no blank between words")
        << QByteArray("3d3f7574662d383f513f613f3d3d3f7574662d383f513f623f3d") << QStringLiteral("ab");
    QTest::newRow("glued to text") << QByteArray("783d3f7574662d383f513f613f3d79") << QStringLiteral("xay");
    QTest::newRow("spaces inside") << QByteArray("3d3f7574662d383f513f74776f20776f7264733f3d")
                                   << QStringLiteral("two words");
    QTest::newRow("missing padding") << QByteArray("3d3f7574662d383f423f5957493f3d") << QStringLiteral("ab");
    QTest::newRow("bad escape stays") << QByteArray("3d3f7574662d383f513f3130303d3f3d") << QStringLiteral("100=");
    QTest::newRow("unfinished stays") << QByteArray("3d3f7574662d383f513f616263") << QStringLiteral("=?utf-8?Q?abc");
    QTest::newRow("unknown encoding stays")
        << QByteArray("3d3f7574662d383f583f6162633f3d") << QStringLiteral("=?utf-8?X?abc?=");
    QTest::newRow("empty word") << QByteArray("3d3f7574662d383f513f3f3d") << QStringLiteral("");
    QTest::newRow("unknown charset is guessed")
        << QByteArray("3d3f782d756e6b6e6f776e3f423f3570326c3659437834344775356f6d5434344768355a434934344b50343447623434"
                      "47723434476b343447453434476d343443423534477235707563343447754d54446d6d594c6a6761666a6759546a6759"
                      "766a67597a6a6761666a675a666a676f666a6759626a6749493d3f3d")
        << QStringLiteral("来週の打ち合わせについて、火曜の10時でいかがでしょう。");
    QTest::newRow("mislabelled is guessed")
        << QByteArray("3d3f69736f2d383835392d313f423f3570326c3659437834344775356f6d5434344768355a434934344b503434476234"
                      "3447723434476b343447453434476d343443423534477235707563343447754d54446d6d594c6a6761666a6759546a67"
                      "59766a67597a6a6761666a675a666a676f666a6759626a6749493d3f3d")
        << QStringLiteral("来週の打ち合わせについて、火曜の10時でいかがでしょう。");
    QTest::newRow("raw UTF-8") << QByteArray("7261773a20e697a5e69cac") << QStringLiteral("raw: 日本");
    QTest::newRow("raw Shift_JIS") << QByteArray("97888f5482cc91c582bf8d8782ed82b982c982c282a282c4814189ce976a82cc31308"
                                                 "e9e82c582a282a982aa82c582b582e582a48142")
                                   << QStringLiteral("来週の打ち合わせについて、火曜の10時でいかがでしょう。");
    QTest::newRow("raw ISO-2022-JP") << QByteArray("1b24424d683d35244e424724413967246f243b244b244424242446212232504d4b2"
                                                   "44e1b284231301b24423b7e24472424242b242c244724372467242621231b2842")
                                     << QStringLiteral("来週の打ち合わせについて、火曜の10時でいかがでしょう。");
    QTest::newRow("raw latin-1") << QByteArray("4772fcdf65") << QStringLiteral("Grüße");
}

void EncodedWordsTest::wordsBecomeText()
{
    QFETCH(QByteArray, hex);
    QFETCH(QString, text);
    QCOMPARE(mime::decodeEncodedWords(QByteArray::fromHex(hex)), text);
}

void EncodedWordsTest::manyWordsTakeLinearWork()
{
    const QByteArray openings = QByteArray("=?a?q? ").repeated(100'000); // nothing closes them
    QCOMPARE(mime::decodeEncodedWords(openings), QString::fromLatin1(openings));
    QCOMPARE(mime::decodeEncodedWords(QByteArray("=?utf-8?Q?a?= ").repeated(100'000)).trimmed().size(), 100'000);
}

QTEST_APPLESS_MAIN(EncodedWordsTest)
#include "EncodedWordsTest.moc"
