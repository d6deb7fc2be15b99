// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Autostart.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

class AutostartTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itIsOffUntilTurnedOn();
    void theEntryPassesTheValidator();
    void awkwardPathsAreQuoted();
    void anUnwritableFolderIsReported();
};

void AutostartTest::itIsOffUntilTurnedOn()
{
    const QTemporaryDir folder;
    app::Autostart autostart(folder.filePath(QStringLiteral("autostart")), {QStringLiteral("/usr/bin/poppo")});
    QVERIFY(!autostart.isOn());

    QVERIFY(autostart.turnOn());
    QVERIFY(autostart.isOn());

    QVERIFY(autostart.turnOff());
    QVERIFY(!autostart.isOn());
    QVERIFY(autostart.turnOff());
}

void AutostartTest::theEntryPassesTheValidator()
{
    const QTemporaryDir folder;
    app::Autostart autostart(folder.path(), {QStringLiteral("/usr/bin/poppo"), QStringLiteral("--hidden")});
    QVERIFY(autostart.turnOn());

    QProcess validator;
    validator.start(QStringLiteral("desktop-file-validate"), {folder.filePath(QStringLiteral("poppo.desktop"))});

    QVERIFY(validator.waitForFinished());
    QCOMPARE(validator.readAllStandardOutput() + validator.readAllStandardError(), QByteArray());
    QCOMPARE(validator.exitCode(), 0);
}

void AutostartTest::awkwardPathsAreQuoted()
{
    const QTemporaryDir folder;
    app::Autostart autostart(folder.path(), {QStringLiteral("/opt/50% off/\"po$ppo\"")});
    QVERIFY(autostart.turnOn());

    QFile entry(folder.filePath(QStringLiteral("poppo.desktop")));

    QVERIFY(entry.open(QIODevice::ReadOnly));
    QVERIFY(entry.readAll().contains("Exec=\"/opt/50%% off/\\\\\"po\\\\$ppo\\\\\"\"\n"));
}

void AutostartTest::anUnwritableFolderIsReported()
{
    app::Autostart autostart(QStringLiteral("/proc/no-such-place"), {QStringLiteral("/usr/bin/poppo")});
    QVERIFY(!autostart.turnOn());
    QVERIFY(!autostart.isOn());
}

QTEST_GUILESS_MAIN(AutostartTest)
#include "AutostartTest.moc"
