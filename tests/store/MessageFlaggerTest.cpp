// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/MessageFlagger.h"

#include "support/Archive.h"
#include "support/LongEnough.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTest>

using store::MessageFlagger;

class MessageFlaggerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readingMovesTheFileAndThenTheRow();
    void flagsOfOthersStay();
    void aFileThatWasMovedIsFound();
    void aMissingFileIsToldAndTheOthersGoOn();
    void allOfAViewIsMarkedInBatches();
    void marksThatTheCatalogueRefusesAreTold();
};

namespace {

QStringList files(const Archive &archive, const QString &folder)
{
    return QDir(archive.profile().accountFolder(Archive::account("home")) + folder).entryList(QDir::Files);
}

QString firstFile(Archive &archive)
{
    return archive.column(QStringLiteral("SELECT file FROM message ORDER BY row")).value(0);
}

} // namespace

void MessageFlaggerTest::readingMovesTheFileAndThenTheRow()
{
    Archive archive({message("a").saying("hello")});
    const QString id = archive.idOf("a");
    MessageFlagger flagger(archive.profile());
    QSignalSpy changed(&flagger, &MessageFlagger::catalogueChanged);

    flagger.mark({id}, MessageFlagger::Mark::Read);

    QVERIFY(changed.wait(longEnough));
    QCOMPARE(files(archive, QStringLiteral("/cur")), QStringList(id + QStringLiteral(":2,S")));
    QVERIFY(files(archive, QStringLiteral("/new")).isEmpty());
    QCOMPARE(firstFile(archive), QStringLiteral("cur/%1:2,S").arg(id));
    QCOMPARE(archive.column(QStringLiteral("SELECT unread FROM count")), QStringList(QStringLiteral("0")));

    flagger.mark({id}, MessageFlagger::Mark::Unread);
    QVERIFY(changed.wait(longEnough));
    QCOMPARE(files(archive, QStringLiteral("/cur")), QStringList(id + QStringLiteral(":2,")));
    QCOMPARE(archive.column(QStringLiteral("SELECT unread FROM count")), QStringList(QStringLiteral("1")));
}

void MessageFlaggerTest::flagsOfOthersStay()
{
    Archive archive({message("a").saying("hello")});
    const QString id = archive.idOf("a");
    const QString folder = archive.profile().accountFolder(Archive::account("home"));
    QVERIFY(QFile::rename(folder + QStringLiteral("/new/") + id, folder + QStringLiteral("/cur/%1:2,Rab").arg(id)));
    MessageFlagger flagger(archive.profile());
    QSignalSpy changed(&flagger, &MessageFlagger::catalogueChanged);

    flagger.mark({id}, MessageFlagger::Mark::Starred);

    QVERIFY(changed.wait(longEnough));
    QCOMPARE(files(archive, QStringLiteral("/cur")), QStringList(id + QStringLiteral(":2,FRab")));
    QCOMPARE(archive.column(QStringLiteral("SELECT flags FROM message")), QStringList(QStringLiteral("6")));
}

void MessageFlaggerTest::aFileThatWasMovedIsFound()
{
    Archive archive({message("a").saying("hello")});
    const QString id = archive.idOf("a");
    const QString folder = archive.profile().accountFolder(Archive::account("home"));
    QVERIFY(QDir().mkpath(folder + QStringLiteral("/.Friends/cur")));
    QVERIFY(
        QFile::rename(folder + QStringLiteral("/new/") + id, folder + QStringLiteral("/.Friends/cur/%1:2,").arg(id)));
    MessageFlagger flagger(archive.profile());
    QSignalSpy changed(&flagger, &MessageFlagger::catalogueChanged);

    flagger.mark({id}, MessageFlagger::Mark::Read);

    QVERIFY(changed.wait(longEnough));
    QCOMPARE(firstFile(archive), QStringLiteral(".Friends/cur/%1:2,S").arg(id));
    QCOMPARE(files(archive, QStringLiteral("/.Friends/cur")), QStringList(id + QStringLiteral(":2,S")));
}

void MessageFlaggerTest::aMissingFileIsToldAndTheOthersGoOn()
{
    Archive archive({message("gone"), message("here").saying("hello")});
    MessageFlagger flagger(archive.profile());
    QSignalSpy failed(&flagger, &MessageFlagger::failed);
    QSignalSpy changed(&flagger, &MessageFlagger::catalogueChanged);

    flagger.mark({archive.idOf("gone"), archive.idOf("here")}, MessageFlagger::Mark::Read);

    QVERIFY(changed.wait(longEnough));
    QCOMPARE(failed.size(), 1);
    QCOMPARE(failed[0][0].value<store::StoreError>().kind, store::StoreError::Kind::Missing);
    QCOMPARE(archive.column(QStringLiteral("SELECT flags FROM message ORDER BY row")),
             QStringList({QStringLiteral("0"), QStringLiteral("1")}));
}

void MessageFlaggerTest::allOfAViewIsMarkedInBatches()
{
    QList<Mail> mails(250, message("a").saying("hello"));
    mails << message("other").in("work").saying("hello");
    Archive archive(mails);
    MessageFlagger flagger(archive.profile());
    QSignalSpy changed(&flagger, &MessageFlagger::catalogueChanged);
    store::ListView view;
    view.account = Archive::account("home");

    flagger.markAllRead(view);

    QTRY_COMPARE_WITH_TIMEOUT(changed.size(), 3, longEnough);
    QCOMPARE(archive.column(QStringLiteral("SELECT subject FROM message WHERE NOT flags & 1")),
             QStringList(QStringLiteral("other")));
    QCOMPARE(files(archive, QStringLiteral("/cur")).size(), 250);
}

void MessageFlaggerTest::marksThatTheCatalogueRefusesAreTold()
{
    Archive archive({message("a").saying("hello")});
    archive.run(QStringLiteral("CREATE TRIGGER refuse BEFORE UPDATE ON message "
                               "BEGIN SELECT RAISE(ABORT, 'not today'); END"));
    MessageFlagger flagger(archive.profile());
    QSignalSpy failed(&flagger, &MessageFlagger::failed);
    QSignalSpy changed(&flagger, &MessageFlagger::catalogueChanged);

    flagger.mark({archive.idOf("a")}, MessageFlagger::Mark::Read);

    QVERIFY(failed.wait(longEnough));
    QVERIFY(failed[0][0].value<store::StoreError>().detail.contains(QLatin1String("not today")));
    QCOMPARE(changed.size(), 0);

    archive.run(QStringLiteral("DROP TRIGGER refuse"));
    flagger.mark({archive.idOf("a")}, MessageFlagger::Mark::Read);
    QVERIFY(changed.wait(longEnough));
    QCOMPARE(archive.column(QStringLiteral("SELECT flags FROM message")), QStringList(QStringLiteral("1")));
}

QTEST_GUILESS_MAIN(MessageFlaggerTest)
#include "MessageFlaggerTest.moc"
