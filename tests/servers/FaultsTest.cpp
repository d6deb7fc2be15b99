// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/FaultyServer.h"
#include "support/PoppoCli.h"

#include <QTest>

using Tls = base::ServerAddress::Tls;
using Switch = std::function<void(Faults &)>;

Q_DECLARE_METATYPE(Switch)

/// The real poppo-cli against a server with one fault at a time: whatever it is, the check ends with a status of
/// sysexits, stores only whole mails, each once, and deletes none that is not stored.
class FaultsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noFaultCostsAMail_data();
    void noFaultCostsAMail();
};

namespace {

const QByteArrayList texts{"Subject: one\n\n.\n..\n", "Subject: two\n\nbody\n"};

QList<FaultyMail> twoMails()
{
    return {{"u1", "Subject: one\r\n\r\n.\r\n..\r\n"}, {"u2", "Subject: two\r\n\r\nbody\r\n"}};
}

/// Statuses of the headless contract.
bool isStatus(int status)
{
    return QList<int>{0, 65, 69, 75, 76, 77, 78}.contains(status);
}

/// Nothing a terminal would obey, and no secret.
bool isSafe(const QByteArray &shown)
{
    return !shown.contains('\x1b') && !shown.contains('\x07') && !shown.contains("\xe2\x80\xae") &&
           !shown.contains("open-sesame");
}

void addUidls()
{
    using Uidls = Faults::Uidls;
    const QList<std::pair<const char *, Uidls>> kinds{{"missing", Uidls::Missing},  {"repeated", Uidls::Repeated},
                                                      {"empty", Uidls::Empty},      {"8-bit", Uidls::EightBit},
                                                      {"too long", Uidls::TooLong}, {"like a path", Uidls::PathLike},
                                                      {"new", Uidls::NewEachTime}};
    for (const auto &[name, kind] : kinds)
        QTest::addRow("UIDL: %s", name) << Switch([kind = kind](Faults &faults) { faults.uidls = kind; });
}

void addLies()
{
    for (const char *size : {"0", "-1", "99999999999999999999", "many", "1 1"})
        QTest::addRow("sizes: %s", size) << Switch([size](Faults &faults) { faults.sizes = size; });
    QTest::newRow("no TOP") << Switch([](Faults &faults) { faults.hasNoTop = true; });
    QTest::newRow("more behind the dot") << Switch([](Faults &faults) { faults.extraAfterDot = "junk\r\n"; });
    QTest::newRow("pipelining breaks") << Switch([](Faults &faults) { faults.breaksPipelining = true; });
    QTest::newRow("slow") << Switch([](Faults &faults) { faults.pauseAfterByte = std::chrono::milliseconds(1); });
}

void addEndings()
{
    for (const char *command : {"CAPA", "USER", "PASS", "STAT", "LIST", "UIDL", "RETR 2", "DELE 1", "QUIT"}) {
        QTest::addRow("silent at %s", command) << Switch([command](Faults &faults) {
            faults.stopsAt = command;
            faults.ending = Faults::Ending::Silence;
        });
        QTest::addRow("reset at %s", command) << Switch([command](Faults &faults) {
            faults.stopsAt = command;
            faults.ending = Faults::Ending::Reset;
        });
    }
    for (const char *command : {"CAPA", "PASS", "LIST", "RETR 1"})
        QTest::addRow("flood at %s", command) << Switch([command](Faults &faults) {
            faults.floodsAt = command;
            faults.floodBytes = 16 * 1024 * 1024;
        });
}

} // namespace

void FaultsTest::noFaultCostsAMail_data()
{
    QTest::addColumn<Switch>("turnOn");
    for (const auto &[name, line] : Faults::greetings())
        QTest::addRow("greeting: %s", name) << Switch([line = line](Faults &faults) { faults.greeting = line; });
    for (const auto &[name, line] : Faults::passRefusals())
        QTest::addRow("refusal: %s", name) << Switch([line = line](Faults &faults) { faults.passAnswer = line; });
    addUidls();
    addLies();
    addEndings();
}

void FaultsTest::noFaultCostsAMail()
{
    QFETCH(Switch, turnOn);
    FaultyServer server(Tls::None, twoMails());
    turnOn(server.faults());
    PoppoCli poppo;
    poppo.addAccount(QStringLiteral("a"), server.hostAndPort(), server.options() + QStringLiteral(" --keep 0"));

    const CliOutcome outcome = poppo.json({QStringLiteral("fetch"), QStringLiteral("--timeout"), QStringLiteral("1")});

    const QByteArray shown = outcome.output + outcome.complaints;
    QVERIFY2(isStatus(outcome.status), shown);
    QVERIFY2(isSafe(shown), shown);
    QByteArrayList missing = texts;
    for (const QByteArray &text : poppo.storedMails())
        QVERIFY2(missing.removeOne(text), text);
    for (const FaultyMail &mail : server.mailbox().mails)
        missing.removeOne(QByteArray(mail.text).replace("\r\n", "\n"));
    QVERIFY2(missing.isEmpty(), "deleted and not stored");
    // Where it was let in, a session that broke under pipelining is begun anew, once.
    const int signIns = server.faults().passAnswer.startsWith("+OK") ? 2 : 1;
    QVERIFY2(server.mailbox().heard.count("PASS open-sesame") <= signIns, "the password was tried again");
}

QTEST_GUILESS_MAIN(FaultsTest)
#include "FaultsTest.moc"
