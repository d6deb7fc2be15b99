// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/Restore.h"
#include "exchange/Backup.h"
#include "store/AccountsFile.h"
#include "store/Digest.h"
#include "support/StoreDrill.h"

#include <QDir>
#include <QDirIterator>
#include <QRandomGenerator>
#include <QTest>

#include <archive.h>
#include <archive_entry.h>

#include <functional>
#include <memory>

using exchange::Backup;
using exchange::Restore;
using store::StoreError;

/// A backup that is damaged, or was made to do harm, changes nothing.
class RestoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDamagedOneIsRefused_data();
    void aDamagedOneIsRefused();
    void aHostileOneIsRefused_data();
    void aHostileOneIsRefused();
    void aGoodOneIsNot();
    void whatIsHereAlreadyStays_data();
    void whatIsHereAlreadyStays();
    void whatIsNoBackupIsCalledThat();
};

namespace {

struct Item
{
    QByteArray path;
    QByteArray content;
    unsigned type = AE_IFREG;
    QByteArray linksTo = {};
};
using Items = QList<Item>;

const QByteArray accountId = "0123456789abcdef0123456789abcdef";
const QByteArray mailFolder = "mail/" + accountId + "/cur/";

QByteArray manifestOf(const Items &items)
{
    QByteArray manifest;
    for (const Item &item : items)
        manifest += store::Digest::hexOf(item.content) + "  " + item.path + '\n';
    return manifest;
}

/// Good, but for what a test alters.
Items goodItems()
{
    const QByteArray accounts = "{\"version\":1,\"profile\":\"p\",\"accounts\":[{\"id\":\"" + accountId +
                                "\",\"name\":\"home\",\"host\":\"h\",\"user\":\"ann\"}]}";
    return {{"poppo-backup.json", "{\"format\":\"poppo-backup\",\"version\":1}"},
            {"accounts.json", accounts},
            {mailFolder + "a:2,S", "Subject: a\n\n"}};
}

void pack(const QString &path, const Items &items)
{
    const std::unique_ptr<archive, decltype(&archive_write_free)> tar(archive_write_new(), &archive_write_free);
    archive_write_set_format_gnutar(tar.get());
    archive_write_add_filter_zstd(tar.get());
    QCOMPARE(archive_write_open_filename(tar.get(), QFile::encodeName(path).constData()), ARCHIVE_OK);
    for (const Item &item : items) {
        const std::unique_ptr<archive_entry, decltype(&archive_entry_free)> entry(archive_entry_new(),
                                                                                  &archive_entry_free);
        archive_entry_set_pathname(entry.get(), item.path.constData());
        archive_entry_set_filetype(entry.get(), item.type);
        archive_entry_set_perm(entry.get(), 0777);
        archive_entry_set_size(entry.get(), item.content.size());
        if (item.type == AE_IFLNK)
            archive_entry_set_symlink(entry.get(), item.linksTo.constData());
        else if (!item.linksTo.isEmpty())
            archive_entry_set_hardlink(entry.get(), item.linksTo.constData());
        QVERIFY(archive_write_header(tar.get(), entry.get()) >= ARCHIVE_WARN);
        archive_write_data(tar.get(), item.content.constData(), size_t(item.content.size()));
    }
    QCOMPARE(archive_write_close(tar.get()), ARCHIVE_OK);
}

QStringList filesBelow(const QString &folder)
{
    QStringList files;
    QDirIterator all(folder, QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
    while (all.hasNext()) {
        if (const QString file = all.next(); !file.endsWith(QLatin1String(".lock")))
            files += file;
    }
    return files;
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString &path, const QByteArray &content)
{
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

using Change = std::function<QByteArray(QByteArray)>;
using Hostility = std::function<Items(Items)>;

} // namespace

Q_DECLARE_METATYPE(Change)
Q_DECLARE_METATYPE(Hostility)

void RestoreTest::aDamagedOneIsRefused_data()
{
    QTest::addColumn<Change>("damage");
    for (int tenths = 0; tenths < 10; tenths += 2) {
        QTest::addRow("cut at %d tenths", tenths)
            << Change([tenths](const QByteArray &file) { return file.left(file.size() * tenths / 10); });
        QTest::addRow("a bit flipped at %d tenths", tenths) << Change([tenths](QByteArray file) {
            file[file.size() * tenths / 10] = char(file[file.size() * tenths / 10] ^ 4);
            return file;
        });
    }
    QTest::newRow("its last byte is missing") << Change([](const QByteArray &file) { return file.chopped(1); });
}

void RestoreTest::aDamagedOneIsRefused()
{
    QFETCH(Change, damage);
    StoreDrill drill;
    QVERIFY(store::AccountsFile(drill.profile())
                .change([&](store::Accounts &accounts) {
                    accounts.remember(drill.account());
                    accounts.accounts[0].server.host = QStringLiteral("h");
                })
                .isOk());
    drill.start();
    for (int i = 0; i < 20; ++i) {
        QByteArray noise(5000, 'x');
        for (char &byte : noise)
            byte = char(QRandomGenerator(quint32(i)).generate() & 0x7f);
        drill.bring("u" + QByteArray::number(i), "Subject: s\r\n\r\n" + QByteArray::number(i) + noise + "\r\n");
    }
    drill.close();
    const QTemporaryDir folder;
    const QString good = folder.filePath(QStringLiteral("good"));
    QVERIFY(Backup(drill.profile()).run(good).isOk());
    const QString bad = folder.filePath(QStringLiteral("bad"));
    write(bad, damage(contentOf(good)));
    const QString target = folder.filePath(QStringLiteral("profile"));

    const auto restored = Restore(store::Profile::at(target), Restore::Commands::Forgotten).run(bad);

    QVERIFY(!restored.isOk());
    QCOMPARE(restored.error().kind, StoreError::Kind::Malformed);
    QCOMPARE(filesBelow(target), QStringList());
    QVERIFY(Restore(store::Profile::at(target), Restore::Commands::Forgotten).run(good).isOk());
}

void RestoreTest::aHostileOneIsRefused_data()
{
    QTest::addColumn<Hostility>("change");
    const auto adding = [](const Item &item) { return Hostility([item](Items items) { return items << item; }); };
    for (const char *path : {"../evil", "/tmp/evil", "mail/../evil", "mail/../../evil", "evil", "./accounts.json", "",
                             "accounts.json.lock", "catalogue.sqlite", "mail/evil", "mail//cur/evil"})
        QTest::addRow("%s", path) << adding({path, "evil"});
    const QByteArray account = "mail/" + accountId;
    for (const char *path :
         {"/lock", "/journal", "/tmp/evil", "/cur/../evil", "/cur/..", "/cur/", "/cur/a/b", "/cur/a\nb", "/cur/a\x7f",
          "/cur/a\\b", "/../cur/evil", "/./cur/evil", "/Folder/cur/evil", "/..Folder/../cur/evil"})
        QTest::addRow("of the account: %s", QByteArray(path).toPercentEncoding("/.").constData())
            << adding({account + path, "evil"});
    QTest::newRow("an id in capitals") << adding({"mail/" + accountId.toUpper() + "/cur/evil", "evil"});
    QTest::newRow("a very long name") << adding({mailFolder + QByteArray(256, 'x'), "evil"});
    QTest::newRow("mail of no account") << adding({"mail/fedcba9876543210fedcba9876543210/cur/evil", "evil"});
    QTest::newRow("a link") << adding({mailFolder + "evil", "", AE_IFLNK, "/etc/passwd"});
    QTest::newRow("another name of a file") << adding({mailFolder + "evil", "", AE_IFREG, "/etc/passwd"});
    QTest::newRow("a folder") << adding({mailFolder + "evil", "", AE_IFDIR});
    QTest::newRow("a pipe") << adding({mailFolder + "evil", "", AE_IFIFO});
    QTest::newRow("a file twice") << adding({mailFolder + "a:2,S", "evil"});
    QTest::newRow("accounts twice") << adding({"accounts.json", "{}"});
    QTest::newRow("accounts that are none") << Hostility([](Items items) {
        items[1].content = "{\"version\":1,\"accounts\":[{}]}";
        return items;
    });
    QTest::newRow("what it is, twice") << adding({"poppo-backup.json", "{\"format\":\"poppo-backup\",\"version\":1}"});
    QTest::newRow("what it is, last") << Hostility([](Items items) { return items.mid(1) + items.mid(0, 1); });
}

void RestoreTest::aHostileOneIsRefused()
{
    QFETCH(Hostility, change);
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("hostile"));
    const Items items = change(goodItems());
    pack(file, items + Items{{"manifest.sha256", manifestOf(items)}});
    const QString target = folder.filePath(QStringLiteral("deep/profile"));

    const auto restored = Restore(store::Profile::at(target), Restore::Commands::Kept).run(file);

    QVERIFY(!restored.isOk());
    QCOMPARE(filesBelow(folder.path()), QStringList{file});
    QVERIFY(!QFileInfo::exists(QStringLiteral("/tmp/evil")));
}

void RestoreTest::aGoodOneIsNot()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("good"));
    const store::Profile profile = store::Profile::at(folder.filePath(QStringLiteral("profile")));
    pack(file, goodItems() + Items{{"manifest.sha256", manifestOf(goodItems())}});

    const auto restored = Restore(profile, Restore::Commands::Kept).run(file);

    QVERIFY2(restored.isOk(), restored ? "" : qPrintable(restored.error().detail));
    const QString mail = profile.mailFolder() + QLatin1String("/0123456789abcdef0123456789abcdef/cur/a:2,S");
    QCOMPARE(contentOf(mail), QByteArray("Subject: a\n\n"));
    QCOMPARE(QFile::permissions(mail) & (QFile::ReadGroup | QFile::ReadOther | QFile::ExeOwner), QFile::Permissions());
}

void RestoreTest::whatIsHereAlreadyStays_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("an account") << QStringLiteral("accounts.json");
    QTest::newRow("mail") << QStringLiteral("mail/0123456789abcdef0123456789abcdef/cur/mine");
}

void RestoreTest::whatIsHereAlreadyStays()
{
    QFETCH(QString, path);
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("good"));
    pack(file, goodItems() + Items{{"manifest.sha256", manifestOf(goodItems())}});
    const QString target = folder.filePath(QStringLiteral("profile"));
    const QByteArray mine = goodItems()[1].content.replace("home", "mine");
    write(target + u'/' + path, mine);

    const auto restored = Restore(store::Profile::at(target), Restore::Commands::Kept).run(file);

    QVERIFY(!restored.isOk());
    QCOMPARE(restored.error().kind, StoreError::Kind::NotWritable);
    QCOMPARE(filesBelow(target), QStringList{target + u'/' + path});
    QCOMPARE(contentOf(target + u'/' + path), mine);
}

void RestoreTest::whatIsNoBackupIsCalledThat()
{
    const QTemporaryDir folder;
    const store::Profile profile = store::Profile::at(folder.filePath(QStringLiteral("profile")));
    const QString file = folder.filePath(QStringLiteral("file"));
    const auto kindOf = [&] { return Restore(profile, Restore::Commands::Kept).run(file).error().kind; };
    QCOMPARE(kindOf(), StoreError::Kind::Missing);
    for (const QByteArray &content : {QByteArray(), QByteArray("From someone\n"), QByteArray(100'000, '\0')}) {
        write(file, content);
        QCOMPARE(kindOf(), StoreError::Kind::Malformed);
    }
    Items later = goodItems();
    later[0].content.replace("\"version\":1", "\"version\":2");
    pack(file, later + Items{{"manifest.sha256", manifestOf(later)}});
    QCOMPARE(kindOf(), StoreError::Kind::NewerFormat);
    for (const QByteArray &manifest : {QByteArray(), manifestOf(goodItems()).chopped(1), manifestOf(goodItems()) + "x",
                                       manifestOf(goodItems()).replace("cur/a", "cur/b")}) {
        pack(file, goodItems() + Items{{"manifest.sha256", manifest}});
        QCOMPARE(kindOf(), StoreError::Kind::Malformed);
    }
    pack(file, goodItems());
    QCOMPARE(kindOf(), StoreError::Kind::Malformed);
    pack(file, goodItems() + Items{{"manifest.sha256", manifestOf(goodItems())}, {mailFolder + "b", "more"}});
    QCOMPARE(kindOf(), StoreError::Kind::Malformed);
}

QTEST_GUILESS_MAIN(RestoreTest)
#include "RestoreTest.moc"
