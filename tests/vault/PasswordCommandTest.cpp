// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/PasswordCommand.h"
#include "support/LongEnough.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

using vault::PasswordCommand;
using vault::VaultAnswer;

class PasswordCommandTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneTrailingNewlineIsCut();
    void failuresSayWhatHappened_data();
    void failuresSayWhatHappened();
    void aCommandThatNeverEndsIsEndedWithItsChildren();
    void itHasNoInput();
};

static VaultAnswer outcomeOf(const QString &line, int limitMs = PasswordCommand::defaultTimeLimitMs)
{
    PasswordCommand command;
    QSignalSpy finished(&command, &PasswordCommand::finished);
    command.run(line, limitMs);
    if (finished.isEmpty() && !finished.wait(longEnough))
        qWarning("the command never answered");
    return finished.value(0).value(0).value<VaultAnswer>();
}

void PasswordCommandTest::oneTrailingNewlineIsCut()
{
    const VaultAnswer answer = outcomeOf(QStringLiteral("printf ' pa ss \\n\\n'"));

    QVERIFY(answer.isOk());
    QCOMPARE(answer.secret.reveal().toByteArray(), QByteArray(" pa ss \n"));
}

void PasswordCommandTest::failuresSayWhatHappened_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("detail");
    QTest::newRow("status") << "echo secret; echo no such entry >&2; echo more >&2; exit 3"
                            << "It ended with status 3: no such entry";
    QTest::newRow("signal") << "kill -9 $$"
                            << "It was ended by a signal";
    QTest::newRow("silence") << "true"
                             << "It printed no password";
    QTest::newRow("bare newline") << "echo"
                                  << "It printed no password";
}

void PasswordCommandTest::failuresSayWhatHappened()
{
    QFETCH(QString, line);
    QFETCH(QString, detail);

    const VaultAnswer answer = outcomeOf(line);

    QCOMPARE(answer.kind, VaultAnswer::Kind::CommandFailed);
    QCOMPARE(answer.detail, detail);
    QVERIFY(answer.secret.isEmpty());
}

void PasswordCommandTest::aCommandThatNeverEndsIsEndedWithItsChildren()
{
    const VaultAnswer answer = outcomeOf(QStringLiteral("sleep 1000 & sleep 1000"), 50);

    QCOMPARE(answer.kind, VaultAnswer::Kind::CommandFailed);
    QCOMPARE(answer.detail, QStringLiteral("It did not end in time"));
}

void PasswordCommandTest::itHasNoInput()
{
    const VaultAnswer answer = outcomeOf(QStringLiteral("cat; echo end"));

    QCOMPARE(answer.secret.reveal().toByteArray(), QByteArray("end"));
}

QTEST_GUILESS_MAIN(PasswordCommandTest)
#include "PasswordCommandTest.moc"
