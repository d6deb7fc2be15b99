// SPDX-License-Identifier: GPL-3.0-or-later
#include "OpenPoppo.h"
#include "store/AccountsFile.h"
#include "support/DovecotServer.h"
#include "support/LongEnough.h"
#include "support/PoppoCli.h"
#include "support/ProxyDouble.h"
#include "vault/PasswordVault.h"
#include "vault/ProxyEntry.h"
#include "widgets/AccountDialog.h"
#include "widgets/BarStack.h"
#include "widgets/ProxyField.h"
#include "widgets/Reader.h"
#include "widgets/SettingsDialog.h"

#include <QAbstractButton>
#include <QSignalSpy>
#include <QTest>

/// The real window, the real keychain and dovecot, with a proxy between them that wants a password.
class WindowProxyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aPasswordTypedInTheSettingsBringsTheMail();
    void theSettingsProxyIsChangedThere();
    void anAccountsProxyIsChangedInTheAccount();
    void aProxyThatRefusesTwiceIsLeftAlone();

private:
    bool add(PoppoCli &poppo, const QString &options = {});

    DovecotServer m_server;
};

namespace {

const QString change = QStringLiteral("Change the proxy…");

/// Wants "jens" and "pr0xy-canary", or another password.
struct Proxy
{
    explicit Proxy(const QByteArray &password = "pr0xy-canary") : line(ProxyDouble::Kind::Socks5)
    {
        line.want("jens", password);
    }
    QString address() const { return QStringLiteral("127.0.0.1:%1").arg(line.serverPort()); }
    QString url() const { return QStringLiteral("socks5://jens@") + address(); }
    base::AccountId entry() const { return vault::proxyEntry(*base::ProxyChoice::parse(url())); }

    ProxyDouble line;
};

vault::VaultAnswer kept(const OpenPoppo &poppo, const base::AccountId &entry)
{
    vault::PasswordVault keychain(store::AccountsFile(poppo.profile()).load()->profileId);
    QSignalSpy read(&keychain, &vault::PasswordVault::passwordRead);
    keychain.read(entry);
    return read.wait(longEnough) ? read.first().at(1).value<vault::VaultAnswer>() : vault::VaultAnswer();
}

widgets::SettingsDialog *openNetwork(OpenPoppo &poppo)
{
    poppo.poppo().front().openSettings(widgets::SettingsDialog::Page::Network);
    auto *dialog = OpenPoppo::dialog<widgets::SettingsDialog>();
    return dialog && QTest::qWaitForWindowActive(dialog, longEnough) ? dialog : nullptr;
}

/// By the button of its bar.
bool wantsToChange(OpenPoppo &poppo)
{
    widgets::BarStack &bars = poppo.window().reader().bars();
    if (!QTest::qWaitFor([&] { return OpenPoppo::button(&bars, change); }, longEnough))
        return false;
    QTest::mouseClick(OpenPoppo::button(&bars, change), Qt::LeftButton);
    return true;
}

bool hasChecked(OpenPoppo &poppo)
{
    return QTest::qWaitFor([&poppo] { return !poppo.isChecking(); }, longEnough);
}

} // namespace

void WindowProxyTest::initTestCase()
{
    QApplication::setQuitOnLastWindowClosed(false);
    m_server.put("From: aoki@example.org\nSubject: Lunch\nDate: Mon, 23 Nov 2026 08:00:00 +0000\n\nNoon?\n");
    QVERIFY2(m_server.start(), qPrintable(m_server.log()));
}

bool WindowProxyTest::add(PoppoCli &poppo, const QString &options)
{
    const QString server = QStringLiteral("localhost:%1").arg(m_server.tlsPort());
    const QString line = QStringLiteral("--ca-file %1 %2").arg(m_server.caFile(), options);
    return poppo.addAccount(QStringLiteral("Home"), server, line, DovecotServer::password()).status == 0;
}

void WindowProxyTest::aPasswordTypedInTheSettingsBringsTheMail()
{
    const Proxy proxy;
    PoppoCli cli;
    QVERIFY(add(cli));
    OpenPoppo::settle(cli.profile(), [](store::Settings &settings) { settings.checkAtStart = false; });
    OpenPoppo poppo(cli.profile());
    widgets::SettingsDialog *dialog = openNetwork(poppo);

    QVERIFY(OpenPoppo::pick(dialog, "kind", int(base::ProxyChoice::Kind::Socks5)));
    QVERIFY(OpenPoppo::type(dialog, "address", proxy.address()));
    QVERIFY(OpenPoppo::type(dialog, "user", QStringLiteral("jens")));
    QVERIFY(OpenPoppo::type(dialog, "password", QStringLiteral("pr0xy-canary")));
    QVERIFY(OpenPoppo::click(dialog, "closeButton"));

    QTRY_COMPARE_WITH_TIMEOUT(poppo.subjects(), QStringList{QStringLiteral("Lunch")}, longEnough);
    QCOMPARE(proxy.line.asked(), QByteArrayList{"localhost:" + QByteArray::number(m_server.tlsPort())});
    QCOMPARE(poppo.barTexts(), QStringList());
    QCOMPARE(kept(poppo, proxy.entry()).secret.reveal(), QByteArrayView("pr0xy-canary"));

    QVERIFY(OpenPoppo::pick(openNetwork(poppo), "kind", int(base::ProxyChoice::Kind::None)));
    QTRY_COMPARE_WITH_TIMEOUT(kept(poppo, proxy.entry()).kind, vault::VaultAnswer::Kind::NotFound, longEnough);
}

void WindowProxyTest::theSettingsProxyIsChangedThere()
{
    const Proxy proxy;
    PoppoCli cli;
    QVERIFY(add(cli));
    OpenPoppo::settle(cli.profile(),
                      [&proxy](store::Settings &settings) { settings.proxy = *base::ProxyChoice::parse(proxy.url()); });
    OpenPoppo poppo(cli.profile());

    QVERIFY(wantsToChange(poppo));

    auto *dialog = OpenPoppo::dialog<widgets::SettingsDialog>();
    QVERIFY(dialog && dialog->findChild<widgets::ProxyField *>()->isVisible());
}

void WindowProxyTest::anAccountsProxyIsChangedInTheAccount()
{
    const Proxy proxy;
    PoppoCli cli;
    QVERIFY(add(cli, QStringLiteral("--proxy ") + proxy.url()));
    OpenPoppo poppo(cli.profile());

    QVERIFY(wantsToChange(poppo));

    QVERIFY(OpenPoppo::dialog<widgets::AccountDialog>());
    QVERIFY(!OpenPoppo::dialog<widgets::SettingsDialog>());
}

void WindowProxyTest::aProxyThatRefusesTwiceIsLeftAlone()
{
    const Proxy proxy("another");
    PoppoCli cli;
    QVERIFY(add(cli, QStringLiteral("--proxy ") + proxy.url()));
    OpenPoppo poppo(cli.profile());
    QVERIFY(hasChecked(poppo));
    QCOMPARE(proxy.line.clients(), 1);
    QVERIFY(poppo.poppo().checks().schedule().nextCheck());

    poppo.restart();
    QVERIFY(hasChecked(poppo));
    QCOMPARE(proxy.line.clients(), 2);
    QVERIFY(!poppo.poppo().checks().schedule().nextCheck());

    poppo.restart();
    QVERIFY(!poppo.isChecking());
    poppo.press(Qt::Key_F5);
    QTRY_COMPARE_WITH_TIMEOUT(proxy.line.clients(), 3, longEnough);
    QVERIFY(hasChecked(poppo));
}

QTEST_MAIN(WindowProxyTest)
#include "WindowProxyTest.moc"
