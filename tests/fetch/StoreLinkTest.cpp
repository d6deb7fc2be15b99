// SPDX-License-Identifier: GPL-3.0-or-later
#include "fetch/StoreLink.h"
#include "base/Thread.h"
#include "store/AccountLock.h"
#include "support/LongEnough.h"
#include "support/StoreDrill.h"

#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using fetch::StoreLink;

namespace {

/// A store on a thread of its own that is busy until it is let work, so that a whole burst waits for it.
class Trial
{
public:
    Trial() : m_thread(base::startThread(QStringLiteral("store")))
    {
        fetch::StoreOwner store(
            std::make_unique<store::MessageStore>(m_drill.profile(), m_drill.account(), m_drill.clock()).release());
        store->moveToThread(m_thread.get());
        QMetaObject::invokeMethod(
            store.get(), [this] { m_mayWork.tryAcquire(1, longEnough); }, Qt::QueuedConnection);
        link = std::make_unique<StoreLink>(std::move(store));
    }

    void letWork() { m_mayWork.release(); }
    void bring(int number)
    {
        const base::MessageNumber message = base::MessageNumber(number);
        link->begin(message, StoreDrill::uidl("u" + QByteArray::number(number)));
        link->append(message, "Subject: " + QByteArray::number(number) + "\r\n\r\nFirst.\r\n");
        link->append(message, "Second.\r\n");
        link->finish(message);
    }
    auto lockBesides() const { return store::lockAccount(m_drill.profile(), m_drill.account().id); }
    QByteArrayList mails() const { return m_drill.mails(); }

private:
    StoreDrill m_drill;
    QSemaphore m_mayWork;
    base::Thread m_thread;

public:
    std::unique_ptr<StoreLink> link; ///< Goes first.
};

} // namespace

class StoreLinkTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aBurstArrivesWholeAndInItsOrder();
    void whatWasAskedForIsDoneThoughTheLinkIsGone();
    void whatFollowsAFailureInABurstDoesNothing();
    void onceItIsClosedNothingMoreIsReadAgain();
};

void StoreLinkTest::aBurstArrivesWholeAndInItsOrder()
{
    Trial trial;
    QByteArrayList order;
    connect(trial.link.get(), &StoreLink::stored, this, [&order](const store::StoredReceipts &receipts) {
        for (const store::StoredReceipt &receipt : receipts)
            order << receipt.uidl().bytes();
    });
    const QSignalSpy flushed(trial.link.get(), &StoreLink::flushed);
    QByteArrayList expected;

    trial.link->open();
    for (int number = 1; number <= 50; ++number) {
        trial.bring(number);
        expected << "u" + QByteArray::number(number);
    }
    trial.link->flush();
    trial.letWork();

    QTRY_COMPARE_WITH_TIMEOUT(flushed.size(), 1, longEnough);
    QCOMPARE(order, expected);
}

void StoreLinkTest::whatWasAskedForIsDoneThoughTheLinkIsGone()
{
    Trial trial;
    trial.link->open();
    trial.bring(1);
    trial.link->close(store::MessageStore::Closing::Settled);

    trial.link.reset();
    trial.letWork();

    QTRY_COMPARE_WITH_TIMEOUT(trial.mails(), QByteArrayList{"Subject: 1\n\nFirst.\nSecond.\n"}, longEnough);
}

void StoreLinkTest::whatFollowsAFailureInABurstDoesNothing()
{
    Trial trial;
    const QSignalSpy failed(trial.link.get(), &StoreLink::failed);
    const QSignalSpy closed(trial.link.get(), &StoreLink::closed);
    const auto held = trial.lockBesides();
    trial.link->open();
    trial.bring(1);
    trial.bring(2);
    trial.link->close(store::MessageStore::Closing::Settled);

    trial.letWork();

    QTRY_COMPARE_WITH_TIMEOUT(closed.size(), 1, longEnough);
    QCOMPARE(failed.size(), 1);
    QCOMPARE(trial.mails(), QByteArrayList());
}

/// The line may have broken, however politely the store is asked to end.
void StoreLinkTest::onceItIsClosedNothingMoreIsReadAgain()
{
    Trial trial;
    QStringList vouchedFor;
    connect(trial.link.get(), &StoreLink::vouched, this, [&vouchedFor](const store::StoredReceipts &receipts) {
        for (const store::StoredReceipt &receipt : receipts)
            vouchedFor << receipt.messageId();
    });
    const QSignalSpy closed(trial.link.get(), &StoreLink::closed);
    trial.link->open();
    trial.bring(1);
    trial.link->vouch({StoreDrill::uidl("u1")});
    trial.link->close(store::MessageStore::Closing::Settled);

    trial.letWork();

    QTRY_COMPARE_WITH_TIMEOUT(closed.size(), 1, longEnough);
    QCOMPARE(vouchedFor, QStringList());
}

QTEST_GUILESS_MAIN(StoreLinkTest)
#include "StoreLinkTest.moc"
