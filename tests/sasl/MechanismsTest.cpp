// SPDX-License-Identifier: GPL-3.0-or-later
#include "sasl/AuthExchange.h"
#include "sasl/MakeMechanism.h"
#include "support/FixedNonce.h"

#include <QTest>

using sasl::Answer;
using sasl::CannotBeSaid;
using sasl::Method;
using sasl::Step;

/// What the transcripts (tests/dialogues/auth-*.txt) do not show.
class MechanismsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesAreWrittenAsTheMechanismWants_data();
    void namesAreWrittenAsTheMechanismWants();
    void whatAMechanismCannotWriteIsRefusedBeforehand_data();
    void whatAMechanismCannotWriteIsRefusedBeforehand();
    void theAuthLineStaysWithin255Octets();
    void anEmptyFirstMessageIsAnEqualsSign();
    void aHugeChallengeIsRefused();
    void everyMethodHasAName();
};

namespace {

constexpr Method all[] = {Method::UserPass, Method::Apop,        Method::Plain,     Method::Login,
                          Method::CramMd5,  Method::DigestMd5,   Method::ScramSha1, Method::ScramSha256,
                          Method::XOAuth2,  Method::OAuthBearer, Method::External};

sasl::Credentials credentials(Method method, const QByteArray &user, const QByteArray &secret = "secret")
{
    sasl::Credentials made;
    made.method = method;
    made.user = user;
    made.secret = base::Secret::fromBytes(QByteArray(secret.constData(), secret.size()));
    made.apopTimestamp = "<1@a>";
    made.host = "h";
    made.port = 995;
    return made;
}

std::unique_ptr<sasl::Mechanism> mechanism(const sasl::Credentials &credentials)
{
    sasl::MechanismResult made = sasl::makeMechanism(credentials);
    return made ? std::move(made).value() : nullptr;
}

QByteArray firstMessage(const sasl::Credentials &credentials)
{
    return QByteArray::fromBase64(mechanism(credentials)->start().line.hidden->reveal().toByteArray());
}

} // namespace

void MechanismsTest::namesAreWrittenAsTheMechanismWants_data()
{
    QTest::addColumn<Method>("method");
    QTest::addColumn<QByteArray>("user");
    QTest::addColumn<QByteArray>("message");
    const QByteArray softHyphen = "I\xc2\xadX"; // RFC 4013, section 3
    QTest::newRow("SCRAM, SASLprep") << Method::ScramSha256 << softHyphen << QByteArray("n,,n=IX,r=N");
    QTest::newRow("SCRAM, commas") << Method::ScramSha1 << QByteArray("a=b,c") << QByteArray("n,,n=a=3Db=2Cc,r=N");
    QTest::newRow("SCRAM, UTF-8") << Method::ScramSha1 << QByteArray("森") << QByteArray("n,,n=森,r=N");
    QTest::newRow("PLAIN, as it is") << Method::Plain << softHyphen
                                     << QByteArray(1, '\0') + softHyphen + '\0' + "secret";
    QTest::newRow("OAUTHBEARER") << Method::OAuthBearer << QByteArray("a=b,c")
                                 << QByteArray("n,a=a=3Db=2Cc,\1host=h\1port=995\1auth=Bearer secret\1\1");
    QTest::newRow("XOAUTH2") << Method::XOAuth2 << QByteArray("a,b") << QByteArray("user=a,b\1auth=Bearer secret\1\1");
}

void MechanismsTest::namesAreWrittenAsTheMechanismWants()
{
    QFETCH(Method, method);
    QFETCH(QByteArray, user);
    useNonce("N");
    QTEST(firstMessage(credentials(method, user)), "message");
}

void MechanismsTest::whatAMechanismCannotWriteIsRefusedBeforehand_data()
{
    QTest::addColumn<Method>("method");
    QTest::addColumn<QByteArray>("user");
    QTest::addColumn<QByteArray>("secret");
    QTest::addColumn<CannotBeSaid>("why");
    const CannotBeSaid notHere = CannotBeSaid::NotForThisMethod;
    QTest::newRow("SCRAM, control") << Method::ScramSha256 << QByteArray("ann") << QByteArray("a\x07") << notHere;
    QTest::newRow("SCRAM, no UTF-8") << Method::ScramSha1 << QByteArray("ann") << QByteArray("p\xe4ss") << notHere;
    QTest::newRow("CRAM-MD5, control") << Method::CramMd5 << QByteArray("a\x07") << QByteArray("x") << notHere;
    QTest::newRow("a token, separator") << Method::XOAuth2 << QByteArray("ann") << QByteArray("a\1b") << notHere;
    QTest::newRow("a user, separator") << Method::OAuthBearer << QByteArray("a\1") << QByteArray("x") << notHere;
    for (const Method method : all) {
        QTest::newRow("line break in the user, " + nameOf(method))
            << method << QByteArray("a\nb") << QByteArray("x") << CannotBeSaid::UserHasLineBreakOrNul;
        QTest::newRow("NUL in the secret, " + nameOf(method))
            << method << QByteArray("a") << QByteArray("a\0b", 3) << CannotBeSaid::SecretHasLineBreakOrNul;
    }
}

void MechanismsTest::whatAMechanismCannotWriteIsRefusedBeforehand()
{
    QFETCH(Method, method);
    QFETCH(QByteArray, user);
    QFETCH(QByteArray, secret);
    const sasl::MechanismResult made = sasl::makeMechanism(credentials(method, user, secret));
    QVERIFY(!made);
    QTEST(made.error(), "why");
}

void MechanismsTest::theAuthLineStaysWithin255Octets()
{
    bool wasHeldBack = false;
    for (int size = 150; size < 200; ++size) {
        const auto plain = mechanism(credentials(Method::Plain, "ann", QByteArray(size, 'x')));
        const Step first = plain->start();
        const qsizetype octets = first.line.shown.size() + (first.line.hidden ? 1 + first.line.hidden->size() : 0) + 2;
        QVERIFY(octets <= 255);
        QCOMPARE(plain->hasShownProof(), first.line.hidden.has_value());
        const Step second = first.line.hidden ? Step() : plain->answer({Answer::Kind::Challenge, {}});
        wasHeldBack = !first.line.hidden;
        QCOMPARE(second.line.hidden.has_value(), wasHeldBack);
        QVERIFY(plain->hasShownProof());
    }
    QVERIFY(wasHeldBack);
}

void MechanismsTest::anEmptyFirstMessageIsAnEqualsSign()
{
    class Silent final : public sasl::Messages
    {
    public:
        bool speaksFirst() const override { return true; }
        sasl::Message next(const QByteArray &) override { return {}; }
        bool isComplete() const override { return true; }
        bool hasShownProof() const override { return true; }
    };
    sasl::AuthExchange exchange(Method::External, {}, std::make_unique<Silent>());

    QCOMPARE(exchange.start().line.shown, QByteArray("AUTH EXTERNAL ="));
    QCOMPARE(exchange.answer({Answer::Kind::Ok, {}}).kind, Step::Kind::Done);
}

void MechanismsTest::aHugeChallengeIsRefused()
{
    const auto cram = mechanism(credentials(Method::CramMd5, "ann"));
    cram->start();
    const Step step = cram->answer({Answer::Kind::Challenge, QByteArray(8 * 1024 + 4, 'A')});
    QCOMPARE(step.kind, Step::Kind::Nonsense);
}

void MechanismsTest::everyMethodHasAName()
{
    for (const Method method : all) {
        const auto made = mechanism(credentials(method, "ann"));
        QVERIFY2(made, nameOf(method));
        QCOMPARE(made->name(), nameOf(method));
        QCOMPARE(made->showsSecret(), showsSecret(method));
        QCOMPARE(made->secret().reveal().toByteArray(), QByteArray("secret"));
    }
}

QTEST_APPLESS_MAIN(MechanismsTest)
#include "MechanismsTest.moc"
