// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/ServerNotesFile.h"
#include "store/Account.h"
#include "store/Profile.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using store::ServerNotes;
using store::ServerNotesFile;

class ServerNotesFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsKeptIsReadAgain();
    void notesOfAnotherLoginCountForNothing();
    void theClockIsTheSameForEveryLogin();
    void aBrokenFileCountsAsEmptyAndIsReplaced();
    void forgottenNotesAreGoneAndOthersStay();
    void theFileIsForThisUserAloneAndHoldsTheLoginAndNothingSecret();
};

namespace {

const base::AccountId work = *base::AccountId::parse(u"00000000000000000000000000000001");
const base::AccountId home = *base::AccountId::parse(u"00000000000000000000000000000002");

ServerNotes notesOf(const QString &user)
{
    store::Account account;
    account.user = user;
    account.server.host = QStringLiteral("pop.example");
    account.server.port = 995;
    ServerNotes notes;
    notes.login = ServerNotes::loginOf(account);
    notes.answer = ServerNotes::Answer::Permanent;
    notes.times = 3;
    notes.answeredAt = QDateTime(QDate(2026, 11, 24), QTime(9, 0, 0, 7), Qt::UTC);
    notes.loginDelay = 900;
    notes.expireDays = 0;
    notes.implementation = QStringLiteral("Popd \u202e 1");
    notes.pipeliningBroke = notes.answeredAt.addDays(-1);
    notes.pipeliningBreaks = 1;
    notes.isPipeliningOnTrial = true;
    notes.returnRefused = notes.answeredAt.addDays(-2);
    return notes;
}

} // namespace

void ServerNotesFileTest::whatIsKeptIsReadAgain()
{
    const QTemporaryDir folder;
    const ServerNotesFile file(store::Profile::at(folder.path()));

    QVERIFY(file.keep(work, notesOf(QStringLiteral("ann"))));

    QCOMPARE(file.load().size(), 1);
    QVERIFY(file.load().value(work) == notesOf(QStringLiteral("ann")));
}

void ServerNotesFileTest::notesOfAnotherLoginCountForNothing()
{
    const QTemporaryDir folder;
    const ServerNotesFile file(store::Profile::at(folder.path()));
    QVERIFY(file.keep(work, notesOf(QStringLiteral("ann"))));
    const QString bob = notesOf(QStringLiteral("bob")).login;

    QVERIFY(file.load(work, notesOf(QStringLiteral("ann")).login) == notesOf(QStringLiteral("ann")));

    ServerNotes fresh;
    fresh.login = bob;
    QVERIFY(file.load(work, bob) == fresh);
}

/// It is this computer's.
void ServerNotesFileTest::theClockIsTheSameForEveryLogin()
{
    const QTemporaryDir folder;
    const ServerNotesFile file(store::Profile::at(folder.path()));
    ServerNotes notes = notesOf(QStringLiteral("ann"));
    notes.clockAt = notes.answeredAt;
    notes.clockDoubted = notes.answeredAt.addDays(300);
    notes.clockStillDoubted = notes.answeredAt.addDays(301);
    QVERIFY(file.keep(work, notes));

    const ServerNotes others = file.load(work, notesOf(QStringLiteral("bob")).login);

    QCOMPARE(others.clockAt, notes.clockAt);
    QCOMPARE(others.clockDoubted, notes.clockDoubted);
    QCOMPARE(others.clockStillDoubted, notes.clockStillDoubted);
}

void ServerNotesFileTest::aBrokenFileCountsAsEmptyAndIsReplaced()
{
    const QTemporaryDir folder;
    const store::Profile profile = store::Profile::at(folder.path());
    QFile broken(profile.serverNotesFile());
    QVERIFY(broken.open(QIODevice::WriteOnly) && broken.write("{\"accounts\": {") > 0);
    broken.close();

    QVERIFY(ServerNotesFile(profile).load().isEmpty());
    QVERIFY(ServerNotesFile(profile).keep(work, notesOf(QStringLiteral("ann"))));
    QCOMPARE(ServerNotesFile(profile).load().size(), 1);
}

void ServerNotesFileTest::forgottenNotesAreGoneAndOthersStay()
{
    const QTemporaryDir folder;
    const ServerNotesFile file(store::Profile::at(folder.path()));
    QVERIFY(file.keep(work, notesOf(QStringLiteral("ann"))));
    QVERIFY(file.keep(home, notesOf(QStringLiteral("ann"))));

    QVERIFY(file.forget(work));

    QCOMPARE(file.load().keys(), QList<base::AccountId>{home});
}

void ServerNotesFileTest::theFileIsForThisUserAloneAndHoldsTheLoginAndNothingSecret()
{
    const QTemporaryDir folder;
    const store::Profile profile = store::Profile::at(folder.path());
    QVERIFY(ServerNotesFile(profile).keep(work, notesOf(QStringLiteral("ann"))));

    const QFile file(profile.serverNotesFile());
    QCOMPARE(file.permissions() & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther), 0);
    QCOMPARE(ServerNotesFile(profile).load().value(work).login, QStringLiteral("ann@pop.example:995"));
}

QTEST_APPLESS_MAIN(ServerNotesFileTest)
#include "ServerNotesFileTest.moc"
