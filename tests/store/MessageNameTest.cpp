// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/MessageName.h"

#include <QTest>

class MessageNameTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theNameFollowsFromAccountAndUidlAlone();
    void onlyOurNamesAreOurs_data();
    void onlyOurNamesAreOurs();
    void flagsStandInTheOrderMaildirWants();
};

using namespace store;

void MessageNameTest::theNameFollowsFromAccountAndUidlAlone()
{
    const auto account = *base::AccountId::parse(u"00112233445566778899aabbccddeeff");
    const auto uidl = *base::Uidl::parse("uidl-1");
    // printf '00112233445566778899aabbccddeeff\0uidl-1' | sha256sum, in base32
    const QByteArray name = MessageName::base(account, uidl, 1);
    QCOMPARE(name, MessageName::base(account, uidl, 1));
    QCOMPARE(name.size(), 26 + 2 + 6);
    QVERIFY(MessageName::isBase(name));
    QCOMPARE(MessageName::base(account, uidl, 12), name.first(26) + ".12.poppo");
    QVERIFY(MessageName::base(account, *base::Uidl::parse("uidl-2"), 1) != name);
}

void MessageNameTest::onlyOurNamesAreOurs_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<bool>("isOurs");
    const QByteArray digest(26, 'a');
    QTest::newRow("ours") << digest + ".1.poppo" << true;
    QTest::newRow("another program's") << QByteArray("1700000000.M1P2.host") << false;
    QTest::newRow("no generation") << digest + "..poppo" << false;
    QTest::newRow("only a suffix") << QByteArray(".poppo") << false;
    QTest::newRow("upper case") << digest.toUpper() + ".1.poppo" << false;
    QTest::newRow("a path") << QByteArray("../../aaaaaaaaaaaaaaaaaaaaa.1.poppo") << false;
}

void MessageNameTest::onlyOurNamesAreOurs()
{
    QFETCH(QByteArray, name);
    QFETCH(bool, isOurs);
    QCOMPARE(MessageName::isBase(name), isOurs);
}

void MessageNameTest::flagsStandInTheOrderMaildirWants()
{
    const MessageFlags flags = MessageFlag::Seen | MessageFlag::Answered | MessageFlag::Draft;
    QCOMPARE(MessageName::fileName("x", flags), QByteArray("x:2,DRS"));
    QCOMPARE(MessageName::flagsOf("x:2,DRS"), flags);
    QCOMPARE(MessageName::flagsOf("x;2,F"), MessageFlags(MessageFlag::Flagged));
    QCOMPARE(MessageName::flagsOf("x"), MessageFlags());
    QCOMPARE(MessageName::baseOf("x:2,DRS").toByteArray(), QByteArray("x"));
}

QTEST_APPLESS_MAIN(MessageNameTest)
#include "MessageNameTest.moc"
