// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/AccountArchive.h"
#include "store/AccountsFile.h"
#include "store/CatalogueDatabase.h"
#include "store/CatalogueHealth.h"
#include "store/Disk.h"
#include "store/Rebuild.h"
#include "store/RecordReader.h"
#include "support/StoreDrill.h"

#include <QDir>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QSqlQuery>
#include <QTest>

const base::AccountId formerId = *base::AccountId::parse(u"fedcba9876543210fedcba9876543210");

/// Whatever happens to catalogue.sqlite: it is noticed, set aside, made anew from ledger and Maildir, and told.
class CatalogueDamageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDamagedPageIsNoticedAndMended_data();
    void aDamagedPageIsNoticedAndMended();
    void whatIsNoDatabaseIsSetAside();
    void damageUnderARunningCheckIsMended();
    void theMailOfOtherAccountsIsListedAsWell();
    void anotherProcessMayHaveReplacedItMeanwhile();
    void onlyTheFirstToNoticeSetsItAside();
    void aReaderThatMeetsDamageHasItExamined();
    void aSoundCatalogueIsExaminedOnceADay();
    void anAccountThatNeverFetchedIsNotTold();
    void aFirstCheckThatWasKilledIsNoDamage();
    void aRebuildSetsADamagedOneAside();
    void eachAccountIsToldOfItOnce();
    void whoIsInterruptedIsToldAgain();
    void whatOthersHaveMadeAnewIsTold_data();
    void whatOthersHaveMadeAnewIsTold();
    void anAccountThatHasItsRowsIsLeftAlone();

private:
    enum class Damage { Inverted, Truncated };
    static constexpr int pageSize = 4096;
    static constexpr int mailCount = 12;

    static void fill(StoreDrill &drill, const QByteArray &prefix = "u");
    static void damage(const QString &path, Damage damage, qint64 page);
    static void execute(const StoreDrill &drill, const char *sql);
    static void letADayPass(const StoreDrill &drill)
    {
        execute(drill, "UPDATE state SET value = 0 WHERE key = 'examined'");
    }
    /// Where the rows of messages begin.
    static qint64 pageOfMails(const StoreDrill &drill)
    {
        return drill.catalogue("SELECT rootpage - 1 FROM sqlite_schema WHERE name = 'message'").toLongLong();
    }
    static void remember(const StoreDrill &drill);
    static int checkFormer(StoreDrill &drill); ///< Brings a mail the first time; how often it was told.
    static QStringList asides(const StoreDrill &drill);
    static constexpr const char *everything = "SELECT id, uidl, subject, size FROM message ORDER BY id";
};

void CatalogueDamageTest::fill(StoreDrill &drill, const QByteArray &prefix)
{
    drill.start();
    for (int i = 0; i < mailCount; ++i)
        drill.bring(prefix + QByteArray::number(i), "Subject: A subject of some length, number " +
                                                        QByteArray::number(i) + "\r\nFrom: a@b\r\n\r\nHello\r\n");
    drill.close();
}

void CatalogueDamageTest::damage(const QString &path, Damage damage, qint64 page)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    if (damage == Damage::Truncated) {
        QVERIFY(file.resize(page * pageSize));
        return;
    }
    QVERIFY(file.seek(page * pageSize));
    QByteArray bytes = file.read(pageSize);
    for (char &byte : bytes)
        byte = char(~byte);
    QVERIFY(file.seek(page * pageSize));
    QCOMPARE(file.write(bytes), bytes.size());
}

void CatalogueDamageTest::execute(const StoreDrill &drill, const char *sql)
{
    const auto catalogue =
        store::CatalogueDatabase::open(drill.profile().catalogueFile(), store::CatalogueDatabase::Access::Write);
    QVERIFY(catalogue.isOk());
    QVERIFY(QSqlQuery(catalogue->connection()).exec(QLatin1String(sql)));
}

void CatalogueDamageTest::remember(const StoreDrill &drill)
{
    QVERIFY(store::AccountsFile(drill.profile())
                .change([&](store::Accounts &accounts) {
                    accounts.accounts = {drill.account()};
                    accounts.accounts[0].server.host = QStringLiteral("h");
                    accounts.formerAccounts = {{formerId, QStringLiteral("former")}};
                })
                .isOk());
}

int CatalogueDamageTest::checkFormer(StoreDrill &drill)
{
    store::Account other = drill.account();
    other.id = formerId;
    store::MessageStore former(drill.profile(), other, drill.clock());
    QSignalSpy told(&former, &store::MessageStore::catalogueRenewed);
    const base::MessageNumber number(1);
    former.open();
    former.begin(number, StoreDrill::uidl("f1"));
    former.append(number, "Subject: former\r\n\r\nHello\r\n");
    former.finish(number);
    former.close(store::MessageStore::Closing::Settled);
    return int(told.size());
}

QStringList CatalogueDamageTest::asides(const StoreDrill &drill)
{
    const QFileInfo catalogue(drill.profile().catalogueFile());
    const QStringList names =
        catalogue.dir().entryList({catalogue.fileName() + QLatin1String(".damaged-*")}, QDir::Files);
    return names.filter(QRegularExpression(QStringLiteral("\\d$"))); // without -wal and -shm
}

void CatalogueDamageTest::aDamagedPageIsNoticedAndMended_data()
{
    QTest::addColumn<Damage>("how");
    QTest::addColumn<qint64>("page");
    StoreDrill drill;
    fill(drill);
    letADayPass(drill);
    const qint64 pages = QFileInfo(drill.profile().catalogueFile()).size() / pageSize;
    for (qint64 page = 0; page < pages; ++page) {
        QTest::addRow("page %lld inverted", page) << Damage::Inverted << page;
        QTest::addRow("truncated at page %lld", page) << Damage::Truncated << page;
    }
}

void CatalogueDamageTest::aDamagedPageIsNoticedAndMended()
{
    QFETCH(Damage, how);
    QFETCH(qint64, page);
    StoreDrill drill;
    fill(drill);
    const QByteArray before = drill.catalogue(everything);
    letADayPass(drill);
    damage(drill.profile().catalogueFile(), how, page);

    drill.start();
    drill.bring("new", "Subject: new\r\n\r\nHello\r\n");
    drill.close();

    QVERIFY(drill.failures().isEmpty());
    QCOMPARE(drill.renewals().size(), 1);
    QCOMPARE(drill.receipts(), QByteArrayList{"new"}); // and nothing comes again
    QCOMPARE(drill.known().size(), mailCount);
    execute(drill, "DELETE FROM message WHERE subject = 'new'");
    QCOMPARE(drill.catalogue(everything), before);
    QCOMPARE(asides(drill).size(), how == Damage::Truncated && page == 0 ? 0 : 1);
    drill.start();
    QCOMPARE(drill.renewals().size(), 0);
}

void CatalogueDamageTest::whatIsNoDatabaseIsSetAside()
{
    StoreDrill drill;
    fill(drill);
    QFile file(drill.profile().catalogueFile());
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(QByteArray(10'000, 'x')) == 10'000);
    file.close();

    drill.start();
    drill.close();

    QCOMPARE(drill.renewals().size(), 1);
    QCOMPARE(asides(drill).size(), 1);
    QCOMPARE(QFileInfo(drill.renewals().first()).fileName(), asides(drill).first());
    QCOMPARE(drill.catalogue("SELECT count(*) FROM message"), QByteArray::number(mailCount));
}

void CatalogueDamageTest::damageUnderARunningCheckIsMended()
{
    StoreDrill drill;
    fill(drill);
    drill.start();
    damage(drill.profile().catalogueFile(), Damage::Inverted, pageOfMails(drill));
    execute(drill, "UPDATE state SET value = value + 1 WHERE key = 'examined'"); // so that nothing is read from memory.

    drill.bring("new", "Subject: new\r\n\r\nHello\r\n");
    drill.flush();

    QCOMPARE(drill.renewals().size(), 1); // before anything could be deleted
    drill.close();
    QVERIFY(drill.failures().isEmpty());
    QCOMPARE(drill.catalogue("SELECT count(*) FROM message"), QByteArray::number(mailCount + 1));
    QCOMPARE(asides(drill).size(), 1);
}

void CatalogueDamageTest::theMailOfOtherAccountsIsListedAsWell()
{
    StoreDrill drill;
    remember(drill);
    fill(drill);
    QCOMPARE(checkFormer(drill), 0);
    letADayPass(drill);
    damage(drill.profile().catalogueFile(), Damage::Inverted, 2);

    drill.start();
    drill.close();

    QCOMPARE(drill.catalogue("SELECT count(*) FROM message WHERE subject = 'former'"), QByteArray("1"));
    QCOMPARE(drill.catalogue("SELECT count(*) FROM message"), QByteArray::number(mailCount + 1));
}

void CatalogueDamageTest::anotherProcessMayHaveReplacedItMeanwhile()
{
    StoreDrill drill;
    fill(drill);
    drill.start();
    const QString path = drill.profile().catalogueFile();
    QVERIFY(store::CatalogueHealth::setAside(path, store::FileIdentity::of(path)).isOk());

    drill.bring("new", "Subject: new\r\n\r\nHello\r\n");
    drill.close();

    QVERIFY(drill.failures().isEmpty());
    QCOMPARE(drill.catalogue("SELECT count(*) FROM message"), QByteArray::number(mailCount + 1));
}

void CatalogueDamageTest::onlyTheFirstToNoticeSetsItAside()
{
    StoreDrill drill;
    fill(drill);
    const QString path = drill.profile().catalogueFile();
    const store::FileIdentity damaged = store::FileIdentity::of(path);

    const auto first = store::CatalogueHealth::setAside(path, damaged);
    fill(drill, "v"); // Which makes another one.
    const auto second = store::CatalogueHealth::setAside(path, damaged);

    QVERIFY(first && !first->isEmpty());
    QVERIFY(second && second->isEmpty());
    QCOMPARE(drill.catalogue("SELECT count(*) FROM message"), QByteArray::number(2 * mailCount));
}

void CatalogueDamageTest::aReaderThatMeetsDamageHasItExamined()
{
    StoreDrill drill;
    fill(drill);
    damage(drill.profile().catalogueFile(), Damage::Inverted, pageOfMails(drill));

    const auto told = store::RecordReader(drill.profile()).each({}, -1, [](const store::MessageRecord &) {});

    QCOMPARE(told.error().kind, store::StoreError::Kind::CatalogueDamaged);
    QVERIFY(QFileInfo::exists(drill.profile().catalogueFile() + QLatin1String(".doubtful")));
    drill.start();
    QCOMPARE(drill.renewals().size(), 1);
    QVERIFY(!QFileInfo::exists(drill.profile().catalogueFile() + QLatin1String(".doubtful")));
}

void CatalogueDamageTest::aSoundCatalogueIsExaminedOnceADay()
{
    StoreDrill drill;
    fill(drill);
    const char *const when = "SELECT value FROM state WHERE key = 'examined'";
    const QByteArray first = drill.catalogue(when);
    QVERIFY(first.toLongLong() > 0);
    execute(drill, "UPDATE state SET value = value - 1000 WHERE key = 'examined'");

    drill.start();
    drill.close();
    QVERIFY(drill.catalogue(when).toLongLong() <= first.toLongLong() - 1000 + 1);

    letADayPass(drill);
    drill.start();
    QVERIFY(drill.catalogue(when).toLongLong() >= first.toLongLong());
    QCOMPARE(drill.renewals().size(), 0);
}

void CatalogueDamageTest::anAccountThatNeverFetchedIsNotTold()
{
    StoreDrill drill;

    drill.start();

    QVERIFY(drill.renewals().isEmpty());
    QCOMPARE(drill.catalogue("SELECT value FROM state WHERE key = 'whole'"), QByteArray("yes"));
}

void CatalogueDamageTest::aFirstCheckThatWasKilledIsNoDamage()
{
    StoreDrill drill;
    drill.start();
    drill.bring("u1", "Subject: a\r\n\r\nHello\r\n");
    drill.flush();
    drill.crash();

    drill.start();

    QVERIFY(drill.known().contains(StoreDrill::uidl("u1")));
    QCOMPARE(drill.renewals().size(), 0);
}

void CatalogueDamageTest::aRebuildSetsADamagedOneAside()
{
    StoreDrill drill;
    remember(drill);
    fill(drill);
    const QByteArray before = drill.catalogue(everything);
    damage(drill.profile().catalogueFile(), Damage::Inverted, 3);

    QVERIFY(store::Rebuild(drill.profile()).run().isOk());

    QCOMPARE(drill.catalogue(everything), before);
    QCOMPARE(asides(drill).size(), 1);
}

/// In none of their checks is mail deleted on a server.
void CatalogueDamageTest::eachAccountIsToldOfItOnce()
{
    StoreDrill drill;
    remember(drill);
    fill(drill);
    QCOMPARE(checkFormer(drill), 0);
    letADayPass(drill);
    damage(drill.profile().catalogueFile(), Damage::Inverted, 2);

    drill.start();
    drill.close();

    QCOMPARE(drill.renewals().size(), 1);
    QCOMPARE(checkFormer(drill), 1);
    QCOMPARE(checkFormer(drill), 0);
    drill.start();
    QCOMPARE(drill.renewals().size(), 0);
}

void CatalogueDamageTest::whoIsInterruptedIsToldAgain()
{
    StoreDrill drill;
    fill(drill);
    letADayPass(drill);
    damage(drill.profile().catalogueFile(), Damage::Inverted, 2);
    drill.start();
    QCOMPARE(drill.renewals().size(), 1);

    drill.crash();
    drill.start();

    QCOMPARE(drill.renewals().size(), 1);
    QVERIFY(drill.renewals().first().contains(QLatin1String(".damaged-")));
}

void CatalogueDamageTest::whatOthersHaveMadeAnewIsTold_data()
{
    using MakeAnew = void (*)(const StoreDrill &drill);
    QTest::addColumn<MakeAnew>("makeAnew");
    const MakeAnew rebuild = [](const StoreDrill &drill) { QVERIFY(store::Rebuild(drill.profile()).run().isOk()); };
    QTest::newRow("a rebuild") << rebuild;
    const MakeAnew recover = [](const StoreDrill &drill) {
        store::Disk disk;
        QVERIFY(store::AccountArchive(drill.profile(), drill.account().id, disk).open().isOk());
    };
    QTest::newRow("verify, behind a crash") << recover;
}

void CatalogueDamageTest::whatOthersHaveMadeAnewIsTold()
{
    using MakeAnew = void (*)(const StoreDrill &drill);
    QFETCH(MakeAnew, makeAnew);
    StoreDrill drill;
    remember(drill);
    fill(drill);
    letADayPass(drill);
    damage(drill.profile().catalogueFile(), Damage::Inverted, 2);

    makeAnew(drill);
    drill.start();

    QCOMPARE(drill.renewals().size(), 1);
}

/// Also while another one, which cannot be opened, still waits for its rows.
void CatalogueDamageTest::anAccountThatHasItsRowsIsLeftAlone()
{
    StoreDrill drill;
    remember(drill);
    QCOMPARE(checkFormer(drill), 0);
    execute(drill, "UPDATE state SET value = 'no' WHERE key = 'whole'");
    const QString swept = drill.profile().accountFolder(formerId) + QLatin1String("/tmp/") +
                          QString(26, QLatin1Char('a')) + QLatin1String(".1.poppo");
    QVERIFY(QFile(swept).open(QIODevice::WriteOnly)); // Whoever opens that account removes it.

    drill.start();

    QVERIFY(QFile::exists(swept));
    QCOMPARE(drill.catalogue("SELECT value FROM state WHERE key = 'whole'"), QByteArray("yes"));
}

QTEST_GUILESS_MAIN(CatalogueDamageTest)
#include "CatalogueDamageTest.moc"
