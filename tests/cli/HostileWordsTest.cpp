// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/LoopbackServer.h"
#include "support/PoppoCli.h"

#include <QTest>

/// A server whose every word would drive a terminal: colours, a cleared screen, reversed text.
class HostileWordsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noneReachesTheTerminal_data();
    void noneReachesTheTerminal();
};

namespace {

// ESC, the same as one C1 character, right-to-left override, a title of xterm's.
const QByteArray words = "\x1b[2J \xc2\x9b"
                         "31m \xe2\x80\xae gnp.exe \x1b]0;title\x07";

void answer(QSslSocket &client, const QByteArray &line)
{
    if (line.startsWith("CAPA"))
        client.write("+OK " + words + "\r\nUSER\r\nUIDL\r\nEXPIRE 0\r\nIMPLEMENTATION " + words + "\r\n.\r\n");
    else if (line.startsWith("PASS bad"))
        client.write("-ERR [SYS/TEMP] " + words + "\r\n");
    else if (line.startsWith("LIST"))
        client.write("+OK\r\n1 100\r\n.\r\n");
    else if (line.startsWith("UIDL"))
        client.write("+OK\r\n1 " + words.simplified().replace(' ', "") + "\r\n.\r\n");
    else if (line.startsWith("RETR"))
        client.write("-ERR " + words + "\r\n");
    else if (line.startsWith("STAT"))
        client.write("+OK " + words + "\r\n");
    else
        client.write("+OK " + words + "\r\n");
}

} // namespace

void HostileWordsTest::noneReachesTheTerminal_data()
{
    QTest::addColumn<QString>("password");
    QTest::addColumn<QStringList>("line");
    const QString name = QStringLiteral("home");
    for (const char *password : {"good", "bad"}) {
        for (const QStringList &line : {QStringList{QStringLiteral("fetch"), name},
                                        QStringList{QStringLiteral("fetch"), name, QStringLiteral("--plan")},
                                        QStringList{QStringLiteral("account"), QStringLiteral("test"), name},
                                        QStringList{QStringLiteral("account"), QStringLiteral("show"), name}}) {
            const QByteArray row = password + QByteArray(", ") + line.join(u' ').toUtf8();
            QTest::newRow(row.constData()) << QString::fromLatin1(password) << line;
            QTest::newRow((row + ", json").constData())
                << QString::fromLatin1(password) << (QStringList(QStringLiteral("--json")) + line);
        }
    }
}

void HostileWordsTest::noneReachesTheTerminal()
{
    QFETCH(QString, password);
    QFETCH(QStringList, line);
    LoopbackServer server(QStringLiteral("good"), "+OK " + words + "\r\n");
    server.setReply(answer);
    const auto address = server.address(base::ServerAddress::Tls::None);
    PoppoCli cli;
    cli.addAccount(QStringLiteral("home"), QStringLiteral("127.0.0.1:%1").arg(address.port),
                   QStringLiteral("--tls none --auth user"), password);
    cli.run({QStringLiteral("fetch")});

    const CliOutcome outcome = cli.run(line);

    for (const QByteArray &text : {outcome.output, outcome.complaints}) {
        QVERIFY2(!text.contains('\x1b') && !text.contains('\x07'), text.constData());
        QVERIFY2(!text.contains("\xc2\x9b") && !text.contains("\xe2\x80\xae"), text.constData());
    }
    QVERIFY(!(outcome.output + outcome.complaints).isEmpty());
}

QTEST_GUILESS_MAIN(HostileWordsTest)
#include "HostileWordsTest.moc"
