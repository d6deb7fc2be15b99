// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/Sql.h"
#include "store/CatalogueDatabase.h"

#include <QFileInfo>
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
    for (const char *id : {"a", "b"})
        QVERIFY(
            query.exec(QStringLiteral("INSERT INTO message (account,id,file,subject,sender,sender_address,recipients,"
                                      "date,arrived,size,flags) VALUES ('x','%1','f','s','f','a','r',1,1,1,0)")
                           .arg(QLatin1String(id))));
    QCOMPARE(said("SELECT total || '/' || unread FROM count"), QStringLiteral("2/2"));

    QVERIFY(query.exec(QStringLiteral("UPDATE message SET flags = flags | 1 WHERE id = 'a'")));
    QCOMPARE(said("SELECT total || '/' || unread FROM count"), QStringLiteral("2/1"));
    QCOMPARE(said("SELECT revision FROM message WHERE id = 'a'"), QStringLiteral("3"));

    QVERIFY(query.exec(QStringLiteral("DELETE FROM message WHERE id = 'b'")));
    QCOMPARE(said("SELECT total || '/' || unread FROM count"), QStringLiteral("1/0"));
    QCOMPARE(said("SELECT revision || '/' || row FROM removed"), QStringLiteral("4/2"));
}

void SqlTest::theCatalogueIsForThisUserAlone()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("c.sqlite"));
    QVERIFY(store::CatalogueDatabase::open(path, store::CatalogueDatabase::Access::Write).isOk());
    QCOMPARE(QFileInfo(path).permissions() & 0x0077, QFile::Permissions());
}

QTEST_GUILESS_MAIN(SqlTest)
#include "SqlTest.moc"
