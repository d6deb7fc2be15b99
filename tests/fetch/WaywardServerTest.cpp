// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/WaywardServer.h"
#include "support/CheckDrill.h"
#include "support/QuickDisk.h"

#include <QTest>

#include <algorithm>
#include <iterator>

/// Hundreds of checks of servers on which hardly anything can be relied on. Seeds: 1 … POPPO_SEEDS, or that very one of
/// POPPO_SEED.
class WaywardServerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsLostAndNothingComesTwice_data();
    void nothingIsLostAndNothingComesTwice();
};

namespace {

constexpr qint64 minute = 60'000;
constexpr qint64 day = 24 * 60 * minute;
constexpr int checks = 30;

/// A server, and a user who changes the policy and deletes or alters files.
class Life
{
public:
    explicit Life(quint32 seed) : m_server(m_drill.mailbox(), seed) { m_drill.useDisk(&m_disk); }

    QByteArray checkOnce() ///< What is wrong after it, or nothing.
    {
        m_server.live();
        act();
        const QByteArrayList before = m_server.contents();
        const bool hasEnded = m_drill.check({m_drill.account(QStringLiteral("home"), m_keepDays)});
        if (!hasEnded)
            return "it does not end";
        if (!m_drill.report().error && !m_drill.mailbox().refused.contains("UIDL"))
            m_server.noteSeen(isKnownToReuse());
        return fault(before, m_keepDays.value_or(0));
    }

    /// With all going well, all that can be told apart gets here, and goes.
    QByteArray settle()
    {
        m_server.calm();
        if (const QByteArray wrong = rest(); !wrong.isEmpty())
            return wrong;
        for (int check = 0; check < 8; ++check) {
            m_drill.clock().advance(2 * day);
            const QByteArrayList before = m_server.contents();
            if (!m_drill.retry({m_drill.account(QStringLiteral("home"), 0)}))
                return "it does not end";
            if (const QByteArray wrong = fault(before); !wrong.isEmpty())
                return wrong;
        }
        for (const QByteArray &content : m_server.contents()) {
            if (!m_touched.contains(headerOf(content)))
                return "it never came, or never goes: " + content;
        }
        return {};
    }

private:
    /// Where all is kept, nothing is read again and again.
    QByteArray rest()
    {
        qsizetype heard = 0;
        for (int check = 0; check < 12; ++check) {
            m_drill.clock().advance(check < 4 ? 10 * minute : day);
            heard = check == 6 ? m_drill.mailbox().transcript.size() : heard;
            const QByteArrayList before = m_server.contents();
            if (!m_drill.check({m_drill.account(QStringLiteral("home"))}))
                return "it does not end";
            if (const QByteArray wrong = fault(before); !wrong.isEmpty())
                return wrong;
        }
        return readAgain(m_drill.mailbox().transcript.mid(heard));
    }

    /// In every other of six checks. Where a header tells nothing, it is read to be known.
    QByteArray readAgain(const QByteArrayList &transcript)
    {
        if (m_drill.mailbox().refused.contains("TOP"))
            return {};
        for (const ScriptedMailbox::Mail &mail : m_drill.mailbox().mails) {
            const qsizetype number = 1 + (&mail - m_drill.mailbox().mails.constData());
            if (transcript.count("RETR " + QByteArray::number(number)) > 2 && !mail.text.startsWith("\r\n"))
                return "it is read again and again: " + mail.text;
        }
        return {};
    }

    bool isKnownToReuse()
    {
        const store::KnownMail ledger = m_drill.ledger(m_drill.account(QStringLiteral("home")));
        for (auto it = ledger.begin(); it != ledger.end(); ++it) {
            if (it->generation > 1 && !it.key().isOfDigest())
                return true;
        }
        return false;
    }

    static QByteArray headerOf(const QByteArray &content) { return content.left(content.indexOf("\n\n") + 1); }
    QByteArrayList stored() const { return m_drill.storedMails(m_drill.account(QStringLiteral("home"))); }

    void act()
    {
        m_drill.clock().advance(m_server.mayHappen(50) ? 10 * minute : 30 * 60 * minute);
        if (m_server.mayHappen(15))
            m_keepDays = QList<std::optional<int>>{std::nullopt, 2, 0}[m_server.choose(3)];
        const QByteArrayList files = stored();
        if (files.isEmpty() || !m_server.mayHappen(8))
            return;
        const QByteArray content = files[m_server.choose(files.size())];
        m_touched.insert(headerOf(WaywardServer::withoutNotes(content)));
        if (m_server.mayHappen(50))
            m_drill.loseMail(m_drill.account(QStringLiteral("home")), content);
        else
            m_drill.alterMail(m_drill.account(QStringLiteral("home")), content, content + "altered\n");
    }

    QByteArray fault(const QByteArrayList &before, int keepDays = 0)
    {
        const QDateTime now = m_drill.clock().now();
        QHash<QByteArray, int> here;
        for (const QByteArray &content : stored()) {
            const QByteArray own = WaywardServer::withoutNotes(content);
            m_storedAt.insert(own, m_storedAt.value(own, now));
            ++here[own];
        }
        QByteArrayList gone;
        const QByteArrayList after = m_server.contents();
        std::set_difference(before.begin(), before.end(), after.begin(), after.end(), std::back_inserter(gone));
        for (const QByteArray &content : gone) {
            if (!here.contains(content))
                return "it was deleted, and is not here: " + content;
            if (m_storedAt.value(content).addDays(keepDays) > now)
                return "it was deleted too early: " + content;
        }
        for (auto it = here.begin(); it != here.end(); ++it) {
            if (!it.key().contains("altered") && *it > m_server.everHad(it.key()))
                return "it came too often: " + it.key();
        }
        return {};
    }

    CheckDrill m_drill{CheckDrill::Place::Memory};
    QuickDisk m_disk;
    WaywardServer m_server;
    std::optional<int> m_keepDays;
    QHash<QByteArray, QDateTime> m_storedAt; ///< The first of that content.
    QSet<QByteArray> m_touched;              ///< Headers of what the user deleted or altered: these stay on the server.
};

} // namespace

void WaywardServerTest::nothingIsLostAndNothingComesTwice_data()
{
    QTest::addColumn<quint32>("seed");
    const quint32 only = qEnvironmentVariableIntValue("POPPO_SEED");
    const quint32 last = qMax(60, qEnvironmentVariableIntValue("POPPO_SEEDS"));
    for (quint32 seed = only > 0 ? only : 1; seed <= (only > 0 ? only : last); ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void WaywardServerTest::nothingIsLostAndNothingComesTwice()
{
    QFETCH(quint32, seed);
    Life life(seed);

    for (int check = 1; check <= checks; ++check) {
        const QByteArray wrong = life.checkOnce();
        QVERIFY2(wrong.isEmpty(), "check " + QByteArray::number(check) + ": " + wrong);
    }
    const QByteArray wrong = life.settle();

    QVERIFY2(wrong.isEmpty(), wrong);
}

QTEST_GUILESS_MAIN(WaywardServerTest)
#include "WaywardServerTest.moc"
