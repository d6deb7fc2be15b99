// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/StoreDrill.h"

#include <QDir>
#include <QSet>
#include <QSignalSpy>
#include <QTest>

#include <cerrno>
#include <utility>

namespace {

/// From some moment on, it cannot say of what it already has that it is there for good.
class UnsureDisk final : public store::Disk
{
public:
    explicit UnsureDisk(bool knowsSyncAll = true) : m_knowsSyncAll(knowsSyncAll) {}

    bool isUnsure = false;

    int openToSync(const QByteArray &path) override
    {
        const int file = Disk::openToSync(path);
        m_old.insert(file);
        return file;
    }
    int close(int file) override
    {
        m_old.remove(file);
        return Disk::close(file);
    }
    int sync(int file) override { return isUnsure && m_old.contains(file) ? refuse() : Disk::sync(file); }
    int syncAll(int file) override { return isUnsure ? refuse() : Disk::syncAll(file); }
    bool canSyncAll() const override { return m_knowsSyncAll && Disk::canSyncAll(); }

private:
    static int refuse()
    {
        errno = EIO;
        return -1;
    }

    const bool m_knowsSyncAll;
    QSet<int> m_old;
};

} // namespace

/// Nothing is deleted on a server for a file that is not, byte for byte, what was stored.
class VouchingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyAFileThatIsAsItWasIsVouchedFor_data();
    void onlyAFileThatIsAsItWasIsVouchedFor();
    void aDamagedFileThatCameAgainIsVouchedFor();
    void whatTheLedgerHasNoDigestOfIsNotVouchedFor();
    void manyAreVouchedForInBatches();
    void nothingIsReadAgainForAStoreThatIsHurried();
    void othersHaveTheirTurnWhileFilesAreReadAgain();
    void whatIsClosedMeanwhileVouchesForNothing();
    void nothingIsVouchedForThatCannotBeMadeDurable_data();
    void nothingIsVouchedForThatCannotBeMadeDurable();
    void noReceiptIsGivenForAFileThatWasOnlyCompared();

private:
    using Harm = void (*)(const QString &path);
    static QByteArray mail(const QByteArray &subject) { return "Subject: " + subject + "\r\n\r\nHello\r\n"; }
    static void write(const QString &path, QIODevice::OpenMode mode, qint64 at, const QByteArray &bytes);
};

void VouchingTest::write(const QString &path, QIODevice::OpenMode mode, qint64 at, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(mode));
    QVERIFY(file.seek(at));
    QCOMPARE(file.write(bytes), bytes.size());
}

void VouchingTest::onlyAFileThatIsAsItWasIsVouchedFor_data()
{
    QTest::addColumn<Harm>("harm");
    QTest::addColumn<bool>("isVouchedFor");

    const auto row = [](const char *name, Harm harm, bool isVouchedFor = false) {
        QTest::newRow(name) << harm << isVouchedFor;
    };
    row(
        "as it was", [](const QString &) {}, true);
    row("one byte altered", [](const QString &path) { write(path, QFile::ReadWrite, 12, "?"); });
    row("truncated", [](const QString &path) { QVERIFY(QFile::resize(path, 10)); });
    row("emptied", [](const QString &path) { QVERIFY(QFile::resize(path, 0)); });
    row("grown", [](const QString &path) { write(path, QFile::ReadWrite, QFileInfo(path).size(), "\n"); });
    row("missing", [](const QString &path) { QVERIFY(QFile::remove(path)); });
    row("a folder now", [](const QString &path) { QVERIFY(QFile::remove(path) && QDir().mkdir(path)); });
    row("a broken link now",
        [](const QString &path) { QVERIFY(QFile::remove(path) && QFile::link(QStringLiteral("nowhere"), path)); });
    row(
        "read by another program",
        [](const QString &path) {
            QVERIFY(QFile::rename(path, QString(path).replace(QLatin1String("/new/"), QLatin1String("/cur/")) +
                                            QLatin1String(":2,S")));
        },
        true);
}

void VouchingTest::onlyAFileThatIsAsItWasIsVouchedFor()
{
    QFETCH(Harm, harm);
    QFETCH(bool, isVouchedFor);
    StoreDrill drill;
    drill.start();
    drill.bring("kept", mail("kept"));
    drill.bring("harmed", mail("harmed"));
    drill.close();
    harm(drill.accountFolder() + QLatin1String("/new/") + drill.received()[1].messageId());

    drill.start();
    drill.store().vouch(StoreDrill::uidls({"harmed", "unheard-of", "kept"}));

    QCOMPARE(drill.vouched(), isVouchedFor ? QByteArrayList({"harmed", "kept"}) : QByteArrayList{"kept"});
    QVERIFY(drill.failures().isEmpty());
}

void VouchingTest::aDamagedFileThatCameAgainIsVouchedFor()
{
    StoreDrill drill;
    drill.start();
    drill.bring("u1", mail("1"));
    drill.close();
    QVERIFY(QFile::resize(drill.accountFolder() + QLatin1String("/new/") + drill.received()[0].messageId(), 10));

    drill.start();
    drill.store().recordListed({});
    drill.bring("u1", mail("1"));
    drill.store().vouch(StoreDrill::uidls({"u1"}));

    QCOMPARE(drill.vouched(), QByteArrayList{"u1"});
}

void VouchingTest::whatTheLedgerHasNoDigestOfIsNotVouchedFor()
{
    StoreDrill drill;
    drill.start();
    for (const char *uidl : {"u1", "u2"})
        drill.bring(uidl, mail(uidl));
    drill.close();
    QFile ledger(drill.profile().ledgerFile(drill.account().id));
    QVERIFY(ledger.open(QIODevice::ReadWrite));
    QByteArray text = ledger.readAll();
    text.replace(text.lastIndexOf("\tsha256="), 8, "\tsha257=");
    QVERIFY(ledger.seek(0) && ledger.write(text) == text.size());
    ledger.close();

    drill.start();
    drill.store().vouch(StoreDrill::uidls({"u1", "u2"}));

    QCOMPARE(drill.vouched(), QByteArrayList{"u1"});
}

void VouchingTest::manyAreVouchedForInBatches()
{
    constexpr int many = 16'400; // One batch and a few.
    StoreDrill drill;
    drill.start();
    QByteArrayList all;
    for (int i = 0; i < many; ++i)
        all.append("u" + QByteArray::number(i));
    for (const QByteArray &uidl : std::as_const(all))
        drill.bring(uidl, mail(uidl));

    drill.store().vouch(StoreDrill::uidls(all));

    QCOMPARE(drill.vouched(), all);
}

void VouchingTest::nothingIsReadAgainForAStoreThatIsHurried()
{
    StoreDrill drill;
    drill.start();
    drill.bring("u1", mail("1"));
    drill.flush();
    drill.store().hurry();

    drill.store().vouch(StoreDrill::uidls({"u1"}));

    QCOMPARE(drill.vouched(), QByteArrayList());
    QVERIFY(drill.failures().isEmpty());
}

/// All accounts share the store's thread.
void VouchingTest::othersHaveTheirTurnWhileFilesAreReadAgain()
{
    StoreDrill slow;
    slow.start();
    slow.bring("u1", mail("1"));
    StoreDrill other;
    other.start();

    slow.store().vouch(StoreDrill::uidls({"u1"}));
    other.bring("o1", mail("o1"));
    other.flush();

    QCOMPARE(other.receipts(), QByteArrayList{"o1"});
    QVERIFY(!slow.hasVouched());
    QCOMPARE(slow.vouched(), QByteArrayList{"u1"});
}

void VouchingTest::whatIsClosedMeanwhileVouchesForNothing()
{
    StoreDrill drill;
    drill.start();
    drill.bring("u1", mail("1"));
    QSignalSpy closed(&drill.store(), &store::MessageStore::closed);

    drill.store().vouch(StoreDrill::uidls({"u1"}));
    drill.close();
    QCoreApplication::sendPostedEvents(&drill.store());

    QCOMPARE(closed.size(), 1);
    QVERIFY(!drill.hasVouched());
}

void VouchingTest::nothingIsVouchedForThatCannotBeMadeDurable_data()
{
    QTest::addColumn<int>("mails");
    QTest::addColumn<bool>("knowsSyncAll");

    QTest::newRow("few") << 2 << true;
    QTest::newRow("many") << 60 << true;
    QTest::newRow("one by one") << 60 << false;
}

/// A mail folder out of a backup is whole, and yet nowhere but in memory.
void VouchingTest::nothingIsVouchedForThatCannotBeMadeDurable()
{
    QFETCH(int, mails);
    QFETCH(bool, knowsSyncAll);
    UnsureDisk disk(knowsSyncAll);
    StoreDrill drill;
    drill.start();
    QByteArrayList uidls;
    for (int i = 0; i < mails; ++i)
        uidls << "u" + QByteArray::number(i);
    for (const QByteArray &uidl : std::as_const(uidls))
        drill.bring(uidl, mail(uidl));
    drill.close();
    drill.start(&disk);

    disk.isUnsure = true;
    drill.store().vouch(StoreDrill::uidls(uidls));

    QCOMPARE(drill.vouched(), QByteArrayList());
    QCOMPARE(drill.failures().size(), 1);
}

void VouchingTest::noReceiptIsGivenForAFileThatWasOnlyCompared()
{
    UnsureDisk disk;
    StoreDrill drill;
    drill.start();
    drill.bring("u1", mail("1"));
    drill.close();
    drill.start(&disk);
    drill.store().expect(StoreDrill::uidls({"u1"}), {StoreDrill::uidl("u1")});

    disk.isUnsure = true;
    drill.bring("u1", mail("1"));
    drill.flush();

    QCOMPARE(drill.receipts(), QByteArrayList());
    QCOMPARE(drill.failures().size(), 1);
}

QTEST_GUILESS_MAIN(VouchingTest)
#include "VouchingTest.moc"
