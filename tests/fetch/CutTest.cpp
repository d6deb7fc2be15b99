// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/CutDrill.h"

#include <QElapsedTimer>
#include <QTest>

using Counted = CutSession::Counted;
using Tls = base::ServerAddress::Tls;

Q_DECLARE_METATYPE(CutSession)

/// Wherever a server's stream is cut, and however, the next checks end with each mail exactly once. POPPO_CUTS says how
/// many cuts are made, spread evenly over all that there are; "all" makes each. POPPO_CUT_LINES names the only kind of
/// line, so that several processes can share the work: "plain", "STLS", "TLS", "STLS records", "TLS records".
class CutTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aCutCostsNothing_data();
    void aCutCostsNothing();
    void cleanupTestCase();

private:
    QElapsedTimer m_time;
    qint64 m_cuts = 0;
    qint64 m_runs = 0;
};

namespace {

constexpr qint64 usualCuts = 800;

QList<CutSession> sessions(Tls tls, Counted counted)
{
    QList<CutSession> all;
    for (const bool isKept : {true, false})
        for (const bool isPipelined : {true, false})
            for (const int mails : {0, 1, 3, 200})
                all += {tls, isKept, isPipelined, mails, counted};
    return all;
}

QList<CutSession> sessions()
{
    return sessions(Tls::None, Counted::Pop3) + sessions(Tls::StartTls, Counted::Pop3) +
           sessions(Tls::Implicit, Counted::Pop3) + sessions(Tls::StartTls, Counted::Line) +
           sessions(Tls::Implicit, Counted::Line);
}

/// Of one session. Long ones take long, and every place in them is like many others: they get a share like all.
qint64 cutsEach(qint64 possible)
{
    const QByteArray wanted = qgetenv("POPPO_CUTS");
    if (wanted == "all")
        return possible;
    const qint64 inAll = wanted.isEmpty() ? usualCuts : wanted.toLongLong();
    return qMin(possible, inAll / sessions().size() + 1);
}

} // namespace

void CutTest::initTestCase()
{
    m_time.start();
}

void CutTest::aCutCostsNothing_data()
{
    QTest::addColumn<CutSession>("session");
    const QByteArray lines = qgetenv("POPPO_CUT_LINES");
    for (const CutSession &session : sessions()) {
        if (lines.isEmpty() || session.name().startsWith(lines + ','))
            QTest::newRow(session.name()) << session;
    }
}

void CutTest::aCutCostsNothing()
{
    QFETCH(CutSession, session);
    CutDrill drill(session);
    const qint64 length = drill.length();
    QVERIFY(length > 0);

    const QList<Faults::Ending> ways = session.endings();
    const qint64 possible = length * ways.size();
    const qint64 count = cutsEach(possible);
    for (qint64 i = 0; i < count; ++i) {
        const qint64 place = i * possible / count;
        const Cut cut{place % length, ways.at(place / length)};
        const QByteArray wrong = drill.cut(cut);
        QVERIFY2(wrong.isEmpty(), "byte " + QByteArray::number(cut.after) + ", way " +
                                      QByteArray::number(int(cut.ending)) + ": " + wrong);
    }
    m_cuts += count;
    m_runs += drill.runs();
}

void CutTest::cleanupTestCase()
{
    qInfo("%lld cuts, %lld runs, %.1f s", m_cuts, m_runs, double(m_time.elapsed()) / 1000);
}

QTEST_GUILESS_MAIN(CutTest)
#include "CutTest.moc"
