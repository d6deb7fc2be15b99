// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/MessageListModel.h"

#include "models/MessageFeed.h"
#include "support/Archive.h"
#include "support/FrozenClock.h"
#include "support/LongEnough.h"
#include "support/RowLog.h"

#include <QAbstractItemModelTester>
#include <QFont>
#include <QItemSelectionModel>
#include <QSignalSpy>
#include <QTest>

#include <optional>

using models::MessageFeed;
using models::MessageListModel;
using store::ListView;
using Role = MessageListModel::Role;
using Column = MessageListModel::Column;

class MessageListModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void newMailComesAsOneRangeOnTop();
    void selectionStaysWithItsMail();
    void manyMailsArriveWhileTheListIsRead();
    void aFlagIsAChangeOfOneRow();
    void aReadMailLeavesTheUnreadView();
    void eachColumnSortsAsTheCatalogueDoes_data();
    void eachColumnSortsAsTheCatalogueDoes();
    void whatAnotherProcessCommitsIsShown();
    void aLongListIsPagedAndNotLoaded();
    void headingsStandAboveTheFirstOfEachGroup();
    void unreadMailIsBoldAndSpoken();
    void foreignTextIsMadeSafe();
    void answersOfAnEarlierViewAreIgnored();
    void answersToAnEarlierListAreIgnored();
};

namespace {

/// Model and feed as the program joins them, but on one thread.
struct OpenList
{
    explicit OpenList(Archive &archive, const ListView &view = {}) : feed(archive.profile()), model(QLocale::c(), clock)
    {
        using Feed = MessageFeed;
        using List = MessageListModel;
        QObject::connect(&model, &List::viewRequested, &feed, &Feed::openView, Qt::QueuedConnection);
        QObject::connect(&model, &List::pageRequested, &feed, &Feed::loadPage, Qt::QueuedConnection);
        QObject::connect(&feed, &Feed::viewOpened, &model, &List::takeView, Qt::QueuedConnection);
        QObject::connect(&feed, &Feed::pageLoaded, &model, &List::takePage, Qt::QueuedConnection);
        QObject::connect(&feed, &Feed::changed, &model, &List::takeChange, Qt::QueuedConnection);
        if (archive.column(QStringLiteral("SELECT count(*) FROM message")).value(0).toInt() < 1000)
            rules.emplace(&model,
                          QAbstractItemModelTester::FailureReportingMode::QtTest); // it reads every row each time
        QSignalSpy shown(&model, &List::viewShown);
        model.setView(view);
        QVERIFY(shown.wait(longEnough));
        QTRY_VERIFY_WITH_TIMEOUT(model.rowCount() == 0 || isLoaded(0), longEnough);
    }

    bool isLoaded(int row) const { return value(row, Role::IsLoaded).toBool(); }
    QVariant value(int row, Role role) const { return model.index(row, 0).data(int(role)); }
    QStringList texts(Role role) const
    {
        QStringList list;
        for (int row = 0; row < model.rowCount(); ++row)
            list << value(row, role).toString();
        return list;
    }
    QStringList subjects() const { return texts(Role::Subject); }

    FrozenClock clock{QStringLiteral("2026-11-24T23:30:00Z")};
    MessageFeed feed;
    MessageListModel model;
    std::optional<QAbstractItemModelTester> rules;
};

QStringList list(std::initializer_list<const char *> texts)
{
    QStringList all;
    for (const char *text : texts)
        all << QString::fromUtf8(text);
    return all;
}

} // namespace

void MessageListModelTest::newMailComesAsOneRangeOnTop()
{
    Archive archive({message("Lunch").at("12:00")});
    OpenList open(archive);
    RowLog log(&open.model);

    archive.store({message("Dinner").at("19:00"), message("Night").at("23:00")});
    open.feed.refresh();

    QTRY_COMPARE_WITH_TIMEOUT(open.subjects(), list({"Night", "Dinner", "Lunch"}), longEnough);
    QCOMPARE(log.text(), QStringLiteral("insert 0-1"));
}

void MessageListModelTest::selectionStaysWithItsMail()
{
    Archive archive({message("Breakfast").at("07:00"), message("Lunch").at("12:00")});
    OpenList open(archive);
    QItemSelectionModel selection(&open.model);
    selection.setCurrentIndex(open.model.index(1, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);

    archive.store({message("Dinner").at("19:00")});
    archive.remove("Lunch");
    open.feed.refresh();

    QTRY_COMPARE_WITH_TIMEOUT(open.subjects(), list({"Dinner", "Breakfast"}), longEnough);
    QCOMPARE(selection.currentIndex().row(), 1);
    QCOMPARE(selection.currentIndex().data(int(Role::Subject)).toString(), QStringLiteral("Breakfast"));
    QCOMPARE(selection.selectedRows().size(), 1);
}

void MessageListModelTest::manyMailsArriveWhileTheListIsRead()
{
    Archive archive({message("first").at("2026-11-20T12:00:00Z")});
    OpenList open(archive);
    open.rules.reset();
    RowLog log(&open.model);

    for (int batch = 0; batch < 20; ++batch) {
        QList<Mail> mails;
        for (int i = 0; i < 500; ++i)
            mails << message(QByteArray::number(batch * 500 + i).constData())
                         .at(i % 2 ? "2026-11-21T00:00:00Z" : "2026-11-19T00:00:00Z");
        archive.store(mails);
        open.feed.refresh();
        for (int row = 0; row < open.model.rowCount(); row += 97)
            open.value(row, Role::Subject);
        QCoreApplication::processEvents();
    }

    QTRY_COMPARE_WITH_TIMEOUT(open.model.rowCount(), 10'001, longEnough);
    const QStringList truth =
        archive.column(QStringLiteral("SELECT subject FROM message ORDER BY date DESC, row DESC"));
    for (int row : {0, 4000, 5000, 5001, 9000, 10'000})
        QTRY_COMPARE_WITH_TIMEOUT(open.value(row, Role::Subject).toString(), truth.at(row), longEnough);
    QVERIFY(!log.text().contains(QStringLiteral("reset")));
}

void MessageListModelTest::aFlagIsAChangeOfOneRow()
{
    Archive archive({message("a").at("10:00"), message("b").at("11:00"), message("c").at("12:00")});
    OpenList open(archive);
    RowLog log(&open.model);

    archive.mark("b", 1 | 2);
    open.feed.refresh();

    QTRY_VERIFY_WITH_TIMEOUT(open.value(1, Role::IsStarred).toBool(), longEnough);
    QVERIFY(!open.value(1, Role::IsUnread).toBool());
    QCOMPARE(log.text(), QString());
    QCOMPARE(log.changes(), QStringLiteral("change 1"));
}

void MessageListModelTest::aReadMailLeavesTheUnreadView()
{
    Archive archive({message("a").at("10:00"), message("b").at("11:00"), message("c").at("12:00").read()});
    OpenList open(archive, {{}, ListView::Filter::Unread, ListView::Key::Date, Qt::DescendingOrder});
    RowLog log(&open.model);
    QCOMPARE(open.subjects(), list({"b", "a"}));

    archive.mark("b", 1);
    open.feed.refresh();

    QTRY_COMPARE_WITH_TIMEOUT(open.subjects(), list({"a"}), longEnough);
    QCOMPARE(log.text(), QStringLiteral("remove 0"));
}

void MessageListModelTest::eachColumnSortsAsTheCatalogueDoes_data()
{
    QTest::addColumn<int>("column");
    QTest::addColumn<QString>("order");
    const auto row = [](const char *name, Column column, const char *order) {
        QTest::newRow(name) << int(column) << QString::fromLatin1(order);
    };
    row("attachment", Column::Attachment, "ifnull(attachments, 0), date, row");
    row("from", Column::From, "sender, date, account, row");
    row("subject", Column::Subject, "subject, date, account, row");
    row("account", Column::Account, "account, date, row");
    row("date", Column::Date, "date, row");
    row("size", Column::Size, "size, date, account, row");
}

void MessageListModelTest::eachColumnSortsAsTheCatalogueDoes()
{
    QFETCH(int, column);
    QFETCH(QString, order);
    Archive archive({message("b").from("zoe").size(7).at("09:00"), message("A").from("Ann").size(70'000).at("08:00"),
                     message("c").from("ann").in("work").attachments(2).at("2004-05-24T00:00:00Z")});
    OpenList open(archive);

    open.model.sort(column, Qt::AscendingOrder);

    QTRY_COMPARE_WITH_TIMEOUT(
        open.subjects(), archive.column(QStringLiteral("SELECT subject FROM message ORDER BY ") + order), longEnough);
}

void MessageListModelTest::whatAnotherProcessCommitsIsShown()
{
    Archive archive({message("Lunch").at("12:00")});
    OpenList open(archive);
    open.feed.start();

    archive.store({message("Dinner").at("19:00")}); // through a connection the feed knows nothing of

    QTRY_COMPARE_WITH_TIMEOUT(open.subjects(), list({"Dinner", "Lunch"}), longEnough);
}

void MessageListModelTest::aLongListIsPagedAndNotLoaded()
{
    Archive archive;
    archive.run(
        QStringLiteral("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100000) "
                       "INSERT INTO message (account, id, file, subject, sender, sender_address, recipients, "
                       "date, arrived, size, flags, revision) SELECT 1, 'id' || i, 'new/' || i, 's' || i, 'ann', '', "
                       "'', 1000000 + i, 0, 1000, 0, i FROM n"));
    OpenList open(archive);
    QSignalSpy pages(&open.feed, &MessageFeed::pageLoaded);

    QCOMPARE(open.model.rowCount(), 100'000);
    QVERIFY(!open.isLoaded(50'000));
    QVERIFY(!open.value(50'000, Role::Subject).isValid());
    QTRY_COMPARE_WITH_TIMEOUT(open.value(50'000, Role::Subject).toString(), QStringLiteral("s50000"), longEnough);
    QCOMPARE(pages.size(), 1);

    for (int row = 0; row < 100'000; row += 100) // a flick through the whole list
        open.value(row, Role::Subject);
    QTRY_COMPARE_WITH_TIMEOUT(open.value(99'999, Role::Subject).toString(), QStringLiteral("s1"), longEnough);
    QVERIFY(pages.size() < 20);
}

void MessageListModelTest::headingsStandAboveTheFirstOfEachGroup()
{
    Archive archive({message("a").at("12:00"), message("b").at("11:00"), message("c").at("2026-11-23T10:00:00Z"),
                     message("d").at("2026-10-03T10:00:00Z"), message("e").at("2004-05-24T10:00:00Z")});
    OpenList open(archive);
    QCOMPARE(open.texts(Role::SectionText), list({"Today", "", "Yesterday", "October", "May 2004"}));

    archive.store({message("new").at("13:00")});
    open.feed.refresh();
    QTRY_COMPARE_WITH_TIMEOUT(open.texts(Role::SectionText),
                              list({"Today", "", "", "Yesterday", "October", "May 2004"}), longEnough);

    open.model.sort(int(Column::Subject), Qt::AscendingOrder);
    QTRY_COMPARE_WITH_TIMEOUT(open.texts(Role::SectionText).join(QString()), QString(), longEnough);
}

void MessageListModelTest::unreadMailIsBoldAndSpoken()
{
    Archive archive({message("Lunch").from("Ann").at("12:00").attachments(1), message("Old").at("11:00").read()});
    OpenList open(archive);
    QCOMPARE(open.model.index(0, int(Column::Subject)).data(Qt::FontRole).value<QFont>().weight(), QFont::DemiBold);
    QVERIFY(!open.model.index(1, int(Column::Subject)).data(Qt::FontRole).isValid());
    QCOMPARE(open.value(0, Role::AccessibleText).toString(),
             QStringLiteral("Unread, from Ann, subject Lunch, has attachment, Today 12:00, 1 of 2"));
}

void MessageListModelTest::foreignTextIsMadeSafe()
{
    Archive archive({message("invoice\u202Efdp.exe\nBcc: x")});
    OpenList open(archive);
    QCOMPARE(open.value(0, Role::Subject).toString(), QStringLiteral("invoice\\u{202e}fdp.exe\\x0aBcc: x"));
}

void MessageListModelTest::answersOfAnEarlierViewAreIgnored()
{
    Archive archive({message("a").at("10:00"), message("b").at("11:00").read()});
    OpenList open(archive);
    RowLog log(&open.model);

    open.model.takePage(0, 0, {store::MessageRow(), store::MessageRow()});
    open.model.takeChange(0, store::ViewChange{false, {{0, 2}}, {}, {}});

    QCOMPARE(open.subjects(), list({"b", "a"}));
    QCOMPARE(log.text() + log.changes(), QString());
}

void MessageListModelTest::answersToAnEarlierListAreIgnored()
{
    const FrozenClock clock;
    MessageListModel model(QLocale::c(), clock);
    QSignalSpy requested(&model, &MessageListModel::viewRequested);
    model.numberViewsAfter(7);
    model.setView({});
    QCOMPARE(requested.size(), 1);
    QCOMPARE(requested[0][0].toUInt(), 8U);

    model.takeView(7, 5);
    QCOMPARE(model.rowCount(), 0);
    model.takeView(8, 3);
    QCOMPARE(model.rowCount(), 3);
}

QTEST_MAIN(MessageListModelTest)
#include "MessageListModelTest.moc"
