// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/ProxyChoice.h"

#include <QTest>

using base::ProxyChoice;

class ProxyChoiceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aUserIsPartOfTheChoiceAndItsPasswordIsNot();
    void whatPeopleWriteIsKeptAsTheyWroteIt_data();
    void whatPeopleWriteIsKeptAsTheyWroteIt();
    void whatIsNoProxyIsRefused_data();
    void whatIsNoProxyIsRefused();
};

Q_DECLARE_METATYPE(ProxyChoice::Kind)

void ProxyChoiceTest::whatPeopleWriteIsKeptAsTheyWroteIt_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<ProxyChoice>("choice");
    const auto row = [](const char *text, ProxyChoice::Kind kind, const char *host = "", quint16 port = 0) {
        QTest::newRow(text) << QString::fromLatin1(text) << ProxyChoice{kind, QString::fromLatin1(host), port};
    };
    row("system", ProxyChoice::Kind::System);
    row("none", ProxyChoice::Kind::None);
    row("socks5://127.0.0.1:9050", ProxyChoice::Kind::Socks5, "127.0.0.1", 9050);
    row("socks5://[::1]:1080", ProxyChoice::Kind::Socks5, "::1", 1080);
    row("http://proxy.example:3128", ProxyChoice::Kind::HttpConnect, "proxy.example", 3128);
}

void ProxyChoiceTest::whatPeopleWriteIsKeptAsTheyWroteIt()
{
    QFETCH(QString, text);
    QTEST(ProxyChoice::parse(text).value(), "choice");
    QCOMPARE(ProxyChoice::parse(text)->toString(), text);
}

void ProxyChoiceTest::whatIsNoProxyIsRefused_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"", "yes", "proxy.example:3128", "socks5://proxy.example", "https://proxy.example:1",
                             "http://me:secret@proxy.example:1", "http://proxy.example:70000", "http://:80",
                             "http://proxy.example:1/path", "http://proxy.example:1?x"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void ProxyChoiceTest::whatIsNoProxyIsRefused()
{
    QFETCH(QString, text);
    QVERIFY(!ProxyChoice::parse(text));
}

void ProxyChoiceTest::aUserIsPartOfTheChoiceAndItsPasswordIsNot()
{
    ProxyChoice choice = *ProxyChoice::parse(QStringLiteral("socks5://j%40home@127.0.0.1:9050"));
    QCOMPARE(choice.user, QStringLiteral("j@home"));
    QVERIFY(choice.wantsPassword());
    const ProxyChoice without = choice;

    choice.password = base::Secret::fromBytes("secret");

    QCOMPARE(choice, without);
    QVERIFY(!choice.wantsPassword());
    QCOMPARE(choice.toString(), QStringLiteral("socks5://j%40home@127.0.0.1:9050"));
    QCOMPARE(ProxyChoice::parse(choice.toString())->user, choice.user);

    choice.user = QStringLiteral("");
    QCOMPARE(choice.toString(), QStringLiteral("socks5://127.0.0.1:9050"));
}

QTEST_APPLESS_MAIN(ProxyChoiceTest)
#include "ProxyChoiceTest.moc"
