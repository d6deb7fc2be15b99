// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/MessageName.h"
#include "support/CheckDrill.h"

#include <QDir>
#include <QRegularExpression>
#include <QTest>

#include <functional>

/// A ledger that is lost, truncated or damaged is made anew from what is left of it and from the mail files: nothing is
/// fetched again, nothing is deleted in that check, and it is told.
class LostLedgerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsFetchedAgain_data();
    void nothingIsFetchedAgain();
    void eachByteOfItMayBeFlipped();
    void whatIsDamagedIsSetAside();
    void whoIsInterruptedIsToldInTheNextCheck();
    void whatWasFoundIsReadOnceMoreBeforeItGoes();
    void aFileThatWasAlteredIsNeitherProofNorOverwritten();
    void mailUnderOtherUniqueIdsIsFoundByItsHeader();
    void mailWithoutAUniqueIdIsFoundByItsHeader();
    void anotherMaildropsUniqueIdsFindNothing();
    void aSecondGenerationStaysTheSecond();
};

namespace {

using Trouble = fetch::Trouble;
const QString home = QStringLiteral("home");
constexpr int mailCount = 6;

void fill(CheckDrill &drill)
{
    for (int i = 0; i < mailCount; ++i) {
        const QByteArray name = "mail" + QByteArray::number(i);
        drill.mailbox().mails += {name, "Subject: " + name + "\r\n\r\nHello " + name + "\r\n"};
    }
}

QString folder(const CheckDrill &drill)
{
    return drill.profile().accountFolder(drill.account(home).id);
}

QString ledger(const CheckDrill &drill)
{
    return folder(drill) + QLatin1String("/ledger.log");
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

void loseCatalogue(const CheckDrill &drill)
{
    for (const char *suffix : {"", "-wal", "-shm"})
        QFile::remove(drill.profile().catalogueFile() + QLatin1String(suffix));
}

/// How often the server heard that in the last session.
qsizetype asked(CheckDrill &drill, const QByteArray &verb)
{
    return ('\n' + drill.mailbox().transcriptAfter("UIDL")).count('\n' + verb);
}

using Damage = std::function<void(const CheckDrill &)>;

Damage rewritten(const std::function<QByteArray(QByteArray)> &change)
{
    return [change](const CheckDrill &drill) { write(ledger(drill), change(contentOf(ledger(drill)))); };
}

QByteArray withoutLines(const QByteArray &text, qsizetype first, qsizetype count)
{
    QByteArrayList lines = text.split('\n');
    lines.remove(first, qMin(count, lines.size() - first));
    return lines.join('\n');
}

} // namespace

Q_DECLARE_METATYPE(Damage)

void LostLedgerTest::nothingIsFetchedAgain_data()
{
    QTest::addColumn<Damage>("damage");
    const Damage lose = [](const CheckDrill &drill) { QVERIFY(QFile::remove(ledger(drill))); };
    QTest::newRow("lost") << lose;
    QTest::newRow("lost with the list") << Damage([lose](const CheckDrill &drill) {
        lose(drill);
        loseCatalogue(drill);
    });
    QTest::newRow("emptied") << rewritten([](const QByteArray &) { return QByteArray(); });
    QTest::newRow("cut in a line") << rewritten([](const QByteArray &text) { return text.left(text.size() / 2); });
    const auto cut = [](const QByteArray &text) { return withoutLines(text, 3, 100) + '\n'; };
    QTest::newRow("cut behind a line") << rewritten(cut);
    QTest::newRow("cut behind a line, and the list is lost") << Damage([cut](const CheckDrill &drill) {
        rewritten(cut)(drill);
        loseCatalogue(drill);
    });
    QTest::newRow("another file") << rewritten([](const QByteArray &) { return QByteArray("From someone\nhello\n"); });
    QTest::newRow("noise") << rewritten([](const QByteArray &text) { return QByteArray(text.size(), '\xa5'); });
    QTest::newRow("zeros in the middle") << rewritten(
        [](QByteArray text) { return text.replace(300, 512, QByteArray(512, '\0')); });
    QTest::newRow("first line gone") << rewritten([](const QByteArray &text) { return withoutLines(text, 0, 1); });
    QTest::newRow("lost, and a journal is left") << Damage([lose](const CheckDrill &drill) {
        lose(drill);
        write(folder(drill) + QLatin1String("/journal"), "poppo-journal 1 900\n");
    });
}

void LostLedgerTest::nothingIsFetchedAgain()
{
    QFETCH(Damage, damage);
    CheckDrill drill;
    fill(drill);
    QVERIFY(drill.check({drill.account(home)}));
    const QByteArrayList mails = drill.storedMails(drill.account(home));
    damage(drill);

    QVERIFY(drill.check({drill.account(home, 0)}));

    QVERIFY(!drill.report().error);
    QVERIFY(drill.report().notice && drill.report().notice->kind == Trouble::Kind::LedgerRenewed);
    QCOMPARE(drill.report().fetched, 0);
    QCOMPARE(asked(drill, "RETR") + asked(drill, "DELE"), 0);
    QCOMPARE(drill.storedMails(drill.account(home)), mails);
    QCOMPARE(drill.rows().size(), mailCount);

    QVERIFY(drill.check({drill.account(home)}));
    QVERIFY(!drill.report().notice);
    QCOMPARE(asked(drill, "RETR") + asked(drill, "TOP"), 0);
    QVERIFY(drill.check({drill.account(home, 0)}));
    QCOMPARE(drill.mailbox().uidls(), QByteArrayList());
    QCOMPARE(drill.storedMails(drill.account(home)), mails);
}

/// What a flip makes of a line may be another good one: then it is believed. But no mail is lost, or comes twice.
void LostLedgerTest::eachByteOfItMayBeFlipped()
{
    CheckDrill drill(CheckDrill::Place::Memory);
    fill(drill);
    QVERIFY(drill.check({drill.account(home)}));
    const QByteArrayList mails = drill.storedMails(drill.account(home));
    const QByteArray good = contentOf(ledger(drill));
    for (qsizetype i = 0; i < good.indexOf('\n', good.indexOf("stored")); i += 3) {
        QByteArray flipped = good;
        flipped[i] = char(flipped[i] ^ (1 << (i % 7)));
        if (flipped.startsWith("poppo-ledger") && flipped.mid(13, 1).toInt() > 1)
            continue; // Of a later version, for all one can know.
        write(ledger(drill), flipped);
        QVERIFY(drill.check({drill.account(home)}));
        QVERIFY2(!drill.report().error, QByteArray::number(i));
        QVERIFY2(asked(drill, "RETR") == 0, QByteArray::number(i) + ": " + drill.mailbox().transcriptAfter("UIDL"));
        QCOMPARE(drill.storedMails(drill.account(home)), mails);
    }
}

void LostLedgerTest::whatIsDamagedIsSetAside()
{
    CheckDrill drill;
    fill(drill);
    QVERIFY(drill.check({drill.account(home)}));
    const QByteArray damaged = contentOf(ledger(drill)).replace("uidl=mail2", "uidl=mali2");
    write(ledger(drill), damaged);

    QVERIFY(drill.check({drill.account(home)}));

    const QString aside = drill.report().notice->detail;
    QVERIFY(aside.contains(QRegularExpression(QStringLiteral("ledger.log.damaged-2\\d{7}-\\d{6}-\\d{3}$"))));
    QCOMPARE(contentOf(aside), damaged);
    QCOMPARE(QFile::permissions(aside) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    for (const QByteArray &line : withoutLines(damaged, 3, 1).split('\n').mid(1))
        QVERIFY(contentOf(ledger(drill)).contains(line));
    QVERIFY(!contentOf(ledger(drill)).contains("mali2"));
}

void LostLedgerTest::whoIsInterruptedIsToldInTheNextCheck()
{
    CheckDrill drill;
    fill(drill);
    QVERIFY(drill.check({drill.account(home)}));
    QVERIFY(QFile::remove(ledger(drill)));
    store::MessageStore killed(drill.profile(), drill.account(home), drill.clock());
    killed.open();
    QVERIFY(contentOf(ledger(drill)).count("stored\t") == mailCount);
    killed.close(store::MessageStore::Closing::Soon); // Nobody listened.

    QVERIFY(drill.check({drill.account(home, 0)}));

    QVERIFY(drill.report().notice && drill.report().notice->kind == Trouble::Kind::LedgerRenewed);
    QCOMPARE(drill.mailbox().uidls().size(), mailCount);
}

void LostLedgerTest::whatWasFoundIsReadOnceMoreBeforeItGoes()
{
    CheckDrill drill;
    fill(drill);
    QVERIFY(drill.check({drill.account(home)}));
    QVERIFY(QFile::remove(ledger(drill)));
    QVERIFY(drill.check({drill.account(home)}));

    QVERIFY(drill.check({drill.account(home, 0)}));

    QCOMPARE(asked(drill, "RETR"), mailCount);
    QCOMPARE(asked(drill, "DELE"), mailCount);
    QCOMPARE(drill.report().fetched, 0);
    QCOMPARE(drill.storedMails(drill.account(home)).size(), mailCount);
}

void LostLedgerTest::aFileThatWasAlteredIsNeitherProofNorOverwritten()
{
    CheckDrill drill;
    fill(drill);
    QVERIFY(drill.check({drill.account(home)}));
    QVERIFY(QFile::remove(ledger(drill)));
    drill.alterMail(drill.account(home), "Subject: mail1\n\nHello mail1\n", "Subject: mail1\n\nGarbage\n");
    QVERIFY(drill.check({drill.account(home)}));

    QVERIFY(drill.check({drill.account(home, 0)}));

    QCOMPARE(drill.report().fetched, 1);
    const QByteArrayList mails = drill.storedMails(drill.account(home));
    QCOMPARE(mails.size(), mailCount + 1);
    QVERIFY(mails.contains("Subject: mail1\n\nHello mail1\n"));
    QVERIFY(mails.contains("Subject: mail1\n\nGarbage\n"));
    QCOMPARE(drill.mailbox().uidls(), QByteArrayList());
}

void LostLedgerTest::mailUnderOtherUniqueIdsIsFoundByItsHeader()
{
    CheckDrill drill;
    fill(drill);
    QVERIFY(drill.check({drill.account(home)}));
    QVERIFY(QFile::remove(ledger(drill)));
    for (ScriptedMailbox::Mail &mail : drill.mailbox().mails)
        mail.uidl.prepend("new-");

    QVERIFY(drill.check({drill.account(home)}));

    QCOMPARE(drill.report().fetched, 0);
    QCOMPARE(asked(drill, "RETR"), 0);
    QCOMPARE(drill.storedMails(drill.account(home)).size(), mailCount);
}

void LostLedgerTest::mailWithoutAUniqueIdIsFoundByItsHeader()
{
    CheckDrill drill;
    fill(drill);
    for (ScriptedMailbox::Mail &mail : drill.mailbox().mails)
        mail.uidl.clear();
    QVERIFY(drill.check({drill.account(home)}));
    QCOMPARE(drill.report().fetched, mailCount);
    QVERIFY(QFile::remove(ledger(drill)));

    QVERIFY(drill.check({drill.account(home, 0)}));

    QVERIFY(drill.report().notice.has_value());
    QCOMPARE(drill.report().fetched, 0);
    QCOMPARE(asked(drill, "RETR") + asked(drill, "DELE"), 0);
    QVERIFY(drill.check({drill.account(home, 0)}));
    QCOMPARE(drill.storedMails(drill.account(home)).size(), mailCount);
    QCOMPARE(drill.mailbox().uidls(), QByteArrayList());
}

/// A unique-id means something within one maildrop only.
void LostLedgerTest::anotherMaildropsUniqueIdsFindNothing()
{
    CheckDrill drill;
    fill(drill);
    QVERIFY(drill.check({drill.account(home)}));
    QVERIFY(QFile::remove(ledger(drill)));
    for (ScriptedMailbox::Mail &mail : drill.mailbox().mails)
        mail.text.replace("Hello", "Another").replace("Subject:", "Subject: Other");
    store::Account moved = drill.account(home);
    moved.user = QStringLiteral("somebody.else");

    QVERIFY(drill.check({moved}));

    QCOMPARE(drill.report().fetched, mailCount);
    QCOMPARE(drill.storedMails(drill.account(home)).size(), 2 * mailCount);
}

void LostLedgerTest::aSecondGenerationStaysTheSecond()
{
    CheckDrill drill;
    drill.mailbox().mails = {{"a", "Subject: one\r\n\r\nOne\r\n"}};
    QVERIFY(drill.check({drill.account(home, 0)}));
    drill.mailbox().mails = {{"a", "Subject: two\r\n\r\nTwo\r\n"}};
    QVERIFY(drill.check({drill.account(home)}));
    QVERIFY(QFile::remove(ledger(drill)));
    QVERIFY(drill.check({drill.account(home)}));
    QCOMPARE(drill.report().fetched, 0);
    QCOMPARE(drill.ledger(drill.account(home)).value(*base::Uidl::parse("a")).generation, 2);

    drill.mailbox().mails = {};
    QVERIFY(drill.check({drill.account(home)}));
    drill.mailbox().mails = {{"a", "Subject: three\r\n\r\nThree\r\n"}};
    QVERIFY(drill.check({drill.account(home)}));

    QCOMPARE(drill.report().fetched, 1);
    QCOMPARE(drill.storedMails(drill.account(home)).size(), 3);
}

QTEST_GUILESS_MAIN(LostLedgerTest)
#include "LostLedgerTest.moc"
