// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/Maildir.h"

#include "store/Disk.h"

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

private:
    void readByAnotherProgram() const;
    QString path(const QString &place) const { return m_folder->filePath(place); }

    store::Disk m_disk;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<store::Maildir> m_maildir;
};

namespace {

const QByteArray name = QByteArray(26, 'a') + ".1.poppo";
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

QTEST_GUILESS_MAIN(MaildirTest)
#include "MaildirTest.moc"
