// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/Ledger.h"
#include "store/Disk.h"
#include "store/LedgerTime.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

class LedgerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLineReadsBackAsItWasWritten();
    void timesReadBack();
    void whatALaterVersionWroteIsReadOver();
    void aTornLastLineIsCut();
    void onlyReadingTouchesNothing();
    void aLaterFormatIsLeftAlone();
    void aTornFirstLineIsBegunAnew_data();
    void aTornFirstLineIsBegunAnew();
    void anotherFileWithoutLineEndsIsLeftAlone();
    void whatAPowerCutLeftAsZerosIsNoLine();
    void whatCannotBeReadIsNotNothing_data();
    void whatCannotBeReadIsNotNothing();
    void compactingKeepsWhatStillCounts();

private:
    static store::LedgerLine line(store::LedgerLine::Event event, const QByteArray &uidl);
    QString path() const { return m_folder.filePath(QStringLiteral("ledger.log")); }
    void write(const QByteArray &text) const;
    QByteArray read() const;

    QTemporaryDir m_folder;
    store::Disk m_disk;
};

using Event = store::LedgerLine::Event;
using Fate = store::KnownMessage::Fate;

store::LedgerLine LedgerTest::line(Event event, const QByteArray &uidl)
{
    store::LedgerLine line;
    line.event = event;
    line.uidl = *base::Uidl::parse(uidl);
    line.at = 1795395600123;
    line.file = "f-" + uidl;
    line.generation = 3;
    line.size = 5'000'000'000;
    line.sha256 = "ab";
    line.header = "cd";
    return line;
}

void LedgerTest::write(const QByteArray &text) const
{
    QFile file(path());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
}

QByteArray LedgerTest::read() const
{
    QFile file(path());
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void LedgerTest::aLineReadsBackAsItWasWritten()
{
    const QByteArray uidl("/..%41=\xe9\xff\t\x7f", 11);
    const store::LedgerLine written = line(Event::Stored, uidl);
    QCOMPARE(written.toBytes().count('\n'), 1);
    const auto read = store::LedgerLine::parse(written.toBytes());
    QVERIFY(read.has_value());
    QCOMPARE(read->uidl.bytes(), uidl);
    QCOMPARE(read->at, written.at);
    QCOMPARE(read->size, written.size);
    QCOMPARE(read->generation, 3);
    QCOMPARE(read->sha256, written.sha256);
}

void LedgerTest::timesReadBack()
{
    QCOMPARE(store::ledgerTime(1795395600123), QByteArray("2026-11-23T01:00:00.123Z"));
    QCOMPARE(store::ledgerTime("2026-11-23T01:00:00.123Z"), 1795395600123);
    QCOMPARE(store::ledgerTime("yesterday"), 0);
    QCOMPARE(store::ledgerTime("2026-99-99T01:00:00.123Z"), 0);
}

void LedgerTest::whatALaterVersionWroteIsReadOver()
{
    write("poppo-ledger 1\tid=x\tshiny=1\n"
          "stored\tnew-key=a=b\tuidl=u1\tfile=f\tgen=1\tsize=2\tbare\n"
          "tagged\tuidl=u1\ttag=work\n"
          "skipped\tuidl=u2\twhy=too%20large\n"
          "rubbish\n");
    store::Ledger ledger(m_disk, path());
    QVERIFY(ledger.open().isOk());
    QCOMPARE(ledger.book().known().size(), 2);
    QCOMPARE(ledger.book().find(*base::Uidl::parse("u1"))->size, 2);
    QCOMPARE(ledger.book().find(*base::Uidl::parse("u2"))->fate, Fate::Skipped);
    QCOMPARE(ledger.book().find(*base::Uidl::parse("u2"))->failures, 1);
    QCOMPARE(ledger.id(), QByteArray("x"));
}

void LedgerTest::aTornLastLineIsCut()
{
    write("poppo-ledger 1\tid=x\nvanished\tuidl=u1\nvanished\tuidl=u2");
    store::Ledger ledger(m_disk, path());
    QVERIFY(ledger.open().isOk());
    QVERIFY(ledger.append("vanished\tuidl=u3\n").isOk());
    QCOMPARE(read(), QByteArray("poppo-ledger 1\tid=x\nvanished\tuidl=u1\nvanished\tuidl=u3\n"));
}

void LedgerTest::onlyReadingTouchesNothing()
{
    const QByteArray torn = "poppo-ledger 1\tid=x\n" + line(Event::Stored, "u1").toBytes() + "vanished\tuidl=u1";
    write(torn);
    store::Ledger ledger(m_disk, path());

    QVERIFY(ledger.read().isOk());

    QCOMPARE(ledger.book().find(*base::Uidl::parse("u1"))->fate, Fate::Stored);
    QCOMPARE(read(), torn);
    QVERIFY(store::Ledger(m_disk, m_folder.filePath(QStringLiteral("none"))).read().isOk());
    QVERIFY(!QFile::exists(m_folder.filePath(QStringLiteral("none"))));
}

void LedgerTest::aLaterFormatIsLeftAlone()
{
    write("poppo-ledger 2\tid=x\n");
    QCOMPARE(store::Ledger(m_disk, path()).open().error().kind, store::StoreError::Kind::NewerFormat);
    write("From someone\n");
    QCOMPARE(store::Ledger(m_disk, path()).open().error().kind, store::StoreError::Kind::Malformed);
    QCOMPARE(read(), QByteArray("From someone\n"));
}

void LedgerTest::aTornFirstLineIsBegunAnew_data()
{
    QTest::addColumn<QByteArray>("torn");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("in the word") << QByteArray("popp");
    QTest::newRow("in the id") << QByteArray("poppo-ledger 1\tid=3f");
    QTest::newRow("its room alone") << QByteArray(51, '\0');
    QTest::newRow("zeros from the id on") << QByteArray("poppo-ledger 1\tid=3f") + QByteArray(29, '\0');
}

void LedgerTest::aTornFirstLineIsBegunAnew()
{
    QFETCH(QByteArray, torn);
    write(torn);
    QVERIFY(store::Ledger(m_disk, path()).open().isOk());
    QVERIFY(read().startsWith("poppo-ledger 1\tid="));
    QCOMPARE(read().count('\n'), 1);
}

void LedgerTest::anotherFileWithoutLineEndsIsLeftAlone()
{
    write("From someone");
    QCOMPARE(store::Ledger(m_disk, path()).open().error().kind, store::StoreError::Kind::Malformed);
    QCOMPARE(read(), QByteArray("From someone"));
}

void LedgerTest::whatAPowerCutLeftAsZerosIsNoLine()
{
    const QByteArray header = "poppo-ledger 1\tid=x\n";
    const QByteArray first = line(Event::Stored, "u1").toBytes();
    const QByteArray second = line(Event::Deleted, "u1").toBytes();
    write(header + first.chopped(5) + QByteArray(second.size() + 4, '\0') + '\n');
    store::Ledger ledger(m_disk, path());

    QVERIFY(ledger.restore(header.size(), {first, second}).isOk());

    QCOMPARE(read(), header + first + second);
    QVERIFY(!store::LedgerLine::parse(first.chopped(5) + QByteArray(4, '\0')));
    write(QByteArray(5000, '\0')); // Too much for a beginning: who knows what it was.
    QCOMPARE(store::Ledger(m_disk, path()).open().error().kind, store::StoreError::Kind::Malformed);
    QCOMPARE(read(), QByteArray(5000, '\0'));
}

void LedgerTest::whatCannotBeReadIsNotNothing_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("nobody can say whether it is there") << m_folder.filePath(QString(300, u'x')); // ENAMETOOLONG
    QTest::newRow("each read fails") << QStringLiteral("/proc/self/mem");
}

void LedgerTest::whatCannotBeReadIsNotNothing()
{
    QFETCH(QString, path);
    store::Ledger ledger(m_disk, path);

    QVERIFY(!ledger.read().isOk());
    QVERIFY(!ledger.restore(0, {"vanished\tuidl=u1\n"}).isOk());
}

void LedgerTest::compactingKeepsWhatStillCounts()
{
    QByteArray text = "poppo-ledger 1\tid=x\n" + line(Event::Stored, "u1").toBytes() + "tagged\tuidl=u1\ttag=work\n";
    for (int i = 0; i < 1000; ++i)
        text += line(i % 2 ? Event::Listed : Event::Vanished, "u1").toBytes();
    write(text + line(Event::Stored, "u2").toBytes());
    store::Ledger ledger(m_disk, path());
    QVERIFY(ledger.open().isOk());
    QVERIFY(ledger.isWorthCompacting());

    QVERIFY(ledger.compact().isOk());

    QCOMPARE(read().count('\n'), 6);
    QVERIFY(read().contains("tagged\tuidl=u1\ttag=work\n"));
    QVERIFY(ledger.id() != "x");
    QCOMPARE(ledger.book().find(*base::Uidl::parse("u1"))->fate, Fate::Stored);
    QCOMPARE(ledger.size(), read().size());
}

QTEST_APPLESS_MAIN(LedgerTest)
#include "LedgerTest.moc"
