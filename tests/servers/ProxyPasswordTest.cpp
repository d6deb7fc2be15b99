// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/DovecotServer.h"
#include "support/PoppoCli.h"
#include "support/ProxyDouble.h"

#include <QDirIterator>
#include <QTest>

/// The real poppo-cli goes to dovecot by a proxy that wants a user name and a password.
class ProxyPasswordTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void thePasswordComesFromItsCommandAndStaysThere_data();
    void thePasswordComesFromItsCommandAndStaysThere();
    void aWrongPasswordIsTheProxysAndSaidSo_data();
    void aWrongPasswordIsTheProxysAndSaidSo();
    void theAccountTestGoesByItToo();
    void aCommandThatFailsIsNamed();
    void aPasswordOnTheLineIsRefused();

private:
    CliOutcome add(PoppoCli &poppo, const QString &proxy, const QString &command);

    DovecotServer m_server;
};

namespace {

const QByteArray canary = "pr0xy-canary";

QString urlOf(const QString &scheme, const ProxyDouble &proxy)
{
    return QStringLiteral("%1://jens@127.0.0.1:%2").arg(scheme).arg(proxy.serverPort());
}

ProxyDouble::Kind kindOf(const QString &scheme)
{
    return scheme == QLatin1String("http") ? ProxyDouble::Kind::Http : ProxyDouble::Kind::Socks5;
}

/// Everything that a run left, but for the settings, which hold the command.
QByteArray traces(const PoppoCli &poppo, const CliOutcome &outcome)
{
    QByteArray all = outcome.output + outcome.complaints;
    QDirIterator files(poppo.profile(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        all += file.open(QFile::ReadOnly) ? file.readAll() : QByteArray("unreadable");
    }
    return all;
}

} // namespace

void ProxyPasswordTest::initTestCase()
{
    m_server.put("Subject: here\n\nHello\n");
    QVERIFY2(m_server.start(), qPrintable(m_server.log()));
}

CliOutcome ProxyPasswordTest::add(PoppoCli &poppo, const QString &proxy, const QString &command)
{
    return poppo.run({QStringLiteral("account"), QStringLiteral("add"), QStringLiteral("a"), QStringLiteral("--server"),
                      QStringLiteral("localhost:%1").arg(m_server.tlsPort()), QStringLiteral("--user"),
                      DovecotServer::user(), QStringLiteral("--ca-file"), m_server.caFile(),
                      QStringLiteral("--password-command"), QStringLiteral("echo ") + DovecotServer::password(),
                      QStringLiteral("--proxy"), proxy, QStringLiteral("--proxy-password-command"), command});
}

void ProxyPasswordTest::thePasswordComesFromItsCommandAndStaysThere_data()
{
    QTest::addColumn<QString>("scheme");
    QTest::newRow("CONNECT") << "http";
    QTest::newRow("SOCKS 5") << "socks5";
}

void ProxyPasswordTest::thePasswordComesFromItsCommandAndStaysThere()
{
    QFETCH(QString, scheme);
    ProxyDouble proxy(kindOf(scheme));
    proxy.want("jens", canary);
    PoppoCli poppo;
    QCOMPARE(add(poppo, urlOf(scheme, proxy), QStringLiteral("printf pr0xy; echo -canary")).status, 0);

    const CliOutcome outcome = poppo.json({QStringLiteral("fetch")});

    QVERIFY2(outcome.status == 0, outcome.output + outcome.complaints);
    QCOMPARE(outcome.number("fetched"), 1);
    QCOMPARE(proxy.asked(), QByteArrayList{"localhost:" + QByteArray::number(m_server.tlsPort())});
    const QByteArray left = traces(poppo, outcome);
    for (const QByteArray &form : {canary, canary.toBase64(), canary.toHex(), ("jens:" + canary).toBase64()})
        QVERIFY2(!left.contains(form), form);
}

void ProxyPasswordTest::aWrongPasswordIsTheProxysAndSaidSo_data()
{
    thePasswordComesFromItsCommandAndStaysThere_data();
}

void ProxyPasswordTest::aWrongPasswordIsTheProxysAndSaidSo()
{
    QFETCH(QString, scheme);
    ProxyDouble proxy(kindOf(scheme));
    proxy.want("jens", "another");
    PoppoCli poppo;
    add(poppo, urlOf(scheme, proxy), QStringLiteral("printf pr0xy; echo -canary"));

    const CliOutcome outcome = poppo.json({QStringLiteral("fetch")});

    QCOMPARE(outcome.status, 77);
    QCOMPARE(outcome.error(), QStringLiteral("proxy-refused"));
    QVERIFY(outcome.complaints.contains("the proxy on the way to localhost did not accept"));
    QVERIFY(!traces(poppo, outcome).contains(canary));
    QCOMPARE(proxy.asked(), QByteArrayList());
}

void ProxyPasswordTest::theAccountTestGoesByItToo()
{
    ProxyDouble proxy(ProxyDouble::Kind::Socks5);
    proxy.want("jens", canary);
    PoppoCli poppo;
    add(poppo, urlOf(QStringLiteral("socks5"), proxy), QStringLiteral("printf pr0xy; echo -canary"));

    const CliOutcome outcome = poppo.json({QStringLiteral("account"), QStringLiteral("test"), QStringLiteral("a")});

    QVERIFY2(outcome.status == 0, outcome.output + outcome.complaints);
    QCOMPARE(proxy.asked().size(), 1);
}

void ProxyPasswordTest::aCommandThatFailsIsNamed()
{
    ProxyDouble proxy(ProxyDouble::Kind::Socks5);
    PoppoCli poppo;
    add(poppo, urlOf(QStringLiteral("socks5"), proxy), QStringLiteral("exit 3"));

    const CliOutcome outcome = poppo.json({QStringLiteral("fetch")});

    QCOMPARE(outcome.error(), QStringLiteral("password-command-failed"));
    QCOMPARE(proxy.asked(), QByteArrayList());
}

void ProxyPasswordTest::aPasswordOnTheLineIsRefused()
{
    PoppoCli poppo;

    const CliOutcome outcome =
        add(poppo, QStringLiteral("socks5://jens:pr0xy-canary@127.0.0.1:9"), QStringLiteral("true"));

    QCOMPARE(outcome.status, 64);
    QVERIFY(!traces(poppo, outcome).contains(canary));
}

QTEST_GUILESS_MAIN(ProxyPasswordTest)
#include "ProxyPasswordTest.moc"
