// SPDX-License-Identifier: GPL-3.0-or-later
#include "mime/AddressList.h"

#include <QTest>

class AddressListTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void mailboxesAreRead_data();
    void mailboxesAreRead();
    void aHugeListIsCut();
    void deepCommentsEnd();
};

void AddressListTest::mailboxesAreRead_data()
{
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<QStringList>("mailboxes");
    QTest::newRow("bare") << QByteArray("a@b.example") << QStringList{QStringLiteral("a@b.example")};
    QTest::newRow("name and angle") << QByteArray("Ann Lee <ann@b.example>")
                                    << QStringList{QStringLiteral("Ann Lee <ann@b.example>")};
    QTest::newRow("angle alone") << QByteArray("<a@b>") << QStringList{QStringLiteral("a@b")};
    QTest::newRow("comment as name") << QByteArray("ann@b (Ann (the boss) Lee)")
                                     << QStringList{QStringLiteral("Ann (the boss) Lee <ann@b>")};
    QTest::newRow("quoted name with comma") << QByteArray("\"Lee, Ann\" <ann@b>, c@d")
                                            << QStringList{QStringLiteral("Lee, Ann <ann@b>"), QStringLiteral("c@d")};
    QTest::newRow("escaped quote") << QByteArray("\"Ann \\\"A\\\" Lee\" <ann@b>")
                                   << QStringList{QStringLiteral("Ann \"A\" Lee <ann@b>")};
    QTest::newRow("comma without quotes")
        << QByteArray("Lee, Ann <ann@b>") << QStringList{QStringLiteral("Lee, Ann <ann@b>")};
    QTest::newRow("encoded name") << QByteArray("=?utf-8?B?6Z2S5pyoIOaBteWtkA==?= <aoki@b>")
                                  << QStringList{QStringLiteral("青木 恵子 <aoki@b>")};
    QTest::newRow("encoded name in quotes")
        << QByteArray("\"=?utf-8?B?6Z2S5pyo?=\" <aoki@b>") << QStringList{QStringLiteral("青木 <aoki@b>")};
    QTest::newRow("an address is never decoded") << QByteArray("<=?utf-8?Q?boss=40bank?=@evil.example>")
                                                 << QStringList{QStringLiteral("=?utf-8?Q?boss=40bank?=@evil.example")};
    QTest::newRow("NUL and line break in a name cannot hide the rest")
        << QByteArray("=?utf-8?Q?boss=40bank=00=0A?= <x@evil.example>")
        << QStringList{QStringLiteral("boss@bank <x@evil.example>")};
    QTest::newRow("bidi override goes") << QByteArray("=?utf-8?B?4oCua25hYg==?= <x@y>")
                                        << QStringList{QStringLiteral("knab <x@y>")};
    QTest::newRow("group") << QByteArray("Friends: a@b, Cee <c@d>; e@f")
                           << QStringList{QStringLiteral("a@b"), QStringLiteral("Cee <c@d>"), QStringLiteral("e@f")};
    QTest::newRow("empty group") << QByteArray("undisclosed-recipients:;") << QStringList{};
    QTest::newRow("route") << QByteArray("<@relay,@other:a@b>") << QStringList{QStringLiteral("a@b")};
    QTest::newRow("quoted local part") << QByteArray("\"john doe\"@b") << QStringList{QStringLiteral("\"john doe\"@b")};
    QTest::newRow("name before a bare address")
        << QByteArray("Ann Lee ann@b") << QStringList{QStringLiteral("Ann Lee <ann@b>")};
    QTest::newRow("name alone") << QByteArray("Ann Lee") << QStringList{QStringLiteral("Ann Lee")};
    QTest::newRow("local name") << QByteArray("root") << QStringList{QStringLiteral("root")};
    QTest::newRow("unclosed angle") << QByteArray("Ann <ann@b") << QStringList{QStringLiteral("Ann <ann@b>")};
    QTest::newRow("unclosed quote") << QByteArray("\"Ann <ann@b>") << QStringList{QStringLiteral("Ann <ann@b>")};
    QTest::newRow("two angles: the first counts")
        << QByteArray("Ann <a@b> <c@d>") << QStringList{QStringLiteral("Ann <a@b>")};
    QTest::newRow("empty items") << QByteArray(", ,a@b,,") << QStringList{QStringLiteral("a@b")};
    QTest::newRow("nothing") << QByteArray("") << QStringList{};
    QTest::newRow("raw Shift_JIS with a backslash byte")
        << QByteArray::fromHex("22955c8ea622203c6140623e") << QStringList{QStringLiteral("表示 <a@b>")};
    QTest::newRow("raw ISO-2022-JP") << QByteArray::fromHex("1b2442327135441b2842203c6140623e")
                                     << QStringList{QStringLiteral("会議 <a@b>")};
    QTest::newRow("raw UTF-8 address (RFC 6532)")
        << QByteArray::fromHex("e38291203ce794a8e688b740e4be8be381882e6578616d706c653e")
        << QStringList{QStringLiteral("ゑ <用户@例え.example>")};
}

void AddressListTest::mailboxesAreRead()
{
    QFETCH(QByteArray, field);
    QFETCH(QStringList, mailboxes);
    QStringList read;
    const QList<mime::Mailbox> list = mime::readAddressList(field);
    for (const mime::Mailbox &mailbox : list)
        read += mailbox.toString();
    QCOMPARE(read, mailboxes);
}

void AddressListTest::aHugeListIsCut()
{
    QCOMPARE(mime::readAddressList(QByteArray("a@b,").repeated(6000)).size(), 5000);
}

void AddressListTest::deepCommentsEnd()
{
    const QByteArray field = QByteArray("(").repeated(60'000) + "<a@b>";
    QVERIFY(mime::readAddressList(field).isEmpty());
}

QTEST_APPLESS_MAIN(AddressListTest)
#include "AddressListTest.moc"
