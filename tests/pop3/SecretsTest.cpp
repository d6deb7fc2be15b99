// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/Dialogue.h"

#include <QDir>
#include <QTest>

/// What the conversation and the errors of a login show, for every mechanism.
class SecretsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noConversationShowsASecret_data();
    void noConversationShowsASecret();
    void whatAServerRepeatsIsMasked_data();
    void whatAServerRepeatsIsMasked();
};

namespace {

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The secrets of a transcript in every form, and all that its client says in base64.
QByteArrayList secretsIn(const QByteArray &text)
{
    QByteArrayList secrets;
    for (const QByteArray &line : text.split('\n')) {
        const QByteArrayList words = line.split(' ');
        if (line.startsWith("> auth ") && words.size() > 4)
            secrets += {words[4], words[4].toBase64(), words[4].toHex(), words[4].toPercentEncoding()};
        if (line.startsWith("C: ") && words.last().size() > 4 && words.size() == (words[1] == "AUTH" ? 4 : 2))
            secrets += words.last();
    }
    secrets.removeAll("CAPA");
    return secrets;
}

} // namespace

void SecretsTest::noConversationShowsASecret_data()
{
    QTest::addColumn<QByteArray>("text");
    const QDir folder(QStringLiteral(DIALOGUES));
    for (const QString &name : folder.entryList({QStringLiteral("auth-*.txt")}, QDir::Files, QDir::Name))
        QTest::addRow("%s", qPrintable(name)) << contents(folder.filePath(name));
}

void SecretsTest::noConversationShowsASecret()
{
    QFETCH(QByteArray, text);
    Dialogue dialogue(text);
    QCOMPARE(dialogue.play(), Dialogue::agreed);

    QByteArray shown;
    for (const pop3::ConversationLine &line : dialogue.log().conversation())
        shown += line.text + '\n';
    if (const auto &error = dialogue.log().lastError())
        shown += error->serverText + error->rule + error->offendingLine;
    QVERIFY(shown.contains("AUTH "));
    for (const QByteArray &secret : secretsIn(text))
        QVERIFY2(!shown.contains(secret), secret);
}

void SecretsTest::whatAServerRepeatsIsMasked_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QByteArray>("shown");
    QTest::newRow("the password") << QByteArray("-ERR bad password hunter22") << QByteArray("-ERR bad password ****");
    QTest::newRow("our line") << QByteArray("-ERR what is AGFubgBodW50ZXIyMg== ?") << QByteArray("-ERR what is **** ?");
    QTest::newRow("in a challenge") << QByteArray("+ hunter22!") << QByteArray("+ ****!");
    QTest::newRow("in nonsense") << QByteArray("hunter22 to you") << QByteArray("**** to you");
}

void SecretsTest::whatAServerRepeatsIsMasked()
{
    QFETCH(QByteArray, answer);
    QFETCH(QByteArray, shown);
    Dialogue dialogue("S: +OK ready\nC: CAPA\nS: +OK\nS: SASL PLAIN\nS: .\n> auth PLAIN ann hunter22\n"
                      "C: AUTH PLAIN AGFubgBodW50ZXIyMg==\nS: " +
                      answer + '\n' + (answer.startsWith('+') ? "C: *\nS: -ERR cancelled\n" : ""));

    QCOMPARE(dialogue.play(), Dialogue::agreed);

    QByteArrayList texts{dialogue.log().lastError()->offendingLine};
    for (const pop3::ConversationLine &line : dialogue.log().conversation())
        texts += line.text;
    QVERIFY(texts.contains(shown));
    QVERIFY(!texts.join().contains("hunter22"));
}

QTEST_GUILESS_MAIN(SecretsTest)
#include "SecretsTest.moc"
