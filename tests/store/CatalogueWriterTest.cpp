// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/CatalogueWriter.h"
#include "support/LongEnough.h"

#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

#include <chrono>
#include <future>
#include <thread>
#include <utility>

using store::CatalogueWriter;

/// Entries are called by their numbers; the mark is that of the last one.
class CatalogueWriterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rowsComeInTheOrderInWhichTheyWereAskedFor();
    void itsOwnerIsToldOfThem();
    void theMarkStaysBeforeWhatFailed();
    void whatGathersIsBounded();
    void whatHasGatheredIsWrittenBeforeItGoes();
    void whoWaitsForAWorkIsCalledMeanwhile();
};

namespace {

const base::AccountId account = *base::AccountId::parse(u"0123456789abcdef0123456789abcdef");

QList<CatalogueWriter::Entry> entries(int from, int count)
{
    QList<CatalogueWriter::Entry> list;
    for (int i = from; i < from + count; ++i) {
        CatalogueWriter::Entry entry;
        entry.line.file = "file-" + QByteArray::number(i);
        entry.line.uidl = *base::Uidl::parse("u" + QByteArray::number(i));
        entry.place = "new/" + entry.line.file;
        entry.header = "Subject: " + QByteArray::number(i) + "\n";
        list.append(entry);
    }
    return list;
}

class Trial
{
public:
    Trial() : writer(std::move(CatalogueWriter::open(path(), account)).value()) {}

    QString path() const { return m_folder.filePath(QStringLiteral("catalogue.sqlite")); }
    void change(const char *sql) const
    {
        const auto database = store::CatalogueDatabase::open(path(), store::CatalogueDatabase::Access::Write);
        QSqlQuery query(database->connection());
        QVERIFY(query.exec(QLatin1String(sql)));
    }
    QByteArray answer(const char *sql) const
    {
        const auto database = store::CatalogueDatabase::open(path(), store::CatalogueDatabase::Access::Read);
        QSqlQuery query(database->connection());
        return query.exec(QLatin1String(sql)) && query.next() ? query.value(0).toByteArray() : QByteArray();
    }
    QByteArray subjects() const
    {
        return answer("SELECT group_concat(subject, ' ') FROM (SELECT subject FROM message ORDER BY row)");
    }
    QByteArray mark() const { return answer("SELECT value FROM state WHERE key LIKE 'ledger:%'"); }

private:
    QTemporaryDir m_folder;

public:
    std::unique_ptr<CatalogueWriter> writer;
};

} // namespace

void CatalogueWriterTest::rowsComeInTheOrderInWhichTheyWereAskedFor()
{
    Trial trial;

    trial.writer->add(entries(1, 2), {"ledger", 2});
    trial.writer->add(entries(3, 1), {"ledger", 3});
    trial.writer->add(entries(4, 3), {"ledger", 6});

    QVERIFY(trial.writer->await());
    QCOMPARE(trial.subjects(), QByteArray("1 2 3 4 5 6"));
    QCOMPARE(trial.mark(), QByteArray("ledger 6"));
}

void CatalogueWriterTest::itsOwnerIsToldOfThem()
{
    Trial trial;
    std::atomic<int> told = 0;
    trial.writer->rowsAdded = [&told] { ++told; };

    trial.writer->add({}, {"ledger", 1}); // Only the mark moves.
    QVERIFY(trial.writer->await());
    QCOMPARE(told.load(), 0);
    trial.writer->add(entries(1, 2), {"ledger", 2});
    QVERIFY(trial.writer->await());

    QCOMPARE(told.load(), 1);
}

void CatalogueWriterTest::theMarkStaysBeforeWhatFailed()
{
    Trial trial;
    trial.change("CREATE TRIGGER harm BEFORE INSERT ON message WHEN NEW.subject = '2' "
                 "BEGIN SELECT RAISE(ABORT, 'harm'); END");
    trial.writer->add(entries(1, 1), {"ledger", 1});
    QVERIFY(trial.writer->await());
    trial.writer->add(entries(2, 2), {"ledger", 3});
    QVERIFY(!trial.writer->await());
    trial.change("DROP TRIGGER harm");

    trial.writer->add(entries(4, 1), {"ledger", 4});

    QVERIFY(!trial.writer->await());
    QCOMPARE(trial.subjects(), QByteArray("1"));
    QCOMPARE(trial.mark(), QByteArray("ledger 1"));
    const auto catchUp = [](store::Catalogue &) -> store::Outcome { return base::Done{}; };
    QVERIFY(trial.writer->run(catchUp).isOk());
    trial.writer->add(entries(2, 3), {"ledger", 4});
    QVERIFY(trial.writer->await());
    QCOMPARE(trial.subjects(), QByteArray("1 2 3 4"));
}

void CatalogueWriterTest::whatGathersIsBounded()
{
    Trial trial;
    QList<CatalogueWriter::Entry> large = entries(1, 2);
    for (auto &entry : large)
        entry.header += QByteArray("X: ") + QByteArray(600'000, 'x') + '\n';

    trial.writer->add(large, {"ledger", 2});
    QCOMPARE(trial.subjects(), QByteArray("1 2")); // It has waited.
    trial.writer->add(entries(3, 500), {"ledger", 502});
    QCOMPARE(trial.mark(), QByteArray("ledger 502"));
}

void CatalogueWriterTest::whatHasGatheredIsWrittenBeforeItGoes()
{
    Trial trial;
    for (int i = 1; i <= 20; ++i)
        trial.writer->add(entries(i, 1), {"ledger", i});

    trial.writer.reset();

    QCOMPARE(trial.answer("SELECT count(*) FROM message"), QByteArray("20"));
    QCOMPARE(trial.mark(), QByteArray("ledger 20"));
}

void CatalogueWriterTest::whoWaitsForAWorkIsCalledMeanwhile()
{
    Trial trial;
    const std::thread::id caller = std::this_thread::get_id();
    std::promise<void> called;
    bool wasHere = false;

    const store::Outcome done = trial.writer->run(
        [&called](store::Catalogue &) -> store::Outcome {
            if (called.get_future().wait_for(std::chrono::milliseconds(longEnough)) != std::future_status::ready)
                return store::StoreError{};
            return base::Done{};
        },
        [&called, &wasHere, caller] {
            if (!std::exchange(wasHere, true) && std::this_thread::get_id() == caller)
                called.set_value();
        });

    QVERIFY(done.isOk() && wasHere);
}

QTEST_GUILESS_MAIN(CatalogueWriterTest)
#include "CatalogueWriterTest.moc"
