// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/Journal.h"
#include "store/Digest.h"
#include "store/Disk.h"
#include "store/LedgerLine.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

class JournalTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aTailTornAtAnyByteIsIgnored();
    void aFlippedBitEndsTheReading();

private:
    QByteArray m_content;
    QList<qsizetype> m_ends; ///< Of the records.
};

void JournalTest::init()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("journal"));
    store::Disk disk;
    store::Journal journal(disk, path);
    journal.beginAt(77);
    m_ends.clear();
    for (const QByteArray &message : {QByteArray("Subject: a\n\nx\n"), QByteArray(), QByteArray("\0\n\n", 3)}) {
        store::LedgerLine line;
        line.event = store::LedgerLine::Event::Stored;
        line.uidl = *base::Uidl::parse("u1");
        line.file = "x";
        line.generation = 1;
        line.sha256 = store::Digest::hexOf(message);
        QVERIFY(journal.add(line.toBytes(), message).isOk());
        QVERIFY(journal.commit().isOk());
        m_ends.append(QFile(path).size());
    }
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    m_content = file.readAll();
}

void JournalTest::aTailTornAtAnyByteIsIgnored()
{
    QCOMPARE(store::Journal::ledgerSizeIn(m_content).value_or(0), 77);
    for (qsizetype length = 0; length <= m_content.size(); ++length) {
        const auto whole =
            std::count_if(m_ends.begin(), m_ends.end(), [length](qsizetype end) { return end <= length; });
        QCOMPARE(store::Journal::recordsIn(m_content.first(length)).size(), whole);
    }
}

void JournalTest::aFlippedBitEndsTheReading()
{
    const qsizetype head = m_content.indexOf('\n') + 1;
    for (qsizetype at = head; at < m_content.size(); ++at) {
        QByteArray damaged = m_content;
        damaged[at] = static_cast<char>(damaged[at] ^ 1);
        const auto before = std::count_if(m_ends.begin(), m_ends.end(), [at](qsizetype end) { return end <= at; });
        QCOMPARE(store::Journal::recordsIn(damaged).size(), before);
    }
}

QTEST_APPLESS_MAIN(JournalTest)
#include "JournalTest.moc"
