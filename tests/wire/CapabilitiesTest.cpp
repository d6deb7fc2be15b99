// SPDX-License-Identifier: GPL-3.0-or-later
#include "wire/Capabilities.h"

#include <QTest>

using wire::Capabilities;

class CapabilitiesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void mechanismsAloneAreNoCapabilities();
    void aDefaultOneKnowsNothing();
    void tagsCompareWithoutCase();
    void argumentsAreKept();
    void oddLinesDoNoHarm();
};

void CapabilitiesTest::aDefaultOneKnowsNothing()
{
    QVERIFY(!Capabilities().hasAnswered());
    QVERIFY(!Capabilities().has("TOP"));
    QVERIFY(Capabilities::fromLines({}).hasAnswered());
}

void CapabilitiesTest::tagsCompareWithoutCase()
{
    const Capabilities capabilities = Capabilities::fromLines({"Top", "uidl", "PIPELINING"});
    QVERIFY(capabilities.has("TOP"));
    QVERIFY(capabilities.has("UIDL"));
    QVERIFY(capabilities.has("pipelining"));
    QVERIFY(!capabilities.has("PIPE"));
}

void CapabilitiesTest::argumentsAreKept()
{
    const Capabilities capabilities = Capabilities::fromLines(
        {"SASL plain SCRAM-SHA-256", "IMPLEMENTATION Shlemazle-Plotz-v302", "LOGIN-DELAY 900 USER", "sasl login"});
    QCOMPARE(capabilities.arguments("SASL"), QByteArrayList({"PLAIN", "SCRAM-SHA-256", "LOGIN"}));
    QCOMPARE(capabilities.arguments("IMPLEMENTATION"), QByteArrayList({"Shlemazle-Plotz-v302"}));
    QCOMPARE(capabilities.arguments("LOGIN-DELAY"), QByteArrayList({"900", "USER"}));
    QCOMPARE(capabilities.arguments("TOP"), QByteArrayList());
}

void CapabilitiesTest::oddLinesDoNoHarm()
{
    const Capabilities capabilities = Capabilities::fromLines({"", "   ", "\tTOP  ", QByteArray("\0", 1), "\xff\xfe"});
    QVERIFY(capabilities.has("TOP"));
    QVERIFY(!capabilities.has(""));
}

void CapabilitiesTest::mechanismsAloneAreNoCapabilities()
{
    const Capabilities capabilities = Capabilities::fromMechanisms({"plain", " CRAM-MD5 LOGIN ", ""});

    QVERIFY(!capabilities.hasAnswered());
    QCOMPARE(capabilities.arguments("SASL"), (QByteArrayList{"PLAIN", "CRAM-MD5", "LOGIN"}));
    QVERIFY(Capabilities::fromMechanisms({}).arguments("SASL").isEmpty());
}

QTEST_APPLESS_MAIN(CapabilitiesTest)
#include "CapabilitiesTest.moc"
