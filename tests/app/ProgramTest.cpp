// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/LongEnough.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

/// The installed program as the desktop starts and ends it.
class ProgramTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSecondStartShowsTheFirstAndEnds();
    void aSignalEndsItInOrder_data();
    void aSignalEndsItInOrder();

private:
    static bool start(QProcess &process, const QString &profile);
    static bool isShown();
};

bool ProgramTest::start(QProcess &process, const QString &profile)
{
    process.start(qEnvironmentVariable("POPPO_BIN") + QStringLiteral("/poppo"), {QStringLiteral("--profile"), profile});
    return process.waitForStarted();
}

bool ProgramTest::isShown()
{
    const QStringList search{QStringLiteral("search"), QStringLiteral("--onlyvisible"), QStringLiteral("--name"),
                             QStringLiteral("Poppo")};
    QProcess xdotool;
    xdotool.start(QStringLiteral("xdotool"), search);
    return xdotool.waitForFinished() && !xdotool.readAllStandardOutput().trimmed().isEmpty();
}

void ProgramTest::aSecondStartShowsTheFirstAndEnds()
{
    const QTemporaryDir profile;
    QProcess first;
    QVERIFY(start(first, profile.path()));
    QTRY_VERIFY_WITH_TIMEOUT(isShown(), longEnough);

    QProcess second;
    QVERIFY(start(second, profile.path()));
    QVERIFY(second.waitForFinished());

    QCOMPARE(second.exitCode(), 0);
    QCOMPARE(first.state(), QProcess::Running);
    first.terminate();
    QVERIFY(first.waitForFinished());
}

void ProgramTest::aSignalEndsItInOrder_data()
{
    QTest::addColumn<int>("number");
    QTest::newRow("SIGTERM") << SIGTERM;
    QTest::newRow("SIGINT") << SIGINT;
    QTest::newRow("SIGHUP") << SIGHUP;
}

void ProgramTest::aSignalEndsItInOrder()
{
    QFETCH(int, number);
    const QTemporaryDir profile;
    QProcess program;
    QVERIFY(start(program, profile.path()));
    QTRY_VERIFY_WITH_TIMEOUT(isShown(), longEnough);

    QElapsedTimer timer;
    timer.start();
    QCOMPARE(::kill(pid_t(program.processId()), number), 0);

    QVERIFY(program.waitForFinished());
    qInfo("ended after %lld ms", timer.elapsed());
    QCOMPARE(program.exitStatus(), QProcess::NormalExit);
    QCOMPARE(program.exitCode(), 0);
    QVERIFY(QFile::exists(profile.filePath(QStringLiteral("window.ini")))); // The window was put away.
}

QTEST_GUILESS_MAIN(ProgramTest)
#include "ProgramTest.moc"
