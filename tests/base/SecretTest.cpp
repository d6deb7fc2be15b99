// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Secret.h"

#include <QTest>

class SecretTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itTakesTheBytesAwayFromWhereTheyCame();
    void copiesShowTheSame();
    void lineBreaksAreNoticed();
};

void SecretTest::itTakesTheBytesAwayFromWhereTheyCame()
{
    QByteArray bytes("hunter2");
    const base::Secret secret = base::Secret::fromBytes(std::move(bytes));
    QVERIFY(bytes.isEmpty()); // NOLINT(bugprone-use-after-move): the promise under test
    QCOMPARE(secret.reveal().toByteArray(), QByteArray("hunter2"));
}

void SecretTest::copiesShowTheSame()
{
    base::Secret copy;
    {
        const base::Secret original = base::Secret::fromBytes(QByteArray("pa ss"));
        copy = original;
    }
    QCOMPARE(copy.reveal().toByteArray(), QByteArray("pa ss"));
    QVERIFY(base::Secret().isEmpty());
}

void SecretTest::lineBreaksAreNoticed()
{
    QVERIFY(!base::Secret::fromBytes(QByteArray("pässword")).hasLineBreakOrNul());
    QVERIFY(base::Secret::fromBytes(QByteArray("a\rb")).hasLineBreakOrNul());
    QVERIFY(base::Secret::fromBytes(QByteArray("a\nDELE 1")).hasLineBreakOrNul());
    QVERIFY(base::Secret::fromBytes(QByteArray("a\0b", 3)).hasLineBreakOrNul());
}

QTEST_APPLESS_MAIN(SecretTest)
#include "SecretTest.moc"
