// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ConversationModel.h"
#include "base/Language.h"
#include "models/SessionListModel.h"

#include "support/FrozenClock.h"
#include "support/RowLog.h"

#include <QAbstractItemModelTester>
#include <QTest>

using models::ConversationModel;
using models::SessionListModel;
using models::SessionLog;
using Line = pop3::ConversationLine;
using Role = ConversationModel::Role;

class ConversationModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void linesAppearAsTheyAreSaid();
    void foreignBytesAreMadeSafe();
    void eventsAreToldInTheUsersLanguage();
    void aSecretIsAPlateAndNoText();
    void onlyTheLastLinesAreKept();
    void theLastSessionsAreListedNewestFirst();
    void oldSessionsMakeRoom();
};

namespace {

const base::AccountId home = base::AccountId::parse(u"11111111111111111111111111111111").value();
const QDateTime morning(QDate(2026, 11, 24), QTime(9, 46, 2, 114), Qt::UTC);
const QLocale english(QLocale::English, QLocale::UnitedKingdom);

Line line(Line::Kind kind, const QByteArray &text)
{
    Line line;
    line.kind = kind;
    line.time = morning;
    line.text = text;
    return line;
}

struct Dock
{
    Dock()
    {
        log.begin({home, QStringLiteral("Home"), {}}, morning);
        model.showSession(1);
    }
    QString text(int row, Role role = Role::Text) const { return model.index(row).data(int(role)).toString(); }

    FrozenClock clock{QStringLiteral("2026-11-24T10:00:00Z")};
    SessionLog log;
    ConversationModel model{log, english, clock};
    SessionListModel sessions{log, english, clock};
    QAbstractItemModelTester rules{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};
    QAbstractItemModelTester otherRules{&sessions, QAbstractItemModelTester::FailureReportingMode::QtTest};
};

} // namespace

void ConversationModelTest::linesAppearAsTheyAreSaid()
{
    Dock dock;
    RowLog rows(&dock.model);
    Line body = line(Line::Kind::Body, {});
    body.foldedLines = 333;
    body.foldedBytes = 9657;
    dock.log.add(home, {line(Line::Kind::Client, "LIST"), line(Line::Kind::Server, "+OK"), body});
    dock.log.add(home, {line(Line::Kind::Server, "-ERR no")});

    QCOMPARE(rows.text(), QStringLiteral("insert 0-2, insert 3"));
    QCOMPARE(dock.text(0, Role::Time), QStringLiteral("09:46:02.114"));
    QCOMPARE(dock.text(0, Role::Direction), QStringLiteral("C"));
    QCOMPARE(dock.text(2), QStringLiteral("333 lines, 9,657 bytes"));
    QCOMPARE(dock.model.index(3).data(int(Role::Kind)).value<ConversationModel::Kind>(),
             ConversationModel::Kind::Refusal);
}

void ConversationModelTest::foreignBytesAreMadeSafe()
{
    Dock dock;
    dock.log.add(home, {line(Line::Kind::Server, "+OK \x1b[31mred\xff")});
    QCOMPARE(dock.text(0), QStringLiteral("+OK \\x1b[31mred\\xff"));
    QVERIFY(!dock.model.transcript().contains(QChar(0x1b)));
}

void ConversationModelTest::eventsAreToldInTheUsersLanguage()
{
    Dock dock;
    dock.log.add(home, {line(Line::Kind::Event, "Connected\t192.0.2.1"), line(Line::Kind::Event, "Closed")});
    QCOMPARE(dock.text(0), QStringLiteral("Connected 192.0.2.1"));

    base::Language language;
    language.use(QStringLiteral("ja"));

    QCOMPARE(dock.text(0), QStringLiteral("接続しました 192.0.2.1"));
    QCOMPARE(dock.text(1), QStringLiteral("接続を閉じました"));
}

void ConversationModelTest::aSecretIsAPlateAndNoText()
{
    Dock dock;
    Line pass = line(Line::Kind::Client, "PASS");
    pass.hasHiddenPart = true;
    dock.log.add(home, {pass});
    QCOMPARE(dock.text(0), QStringLiteral("PASS"));
    QVERIFY(dock.model.index(0).data(int(Role::HasHiddenPart)).toBool());
    QCOMPARE(dock.model.transcript(), QStringLiteral("09:46:02.114 C PASS ****\n"));
}

void ConversationModelTest::onlyTheLastLinesAreKept()
{
    Dock dock;
    pop3::Conversation many;
    for (int i = 0; i < SessionLog::maxLines - 1; ++i)
        many << line(Line::Kind::Client, QByteArray::number(i));
    dock.log.add(home, many);
    RowLog rows(&dock.model);
    dock.log.add(home, {line(Line::Kind::Client, "a"), line(Line::Kind::Client, "b"), line(Line::Kind::Client, "c")});

    QCOMPARE(rows.text(), QStringLiteral("remove 0-1, insert 3997-3999"));
    QCOMPARE(dock.text(0), QStringLiteral("2"));
    QCOMPARE(dock.text(3999), QStringLiteral("c"));
}

void ConversationModelTest::theLastSessionsAreListedNewestFirst()
{
    Dock dock;
    fetch::FetchReport report;
    report.account = home;
    report.fetched = 3;
    dock.log.end(report, morning.addMSecs(412));
    RowLog rows(&dock.sessions);
    dock.log.begin({home, QStringLiteral("Home again"), {}}, morning.addSecs(600));

    QCOMPARE(rows.text(), QStringLiteral("insert 0"));
    QCOMPARE(dock.sessions.index(0).data(int(SessionListModel::Role::StateText)).toString(), QStringLiteral("Open"));
    QCOMPARE(dock.sessions.index(1).data(int(SessionListModel::Role::StateText)).toString(),
             QStringLiteral("3 new, 0.4 s"));
    QCOMPARE(dock.sessions.index(1).data(int(SessionListModel::Role::TimeText)).toString(), QStringLiteral("09:46"));
}

void ConversationModelTest::oldSessionsMakeRoom()
{
    Dock dock;
    dock.log.add(home, {line(Line::Kind::Client, "CAPA")});
    for (qsizetype i = 0; i < SessionLog::maxSessions; ++i)
        dock.log.begin({home, QStringLiteral("Home"), {}}, morning);
    QCOMPARE(dock.sessions.rowCount(), int(SessionLog::maxSessions));
    QCOMPARE(dock.model.session(), 0u);
    QCOMPARE(dock.model.rowCount(), 0);
}

QTEST_GUILESS_MAIN(ConversationModelTest)
#include "ConversationModelTest.moc"
