// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/MessageStory.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

class MessageStoryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void allThatHappenedToAMailIsToldInOrder();
    void itsIdOrTheBeginningOfItWillDo();
    void whatWasNeverFetchedHasAStoryToo();
    void aMailKeepsItsStoryUnderAnotherUidl();
    void theNextMailOfThatUidlHasAStoryOfItsOwn();
    void aMailThatProvedToBeTheOneInAFileSharesItsStory();
    void anUnansweredQuitIsUnknown();
    void nothingIsKnownOfOthers();
    void withoutALedgerNothingIsKnown();

private:
    void happened(const QByteArray &event, const QByteArray &fields);
    QList<store::MessageStory> storiesOf(const QByteArray &question) const;
    /// "stored skipped …"
    static QByteArray events(const store::MessageStory &story);

    std::unique_ptr<QTemporaryDir> m_folder;
    int m_hour = 0;

private Q_SLOTS:
    void init();
};

using Event = store::LedgerLine::Event;

void MessageStoryTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_hour = 0;
}

void MessageStoryTest::happened(const QByteArray &event, const QByteArray &fields)
{
    QFile file(m_folder->filePath(QStringLiteral("ledger.log")));
    QVERIFY(file.open(QIODevice::Append));
    if (file.size() == 0)
        file.write("poppo-ledger 1\tid=1\n");
    const QByteArray at = "\tat=2026-11-24T" + QByteArray::number(m_hour++).rightJustified(2, '0') + ":00:00.000Z\t";
    file.write(event + at + QByteArray(fields).replace(' ', '\t') + '\n');
}

QList<store::MessageStory> MessageStoryTest::storiesOf(const QByteArray &question) const
{
    const auto stories = store::MessageStory::of(question, m_folder->filePath(QStringLiteral("ledger.log")));
    return stories ? *stories : QList<store::MessageStory>();
}

QByteArray MessageStoryTest::events(const store::MessageStory &story)
{
    QByteArrayList words;
    for (const store::LedgerLine &line : story.lines)
        words += line.toBytes().split('\t').first();
    return words.join(' ');
}

void MessageStoryTest::allThatHappenedToAMailIsToldInOrder()
{
    happened("skipped", "uidl=a failures=1 why=no");
    happened("stored", "uidl=b file=bbbbbbbbbb.1.poppo gen=1 size=7 sha256=0 header=0");
    happened("stored", "uidl=a file=aaaaaaaaaa.1.poppo gen=1 size=5 sha256=0 header=0");
    happened("deleting", "uidl=a");
    happened("deleted", "uidl=a");

    const auto stories = storiesOf("a");

    QCOMPARE(stories.size(), 1);
    QCOMPARE(events(stories[0]), QByteArray("skipped stored deleting deleted"));
    QCOMPARE(stories[0].id, QByteArray("aaaaaaaaaa.1.poppo"));
    QCOMPARE(stories[0].state(), Event::Deleted);
}

void MessageStoryTest::itsIdOrTheBeginningOfItWillDo()
{
    happened("stored", "uidl=a file=aaaaaaaaaa.1.poppo gen=1 size=5 sha256=0 header=0");
    happened("vanished", "uidl=a");

    QCOMPARE(storiesOf("aaaaaaaaaa.1.poppo").size(), 1);
    QCOMPARE(events(storiesOf("aaaaaaaa").value(0)), QByteArray("stored vanished"));
    QCOMPARE(storiesOf("aaaaaaa").size(), 0); // too short
}

void MessageStoryTest::whatWasNeverFetchedHasAStoryToo()
{
    happened("skipped", "uidl=a failures=0 why=too%20large");

    const auto stories = storiesOf("a");

    QCOMPARE(stories.size(), 1);
    QCOMPARE(stories[0].state(), Event::Skipped);
    QVERIFY(stories[0].id.isEmpty());
}

void MessageStoryTest::aMailKeepsItsStoryUnderAnotherUidl()
{
    happened("stored", "uidl=a file=aaaaaaaaaa.1.poppo gen=1 size=5 sha256=0 header=0");
    happened("renamed", "uidl=b was=a file=aaaaaaaaaa.1.poppo since=2026-11-24T00:00:00.000Z size=5 header=0");
    happened("renamed", "uidl=c was=b file=aaaaaaaaaa.1.poppo since=2026-11-24T00:00:00.000Z size=5 header=0");
    happened("deleting", "uidl=c");

    for (const char *question : {"a", "b", "c", "aaaaaaaaaa.1"}) {
        const auto stories = storiesOf(question);
        QCOMPARE(stories.size(), 1);
        QCOMPARE(events(stories[0]), QByteArray("stored renamed renamed deleting"));
        QCOMPARE(stories[0].uidl.bytes(), QByteArray("c"));
    }
}

void MessageStoryTest::theNextMailOfThatUidlHasAStoryOfItsOwn()
{
    happened("stored", "uidl=a file=aaaaaaaaaa.1.poppo gen=1 size=5 sha256=0 header=0");
    happened("vanished", "uidl=a");
    happened("skipped", "uidl=a failures=1 why=no");
    happened("stored", "uidl=a file=aaaaaaaaaa.2.poppo gen=2 size=6 sha256=0 header=0");

    const auto stories = storiesOf("a");

    QCOMPARE(stories.size(), 2);
    QCOMPARE(events(stories[0]), QByteArray("stored vanished"));
    QCOMPARE(events(stories[1]), QByteArray("skipped stored"));
    QCOMPARE(events(storiesOf("aaaaaaaaaa.2").value(0)), QByteArray("skipped stored"));
}

void MessageStoryTest::aMailThatProvedToBeTheOneInAFileSharesItsStory()
{
    happened("stored", "uidl=a file=aaaaaaaaaa.1.poppo gen=1 size=5 sha256=0 header=0");
    happened("vanished", "uidl=a");
    happened("compared", "uidl=b file=aaaaaaaaaa.1.poppo since=2026-11-24T00:00:00.000Z size=5 header=0");

    for (const char *question : {"a", "b", "aaaaaaaaaa.1"}) {
        const auto stories = storiesOf(question);
        QCOMPARE(stories.size(), 1);
        QCOMPARE(events(stories[0]), QByteArray("stored vanished compared"));
    }
}

void MessageStoryTest::anUnansweredQuitIsUnknown()
{
    happened("stored", "uidl=a file=aaaaaaaaaa.1.poppo gen=1 size=5 sha256=0 header=0");
    happened("deleting", "uidl=a");

    QCOMPARE(storiesOf("a").value(0).state(), Event::Deleting);
}

void MessageStoryTest::nothingIsKnownOfOthers()
{
    happened("stored", "uidl=a file=aaaaaaaaaa.1.poppo gen=1 size=5 sha256=0 header=0");

    QCOMPARE(storiesOf("b").size(), 0);
}

void MessageStoryTest::withoutALedgerNothingIsKnown()
{
    const auto stories = store::MessageStory::of("a", m_folder->filePath(QStringLiteral("ledger.log")));

    QVERIFY(stories.isOk());
    QVERIFY(stories->isEmpty());
}

QTEST_APPLESS_MAIN(MessageStoryTest)
#include "MessageStoryTest.moc"
