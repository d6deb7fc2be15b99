// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/LongEnough.h"
#include "support/PrivateBus.h"
#include "vault/PasswordSource.h"
#include "vault/PasswordVault.h"
#include "vault/ProxyEntry.h"
#include "vault/SessionPasswords.h"

#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusReply>
#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <optional>

using vault::PasswordVault;
using vault::VaultAnswer;

/// Against the real gnome-keyring-daemon, on a bus and in a home of the test's own.
class KeychainTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();

    void whatIsWrittenCanBeReadAndForgotten();
    void anUnknownAccountIsNotFound();
    void bytesThatAreNoTextSurvive();
    void profilesDoNotSeeEachOther();
    void aPasswordOfThisSessionGoesFirst();
    void aProxysPasswordHasAnEntryThatAccountsShare();
    void aLockedKeychainIsNotMistakenForAnEmptyOne();

private:
    static QDBusMessage askService(const char *method, const QVariant &argument);
    void lockDefaultCollection();

    QTemporaryDir m_home;
    std::optional<PrivateBus> m_bus;
    QProcess m_keyring;
};

namespace {

const base::AccountId chess = *base::AccountId::parse(u"0123456789abcdef0123456789abcdef");

VaultAnswer answerTo(QSignalSpy &spy)
{
    if (spy.isEmpty() && !spy.wait(longEnough))
        qWarning("the keychain never answered");
    return spy.isEmpty() ? VaultAnswer() : spy.takeFirst().at(1).value<VaultAnswer>();
}

VaultAnswer written(PasswordVault &vault, const base::AccountId &account, QByteArray password)
{
    QSignalSpy spy(&vault, &PasswordVault::passwordWritten);
    vault.write(account, base::Secret::fromBytes(std::move(password)));
    return answerTo(spy);
}

VaultAnswer readBack(PasswordVault &vault, const base::AccountId &account)
{
    QSignalSpy spy(&vault, &PasswordVault::passwordRead);
    vault.read(account);
    return answerTo(spy);
}

VaultAnswer forgotten(PasswordVault &vault, const base::AccountId &account)
{
    QSignalSpy spy(&vault, &PasswordVault::passwordForgotten);
    vault.forget(account);
    return answerTo(spy);
}

} // namespace

void KeychainTest::initTestCase()
{
    for (const char *name : {"HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR"}) {
        const QString folder = m_home.filePath(QString::fromLatin1(name));
        QVERIFY(QDir().mkpath(folder));
        QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        qputenv(name, QFile::encodeName(folder));
    }
    for (const char *name :
         {"GNOME_KEYRING_CONTROL", "SSH_AUTH_SOCK", "DISPLAY", "WAYLAND_DISPLAY", "XDG_CURRENT_DESKTOP"})
        qunsetenv(name);
    m_bus.emplace();
    QVERIFY(m_bus->isRunning());

    m_keyring.start(QStringLiteral("gnome-keyring-daemon"), {QStringLiteral("--foreground"), QStringLiteral("--unlock"),
                                                             QStringLiteral("--components=secrets")});
    QVERIFY(m_keyring.waitForStarted());
    m_keyring.write("test");
    m_keyring.closeWriteChannel();
    QTRY_VERIFY_WITH_TIMEOUT(
        QDBusConnection::sessionBus().interface()->isServiceRegistered(QStringLiteral("org.freedesktop.secrets")),
        longEnough);
}

void KeychainTest::cleanupTestCase()
{
    m_keyring.terminate();
    m_keyring.waitForFinished();
}

void KeychainTest::whatIsWrittenCanBeReadAndForgotten()
{
    PasswordVault vault(QStringLiteral("profile"));

    QVERIFY(written(vault, chess, "pässword").isOk());
    QCOMPARE(readBack(vault, chess).secret.reveal().toByteArray(), QByteArray("pässword"));
    QVERIFY(written(vault, chess, "another").isOk());
    QCOMPARE(readBack(vault, chess).secret.reveal().toByteArray(), QByteArray("another"));

    QVERIFY(forgotten(vault, chess).isOk());
    QCOMPARE(readBack(vault, chess).kind, VaultAnswer::Kind::NotFound);
}

void KeychainTest::anUnknownAccountIsNotFound()
{
    PasswordVault vault(QStringLiteral("profile"));

    QCOMPARE(readBack(vault, base::AccountId::random()).kind, VaultAnswer::Kind::NotFound);
}

void KeychainTest::bytesThatAreNoTextSurvive()
{
    PasswordVault vault(QStringLiteral("profile"));

    QVERIFY(written(vault, chess, "p\xe4ss\x01").isOk());

    QCOMPARE(readBack(vault, chess).secret.reveal().toByteArray(), QByteArray("p\xe4ss\x01"));
}

void KeychainTest::profilesDoNotSeeEachOther()
{
    PasswordVault one(QStringLiteral("one"));
    PasswordVault other(QStringLiteral("other"));

    QVERIFY(written(one, chess, "first").isOk());

    QCOMPARE(readBack(other, chess).kind, VaultAnswer::Kind::NotFound);
}

void KeychainTest::aPasswordOfThisSessionGoesFirst()
{
    PasswordVault keychain(QStringLiteral("profile"));
    QVERIFY(written(keychain, chess, "kept").isOk());
    vault::SessionPasswords session;
    vault::PasswordSource source(keychain, session);
    QSignalSpy answered(&source, &vault::PasswordSource::answered);

    source.ask({chess, vault::PasswordPlace::From::Keychain, {}});
    QCOMPARE(answerTo(answered).secret.reveal().toByteArray(), QByteArray("kept"));

    session.keep(chess, base::Secret::fromBytes("for now"));
    source.ask({chess, vault::PasswordPlace::From::Keychain, {}});
    QCOMPARE(answerTo(answered).secret.reveal().toByteArray(), QByteArray("for now"));
}

void KeychainTest::aProxysPasswordHasAnEntryThatAccountsShare()
{
    using From = vault::PasswordPlace::From;
    const auto proxy = *base::ProxyChoice::parse(QStringLiteral("socks5://jens@127.0.0.1:9050"));
    const auto unknown = *base::ProxyChoice::parse(QStringLiteral("socks5://anna@127.0.0.1:9050"));
    const base::AccountId other = base::AccountId::random();
    PasswordVault keychain(QStringLiteral("profile"));
    QVERIFY(written(keychain, chess, "of the account").isOk());
    QVERIFY(written(keychain, vault::proxyEntry(proxy), "of the proxy").isOk());
    const vault::SessionPasswords session;
    vault::PasswordSource source(keychain, session);
    QHash<base::AccountId, VaultAnswer> answers;
    connect(&source, &vault::PasswordSource::answered, &source,
            [&answers](const base::AccountId &id, const VaultAnswer &answer) { answers[id] = answer; });

    source.ask({chess, From::Keychain, {}, vault::proxyEntry(proxy), {}});
    source.ask({other, From::Nowhere, {}, vault::proxyEntry(proxy), {}});
    QTRY_VERIFY_WITH_TIMEOUT(answers.contains(chess) && answers.contains(other), longEnough);

    QCOMPARE(answers[chess].secret.reveal(), QByteArrayView("of the account"));
    QCOMPARE(answers[chess].proxySecret.reveal(), QByteArrayView("of the proxy"));
    QCOMPARE(answers[other].proxySecret.reveal(), QByteArrayView("of the proxy"));
    source.ask({other, From::Command, QStringLiteral("echo one"), vault::proxyEntry(unknown), {}});
    QTRY_COMPARE_WITH_TIMEOUT(answers[other].secret.reveal(), QByteArrayView("one"), longEnough);
    QVERIFY(answers[other].proxySecret.isEmpty());
}

void KeychainTest::aLockedKeychainIsNotMistakenForAnEmptyOne()
{
    PasswordVault vault(QStringLiteral("profile"));
    QVERIFY(written(vault, chess, "safe").isOk());

    lockDefaultCollection();

    QCOMPARE(readBack(vault, chess).kind, VaultAnswer::Kind::Locked);
    QCOMPARE(written(vault, chess, "other").kind, VaultAnswer::Kind::Locked);
    QCOMPARE(forgotten(vault, chess).kind, VaultAnswer::Kind::Locked);
}

/// Not by QDBusInterface, which leaks some of what it learns of a service.
QDBusMessage KeychainTest::askService(const char *method, const QVariant &argument)
{
    QDBusMessage call = QDBusMessage::createMethodCall(
        QStringLiteral("org.freedesktop.secrets"), QStringLiteral("/org/freedesktop/secrets"),
        QStringLiteral("org.freedesktop.Secret.Service"), QLatin1String(method));
    call << argument;
    return QDBusConnection::sessionBus().call(call);
}

void KeychainTest::lockDefaultCollection()
{
    const QDBusReply<QDBusObjectPath> collection = askService("ReadAlias", QStringLiteral("default"));
    QVERIFY(collection.isValid());
    const QDBusMessage locked = askService("Lock", QVariant::fromValue(QList<QDBusObjectPath>{collection.value()}));
    QCOMPARE(locked.type(), QDBusMessage::ReplyMessage);
}

QTEST_GUILESS_MAIN(KeychainTest)
#include "KeychainTest.moc"
