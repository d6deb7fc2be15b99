// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/SingleInstance.h"
#include "support/LongEnough.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

class SingleInstanceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSecondAsksTheFirstToShowItself();
    void twoProfilesDoNotDisturbEachOther();
    void aSocketLeftByACrashIsNoObstacle();
    void onlyTheUserMayEnter();
};

void SingleInstanceTest::theSecondAsksTheFirstToShowItself()
{
    const QTemporaryDir folder;
    app::SingleInstance first(folder.path());
    app::SingleInstance second(folder.path());
    const QSignalSpy raised(&first, &app::SingleInstance::raiseRequested);
    QVERIFY(first.claim());

    QVERIFY(!second.claim());

    QTRY_COMPARE_WITH_TIMEOUT(raised.size(), 1, longEnough);
}

void SingleInstanceTest::twoProfilesDoNotDisturbEachOther()
{
    const QTemporaryDir folder;
    app::SingleInstance home(folder.filePath(QStringLiteral("home")));
    app::SingleInstance work(folder.filePath(QStringLiteral("work")));

    QVERIFY(home.claim());
    QVERIFY(work.claim());
}

void SingleInstanceTest::aSocketLeftByACrashIsNoObstacle()
{
    const QTemporaryDir folder;
    QFile left(folder.filePath(QStringLiteral("window.socket")));
    QVERIFY(left.open(QIODevice::WriteOnly));
    left.close();

    app::SingleInstance next(folder.path());

    QVERIFY(next.claim());
}

void SingleInstanceTest::onlyTheUserMayEnter()
{
    const QTemporaryDir folder;
    const QString place = folder.filePath(QStringLiteral("run"));
    app::SingleInstance instance(place);
    QVERIFY(instance.claim());

    const auto others =
        QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
    QCOMPARE(QFile::permissions(place) & others, QFile::Permissions());
}

QTEST_GUILESS_MAIN(SingleInstanceTest)
#include "SingleInstanceTest.moc"
