// SPDX-License-Identifier: GPL-3.0-or-later
#include "sasl/Apop.h"
#include "sasl/UserPass.h"

#include <QTest>

using sasl::Answer;
using sasl::CannotBeSaid;
using sasl::Step;

class PasswordMechanismsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void userComesBeforePass();
    void aBlankInThePasswordIsKept();
    void apopGivesTheDigestOfRfc1939();
    void theDigestIsHiddenToo();
    void challengesMakeNoSense();
    void whatCannotBeSaidIsRefusedBeforehand_data();
    void whatCannotBeSaidIsRefusedBeforehand();
    void apopNeedsATimestamp();
};

namespace {

base::Secret secret(const QByteArray &text)
{
    return base::Secret::fromBytes(QByteArray(text.constData(), text.size()));
}

std::unique_ptr<sasl::Mechanism> userPass(const QByteArray &user, const QByteArray &password)
{
    return std::move(sasl::userPass(user, secret(password))).value();
}

std::unique_ptr<sasl::Mechanism> exampleApop()
{
    return std::move(sasl::apop("mrose", secret("tanstaaf"), "<1896.697170952@dbc.mtview.ca.us>")).value();
}

} // namespace

void PasswordMechanismsTest::userComesBeforePass()
{
    const auto mechanism = userPass("ann", "hunter2");
    QVERIFY(mechanism->showsSecret());

    const Step user = mechanism->start();
    QCOMPARE(user.line.shown, QByteArray("USER ann"));
    QVERIFY(!user.line.hidden);

    const Step pass = mechanism->answer({Answer::Kind::Ok, {}});
    QCOMPARE(pass.kind, Step::Kind::Send);
    QCOMPARE(pass.line.shown, QByteArray("PASS"));
    QCOMPARE(pass.line.hidden->reveal().toByteArray(), QByteArray("hunter2"));
    QCOMPARE(mechanism->answer({Answer::Kind::Ok, {}}).kind, Step::Kind::Done);
}

void PasswordMechanismsTest::aBlankInThePasswordIsKept()
{
    const auto mechanism = userPass("ann", " a b ");
    mechanism->start();
    QCOMPARE(mechanism->answer({Answer::Kind::Ok, {}}).line.hidden->reveal().toByteArray(), QByteArray(" a b "));
}

void PasswordMechanismsTest::apopGivesTheDigestOfRfc1939()
{
    const auto mechanism = exampleApop();
    QVERIFY(!mechanism->showsSecret());

    const Step step = mechanism->start();
    QCOMPARE(step.line.shown, QByteArray("APOP mrose"));
    QCOMPARE(step.line.hidden->reveal().toByteArray(), QByteArray("c4c9334bac560ecc979e58001b3e22fb"));
    QCOMPARE(mechanism->answer({Answer::Kind::Ok, {}}).kind, Step::Kind::Done);
}

void PasswordMechanismsTest::theDigestIsHiddenToo()
{
    QVERIFY(!exampleApop()->start().line.shown.contains("c4c9"));
}

void PasswordMechanismsTest::challengesMakeNoSense()
{
    QCOMPARE(exampleApop()->answer({Answer::Kind::Challenge, "x"}).kind, Step::Kind::Nonsense);
    QCOMPARE(userPass("ann", "x")->answer({Answer::Kind::Challenge, "x"}).kind, Step::Kind::Nonsense);
}

void PasswordMechanismsTest::whatCannotBeSaidIsRefusedBeforehand_data()
{
    QTest::addColumn<QByteArray>("user");
    QTest::addColumn<QByteArray>("password");
    QTest::addColumn<CannotBeSaid>("why");

    QTest::newRow("no user") << QByteArray() << QByteArray("x") << CannotBeSaid::UserEmpty;
    for (const QByteArray &bad : {QByteArray("a\rb"), QByteArray("a\nb"), QByteArray("a\0b", 3)}) {
        QTest::newRow("user " + bad.toHex()) << bad << QByteArray("x") << CannotBeSaid::UserHasLineBreakOrNul;
        QTest::newRow("password " + bad.toHex()) << QByteArray("x") << bad << CannotBeSaid::SecretHasLineBreakOrNul;
    }
}

void PasswordMechanismsTest::whatCannotBeSaidIsRefusedBeforehand()
{
    QFETCH(QByteArray, user);
    QFETCH(QByteArray, password);
    QTEST(sasl::userPass(user, secret(password)).error(), "why");
    QTEST(sasl::apop(user, secret(password), "<a@b>").error(), "why");
}

void PasswordMechanismsTest::apopNeedsATimestamp()
{
    QCOMPARE(sasl::apop("ann", secret("x"), {}).error(), CannotBeSaid::NoTimestamp);
}

QTEST_APPLESS_MAIN(PasswordMechanismsTest)
#include "PasswordMechanismsTest.moc"
