// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/AccountsFile.h"
#include "store/Profile.h"
#include "store/SettingsFile.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

class AccountsFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anAccountReadsBackAsItWasWritten();
    void keysOfALaterVersionAreKept();
    void aMalformedFileIsNamedByLineAndLeftAlone();
    void aLaterFormatIsLeftAlone();
    void aFileThatCannotBeLookedAtIsNotNone();
    void anUnknownWordIsNotGuessed();
    void aRemovedAccountIsRemembered();
    void settingsHaveDefaultsAndKeepUnknownKeys();

private:
    static store::Account account();
    static void write(const QString &path, const QByteArray &text);
    static QByteArray read(const QString &path);
};

store::Account AccountsFileTest::account()
{
    store::Account account;
    account.id = base::AccountId::random();
    account.name = QStringLiteral("家");
    account.server.host = QStringLiteral("pop.example");
    account.server.port = 110;
    account.server.tls = base::ServerAddress::Tls::StartTls;
    account.server.spkiPins = {QByteArray(32, '\x7f')};
    account.user = QStringLiteral("ann");
    account.auth = store::Account::Auth::ScramSha256;
    account.keepDays = 0;
    account.maxBytes = 5'000'000'000;
    account.policy = {500,
                      5'000'000'000,
                      100,
                      20'000'000,
                      base::AccountPolicy::Order::NewestFirst,
                      base::AccountPolicy::First::LastDays,
                      30};
    account.server.clientCertificate = QStringLiteral("/home/me/me.pem");
    account.server.clientKey = QStringLiteral("/home/me/me.key");
    account.server.allowsOldTls = true;
    account.server.proxy =
        base::ProxyChoice{base::ProxyChoice::Kind::Socks5, QStringLiteral("127.0.0.1"), 9050, QStringLiteral("jens")};
    account.proxyPasswordCommand = QStringLiteral("pass show proxy");
    return account;
}

void AccountsFileTest::write(const QString &path, const QByteArray &text)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
}

QByteArray AccountsFileTest::read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void AccountsFileTest::anAccountReadsBackAsItWasWritten()
{
    const QTemporaryDir folder;
    const auto profile = store::Profile::at(folder.filePath(QStringLiteral("p")));
    const store::AccountsFile file(profile);
    const store::Account written = account();

    QVERIFY(file.change([&](store::Accounts &accounts) { accounts.remember(written); }).isOk());

    const store::Accounts found = file.load().value();
    QCOMPARE(found.accounts.size(), 1);
    QVERIFY(!found.profileId.isEmpty());
    const store::Account *read = found.byName(u"家");
    QVERIFY(read);
    QCOMPARE(read->id, written.id);
    QCOMPARE(*read, written);
    QCOMPARE(read->server.port, written.server.port);
    QCOMPARE(read->server.tls, written.server.tls);
    QCOMPARE(read->server.spkiPins, written.server.spkiPins);
    QCOMPARE(read->auth, written.auth);
    QCOMPARE(read->keepDays, written.keepDays);
    QCOMPARE(read->maxBytes, written.maxBytes);
    QCOMPARE(QFileInfo(profile.accountsFile()).permissions() & 0x0077, QFile::Permissions());
}

void AccountsFileTest::keysOfALaterVersionAreKept()
{
    const QTemporaryDir folder;
    const auto profile = store::Profile::at(folder.path());
    write(profile.accountsFile(),
          R"({"version":1,"profile":"p","future":{"a":[1]},"accounts":[{"name":"Home","host":"h",
        "id":"00112233445566778899aabbccddeeff","tags":["x"]}]})");

    QVERIFY(store::AccountsFile(profile)
                .change([](store::Accounts &accounts) { accounts.accounts[0].name = QStringLiteral("Work"); })
                .isOk());

    const QByteArray text = read(profile.accountsFile());
    QVERIFY(text.contains("\"future\"") && text.contains("\"tags\"") && text.contains("\"Work\""));
}

void AccountsFileTest::aMalformedFileIsNamedByLineAndLeftAlone()
{
    const QTemporaryDir folder;
    const auto profile = store::Profile::at(folder.path());
    write(profile.accountsFile(), "{\n  \"accounts\": [\n    {,}\n  ]\n}\n");

    const auto changed =
        store::AccountsFile(profile).change([](store::Accounts &accounts) { accounts.remember(account()); });

    QVERIFY(!changed.isOk());
    QCOMPARE(changed.error().kind, store::StoreError::Kind::Malformed);
    QVERIFY2(changed.error().detail.contains(QLatin1String("line 3")), qPrintable(changed.error().detail));
    QCOMPARE(read(profile.accountsFile()), QByteArray("{\n  \"accounts\": [\n    {,}\n  ]\n}\n"));
}

void AccountsFileTest::aLaterFormatIsLeftAlone()
{
    const QTemporaryDir folder;
    const auto profile = store::Profile::at(folder.path());
    write(profile.accountsFile(), R"({"version":99})");
    QCOMPARE(store::AccountsFile(profile).load().error().kind, store::StoreError::Kind::NewerFormat);
}

/// Or the next account that is added would be the only one.
void AccountsFileTest::aFileThatCannotBeLookedAtIsNotNone()
{
    const QTemporaryDir folder;
    const auto profile = store::Profile::at(folder.filePath(QString(300, u'x'))); // ENAMETOOLONG

    QVERIFY(!store::AccountsFile(profile).load().isOk());
}

void AccountsFileTest::anUnknownWordIsNotGuessed()
{
    const QTemporaryDir folder;
    const auto profile = store::Profile::at(folder.path());
    write(profile.accountsFile(),
          R"({"accounts":[{"name":"H","host":"h","id":"00112233445566778899aabbccddeeff","tls":"maybe"}]})");
    QCOMPARE(store::AccountsFile(profile).load().error().kind, store::StoreError::Kind::Malformed);
}

void AccountsFileTest::aRemovedAccountIsRemembered()
{
    const QTemporaryDir folder;
    const store::AccountsFile file(store::Profile::at(folder.path()));
    const store::Account account = AccountsFileTest::account();
    QVERIFY(file.change([&](store::Accounts &accounts) { accounts.remember(account); }).isOk());

    QVERIFY(file.change([&](store::Accounts &accounts) { accounts.remove(account.id); }).isOk());

    const store::Accounts left = file.load().value();
    QVERIFY(left.accounts.isEmpty());
    QCOMPARE(left.formerAccounts.size(), 1);
    QCOMPARE(left.formerAccounts[0].name, account.name);
}

void AccountsFileTest::settingsHaveDefaultsAndKeepUnknownKeys()
{
    const QTemporaryDir folder;
    const auto profile = store::Profile::at(folder.path());
    const store::SettingsFile file(profile);
    QCOMPARE(file.load().value(), store::Settings());
    write(profile.settingsFile(), R"({"look":"dark","shiny":true})");

    QVERIFY(file.change([](store::Settings &settings) { settings.markReadAfterSeconds = -1; }).isOk());

    const store::Settings read = file.load().value();
    QCOMPARE(read.look, store::Settings::Look::Dark);
    QCOMPARE(read.markReadAfterSeconds, -1);
    QVERIFY(read.unknown.contains(QLatin1String("shiny")));
}

QTEST_GUILESS_MAIN(AccountsFileTest)
#include "AccountsFileTest.moc"
