// SPDX-License-Identifier: GPL-3.0-or-later
#include "fetch/Explanation.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using fetch::Trouble;

class ExplanationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyKindHasAWordAndSentencesOfItsOwn();
    void placeholdersAreFilledOnceAndSafely();
    void aStrangersKindIsToldAsASentence();
    void aLineDroppedInTheHandshakeIsToldAsASentence();
    void theDemoServerCanBeTriedAgain();
    void aProxysPasswordIsAskedForByItsName_data();
    void aProxysPasswordIsAskedForByItsName();
};

static Trouble example(Trouble::Kind kind)
{
    Trouble trouble;
    trouble.kind = kind;
    trouble.account = QStringLiteral("Chess club");
    trouble.host = QStringLiteral("pop.example");
    trouble.port = 110;
    trouble.count = 3;
    return trouble;
}

void ExplanationTest::everyKindHasAWordAndSentencesOfItsOwn()
{
    QSet<QString> words;
    QSet<QString> sentences;
    const int last = int(Trouble::Kind::Internal);
    for (int kind = 0; kind <= last; ++kind) {
        const fetch::Explanation explanation = fetch::explain(example(Trouble::Kind(kind)));
        const QString word = fetch::word(Trouble::Kind(kind));

        QVERIFY2(QRegularExpression(QStringLiteral("^[a-z0-9]+(-[a-z0-9]+)*$")).match(word).hasMatch(),
                 qPrintable(word));
        words.insert(word);
        sentences.insert(explanation.whatHappened);
        QVERIFY2(!explanation.whatYouCanDo.isEmpty(), qPrintable(word));
        const bool isBeyondHelp = Trouble::Kind(kind) == Trouble::Kind::DemoNotServed; // Its advice is all there is.
        QVERIFY2(isBeyondHelp || !explanation.remedies.isEmpty(), qPrintable(word));
        for (const QString &text : {explanation.whatHappened, explanation.whatYouCanDo}) {
            QVERIFY2(!text.contains(u'{') && !text.contains(u'!'), qPrintable(text));
            QVERIFY2(text.endsWith(u'.'), qPrintable(text));
        }
    }
    QCOMPARE(words.size(), last + 1);
    QCOMPARE(sentences.size(), last + 1);
}

void ExplanationTest::placeholdersAreFilledOnceAndSafely()
{
    Trouble trouble = example(Trouble::Kind::PasswordRefused);
    trouble.account = QStringLiteral("{host}\u202E");
    trouble.serverText = "-ERR \x1b[31mno\r\n";

    const fetch::Explanation explanation = fetch::explain(trouble);

    QCOMPARE(explanation.whatHappened, QStringLiteral("{host}\\u{202e}: the server did not accept the password."));
    QCOMPARE(explanation.serverSaid, QStringLiteral("-ERR \\x1b[31mno"));
}

void ExplanationTest::aStrangersKindIsToldAsASentence()
{
    Trouble trouble = example(Trouble::Kind::NotPop3);
    trouble.detail = QStringLiteral("SMTP");

    const QString happened = fetch::explain(trouble).whatHappened;

    QVERIFY2(happened.endsWith(QStringLiteral("It speaks SMTP.")), qPrintable(happened));
}

void ExplanationTest::aLineDroppedInTheHandshakeIsToldAsASentence()
{
    Trouble trouble = example(Trouble::Kind::TlsFailed);
    trouble.detail = QStringLiteral("error:0A000126:SSL routines::unexpected eof while reading");
    const QString broken = fetch::explain(trouble).whatHappened;
    trouble.isLineDropped = true;

    const QString happened = fetch::explain(trouble).whatHappened;

    QCOMPARE(happened, broken + QStringLiteral(" The server closed the connection."));
    QVERIFY2(broken.endsWith(QStringLiteral("could not be made.")), qPrintable(broken));
}

void ExplanationTest::theDemoServerCanBeTriedAgain()
{
    const fetch::Explanation words = fetch::explain(example(Trouble::Kind::DemoNotServed));

    QCOMPARE(words.remedies, QList{fetch::Remedy::TryAgain});
}

void ExplanationTest::aProxysPasswordIsAskedForByItsName_data()
{
    QTest::addColumn<Trouble::Kind>("kind");
    QTest::newRow("locked") << Trouble::Kind::KeychainLocked;
    QTest::newRow("denied") << Trouble::Kind::KeychainDenied;
    QTest::newRow("no keychain") << Trouble::Kind::NoKeychain;
    QTest::newRow("command") << Trouble::Kind::PasswordCommandFailed;
}

void ExplanationTest::aProxysPasswordIsAskedForByItsName()
{
    QFETCH(Trouble::Kind, kind);
    Trouble trouble = example(kind);
    trouble.secret = Trouble::Secret::ProxyPassword;

    const fetch::Explanation explanation = fetch::explain(trouble);

    QVERIFY2(explanation.whatHappened.contains(QLatin1String("proxy")), qPrintable(explanation.whatHappened));
    QVERIFY(explanation.remedies.contains(fetch::Remedy::EnterProxyPassword));
    QVERIFY(!explanation.remedies.contains(fetch::Remedy::EnterPassword));
    QVERIFY(!explanation.remedies.contains(fetch::Remedy::KeepForSession));
}

QTEST_GUILESS_MAIN(ExplanationTest)
#include "ExplanationTest.moc"
