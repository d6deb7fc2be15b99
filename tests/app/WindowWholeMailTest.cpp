// SPDX-License-Identifier: GPL-3.0-or-later
#include "OpenPoppo.h"
#include "models/MessageListModel.h"
#include "support/DovecotServer.h"
#include "support/LongEnough.h"
#include "support/PoppoCli.h"
#include "widgets/BarStack.h"
#include "widgets/MessagePane.h"
#include "widgets/Reader.h"

#include <QAbstractButton>
#include <QTest>

/// A mail that is larger than its account takes, in the window: its header, the bar over it, and the mail itself.
class WindowWholeMailTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QApplication::setQuitOnLastWindowClosed(false); }
    void onAClickItComesWhole();
};

void WindowWholeMailTest::onAClickItComesWhole()
{
    DovecotServer server;
    server.put("From: Keiko Aoki <aoki@example.org>\nSubject: Holiday pictures\nMessage-ID: <1@example.org>\n"
               "Date: Mon, 23 Nov 2026 09:00:00 +0000\n\nAll of them!\n" +
               QByteArray(3'000, 'x') + "\n");
    server.put("From: Ann <ann@example.org>\nSubject: Small\nDate: Tue, 24 Nov 2026 09:00:00 +0000\n\nHello\n");
    QVERIFY2(server.start(), qPrintable(server.log()));
    PoppoCli cli;
    const QString address = QStringLiteral("localhost:%1").arg(server.plainPort());
    QCOMPARE(cli.addAccount(QStringLiteral("Home"), address, QStringLiteral("--tls none --max-size 2K")).status, 0);
    OpenPoppo poppo(cli.profile());
    const QStringList subjects{QStringLiteral("Small"), QStringLiteral("Holiday pictures")};
    QTRY_COMPARE_WITH_TIMEOUT(poppo.subjects(), subjects, longEnough);
    QTRY_VERIFY_WITH_TIMEOUT(!poppo.isChecking(), longEnough);

    QVERIFY(poppo.choose(subjects.last()));
    widgets::BarStack &bars = poppo.window().reader().mailBars();
    QTRY_COMPARE_WITH_TIMEOUT(bars.count(), 1, longEnough);
    QVERIFY(!poppo.readerText().contains(QLatin1String("xxx")));
    poppo.shoot("whole-mail-before");
    QAbstractButton *const button = OpenPoppo::button(&bars, QStringLiteral("Fetch it whole"));
    QVERIFY(button);
    button->click();

    QTRY_VERIFY_WITH_TIMEOUT(poppo.readerText().contains(QLatin1String("All of them!")), longEnough);
    QTRY_COMPARE_WITH_TIMEOUT(bars.count(), 0, longEnough);
    QCOMPARE(poppo.subjects(), subjects);
    QCOMPARE(poppo.window().mails().selectedIds().size(), 1);
    QTRY_VERIFY_WITH_TIMEOUT(!poppo.isChecking(), longEnough);
    QCOMPARE(server.mailbox().size(), 2);
}

QTEST_MAIN(WindowWholeMailTest)
#include "WindowWholeMailTest.moc"
