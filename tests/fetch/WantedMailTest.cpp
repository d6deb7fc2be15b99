// SPDX-License-Identifier: GPL-3.0-or-later
#include "fetch/WantedMail.h"

#include <QTest>

using fetch::WantedMail;

namespace {

pop3::ServerMessage message(qint64 number, const QByteArray &uidl)
{
    return {base::MessageNumber(number), std::nullopt, base::Uidl::parse(uidl)};
}

} // namespace

class WantedMailTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noneIsWantedAtFirst();
    void theyComeInOrder();
    void theLongestNameIsWhole();
};

void WantedMailTest::noneIsWantedAtFirst()
{
    QVERIFY(WantedMail().isEmpty());
    QVERIFY(WantedMail(QList<pop3::ServerMessage>()).isEmpty());
}

void WantedMailTest::theyComeInOrder()
{
    WantedMail wanted({message(3, "c"), message(1, "a"), message(2, "bb")});

    QCOMPARE(wanted.size(), size_t(3));
    QCOMPARE(wanted.number(2), base::MessageNumber(2));
    QByteArrayList order;
    for (; !wanted.isEmpty(); wanted.removeFirst())
        order += QByteArray::number(wanted.number().value()) + wanted.uidl().bytes();

    QCOMPARE(order, (QByteArrayList{"3c", "1a", "2bb"}));
}

void WantedMailTest::theLongestNameIsWhole()
{
    const QByteArray longest(base::Uidl::maxLength, '\xff');

    const WantedMail wanted({message(1, longest), message(2, "b")});

    QCOMPARE(wanted.uidl().bytes(), longest);
}

QTEST_APPLESS_MAIN(WantedMailTest)
#include "WantedMailTest.moc"
