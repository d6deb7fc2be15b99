// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/CatalogueReader.h"

#include "support/Archive.h"

#include <QRandomGenerator>
#include <QTest>

using store::ListView;

class CatalogueReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aMissingCatalogueIsAnEmptyOne();
    void newMailIsOneRange();
    void aReadMailLeavesTheUnreadView();
    void aCatalogueMadeAnewIsOpenedAgain();
    void everyViewFollowsTheCatalogue_data();
    void everyViewFollowsTheCatalogue();
    void aLargeBatchLeavesContentsToPages();
    void aMailIsFoundByItsPosition();
    void countsAreOfAllAccounts();
};

namespace {

QStringList ids(const store::MessageRows &rows)
{
    QStringList list;
    for (const store::MessageRow &row : rows)
        list << row.id;
    return list;
}

/// What a model does with a change, on a list of ids alone.
void apply(const store::ViewChange &change, QStringList &list)
{
    for (const auto &range : change.removed)
        list.remove(range.first, range.count);
    for (const auto &range : change.inserted) {
        QVERIFY(range.first <= list.size());
        QCOMPARE(range.rows.size(), range.count);
        for (qsizetype i = 0; i < range.count; ++i)
            list.insert(range.first + i, range.rows.at(i).id);
    }
    for (const auto &changed : change.changed)
        QCOMPARE(list.value(changed.position), changed.row.id);
}

/// A few random things that happen to mail, all in one transaction.
void disturb(Archive &archive, QRandomGenerator &dice)
{
    QList<Mail> mails;
    const QList<const char *> senders{"ann", "Ben", "BEN", "青木", "zoe"};
    const QList<const char *> accounts{"home", "work"};
    for (int i = dice.bounded(6); i > 0; --i) {
        Mail mail = message(QByteArray::number(dice.bounded(20)).constData());
        mail.from(senders[dice.bounded(5)]).in(accounts[dice.bounded(2)]).size(dice.bounded(9));
        mail.at(QStringLiteral("2026-11-%1T00:00:00Z").arg(dice.bounded(10, 28)).toLatin1().constData());
        mails << (dice.bounded(2) ? mail.read() : mail);
    }
    archive.store(mails);
    archive.run(QStringLiteral("BEGIN"));
    for (const char *change : {"SET flags = flags + 1 WHERE flags & 1 = 0", "SET flags = flags - 1 WHERE flags & 1",
                               "SET flags = 2 WHERE NOT flags & 2", "SET attachments = 1 WHERE attachments IS NULL",
                               "SET attachments = 0 WHERE attachments = 1", "SET snippet = 'x' WHERE 1"})
        archive.run(
            QStringLiteral("UPDATE message %1 AND row % 7 = %2").arg(QLatin1String(change)).arg(dice.bounded(7)));
    archive.run(QStringLiteral("DELETE FROM message WHERE row % 11 = %1").arg(dice.bounded(11)));
    archive.run(QStringLiteral("COMMIT"));
}

} // namespace

void CatalogueReaderTest::aMissingCatalogueIsAnEmptyOne()
{
    QTemporaryDir folder;
    store::CatalogueReader reader(store::Profile::at(folder.path()));
    reader.open({});
    QCOMPARE(reader.count(), 0);
    QVERIFY(reader.advance().has_value());
    QVERIFY(reader.rows(0, 10).isEmpty());
    QCOMPARE(reader.counts(), store::MessageCounts());
}

void CatalogueReaderTest::newMailIsOneRange()
{
    Archive archive({message("Lunch").at("12:00")});
    store::CatalogueReader reader(archive.profile());
    reader.open({});

    archive.store({message("Dinner").at("19:00"), message("Night").at("23:00")});
    const auto change = reader.advance();

    QVERIFY(change);
    QCOMPARE(change->inserted.size(), 1);
    QCOMPARE(change->inserted[0].first, 0);
    QCOMPARE(ids(change->inserted[0].rows), QStringList({archive.idOf("Night"), archive.idOf("Dinner")}));
    QVERIFY(change->removed.isEmpty() && change->changed.isEmpty());
}

void CatalogueReaderTest::aReadMailLeavesTheUnreadView()
{
    Archive archive({message("Lunch").at("12:00"), message("Dinner").at("19:00")});
    store::CatalogueReader reader(archive.profile());
    reader.open({{}, ListView::Filter::Unread, ListView::Key::Date, Qt::DescendingOrder});

    archive.mark("Lunch", 1);
    const auto change = reader.advance();

    QVERIFY(change);
    QCOMPARE(change->removed.size(), 1);
    QCOMPARE(change->removed[0].first, 1);
    QCOMPARE(reader.count(), 1);
}

void CatalogueReaderTest::aCatalogueMadeAnewIsOpenedAgain()
{
    Archive archive({message("Lunch"), message("Dinner")});
    store::CatalogueReader reader(archive.profile());
    reader.open({});

    archive.run(QStringLiteral("DELETE FROM message WHERE subject = 'Lunch'"));
    archive.run(QStringLiteral("UPDATE state SET value = 'another' WHERE key = 'identity'"));

    QVERIFY(!reader.advance());
    QCOMPARE(reader.count(), 1);
}

void CatalogueReaderTest::everyViewFollowsTheCatalogue_data()
{
    QTest::addColumn<int>("filter");
    QTest::addColumn<int>("key");
    QTest::addColumn<QString>("where");
    QTest::addColumn<QString>("order");
    const QList<const char *> filters{"1", "NOT flags & 1", "flags & 2", "attachments > 0"};
    const QList<const char *> keys{"date %1, row %1",
                                   "sender %1, date %1, account %1, row %1",
                                   "subject %1, date %1, account %1, row %1",
                                   "size %1, date %1, account %1, row %1",
                                   "account %1, date %1, row %1",
                                   "ifnull(attachments, 0) %1, date %1, row %1"};
    for (int filter = 0; filter < filters.size(); ++filter) {
        for (int key = 0; key < keys.size(); ++key)
            QTest::addRow("filter %d, key %d", filter, key)
                << filter << key << QString::fromLatin1(filters[filter]) << QString::fromLatin1(keys[key]);
    }
}

void CatalogueReaderTest::everyViewFollowsTheCatalogue()
{
    QFETCH(int, filter);
    QFETCH(int, key);
    QFETCH(QString, where);
    QFETCH(QString, order);
    QRandomGenerator dice(uint(filter * 100 + key + 1));
    const bool ofOneAccount = (filter + key) % 2 == 1;
    const Qt::SortOrder direction = key % 2 == 0 ? Qt::DescendingOrder : Qt::AscendingOrder;
    const base::AccountId account = ofOneAccount ? Archive::account("home") : base::AccountId();
    const QString truth =
        QStringLiteral("SELECT id FROM message WHERE %1 AND %2 ORDER BY %3")
            .arg(where,
                 ofOneAccount
                     ? QStringLiteral("account = (SELECT number FROM account WHERE id = '%1')").arg(account.toString())
                     : where,
                 order.arg(direction == Qt::DescendingOrder ? QStringLiteral("DESC") : QString()));
    Archive archive({message("first")});
    disturb(archive, dice);
    store::CatalogueReader reader(archive.profile());
    reader.open({account, ListView::Filter(filter), ListView::Key(key), direction});
    QStringList list = ids(reader.rows(0, 1000));

    for (int round = 0; round < 25; ++round) {
        disturb(archive, dice);
        const auto change = reader.advance();
        QVERIFY(change);
        apply(*change, list);
        QCOMPARE(list, archive.column(truth));
        QCOMPARE(reader.count(), list.size());
        QCOMPARE(ids(reader.rows(3, 5)), list.mid(3, 5));
    }
}

void CatalogueReaderTest::aLargeBatchLeavesContentsToPages()
{
    Archive archive({message("first").at("2026-11-20T00:00:00Z")});
    store::CatalogueReader reader(archive.profile());
    reader.open({});

    archive.store(QList<Mail>(1000, message("later")));
    const auto change = reader.advance();

    QVERIFY(change && change->isRestStale);
    QCOMPARE(change->inserted.size(), 1);
    QCOMPARE(change->inserted[0].count, 1000);
    QVERIFY(change->inserted[0].rows.isEmpty());
    QCOMPARE(reader.count(), 1001);
}

void CatalogueReaderTest::aMailIsFoundByItsPosition()
{
    Archive archive({message("a").at("10:00"), message("b").at("11:00").read(), message("c").at("12:00")});
    store::CatalogueReader reader(archive.profile());
    reader.open({});
    QCOMPARE(reader.positionOf(archive.idOf("a")), 2);
    QCOMPARE(reader.positionOf(QStringLiteral("nobody")), -1);
    reader.open({{}, ListView::Filter::Unread, ListView::Key::Date, Qt::DescendingOrder});
    QCOMPARE(reader.positionOf(archive.idOf("a")), 1);
    QCOMPARE(reader.positionOf(archive.idOf("b")), -1);
}

void CatalogueReaderTest::countsAreOfAllAccounts()
{
    Archive archive({message("a").in("home"), message("b").in("work").read().starred().size(5),
                     message("c").in("work").attachments(1)});
    store::CatalogueReader reader(archive.profile());
    const store::MessageCounts counts = reader.counts();
    QCOMPARE(counts.all, (store::MessageCounts::Count{3, 2}));
    QCOMPARE(counts.accounts.value(Archive::account("work")), (store::MessageCounts::Count{2, 1}));
    QCOMPARE(counts.starred, 1);
    QCOMPARE(counts.withAttachments, 1);
    QCOMPARE(counts.bytes, 2005);
}

QTEST_GUILESS_MAIN(CatalogueReaderTest)
#include "CatalogueReaderTest.moc"
