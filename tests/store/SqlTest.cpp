// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/Sql.h"
#include "store/CatalogueDatabase.h"
#include "store/ViewQuery.h"

#include <QFileInfo>
#include <QRegularExpression>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

class SqlTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyStatementIsUnderstoodBySqlite();
    void countsAndRevisionsFollowEveryChange();
    void theCatalogueIsForThisUserAlone();
    void anOlderCatalogueIsMadeAnew();
    void everyOrderHasItsIndex_data();
    void everyOrderHasItsIndex();
};

void SqlTest::everyStatementIsUnderstoodBySqlite()
{
    const QTemporaryDir folder;
    const auto database = store::CatalogueDatabase::open(folder.filePath(QStringLiteral("c.sqlite")),
                                                         store::CatalogueDatabase::Access::Write);
    QVERIFY2(database.isOk(), qPrintable(database.isOk() ? QString() : database.error().detail));

    QVERIFY(store::sqlNames().contains(QLatin1String("schema")));
    for (const QString &name : store::sqlNames()) {
        QSqlQuery query(database->connection());
        if (name != QLatin1String("schema"))
            QVERIFY2(query.prepare(store::sqlStatement(name)), qPrintable(name + query.lastError().text()));
    }
}

void SqlTest::countsAndRevisionsFollowEveryChange()
{
    const QTemporaryDir folder;
    const auto database = store::CatalogueDatabase::open(folder.filePath(QStringLiteral("c.sqlite")),
                                                         store::CatalogueDatabase::Access::Write);
    QSqlQuery query(database->connection());
    const auto said = [&query](const char *sql) {
        query.exec(QLatin1String(sql));
        return query.next() ? query.value(0).toString() : query.lastError().text();
    };
    QVERIFY(query.exec(QStringLiteral("INSERT INTO account (id) VALUES ('x')")));
    for (const char *id : {"a", "b"})
        QVERIFY(
            query.exec(QStringLiteral("INSERT INTO message (account,id,file,subject,sender,sender_address,recipients,"
                                      "date,arrived,size,flags,revision) VALUES (1,'%1','f','s','f','a','r',1,1,1,0,0)")
                           .arg(QLatin1String(id))));
    QCOMPARE(said("SELECT total || '/' || unread FROM count"), QStringLiteral("2/2"));

    QVERIFY(query.exec(QStringLiteral("UPDATE message SET flags = flags | 1 WHERE id = 'a'")));
    QCOMPARE(said("SELECT total || '/' || unread FROM count"), QStringLiteral("2/1"));
    QCOMPARE(said("SELECT revision FROM message WHERE id = 'a'"), QStringLiteral("1"));

    QVERIFY(query.exec(QStringLiteral("DELETE FROM message WHERE id = 'b'")));
    QCOMPARE(said("SELECT total || '/' || unread FROM count"), QStringLiteral("1/0"));
    QCOMPARE(said("SELECT revision || '/' || row FROM removed"), QStringLiteral("2/2"));
}

void SqlTest::theCatalogueIsForThisUserAlone()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("c.sqlite"));
    QVERIFY(store::CatalogueDatabase::open(path, store::CatalogueDatabase::Access::Write).isOk());
    QCOMPARE(QFileInfo(path).permissions() & 0x0077, QFile::Permissions());
}

void SqlTest::anOlderCatalogueIsMadeAnew()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("c.sqlite"));
    const auto open = [&path](auto access) { return store::CatalogueDatabase::open(path, access); };
    using Access = store::CatalogueDatabase::Access;
    {
        const auto database = open(Access::Write);
        QSqlQuery query(database->connection());
        for (const char *sql : {"DROP VIEW count", "INSERT INTO account (id) VALUES ('x')", "PRAGMA user_version=1"})
            QVERIFY2(query.exec(QLatin1String(sql)), sql);
    }
    QCOMPARE(open(Access::Read).error().kind, store::StoreError::Kind::Missing);

    QVERIFY(open(Access::Write).isOk());

    const auto database = open(Access::Read);
    QVERIFY(database.isOk());
    QSqlQuery accounts(database->connection());
    QVERIFY(accounts.exec(QStringLiteral("SELECT count(*) FROM count")) && accounts.next());
    QCOMPARE(accounts.value(0).toInt(), 0);
}

void SqlTest::everyOrderHasItsIndex_data()
{
    QTest::addColumn<store::ListView::Key>("key");
    QTest::addColumn<bool>("isOfOneAccount");
    QTest::addColumn<QString>("index");
    const auto row = [](store::ListView::Key key, const char *ofAll, const char *ofOne) {
        QTest::newRow(ofAll) << key << false << QString::fromLatin1(ofAll);
        QTest::addRow("%s of one account", ofOne) << key << true << QString::fromLatin1(ofOne);
    };
    row(store::ListView::Key::Date, "message_by_date", "message_of_account_by_date");
    row(store::ListView::Key::Sender, "message_by_sender", "message_by_sender");
    row(store::ListView::Key::Subject, "message_by_subject", "message_by_subject");
    row(store::ListView::Key::Size, "message_by_size", "message_by_size");
    QTest::newRow("account") << store::ListView::Key::Account << false << QStringLiteral("message_of_account_by_date");
}

/// Not one row of the table is read, and nothing sorted, to find the rows of a page.
void SqlTest::everyOrderHasItsIndex()
{
    QFETCH(store::ListView::Key, key);
    QFETCH(bool, isOfOneAccount);
    QFETCH(QString, index);
    const QTemporaryDir folder;
    const auto database = store::CatalogueDatabase::open(folder.filePath(QStringLiteral("c.sqlite")),
                                                         store::CatalogueDatabase::Access::Write);
    const auto account = base::AccountId::parse(u"0123456789abcdef0123456789abcdef").value();
    const store::ListView view{isOfOneAccount ? account : base::AccountId(), store::ListView::Filter::All, key,
                               Qt::DescendingOrder};

    const QString page = store::ViewQuery(view).page(database->connection(), 5000, 50).lastQuery();
    QSqlQuery plan(database->connection());
    plan.prepare(QStringLiteral("EXPLAIN QUERY PLAN ") + page);
    for (qsizetype i = page.count(u'?'); i > 0; --i)
        plan.addBindValue(1);
    QVERIFY(plan.exec());

    QStringList steps;
    while (plan.next())
        steps << plan.value(3).toString();
    const QString used = QStringLiteral("USING COVERING INDEX ") + index;
    QVERIFY2(steps.filter(used + u' ').size() + steps.filter(QRegularExpression(used + u'$')).size() == 1,
             qPrintable(steps.join(u'\n')));
    QCOMPARE(steps.filter(QStringLiteral("USE TEMP B-TREE FOR ORDER BY")).size(), 1); // of the page alone
}

QTEST_GUILESS_MAIN(SqlTest)
#include "SqlTest.moc"
