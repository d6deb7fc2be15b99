// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/Verification.h"
#include "support/StoreDrill.h"

#include <QDir>
#include <QDirIterator>
#include <QSqlQuery>
#include <QTest>

class VerificationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anArchiveThatIsWellIsGood();
    void whatIsNotAsItWasIsNamed_data();
    void whatIsNotAsItWasIsNamed();
    void nothingIsWritten();
    void flagsGivenByAnotherProgramAreNoFinding();
    void aMissingCatalogueIsToldOnce();
    void whatACrashLeftInTheJournalIsNoFinding();
    void anAccountThatIsBeingFetchedIsLeftAlone();
    void anAccountThatNeverFetchedIsGood();
    void itCanBeStopped();
    void theSlicesAddUp();

private:
    struct Drill : StoreDrill
    {
        Drill();
        QString fileOf(int number) const { return accountFolder() + QLatin1String("/new/") + idOf(number); }
        QString idOf(int number) const { return received()[number].messageId(); }
    };
    using Harm = void (*)(const Drill &drill);
    static constexpr int mailCount = 5;

    store::VerificationReport verify(const StoreDrill &drill);
    static QByteArrayList contents(const QString &folder);

    QList<store::Finding> m_findings;
};

VerificationTest::Drill::Drill()
{
    start();
    for (int i = 0; i < mailCount; ++i)
        bring("u" + QByteArray::number(i), "Subject: " + QByteArray::number(i) + "\r\n\r\nHello\r\n");
    close();
}

store::VerificationReport VerificationTest::verify(const StoreDrill &drill)
{
    m_findings.clear();
    store::VerificationReport report;
    store::Verification verification(drill.profile());
    connect(&verification, &store::Verification::found, this,
            [this](const base::AccountId &, const store::Finding &finding) { m_findings.append(finding); });
    connect(&verification, &store::Verification::verified, this,
            [&report](const store::VerificationReport &verified) { report = verified; });
    verification.run({drill.account().id});
    return report;
}

QByteArrayList VerificationTest::contents(const QString &folder)
{
    QByteArrayList all;
    for (QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories); files.hasNext();) {
        QFile file(files.next());
        if (file.open(QIODevice::ReadOnly))
            all.append(file.fileName().toUtf8() + '\n' + file.readAll());
    }
    std::sort(all.begin(), all.end());
    return all;
}

void VerificationTest::anArchiveThatIsWellIsGood()
{
    const Drill drill;

    const store::VerificationReport report = verify(drill);

    QVERIFY(report.isGood());
    QCOMPARE(report.account, drill.account().id);
    QCOMPARE(report.messages, mailCount);
    QCOMPARE(report.bytes, qint64(mailCount * qstrlen("Subject: 0\n\nHello\n")));
    QVERIFY(m_findings.isEmpty());
}

void VerificationTest::whatIsNotAsItWasIsNamed_data()
{
    using Kind = store::Finding::Kind;
    QTest::addColumn<Harm>("harm");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<qint64>("size"); // of altered ones, 0 else

    const auto row = [](const char *name, Harm harm, Kind kind, qint64 size = 0) {
        QTest::newRow(name) << harm << kind << size;
    };
    const auto alter = [](const Drill &drill) {
        QFile file(drill.fileOf(2));
        QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(9) && file.write("?") == 1);
    };
    row("altered", alter, Kind::Altered, 18);
    row(
        "truncated", [](const Drill &drill) { QVERIFY(QFile::resize(drill.fileOf(2), 3)); }, Kind::Altered, 3);
    const auto folder = [](const Drill &drill) {
        QVERIFY(QFile::remove(drill.fileOf(2)) && QDir().mkdir(drill.fileOf(2)));
    };
    row("a folder now", folder, Kind::Altered, -1);
    const auto nowhere = [](const Drill &drill) {
        QVERIFY(QFile::remove(drill.fileOf(2)) && QFile::link(QStringLiteral("nowhere"), drill.fileOf(2)));
    };
    row("a broken link now", nowhere, Kind::Missing);
    const auto itself = [](const Drill &drill) {
        QVERIFY(QFile::remove(drill.fileOf(2)) && QFile::link(drill.fileOf(2), drill.fileOf(2)));
    };
    row("a file that cannot be opened", itself, Kind::Altered, -1);
    row(
        "missing", [](const Drill &drill) { QVERIFY(QFile::remove(drill.fileOf(2))); }, Kind::Missing);
    const auto unlist = [](const Drill &drill) {
        const auto catalogue =
            store::CatalogueDatabase::open(drill.profile().catalogueFile(), store::CatalogueDatabase::Access::Write);
        QSqlQuery query(catalogue->connection());
        QVERIFY(query.exec(QStringLiteral("DELETE FROM message WHERE id = '%1'").arg(drill.idOf(2))));
    };
    row("not in the catalogue", unlist, Kind::Unlisted);
    const auto forget = [](const Drill &drill) {
        QFile ledger(drill.profile().ledgerFile(drill.account().id));
        QVERIFY(ledger.open(QIODevice::ReadWrite));
        QByteArray text = ledger.readAll();
        text.replace("uidl=u2\tfile", "uidl=u2\tform");
        QVERIFY(ledger.seek(0) && ledger.write(text) == text.size());
    };
    row("not in the ledger", forget, Kind::Unknown);
    const auto forgetAll = [](const Drill &drill) {
        QVERIFY(QFile::remove(drill.fileOf(2)));
        QFile ledger(drill.profile().ledgerFile(drill.account().id));
        QVERIFY(ledger.open(QIODevice::ReadWrite));
        QByteArray text = ledger.readAll();
        text.replace("uidl=u2\tfile", "uidl=u2\tform");
        QVERIFY(ledger.seek(0) && ledger.write(text) == text.size());
    };
    row("only in the catalogue", forgetAll, Kind::Unknown);
}

void VerificationTest::whatIsNotAsItWasIsNamed()
{
    QFETCH(Harm, harm);
    QFETCH(qint64, size);
    const Drill drill;
    harm(drill);

    const store::VerificationReport report = verify(drill);

    QVERIFY(!report.isGood() && !report.error && !report.catalogue);
    QCOMPARE(m_findings.size(), 1);
    QTEST(m_findings[0].kind, "kind");
    QCOMPARE(report.count(m_findings[0].kind), 1);
    QCOMPARE(QString::fromLatin1(m_findings[0].id), drill.idOf(2));
    const QFileInfo there(drill.fileOf(2));
    QCOMPARE(m_findings[0].path, there.exists() || there.isSymLink() ? drill.fileOf(2) : QString());
    if (m_findings[0].kind == store::Finding::Kind::Altered)
        QCOMPARE(m_findings[0].size, size);
}

void VerificationTest::nothingIsWritten()
{
    const Drill drill;
    QVERIFY(QFile::resize(drill.fileOf(2), 3) && QFile::remove(drill.fileOf(3)));
    const QByteArrayList before = contents(drill.accountFolder());

    verify(drill);

    QCOMPARE(contents(drill.accountFolder()), before);
}

void VerificationTest::flagsGivenByAnotherProgramAreNoFinding()
{
    const Drill drill;
    QVERIFY(QFile::rename(drill.fileOf(2),
                          drill.accountFolder() + QLatin1String("/cur/") + drill.idOf(2) + QLatin1String(":2,FS")));

    QVERIFY(verify(drill).isGood());
}

void VerificationTest::aMissingCatalogueIsToldOnce()
{
    const Drill drill;
    QVERIFY(QFile::remove(drill.profile().catalogueFile()));
    QVERIFY(QFile::resize(drill.fileOf(2), 3));

    const store::VerificationReport report = verify(drill);

    QVERIFY(report.catalogue && report.catalogue->kind == store::StoreError::Kind::Missing);
    QCOMPARE(report.messages, mailCount);
    QCOMPARE(m_findings.size(), 1);
}

void VerificationTest::whatACrashLeftInTheJournalIsNoFinding()
{
    Drill drill;
    drill.start();
    drill.bring("late", "Subject: late\r\n\r\nHello\r\n");
    drill.flush();
    drill.crash();
    QCOMPARE(drill.leftovers().size(), 1);

    const store::VerificationReport report = verify(drill);

    QVERIFY(report.isGood());
    QCOMPARE(report.messages, mailCount + 1);
}

void VerificationTest::anAccountThatIsBeingFetchedIsLeftAlone()
{
    Drill drill;
    drill.start();

    const store::VerificationReport report = verify(drill);

    QVERIFY(report.error && report.error->kind == store::StoreError::Kind::LockHeld);
    QCOMPARE(report.messages, 0);
}

void VerificationTest::anAccountThatNeverFetchedIsGood()
{
    const StoreDrill drill;

    QVERIFY(verify(drill).isGood());
    QVERIFY(!QFileInfo::exists(drill.accountFolder()));
}

void VerificationTest::itCanBeStopped()
{
    const Drill drill;
    store::VerificationReport report;
    store::Verification verification(drill.profile());
    connect(&verification, &store::Verification::verified, this,
            [&report](const store::VerificationReport &verified) { report = verified; });

    verification.stop();
    verification.run({drill.account().id});

    QVERIFY(report.error && report.error->kind == store::StoreError::Kind::Stopped);
    QCOMPARE(report.messages, 0);
}

void VerificationTest::theSlicesAddUp()
{
    const Drill drill;
    QStringList ids;

    for (int i = 0; i < store::VerificationSlice::mostSlices; ++i) {
        store::VerificationSlice slice(i, store::VerificationSlice::mostSlices);
        QVERIFY(slice.readLedger(drill.profile().ledgerFile(drill.account().id)).isOk());
        QVERIFY(slice.readMaildir(QFile::encodeName(drill.accountFolder())).isOk());
        for (const auto &promise : slice.promises())
            ids.append(QString::fromLatin1(promise.id));
    }

    QStringList expected;
    for (int i = 0; i < mailCount; ++i)
        expected.append(drill.idOf(i));
    ids.sort();
    expected.sort();
    QCOMPARE(ids, expected);
}

QTEST_GUILESS_MAIN(VerificationTest)
#include "VerificationTest.moc"
