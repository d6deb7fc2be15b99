// SPDX-License-Identifier: GPL-3.0-or-later
#include "mime/Charset.h"
#include "mime/CharsetNames.h"

#include <QStringDecoder>
#include <QTest>

class CharsetTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bytesAreReadAsTheirWriterMeantThem_data();
    void bytesAreReadAsTheirWriterMeantThem();
    void labelsAreTakenFromAListOnly_data();
    void labelsAreTakenFromAListOnly();
    void noBytesAreTooStrange();
};

void CharsetTest::bytesAreReadAsTheirWriterMeantThem_data()
{
    QTest::addColumn<QByteArray>("label");
    QTest::addColumn<QByteArray>("hex");
    QTest::addColumn<QString>("text");
    QTest::newRow("iso-2022-jp") << QByteArray("iso-2022-jp")
                                 << QByteArray("1b24424d683d35244e424724413967246f243b244b244424242446212232504d4b244e1"
                                               "b284231301b24423b7e24472424242b242c244724372467242621231b2842")
                                 << QStringLiteral("来週の打ち合わせについて、火曜の10時でいかがでしょう。");
    QTest::newRow("NEC row 13 and half-width katakana by ESC ( I")
        << QByteArray("ISO-2022-JP") << QByteArray("1b24422d212d6a1b2849364036451b2842206f6b")
        << QStringLiteral("①㈱ｶﾀｶﾅ ok");
    QTest::newRow("half-width katakana by SO and SI")
        << QByteArray("cp50222") << QByteArray("0e364036450f206f6b") << QStringLiteral("ｶﾀｶﾅ ok");
    QTest::newRow("half-width katakana as raw bytes in JIS")
        << QByteArray("iso-2022-jp") << QByteArray("1b2442467c4b5c1b284220b6c0b6c5") << QStringLiteral("日本 ｶﾀｶﾅ");
    QTest::newRow("JIS X 0212") << QByteArray("iso-2022-jp-1") << QByteArray("1b24284430211b2842")
                                << QStringLiteral("丂");
    QTest::newRow("a line end returns to ASCII")
        << QByteArray("iso-2022-jp") << QByteArray("1b2442467c4b5c0a616263") << QStringLiteral("日本\nabc");
    QTest::newRow("an escape nobody knows stays")
        << QByteArray("iso-2022-jp") << QByteArray("611b5862") << QStringLiteral("a\033Xb");
    QTest::newRow("half a character at the end")
        << QByteArray("iso-2022-jp") << QByteArray("1b2442467c4b") << QStringLiteral("日K");
    QTest::newRow("cp932") << QByteArray("Shift_JIS") << QByteArray("955c8ea68740878a20cadfbdc0")
                           << QStringLiteral("表示①㈱ ﾊﾟｽﾀ");
    QTest::newRow("x-sjis") << QByteArray("x-sjis")
                            << QByteArray("97888f5482cc91c582bf8d8782ed82b982c982c282a282c4814189ce976a82cc31308e9e82c5"
                                          "82a282a982aa82c582b582e582a48142")
                            << QStringLiteral("来週の打ち合わせについて、火曜の10時でいかがでしょう。");
    QTest::newRow("euc-jp") << QByteArray("EUC-JP")
                            << QByteArray("cde8bdb5a4cec2c7a4c1b9e7a4efa4bba4cba4c4a4a4a4c6a1a2b2d0cdcba4ce3130bbfea4c7"
                                          "a4a4a4aba4aca4c7a4b7a4e7a4a6a1a3")
                            << QStringLiteral("来週の打ち合わせについて、火曜の10時でいかがでしょう。");
    QTest::newRow("utf-8")
        << QByteArray("utf-8")
        << QByteArray("e69da5e980b1e381aee68993e381a1e59088e3828fe3819be381abe381a4e38184e381a6e38081e781abe69b9ce381ae"
                      "3130e69982e381a7e38184e3818be3818ce381a7e38197e38287e38186e38082f09f90a6")
        << QStringLiteral("来週の打ち合わせについて、火曜の10時でいかがでしょう。🐦");
    QTest::newRow("gb2312 that is gb18030")
        << QByteArray("gb2312") << QByteArray("d6ece946bbf9") << QStringLiteral("朱镕基");
    QTest::newRow("big5") << QByteArray("big5") << QByteArray("b9cfaed1c05d") << QStringLiteral("圖書館");
    QTest::newRow("euc-kr that is cp949")
        << QByteArray("euc-kr") << QByteArray("bec8b3e7c7cfbcbcbfe4208c63b9e6b0a2c7cf")
        << QStringLiteral("안녕하세요 똠방각하");
    QTest::newRow("ks_c_5601-1987") << QByteArray("ks_c_5601-1987") << QByteArray("bec8b3e7c7cfbcbcbfe4")
                                    << QStringLiteral("안녕하세요");
    QTest::newRow("windows-1252 called latin-1")
        << QByteArray("iso-8859-1") << QByteArray("935a6feb94209620352080") << QStringLiteral("“Zoë” – 5 €");
    QTest::newRow("windows-1251") << QByteArray("windows-1251") << QByteArray("cff0e8e2e5f22c20ece8f0")
                                  << QStringLiteral("Привет, мир");
    QTest::newRow("koi8-r") << QByteArray("koi8-r") << QByteArray("f0d2c9d7c5d42c20cdc9d2")
                            << QStringLiteral("Привет, мир");
    QTest::newRow("iso-8859-2") << QByteArray("iso-8859-2") << QByteArray("ae6c75bb6f75e86bfd206bf9f2")
                                << QStringLiteral("Žluťoučký kůň");
    QTest::newRow("iso-8859-15") << QByteArray("ISO_8859-15") << QByteArray("707269783a203520a4")
                                 << QStringLiteral("prix: 5 €");
    QTest::newRow("utf-7") << QByteArray("utf-7") << QByteArray("2b5a65566e4c412d") << QStringLiteral("日本");
    QTest::newRow("utf-16") << QByteArray("utf-16") << QByteArray("fffee5652c67") << QStringLiteral("日本");
    QTest::newRow("quoted label") << QByteArray("\"utf-8\"") << QByteArray("e697a5e69cac") << QStringLiteral("日本");
    QTest::newRow("UTF-8 called iso-2022-jp")
        << QByteArray("iso-2022-jp")
        << QByteArray("e69da5e980b1e381aee68993e381a1e59088e3828fe3819be381abe381a4e38184e381a6e38081e781abe69b9ce381ae"
                      "3130e69982e381a7e38184e3818be3818ce381a7e38197e38287e38186e38082")
        << QStringLiteral("来週の打ち合わせについて、火曜の10時でいかがでしょう。");
    QTest::newRow("Shift_JIS called iso-2022-jp")
        << QByteArray("iso-2022-jp")
        << QByteArray("97888f5482cc91c582bf8d8782ed82b982c982c282a282c4814189ce976a82cc31308e9e82c582a282a982aa82c582b5"
                      "82e582a48142")
        << QStringLiteral("来週の打ち合わせについて、火曜の10時でいかがでしょう。");
    QTest::newRow("UTF-8 called latin-1")
        << QByteArray("iso-8859-1") << QByteArray("5a6fc3ab20776172206461") << QStringLiteral("Zoë war da");
    QTest::newRow("UTF-8 called us-ascii")
        << QByteArray("us-ascii")
        << QByteArray("e69da5e980b1e381aee68993e381a1e59088e3828fe3819be381abe381a4e38184e381a6e38081e781abe69b9ce381ae"
                      "3130e69982e381a7e38184e3818be3818ce381a7e38197e38287e38186e38082")
        << QStringLiteral("来週の打ち合わせについて、火曜の10時でいかがでしょう。");
    QTest::newRow("UTF-8 called Shift_JIS")
        << QByteArray("shift_jis")
        << QByteArray("e69da5e980b1e381aee68993e381a1e59088e3828fe3819be381abe381a4e38184e381a6e38081e781abe69b9ce381ae"
                      "3130e69982e381a7e38184e3818be3818ce381a7e38197e38287e38186e38082")
        << QStringLiteral("来週の打ち合わせについて、火曜の10時でいかがでしょう。");
    QTest::newRow("Shift_JIS called latin-1")
        << QByteArray("iso-8859-1")
        << QByteArray("97888f5482cc91c582bf8d8782ed82b982c982c282a282c4814189ce976a82cc31308e9e82c582a282a982aa82c582b5"
                      "82e582a48142")
        << QStringLiteral("来週の打ち合わせについて、火曜の10時でいかがでしょう。");
    QTest::newRow("Shift_JIS called UTF-8") << QByteArray("utf-8")
                                            << QByteArray("97888f5482cc91c582bf8d8782ed82b982c982c282a282c4814189ce976a"
                                                          "82cc31308e9e82c582a282a982aa82c582b582e582a48142")
                                            << QStringLiteral("来週の打ち合わせについて、火曜の10時でいかがでしょう。");
    QTest::newRow("latin-1 called UTF-8")
        << QByteArray("utf-8") << QByteArray("4772fcdf6520617573204bf66c6e") << QStringLiteral("Grüße aus Köln");
    QTest::newRow("ISO-2022-JP called us-ascii")
        << QByteArray("us-ascii")
        << QByteArray("1b24424d683d35244e424724413967246f243b244b244424242446212232504d4b244e1b284231301b24423b7e244724"
                      "24242b242c244724372467242621231b2842")
        << QStringLiteral("来週の打ち合わせについて、火曜の10時でいかがでしょう。");
    QTest::newRow("ISO-2022-JP called UTF-8")
        << QByteArray("utf-8")
        << QByteArray("1b24424d683d35244e424724413967246f243b244b244424242446212232504d4b244e1b284231301b24423b7e244724"
                      "24242b242c244724372467242621231b2842")
        << QStringLiteral("来週の打ち合わせについて、火曜の10時でいかがでしょう。");
    QTest::newRow("UTF-8 cut within a character")
        << QByteArray("utf-8")
        << QByteArray("e69da5e980b1e381aee68993e381a1e59088e3828fe3819be381abe381a4e38184e381a6e38081e781abe69b9ce381ae"
                      "3130e69982e381a7e38184e3818be3818ce381a7e38197e38287e38186e380")
        << QStringLiteral("来週の打ち合わせについて、火曜の10時でいかがでしょう��");
    QTest::newRow("unknown label") << QByteArray("x-nonsense")
                                   << QByteArray("cde8bdb5a4cec2c7a4c1b9e7a4efa4bba4cba4c4a4a4a4c6a1a2b2d0cdcba4ce3130b"
                                                 "bfea4c7a4a4a4aba4aca4c7a4b7a4e7a4a6a1a3")
                                   << QStringLiteral("来週の打ち合わせについて、火曜の10時でいかがでしょう。");
    QTest::newRow("no label, Shift_JIS") << QByteArray("")
                                         << QByteArray("97888f5482cc91c582bf8d8782ed82b982c982c282a282c4814189ce976a82c"
                                                       "c31308e9e82c582a282a982aa82c582b582e582a48142")
                                         << QStringLiteral("来週の打ち合わせについて、火曜の10時でいかがでしょう。");
    QTest::newRow("no label, EUC-JP") << QByteArray("")
                                      << QByteArray("cde8bdb5a4cec2c7a4c1b9e7a4efa4bba4cba4c4a4a4a4c6a1a2b2d0cdcba4ce31"
                                                    "30bbfea4c7a4a4a4aba4aca4c7a4b7a4e7a4a6a1a3")
                                      << QStringLiteral("来週の打ち合わせについて、火曜の10時でいかがでしょう。");
    QTest::newRow("no label, UTF-8")
        << QByteArray("")
        << QByteArray("e69da5e980b1e381aee68993e381a1e59088e3828fe3819be381abe381a4e38184e381a6e38081e781abe69b9ce381ae"
                      "3130e69982e381a7e38184e3818be3818ce381a7e38197e38287e38186e38082")
        << QStringLiteral("来週の打ち合わせについて、火曜の10時でいかがでしょう。");
    QTest::newRow("no label, ISO-2022-JP")
        << QByteArray("")
        << QByteArray("1b24424d683d35244e424724413967246f243b244b244424242446212232504d4b244e1b284231301b24423b7e244724"
                      "24242b242c244724372467242621231b2842")
        << QStringLiteral("来週の打ち合わせについて、火曜の10時でいかがでしょう。");
    QTest::newRow("no label, French") << QByteArray("") << QByteArray("44e96ae020767520e0206c92e974e9")
                                      << QStringLiteral("Déjà vu à l’été");
    QTest::newRow("no label, German") << QByteArray("") << QByteArray("4672fc687374fc636b2066fc72204772f6df65")
                                      << QStringLiteral("Frühstück für Größe");
    QTest::newRow("no label, Norwegian") << QByteArray("") << QByteArray("426ce562e67273796c746574f879")
                                         << QStringLiteral("Blåbærsyltetøy");
    QTest::newRow("no label, a short Shift_JIS word")
        << QByteArray("") << QByteArray("89ef8b63") << QStringLiteral("会議");
    QTest::newRow("no label, a short EUC-JP word")
        << QByteArray("") << QByteArray("b2f1b5c4") << QStringLiteral("会議");
    QTest::newRow("no label, half-width katakana")
        << QByteArray("") << QByteArray("c3bdc420d2b0d9") << QStringLiteral("ﾃｽﾄ ﾒｰﾙ");
    QTest::newRow("no label, Russian in windows-1251")
        << QByteArray("")
        << QByteArray("c4eee1f0fbe920e4e5edfc2c20eef2eff0e0e2ebfffe20e2e0ec20e4eee3eee2eef020ede020efeee4efe8f1fc2e20cf"
                      "eef1eceef2f0e8f2e52c20efeee6e0ebf3e9f1f2e02c20f2f0e5f2e8e920eff3edeaf22e")
        << QStringLiteral("Добрый день, отправляю вам договор на подпись. Посмотрите, пожалуйста, третий пункт.");
    QTest::newRow("no label, Chinese in GB2312")
        << QByteArray("")
        << QByteArray("c4fabac3a3acc7ebb2e9cad5b8bdbcfed6d0b5c4bbe1d2e9bccdd2aaa3acc8e7d3d0cecacce2c7ebcbe6cab1d3ebced2"
                      "c3c7c1aacfb5a3acd0bbd0bbb4f3bcd2b5c4d6a7b3d6a1a3")
        << QStringLiteral("您好，请查收附件中的会议纪要，如有问题请随时与我们联系，谢谢大家的支持。");
    QTest::newRow("nothing") << QByteArray("utf-8") << QByteArray("") << QStringLiteral("");
}

void CharsetTest::bytesAreReadAsTheirWriterMeantThem()
{
    QFETCH(QByteArray, label);
    QFETCH(QByteArray, hex);
    QFETCH(QString, text);
    QCOMPARE(mime::decodeText(QByteArray::fromHex(hex), label), text);
}

void CharsetTest::labelsAreTakenFromAListOnly_data()
{
    QTest::addColumn<QByteArray>("label");
    QTest::addColumn<QByteArray>("decoder");
    QTest::newRow("underscores") << QByteArray("SHIFT_JIS") << QByteArray("windows-31j");
    QTest::newRow("superset") << QByteArray("iso-8859-1") << QByteArray("windows-1252");
    QTest::newRow("short name") << QByteArray("cp1250") << QByteArray("windows-1250");
    QTest::newRow("missing hyphen") << QByteArray("iso8859-7") << QByteArray("iso-8859-7");
    QTest::newRow("old PC") << QByteArray("cp850") << QByteArray("ibm850");
    QTest::newRow("says nothing") << QByteArray("us-ascii") << QByteArray();
    QTest::newRow("not for mail") << QByteArray("ISO-2022-CN-EXT") << QByteArray();
    QTest::newRow("a path") << QByteArray("../../x") << QByteArray();
}

void CharsetTest::labelsAreTakenFromAListOnly()
{
    QFETCH(QByteArray, label);
    QFETCH(QByteArray, decoder);
    QCOMPARE(mime::decoderName(label), decoder);
    QVERIFY(decoder.isEmpty() || QStringDecoder(decoder.constData()).isValid());
}

void CharsetTest::noBytesAreTooStrange()
{
    QByteArray bytes;
    for (int i = 0; i < 4096; ++i)
        bytes += char((i * 7919) >> 3);
    for (const char *label : {"", "utf-8", "iso-2022-jp", "shift_jis", "euc-jp", "gb18030", "big5", "utf-7", "utf-16"})
        QVERIFY(!mime::decodeText(bytes, label).isEmpty());
}

QTEST_APPLESS_MAIN(CharsetTest)
#include "CharsetTest.moc"
