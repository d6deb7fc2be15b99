// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/DovecotServer.h"
#include "support/LongEnough.h"
#include "support/PoppoCli.h"
#include "vault/PasswordVault.h"
#include "vault/ProxyEntry.h"

#include <QJsonDocument>
#include <QSignalSpy>
#include <QTest>

/// poppo-cli, the real keychain on a bus of its own, the real dovecot.
class KeychainUseTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPasswordFromStdinLivesInTheKeychainUntilTheAccountGoes();
    void anAccountGetsAnotherPassword();
    void aProxysPasswordGoesWithTheLastAccountThatGoesByIt();
};

namespace {

vault::VaultAnswer readBack(const QString &profileId, const QString &accountId)
{
    vault::PasswordVault vault(profileId);
    QSignalSpy spy(&vault, &vault::PasswordVault::passwordRead);
    vault.read(*base::AccountId::parse(accountId));
    return spy.count() > 0 || spy.wait(longEnough) ? spy.takeFirst().at(1).value<vault::VaultAnswer>()
                                                   : vault::VaultAnswer();
}

bool write(const QString &profileId, const base::AccountId &entry)
{
    vault::PasswordVault vault(profileId);
    QSignalSpy spy(&vault, &vault::PasswordVault::passwordWritten);
    vault.write(entry, base::Secret::fromBytes("open-sesame"));
    return spy.wait(longEnough) && spy.first().at(1).value<vault::VaultAnswer>().isOk();
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

void KeychainUseTest::aPasswordFromStdinLivesInTheKeychainUntilTheAccountGoes()
{
    DovecotServer server;
    server.put("Subject: One\n\nHello\n");
    QVERIFY2(server.start(), qPrintable(server.log()));
    PoppoCli poppo;
    const QString line =
        QStringLiteral("--json account add a --server localhost:%1 --tls none --user ann --password-stdin");

    const CliOutcome added = poppo.run(line.arg(server.plainPort()).split(u' '), "open-sesame\n");

    QVERIFY2(added.status == 0, added.complaints);
    const QString id = added.last()[u"id"].toString();
    QCOMPARE(added.last()[u"password"].toString(), QStringLiteral("keychain"));
    const QByteArray accounts = contentOf(poppo.profile() + QStringLiteral("/accounts.json"));
    QVERIFY(!accounts.contains("open-sesame"));
    const QString profileId = QJsonDocument::fromJson(accounts).object()[u"profile"].toString();
    QCOMPARE(readBack(profileId, id).secret.reveal(), QByteArray("open-sesame"));
    QCOMPARE(poppo.json({QStringLiteral("fetch")}).number("fetched"), 1);

    QCOMPARE(poppo.json({QStringLiteral("account"), QStringLiteral("remove"), QStringLiteral("a")}).status, 0);
    QCOMPARE(readBack(profileId, id).kind, vault::VaultAnswer::Kind::NotFound);
    QCOMPARE(poppo.storedMails().size(), 1);
}

/// As after a restore on another computer.
void KeychainUseTest::anAccountGetsAnotherPassword()
{
    DovecotServer server;
    server.put("Subject: One\n\nHello\n");
    QVERIFY2(server.start(), qPrintable(server.log()));
    PoppoCli poppo;
    poppo.addAccount(QStringLiteral("a"), QStringLiteral("localhost:%1").arg(server.plainPort()),
                     QStringLiteral("--tls none"), QStringLiteral("wrong"));
    QCOMPARE(poppo.json({QStringLiteral("fetch")}).error(), QStringLiteral("password-refused"));

    const CliOutcome edited =
        poppo.run(QStringLiteral("--json account edit a --password-stdin").split(u' '), "open-sesame\n");

    QVERIFY2(edited.status == 0, edited.complaints);
    QCOMPARE(edited.last()[u"password"].toString(), QStringLiteral("keychain"));
    QCOMPARE(poppo.json({QStringLiteral("fetch")}).number("fetched"), 1);
    QVERIFY(!contentOf(poppo.profile() + QStringLiteral("/accounts.json")).contains("wrong"));
    QCOMPARE(poppo
                 .run({QStringLiteral("account"), QStringLiteral("edit"), QStringLiteral("a"),
                       QStringLiteral("--password-stdin")})
                 .status,
             64);
}

void KeychainUseTest::aProxysPasswordGoesWithTheLastAccountThatGoesByIt()
{
    const QString proxy = QStringLiteral("socks5://jens@127.0.0.1:9050");
    const base::AccountId entry = vault::proxyEntry(*base::ProxyChoice::parse(proxy));
    PoppoCli poppo;
    for (const char *name : {"one", "two"})
        poppo.addAccount(QLatin1String(name), QStringLiteral("pop.example"), QStringLiteral("--proxy ") + proxy);
    const QByteArray accounts = contentOf(poppo.profile() + QStringLiteral("/accounts.json"));
    const QString profileId = QJsonDocument::fromJson(accounts).object()[u"profile"].toString();
    QVERIFY(write(profileId, entry));

    QCOMPARE(poppo.json({QStringLiteral("account"), QStringLiteral("remove"), QStringLiteral("one")}).status, 0);
    QCOMPARE(readBack(profileId, entry.toString()).secret.reveal(), QByteArray("open-sesame"));
    QCOMPARE(poppo.json({QStringLiteral("account"), QStringLiteral("remove"), QStringLiteral("two")}).status, 0);
    QCOMPARE(readBack(profileId, entry.toString()).kind, vault::VaultAnswer::Kind::NotFound);
}

QTEST_GUILESS_MAIN(KeychainUseTest)
#include "KeychainUseTest.moc"
