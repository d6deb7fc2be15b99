// SPDX-License-Identifier: GPL-3.0-or-later
#include "wire/CommandBytes.h"

#include <QTest>

class CommandBytesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCommandEndsInCrLf();
    void theSecretFollowsTheVerb();
    void aContinuationIsTheSecretAlone();
    void twoCommandsInOneAreRefused();
};

namespace {

base::Secret secret(const char *text)
{
    return base::Secret::fromBytes(QByteArray(text));
}

} // namespace

void CommandBytesTest::aCommandEndsInCrLf()
{
    QCOMPARE(wire::commandBytes("RETR 7"), QByteArray("RETR 7\r\n"));
}

void CommandBytesTest::theSecretFollowsTheVerb()
{
    QCOMPARE(wire::commandBytes("PASS", secret("a b ")), QByteArray("PASS a b \r\n"));
}

void CommandBytesTest::aContinuationIsTheSecretAlone()
{
    QCOMPARE(wire::commandBytes("", secret("AGFubgBw")), QByteArray("AGFubgBw\r\n"));
}

void CommandBytesTest::twoCommandsInOneAreRefused()
{
    QVERIFY(wire::commandBytes("USER ann\r\nDELE 1").isEmpty());
    QVERIFY(wire::commandBytes("USER ann\nDELE 1").isEmpty());
    QVERIFY(wire::commandBytes(QByteArrayView("USER a\0b", 8)).isEmpty());
    QVERIFY(wire::commandBytes("PASS", secret("x\rDELE 1")).isEmpty());
}

QTEST_APPLESS_MAIN(CommandBytesTest)
#include "CommandBytesTest.moc"
