// SPDX-License-Identifier: GPL-3.0-or-later
#include "fetch/AccountTest.h"

#include "support/CheckDrill.h"

#include <QTest>

using fetch::TestStep;
using fetch::Trouble;

class AccountTestTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aGoodAccountPassesEveryStepAndNothingIsFetched();
    void whatTheServerSaysOfItselfIsShownAndMadeSafe();
    void aRefusedPasswordIsTheSignInsFault();
    void aServerWithoutUniqueIdsIsGoodEnough();
    void cancellingEndsTheTest();
    void withoutAPasswordNoServerIsAsked();
};

namespace {

const QString home = QStringLiteral("home");

vault::VaultAnswer password(const QByteArray &secret)
{
    vault::VaultAnswer answer;
    answer.kind = vault::VaultAnswer::Kind::Ok;
    answer.secret = base::Secret::fromBytes(QByteArray(secret));
    return answer;
}

/// A test under way, and what it told: "+" for a good step, "-" for a bad one, "o" for one that is not needed.
struct Trial
{
    explicit Trial(CheckDrill &of) : drill(of), test(of.account(home), of.workshop())
    {
        using fetch::AccountTest;
        QObject::connect(&test, &AccountTest::stepEnded, [this](const TestStep &step) {
            steps += "+-o"[int(step.verdict)];
            texts += step.text;
        });
        QObject::connect(&test, &AccountTest::passed, [this](qint64 messages) { count = messages; });
        QObject::connect(&test, &AccountTest::failed, [this](const Trouble &why) { trouble = why.kind; });
    }
    bool run(const QByteArray &secret = "secret")
    {
        test.start(password(secret));
        return drill.answerUntil([this] { return count || trouble; });
    }

    CheckDrill &drill;
    fetch::AccountTest test;
    QByteArray steps;
    QStringList texts;
    std::optional<qint64> count;
    std::optional<Trouble::Kind> trouble;
};

} // namespace

void AccountTestTest::aGoodAccountPassesEveryStepAndNothingIsFetched()
{
    CheckDrill drill;
    drill.mailbox().mails = {CheckDrill::mail("a"), CheckDrill::mail("b")};
    Trial trial(drill);

    QVERIFY(trial.run());

    QCOMPARE(trial.count, 2);
    QCOMPARE(trial.steps, QByteArray("+o++"));
    QVERIFY(!drill.mailbox().transcript.join('\n').contains("RETR"));
}

void AccountTestTest::whatTheServerSaysOfItselfIsShownAndMadeSafe()
{
    CheckDrill drill;
    drill.mailbox().insteadOf["CAPA"] = [&drill] {
        drill.mailbox().line()->deliver("+OK\r\nUSER\r\nUIDL\r\nEXPIRE 0\r\nIMPLEMENTATION Popd \x1b[31m\r\n.\r\n");
    };
    Trial trial(drill);

    QVERIFY(trial.run());

    QCOMPARE(trial.texts.first(), QStringLiteral("localhost, port 995 (Popd \\x1b[31m)"));
    QVERIFY2(trial.texts.last().endsWith(u"This server keeps no mail: what is not fetched may be lost."),
             qUtf8Printable(trial.texts.last()));
}

void AccountTestTest::aRefusedPasswordIsTheSignInsFault()
{
    CheckDrill drill;
    drill.mailbox().refused = {"PASS secret"};
    Trial trial(drill);

    QVERIFY(trial.run());

    QCOMPARE(trial.trouble, Trouble::Kind::PasswordRefused);
    QCOMPARE(trial.steps, QByteArray("+o-"));
    QCOMPARE(drill.mailbox().transcript.count("PASS secret"), 1);
}

void AccountTestTest::aServerWithoutUniqueIdsIsGoodEnough()
{
    CheckDrill drill;
    drill.mailbox().mails = {CheckDrill::mail("a")};
    drill.mailbox().refused = {"UIDL"};
    Trial trial(drill);

    QVERIFY(trial.run());

    QVERIFY(!trial.trouble);
    QCOMPARE(trial.steps, QByteArray("+o++"));
}

void AccountTestTest::cancellingEndsTheTest()
{
    CheckDrill drill;
    Trial trial(drill);
    drill.mailbox().insteadOf["USER home"] = [&trial] { trial.test.cancel(); };

    QVERIFY(trial.run());

    QCOMPARE(trial.trouble, Trouble::Kind::Cancelled);
    QVERIFY(!drill.mailbox().transcript.contains("PASS secret"));
}

void AccountTestTest::withoutAPasswordNoServerIsAsked()
{
    CheckDrill drill;
    Trial trial(drill);

    QVERIFY(trial.run(QByteArray()));

    QVERIFY(trial.trouble);
    QVERIFY(drill.mailbox().transcript.isEmpty());
}

QTEST_GUILESS_MAIN(AccountTestTest)
#include "AccountTestTest.moc"
