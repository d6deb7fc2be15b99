// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/PoppoCli.h"

#include <QTest>

/// The program as scripts see it; no server is needed here.
class PoppoCliTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itLinksNoGuiLibrary();
    void mistakesOnTheLineAreUsage_data();
    void mistakesOnTheLineAreUsage();
    void aTypoIsNamedAndHelpedInOneLine_data();
    void aTypoIsNamedAndHelpedInOneLine();
    void aFailedAddLeavesNoAccount();
    void anAccountIsListedAndRemoved();
    void anAccountsPolicyIsChangedWordByWord();
    void anAccountWithACertificateNeedsNoPassword();
    void everyWayOfSigningInIsKept_data();
    void everyWayOfSigningInIsKept();
    void theDemoMailboxIsListed();
    void itSpeaksTheLanguageOfTheLocale_data();
    void itSpeaksTheLanguageOfTheLocale();
};

void PoppoCliTest::itLinksNoGuiLibrary()
{
    QProcess ldd;
    ldd.start(QStringLiteral("ldd"), {PoppoCli::program()});
    QVERIFY(ldd.waitForFinished());

    const QByteArray libraries = ldd.readAll();

    QVERIFY(libraries.contains("libQt6Core"));
    QVERIFY2(!libraries.contains("libQt6Gui") && !libraries.contains("libQt6Widgets"), libraries);
}

void PoppoCliTest::mistakesOnTheLineAreUsage_data()
{
    QTest::addColumn<QString>("line");
    const QString good = QStringLiteral("account add a --user u --password-command true --server h ");
    QTest::newRow("nothing") << "";
    QTest::newRow("unknown command") << "frobnicate";
    QTest::newRow("unknown option") << "list --frob";
    QTest::newRow("unknown account") << "fetch nobody";
    QTest::newRow("nobody to verify") << "verify nobody";
    QTest::newRow("why nothing") << "why";
    QTest::newRow("short id") << "show abc";
    QTest::newRow("language") << "--language tlh list";
    QTest::newRow("negative limit") << "list --limit -1";
    QTest::newRow("limit") << "list --limit many";
    QTest::newRow("no server") << "account add a --user u --password-command true";
    QTest::newRow("no user") << "account add a --server h --password-command true";
    QTest::newRow("no password") << "account add a --server h --user u";
    QTest::newRow("two passwords") << QString(good + QLatin1String("--password-stdin"));
    QTest::newRow("port") << "account add a --user u --password-command true --server h:70000";
    QTest::newRow("tls") << QString(good + QLatin1String("--tls maybe"));
    QTest::newRow("auth") << QString(good + QLatin1String("--auth magic"));
    QTest::newRow("keep") << QString(good + QLatin1String("--keep -1"));
    QTest::newRow("max-size") << QString(good + QLatin1String("--max-size 3x"));
    QTest::newRow("keep-newest") << QString(good + QLatin1String("--keep-newest some"));
    QTest::newRow("keep-size") << QString(good + QLatin1String("--keep-size 3x"));
    QTest::newRow("run-mails") << QString(good + QLatin1String("--run-mails -1"));
    QTest::newRow("order") << QString(good + QLatin1String("--order best"));
    QTest::newRow("first") << QString(good + QLatin1String("--first 0"));
    QTest::newRow("two ways to fetch") << "fetch --plan --clock-is-right";
    QTest::newRow("pin") << QString(good + QLatin1String("--pin 12:34"));
    QTest::newRow("ca file") << QString(good + QLatin1String("--ca-file /nonexistent"));
}

void PoppoCliTest::mistakesOnTheLineAreUsage()
{
    QFETCH(QString, line);
    PoppoCli poppo;

    const CliOutcome outcome = poppo.json(line.split(u' ', Qt::SkipEmptyParts));

    QCOMPARE(outcome.status, 64);
    QCOMPARE(outcome.objects.size(), 1);
    QCOMPARE(outcome.error(), QStringLiteral("usage"));
    QCOMPARE(outcome.complaints.count('\n'), 1);
    QVERIFY(poppo.json({QStringLiteral("account"), QStringLiteral("list")}).objects.isEmpty());
}

void PoppoCliTest::aTypoIsNamedAndHelpedInOneLine_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QByteArray>("said");
    const QByteArray help(" \"poppo-cli --help\" lists them all.\n");
    QTest::newRow("command") << "fecth"
                             << "There is no command \"fecth\". Did you mean \"fetch\"?" + help;
    QTest::newRow("two words") << "account lst"
                               << "There is no command \"account lst\". Did you mean \"account list\"?" + help;
    QTest::newRow("nothing like it") << "frobnicate"
                                     << "There is no command \"frobnicate\"." + help;
    QTest::newRow("none") << ""
                          << "Give a command." + help;
    QTest::newRow("option") << "list --limmit 3"
                            << "There is no option \"--limmit\" here. Did you mean \"--limit\"?" + help;
    QTest::newRow("another's option") << "list --plan"
                                      << "There is no option \"--plan\" here." + help;
    QTest::newRow("no server") << "account add a --user u --password-command true"
                               << QByteArray("--server is missing: the host your mail is on.\n");
    QTest::newRow("no form") << "export mails" << QByteArray("Say the form: --format mbox, maildir or zip.\n");
    QTest::newRow("neither") << "account add a" << QByteArray("--server is missing: the host your mail is on.\n");
}

void PoppoCliTest::aTypoIsNamedAndHelpedInOneLine()
{
    QFETCH(QString, line);

    const CliOutcome outcome = PoppoCli().run(line.split(u' ', Qt::SkipEmptyParts));

    QCOMPARE(outcome.status, 64);
    QTEST(outcome.complaints, "said");
    QVERIFY(outcome.output.isEmpty());
}

void PoppoCliTest::aFailedAddLeavesNoAccount()
{
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus");
    PoppoCli poppo;

    const CliOutcome outcome =
        poppo.run({QStringLiteral("--json"), QStringLiteral("account"), QStringLiteral("add"), QStringLiteral("a"),
                   QStringLiteral("--server"), QStringLiteral("h"), QStringLiteral("--user"), QStringLiteral("u"),
                   QStringLiteral("--password-stdin")},
                  "canary-password\n");

    QCOMPARE(outcome.status, 78);
    QCOMPARE(outcome.error(), QStringLiteral("no-keychain"));
    QVERIFY(outcome.complaints.contains("Secret Service"));
    QVERIFY(!outcome.complaints.contains("canary") && !outcome.output.contains("canary"));
    QVERIFY(poppo.json({QStringLiteral("account"), QStringLiteral("list")}).objects.isEmpty());
}

void PoppoCliTest::anAccountIsListedAndRemoved()
{
    PoppoCli poppo;
    QCOMPARE(poppo.addAccount(QStringLiteral("Café"), QStringLiteral("[::1]:1995"), QStringLiteral("--keep 30")).status,
             0);
    QCOMPARE(poppo.addAccount(QStringLiteral("cafÉ"), QStringLiteral("h")).status, 64);

    const CliOutcome listed = poppo.json({QStringLiteral("account"), QStringLiteral("list")});
    QCOMPARE(listed.objects.size(), 1);
    QCOMPARE(listed.last()[u"name"].toString(), QStringLiteral("Café"));
    QCOMPARE(listed.last()[u"host"].toString(), QStringLiteral("::1"));
    QCOMPARE(listed.number("port"), 1995);
    QCOMPARE(listed.number("keep"), 30);

    QCOMPARE(poppo.run({QStringLiteral("account"), QStringLiteral("remove"), QStringLiteral("Café")}).status, 0);
    QVERIFY(poppo.json({QStringLiteral("account"), QStringLiteral("list")}).objects.isEmpty());
}

void PoppoCliTest::anAccountsPolicyIsChangedWordByWord()
{
    PoppoCli poppo;
    const QString policy = QStringLiteral("--keep 30 --keep-newest 500 --keep-size 1G --run-mails 100 --run-size 25M "
                                          "--order newest --first 90");
    QCOMPARE(poppo.addAccount(QStringLiteral("a"), QStringLiteral("h"), policy).status, 0);
    const auto edit = [&poppo](const char *options) {
        return poppo.json((QStringLiteral("account edit a ") + QLatin1String(options)).split(u' ', Qt::SkipEmptyParts));
    };

    QCOMPARE(edit("--keep-newest 0 --first now").status, 0);
    QCOMPARE(edit("").status, 64);
    QCOMPARE(edit("--keep 3d").status, 64);

    const CliOutcome shown = poppo.json({QStringLiteral("account"), QStringLiteral("show"), QStringLiteral("a")});
    QCOMPARE(shown.number("keep"), 30);
    QVERIFY(shown.last()[u"keepNewest"].isNull());
    QCOMPARE(shown.number("keepSize"), 1'000'000'000);
    QCOMPARE(shown.number("runMails"), 100);
    QCOMPARE(shown.number("runSize"), 25'000'000);
    QCOMPARE(shown.last()[u"order"].toString(), QStringLiteral("newest"));
    QCOMPARE(shown.last()[u"first"].toString(), QStringLiteral("now"));
}

void PoppoCliTest::anAccountWithACertificateNeedsNoPassword()
{
    PoppoCli poppo;
    const QString line = QStringLiteral("account add a --server h --user u --auth external");
    QCOMPARE(poppo.run(line.split(u' ')).status, 0);
}

void PoppoCliTest::everyWayOfSigningInIsKept_data()
{
    QTest::addColumn<QString>("auth");
    for (const char *auth : {"auto", "user", "apop", "plain", "login", "cram-md5", "digest-md5", "scram-sha-1",
                             "scram-sha-256", "xoauth2", "oauthbearer", "external"})
        QTest::newRow(auth) << QString::fromLatin1(auth);
}

void PoppoCliTest::everyWayOfSigningInIsKept()
{
    QFETCH(QString, auth);
    PoppoCli poppo;
    poppo.addAccount(QStringLiteral("a"), QStringLiteral("h"), QStringLiteral("--auth ") + auth);

    QTEST(
        poppo.json({QStringLiteral("account"), QStringLiteral("show"), QStringLiteral("a")}).last()[u"auth"].toString(),
        "auth");
}

void PoppoCliTest::theDemoMailboxIsListed()
{
    PoppoCli poppo;

    const CliOutcome outcome = poppo.json({QStringLiteral("demo")});

    QCOMPARE(outcome.status, 0);
    QVERIFY(outcome.objects.size() >= 12);
    QCOMPARE(outcome.last()[u"subject"].toString(), QStringLiteral("This is Test Mail"));
}

void PoppoCliTest::itSpeaksTheLanguageOfTheLocale_data()
{
    QTest::addColumn<QByteArray>("locale");
    QTest::addColumn<QStringList>("option");
    QTest::addColumn<QString>("word");
    const QString english = QStringLiteral("brings new mail home");
    const QString japanese = QStringLiteral("新しいメールを受信します");
    QTest::newRow("none") << QByteArray("C.UTF-8") << QStringList() << english;
    QTest::newRow("Japanese") << QByteArray("ja_JP.UTF-8") << QStringList() << japanese;
    QTest::newRow("another") << QByteArray("de_DE.UTF-8") << QStringList() << english;
    QTest::newRow("overruled") << QByteArray("ja_JP.UTF-8")
                               << QStringList{QStringLiteral("--language"), QStringLiteral("en")} << english;
    QTest::newRow("asked for") << QByteArray("C.UTF-8") << QStringList(QStringLiteral("--language=ja")) << japanese;
}

void PoppoCliTest::itSpeaksTheLanguageOfTheLocale()
{
    QFETCH(QByteArray, locale);
    QFETCH(QStringList, option);
    QFETCH(QString, word);
    const QByteArray before = qgetenv("LC_ALL");
    qputenv("LC_ALL", locale);
    PoppoCli poppo;

    const CliOutcome outcome = poppo.run(option + QStringList(QStringLiteral("--help")));
    qputenv("LC_ALL", before);

    QVERIFY2(QString::fromUtf8(outcome.output).contains(word), outcome.output);
}

QTEST_GUILESS_MAIN(PoppoCliTest)
#include "PoppoCliTest.moc"
