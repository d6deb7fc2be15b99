// SPDX-License-Identifier: GPL-3.0-or-later
#include "pop3/AllowedIn.h"

#include "support/Dialogue.h"

#include <QTest>

using pop3::Pop3Session;
using pop3::Verb;
using State = Pop3Session::State;

/// Walks the table: each wish in each state is sent or refused as the table says.
class AllowedInTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatTheTableAllowsIsSentAndNothingElse_data();
    void whatTheTableAllowsIsSentAndNothingElse();
};

namespace {

struct WishRow
{
    Verb verb;
    const char *wish;
    const char *sent;
};

constexpr std::array wishes{
    WishRow{Verb::Auth, "login ann secret", "USER ann"},
    WishRow{Verb::List, "list", "STAT"},
    WishRow{Verb::Retr, "retrieve 1", "RETR 1"},
    WishRow{Verb::Top, "top 1 2", "TOP 1 2"},
    WishRow{Verb::Dele, "delete 1", "DELE 1"},
    WishRow{Verb::Rset, "reset", "RSET"},
    WishRow{Verb::Noop, "noop", "NOOP"},
    WishRow{Verb::Quit, "quit", "QUIT"},
};

/// The shortest way into a state.
QByteArray wayTo(State state)
{
    const QByteArray open = "S: +OK\nC: CAPA\nS: -ERR\n";
    const QByteArray login = open + "> login ann secret\nC: USER ann\nS: +OK\nC: PASS secret\nS: +OK\n";
    switch (state) {
    case State::Closed:
        return "S: -ERR go away\n";
    case State::Connecting:
        return "";
    case State::Authorization:
        return open;
    case State::Transaction:
        return login;
    case State::Update:
        return login + "> quit\nC: QUIT\n";
    }
    return "";
}

} // namespace

void AllowedInTest::whatTheTableAllowsIsSentAndNothingElse_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<State>("state");
    for (const State state :
         {State::Closed, State::Connecting, State::Authorization, State::Transaction, State::Update})
        for (const WishRow &row : wishes) {
            const QByteArray answer =
                isAllowed(row.verb, state) ? QByteArray("C: ") + row.sent : QByteArray("(silence)");
            QTest::addRow("%s in %d", row.wish, int(state)) << wayTo(state) + "> " + row.wish + '\n' + answer << state;
        }
}

void AllowedInTest::whatTheTableAllowsIsSentAndNothingElse()
{
    QFETCH(QByteArray, text);
    Dialogue dialogue(text);
    QCOMPARE(dialogue.play(), Dialogue::agreed);
    if (!text.contains("> quit"))
        QTEST(dialogue.session().state(), "state");
}

QTEST_GUILESS_MAIN(AllowedInTest)
#include "AllowedInTest.moc"
