// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/KnownMail.h"

#include <QTest>

using store::KnownMail;
using Fate = store::KnownMessage::Fate;

namespace {

base::Uidl uidl(const QByteArray &bytes)
{
    return *base::Uidl::parse(bytes);
}

store::KnownMessage ofSize(qint64 size)
{
    store::KnownMessage message;
    message.size = size;
    return message;
}

} // namespace

class KnownMailTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsNotThereIsUnknown();
    void eachOfManyIsFoundAgain();
    void namesThatBeginAlikeAreTwo();
    void whatIsKnownIsChangedInItsPlace();
    void aCopyKeepsWhatItHad();
    void itIsToldInTheOrderOfFirstMention();
    void afterClearNothingIsKnown();
};

void KnownMailTest::whatIsNotThereIsUnknown()
{
    KnownMail known;

    QVERIFY(known.isEmpty());
    QCOMPARE(known.find(uidl("a")), nullptr);
    QVERIFY(!known.contains(uidl("a")));
    QCOMPARE(known.value(uidl("a"), ofSize(7)).size, 7);
    QVERIFY(known.begin() == known.end());
    known.insert(uidl("b"), ofSize(1));
    QVERIFY(!known.contains(uidl("a")));
}

void KnownMailTest::eachOfManyIsFoundAgain()
{
    constexpr int many = 20'000;
    KnownMail known;
    for (int i = 0; i < many; ++i)
        known.insert(uidl(QByteArray::number(i)), ofSize(i));

    QCOMPARE(known.size(), many);
    for (int i = 0; i < many; ++i)
        QCOMPARE(known.value(uidl(QByteArray::number(i))).size, i);
    QVERIFY(!known.contains(uidl(QByteArray::number(many))));
}

void KnownMailTest::namesThatBeginAlikeAreTwo()
{
    const QByteArray longest(base::Uidl::maxLength, 'x');
    KnownMail known;

    known.insert(uidl("x"), ofSize(1));
    known.insert(uidl(longest.chopped(1)), ofSize(2));
    known.insert(uidl(longest), ofSize(3));

    QCOMPARE(known.value(uidl("x")).size, 1);
    QCOMPARE(known.value(uidl(longest.chopped(1))).size, 2);
    QCOMPARE(known.value(uidl(longest)).size, 3);
}

void KnownMailTest::whatIsKnownIsChangedInItsPlace()
{
    KnownMail known;
    known.insert(uidl("a"), ofSize(1));

    known[uidl("a")].fate = Fate::Vanished;
    known.insert(uidl("b"), ofSize(2));

    QCOMPARE(known.size(), 2);
    QCOMPARE(known.find(uidl("a"))->fate, Fate::Vanished);
    QCOMPARE(known.find(uidl("a"))->size, 1);
}

void KnownMailTest::aCopyKeepsWhatItHad()
{
    KnownMail known;
    known.insert(uidl("a"), ofSize(1));
    const KnownMail before = known;

    known[uidl("a")].size = 2;
    known.insert(uidl("b"), ofSize(3));

    QCOMPARE(before.size(), 1);
    QCOMPARE(before.value(uidl("a")).size, 1);
    QVERIFY(!before.contains(uidl("b")));
    QCOMPARE(known.value(uidl("a")).size, 2);
}

void KnownMailTest::itIsToldInTheOrderOfFirstMention()
{
    KnownMail known;
    for (const char *const name : {"c", "a", "b", "a"})
        known[uidl(name)].size += 1;

    QByteArray told;
    for (auto it = known.begin(); it != known.end(); ++it)
        told += it.key().bytes() + QByteArray::number(it->size);

    QCOMPARE(told, QByteArray("c1a2b1"));
}

void KnownMailTest::afterClearNothingIsKnown()
{
    KnownMail known;
    known.insert(uidl("a"), ofSize(1));
    const KnownMail before = known;

    known.clear();

    QVERIFY(known.isEmpty());
    QVERIFY(!known.contains(uidl("a")));
    QVERIFY(before.contains(uidl("a")));
}

QTEST_APPLESS_MAIN(KnownMailTest)
#include "KnownMailTest.moc"
