// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/Maildir.h"

#include "store/Disk.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

class MaildirTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aMailThatIsNotHereHasNoPlace();
    void aNewMailIsFoundWhereItWasPut();
    void aMailThatAnotherProgramMovedIsFound_data();
    void aMailThatAnotherProgramMovedIsFound();
    void aMailThatWasMovedIsWrittenWhereItIs();
    void aMailThatAnotherProgramFiledAwayIsFound();
    void whatCannotBeReadIsNotTakenForEmpty_data();
    void whatCannotBeReadIsNotTakenForEmpty();
    void manyMailsAreSyncedAtOnce();
    void whereTheDiskCannotEachMailIsSynced();

private:
    void readByAnotherProgram() const;
    QString path(const QString &place) const { return m_folder->filePath(place); }

    store::Disk m_disk;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<store::Maildir> m_maildir;
};

namespace {

const QByteArray name = QByteArray(26, 'a') + ".1.poppo";
/// Counts what it syncs, one by one and as a whole.
class CountingDisk final : public store::Disk
{
public:
    explicit CountingDisk(bool canSyncAll) : m_canSyncAll(canSyncAll) {}

    bool canSyncAll() const override { return m_canSyncAll; }
    int sync(int) override { return ++single, 0; }
    int syncAll(int) override { return ++whole, 0; }

    int single = 0;
    int whole = 0;

private:
    const bool m_canSyncAll;
};

constexpr int many = 100;

void putAndSync(store::Disk &disk, const QString &folder)
{
    store::Maildir maildir(disk, folder);
    QVERIFY(maildir.prepare().isOk());
    for (int i = 100; i < 100 + many; ++i)
        QVERIFY(maildir.put(QByteArray::number(i) + name.sliced(3), "mail").isOk());
    QVERIFY(maildir.sync().isOk());
    QVERIFY(maildir.sync().isOk()); // Nothing is left to be done.
}

const QByteArray readPlace = "cur/" + name + ":2,S";

} // namespace

void MaildirTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_maildir = std::make_unique<store::Maildir>(m_disk, m_folder->path());
    QVERIFY(m_maildir->prepare().isOk());
}

void MaildirTest::readByAnotherProgram() const
{
    QVERIFY(QFile::rename(path(QString::fromLatin1("new/" + name)), path(QString::fromLatin1(readPlace))));
}

void MaildirTest::aMailThatIsNotHereHasNoPlace()
{
    QCOMPARE(m_maildir->find(name), QByteArray());
}

void MaildirTest::aNewMailIsFoundWhereItWasPut()
{
    QVERIFY(m_maildir->put(name, "mail").isOk());
    QCOMPARE(m_maildir->find(name), "new/" + name);
    QCOMPARE(m_maildir->sizeOf("new/" + name), 4);
}

void MaildirTest::aMailThatAnotherProgramMovedIsFound_data()
{
    QTest::addColumn<bool>("wasSeenBefore");
    QTest::newRow("seen in new/ before") << true;
    QTest::newRow("delivered just now") << false;
}

void MaildirTest::aMailThatAnotherProgramMovedIsFound()
{
    QFETCH(bool, wasSeenBefore);
    QVERIFY(m_maildir->put(name, "mail").isOk());
    if (wasSeenBefore)
        m_maildir->look();
    readByAnotherProgram();
    QCOMPARE(m_maildir->find(name), readPlace);
    QVERIFY(m_maildir->sync().isOk());
}

void MaildirTest::aMailThatWasMovedIsWrittenWhereItIs()
{
    QVERIFY(m_maildir->put(name, "cut").isOk());
    m_maildir->look();
    readByAnotherProgram();
    QVERIFY(m_maildir->put(name, "whole").isOk());
    QCOMPARE(m_maildir->list(), QList<QByteArray>{readPlace});
    QCOMPARE(m_maildir->sizeOf(readPlace), 5);
}

/// Into a folder of Maildir++.
void MaildirTest::aMailThatAnotherProgramFiledAwayIsFound()
{
    const QByteArray place = ".Archive/cur/" + name + ":2,S";
    QVERIFY(m_maildir->put(name, "cut").isOk());
    QVERIFY(QDir(m_folder->path()).mkpath(QStringLiteral(".Archive/cur")));
    QVERIFY(QFile::rename(path(QString::fromLatin1("new/" + name)), path(QString::fromLatin1(place))));

    QCOMPARE(m_maildir->find(name), place);
    QCOMPARE(m_maildir->list(), QList<QByteArray>{place});
    QVERIFY(m_maildir->seen().isOk());
    QVERIFY(m_maildir->put(name, "whole").isOk());
    QVERIFY(m_maildir->syncNameOf(name).isOk());
    QVERIFY(m_maildir->sync().isOk());
    QCOMPARE(m_maildir->sizeOf(place), 5);
}

void MaildirTest::whatCannotBeReadIsNotTakenForEmpty_data()
{
    QTest::addColumn<QString>("folder");
    QTest::newRow("new") << QStringLiteral("new");
    QTest::newRow("cur") << QStringLiteral("cur");
    QTest::newRow("of Maildir++") << QStringLiteral(".Sent/cur");
}

void MaildirTest::whatCannotBeReadIsNotTakenForEmpty()
{
    QFETCH(QString, folder);
    QDir maildir(m_folder->path());
    maildir.rmdir(folder);
    QVERIFY(maildir.mkpath(QFileInfo(path(folder)).path()));
    QVERIFY(QFile::link(path(folder), path(folder))); // It cannot be opened, and yet is there.

    QCOMPARE(m_maildir->find(name), QByteArray());
    QVERIFY(!m_maildir->seen().isOk());
    QVERIFY(!m_maildir->put(name, "mail").isOk());

    QVERIFY(QFile::remove(path(folder)) && maildir.mkdir(folder));
    QVERIFY(m_maildir->put(name, "mail").isOk()); // It looks again.
}

void MaildirTest::manyMailsAreSyncedAtOnce()
{
    CountingDisk disk(true);
    putAndSync(disk, m_folder->path());
    QCOMPARE(disk.whole, 1);
    QCOMPARE(disk.single, 0);
}

void MaildirTest::whereTheDiskCannotEachMailIsSynced()
{
    CountingDisk disk(false);
    putAndSync(disk, m_folder->path());
    QCOMPARE(disk.whole, 0);
    QCOMPARE(disk.single, many + 2); // And the two folders.
}

QTEST_GUILESS_MAIN(MaildirTest)
#include "MaildirTest.moc"
