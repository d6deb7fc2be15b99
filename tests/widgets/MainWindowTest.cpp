// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/MainWindow.h"
#include "SampleModels.h"
#include "support/LongEnough.h"
#include "widgets/BarStack.h"
#include "widgets/CheckControl.h"
#include "widgets/ConversationDock.h"
#include "widgets/FirstRunPage.h"
#include "widgets/MessagePane.h"
#include "widgets/MessageTable.h"
#include "widgets/Reader.h"
#include "widgets/ReaderHeader.h"
#include "widgets/Sidebar.h"
#include "widgets/SortButton.h"
#include "widgets/TextPage.h"
#include "widgets/WindowState.h"

#include <QApplication>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QUrl>

using namespace widgets;

namespace {

void fill(MainWindow &window, SampleModels &models)
{
    window.sidebar().setModel(&models.sidebar);
    window.mails().setModel(&models.mails);
    window.reader().setAttachments(&models.attachments);
    window.conversation().setModels(&models.sessions, &models.conversation);
    window.checkControl().setAccounts({{models.accounts[0].id, models.accounts[0].name, {}}});
    window.resize(1200, 800);
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window, longEnough));
    window.showMail();
    window.mails().select({3});
}

} // namespace

class MainWindowTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void f5AndF9WishForAllAccounts();
    void escapeCancelsACheckBeforeItClosesABar();
    void lettersActOnlyInTheList();
    void nGoesToTheNextUnreadMail();
    void ctrlAndDigitChooseAnAccount();
    void f6GoesFromPaneToPane();
    void whatHasNothingToActOnIsGrey();
    void withoutAnAccountNothingCanBeChecked();
    void theSenderGivesWayInANarrowTable();
    void theSortMenuMarksTheOrder();
    void theTableKeepsTheSelection();
    void theStateComesBack();
    void aNarrowWindowFoldsTheSidebar();
    void aMailIsDraggedOnlyAsTheFileThatAppNames();
    void theConversationGivesWayToTheMail_data();
    void theConversationGivesWayToTheMail();
    void aLowConversationShowsWholeSessions();
    void theFirstRunBeginsAtAddAnAccount();
    void enterPressesTheButtonThatHasTheFocus();
    void enterPressesAButtonOfABar();
};

void MainWindowTest::f5AndF9WishForAllAccounts()
{
    SampleModels models;
    MainWindow window;
    fill(window, models);
    QSignalSpy wishes(&window, &MainWindow::checkRequested);

    QTest::keyClick(&window, Qt::Key_F5);
    QTest::keyClick(&window, Qt::Key_F9);

    QCOMPARE(wishes.size(), 2);
    QVERIFY(wishes.first().first().value<QList<base::AccountId>>().isEmpty());
}

void MainWindowTest::escapeCancelsACheckBeforeItClosesABar()
{
    SampleModels models;
    MainWindow window;
    fill(window, models);
    QSignalSpy cancels(&window, &MainWindow::cancelRequested);
    Notice notice;
    notice.id = QStringLiteral("work");
    notice.happened = QStringLiteral("Work: no answer from the server.");
    window.reader().bars().show(notice);

    window.setChecking(true);
    QTest::keyClick(&window, Qt::Key_Escape);
    QCOMPARE(cancels.size(), 1);
    QCOMPARE(window.reader().bars().count(), 1);

    window.setChecking(false);
    QTest::keyClick(&window, Qt::Key_Escape);
    QCOMPARE(cancels.size(), 1);
    QCOMPARE(window.reader().bars().count(), 0);
}

void MainWindowTest::lettersActOnlyInTheList()
{
    SampleModels models;
    MainWindow window;
    fill(window, models);
    QSignalSpy stars(&window, &MainWindow::starRequested);

    window.sidebar().setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_S);
    QCOMPARE(stars.size(), 0);

    window.mails().setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_S);
    QCOMPARE(stars.size(), 1);
    QCOMPARE(stars.first().first().toStringList(), QStringList(QStringLiteral("mail3")));
}

void MainWindowTest::nGoesToTheNextUnreadMail()
{
    SampleModels models;
    MainWindow window;
    fill(window, models);
    window.mails().setFocus();

    QTest::keyClick(QApplication::focusWidget(), Qt::Key_N);
    QCOMPARE(window.mails().currentId(), QStringLiteral("mail6"));

    QTest::keyClick(QApplication::focusWidget(), Qt::Key_P);
    QCOMPARE(window.mails().currentId(), QStringLiteral("mail3"));
}

void MainWindowTest::ctrlAndDigitChooseAnAccount()
{
    SampleModels models;
    MainWindow window;
    fill(window, models);

    QTest::keyClick(&window, Qt::Key_2, Qt::ControlModifier);
    QCOMPARE(window.sidebar().currentAccount(), models.accounts[1].id);

    QTest::keyClick(&window, Qt::Key_0, Qt::ControlModifier);
    QVERIFY(window.sidebar().currentAccount().isNull());
}

void MainWindowTest::f6GoesFromPaneToPane()
{
    SampleModels models;
    MainWindow window;
    fill(window, models);
    window.openMail(models.openMail());
    window.sidebar().setFocus();

    QTest::keyClick(&window, Qt::Key_F6);
    QVERIFY(window.mails().isAncestorOf(QApplication::focusWidget()));

    QTest::keyClick(&window, Qt::Key_F6);
    QVERIFY(window.reader().isAncestorOf(QApplication::focusWidget()));

    QTest::keyClick(&window, Qt::Key_F6, Qt::ShiftModifier);
    QVERIFY(window.mails().isAncestorOf(QApplication::focusWidget()));
}

void MainWindowTest::whatHasNothingToActOnIsGrey()
{
    const auto offered = [](MainWindow &window) {
        QStringList texts;
        for (const QString &text : {QStringLiteral("Star"), QStringLiteral("Save as .eml…"),
                                    QStringLiteral("Mark all read"), QStringLiteral("Settings…")}) {
            for (const QAction *action : window.findChildren<QAction *>()) {
                if (action->text() == text && action->isEnabled())
                    texts += text;
            }
        }
        texts.removeDuplicates();
        return texts;
    };
    SampleModels models;
    MainWindow window;
    QCOMPARE(offered(window), QStringList{QStringLiteral("Settings…")});

    fill(window, models);
    QCOMPARE(offered(window),
             QStringList({QStringLiteral("Star"), QStringLiteral("Mark all read"), QStringLiteral("Settings…")}));
    window.openMail(models.openMail());
    QVERIFY(offered(window).contains(QStringLiteral("Save as .eml…")));
}

void MainWindowTest::withoutAnAccountNothingCanBeChecked()
{
    SampleModels models;
    MainWindow window;
    fill(window, models);
    const auto row = [&models](int account) {
        store::ListView view;
        view.account = models.accounts[account].id;
        return models.sidebar.indexOf(view);
    };
    QSignalSpy wishes(&window, &MainWindow::checkRequested);
    window.sidebar().choose(row(1)); // It is not among those that can be checked.
    QTest::keyClick(&window, Qt::Key_F5, Qt::ShiftModifier);
    QCOMPARE(wishes.size(), 0);
    window.sidebar().choose(row(0));
    QTest::keyClick(&window, Qt::Key_F5, Qt::ShiftModifier);
    QCOMPARE(wishes.size(), 1);

    window.checkControl().setAccounts({});

    QTest::keyClick(&window, Qt::Key_F5);
    QTest::keyClick(&window, Qt::Key_F9);
    QTest::keyClick(&window, Qt::Key_F5, Qt::ShiftModifier);
    QCOMPARE(wishes.size(), 1);
}

void MainWindowTest::theSenderGivesWayInANarrowTable()
{
    SampleModels models;
    MainWindow window;
    fill(window, models);
    window.mails().setShape(MessagePane::Shape::Table);
    auto *table = window.mails().findChild<MessageTable *>();
    const int from = int(models::MessageListModel::Column::From);
    const int wide = table->columnWidth(from);

    window.resize(900, 600);
    QTRY_VERIFY2_WITH_TIMEOUT(table->columnWidth(from) < wide, qPrintable(QString::number(table->width())), longEnough);
    window.resize(1200, 800);
    QTRY_COMPARE_WITH_TIMEOUT(table->columnWidth(from), wide, longEnough);

    table->setColumnWidth(from, wide + 33); // By the user.
    window.resize(900, 600);
    QTRY_COMPARE_WITH_TIMEOUT(window.width(), 900, longEnough);
    QCOMPARE(table->columnWidth(from), wide + 33);
}

void MainWindowTest::theSortMenuMarksTheOrder()
{
    SampleModels models;
    MainWindow window;
    fill(window, models);
    const QMenu *menu = window.mails().findChild<SortButton *>()->menu();
    const auto marked = [menu] {
        QStringList texts;
        for (const QAction *action : menu->actions())
            texts += action->isChecked() ? QStringList{action->text()} : QStringList();
        return texts.join(u'|');
    };
    QCOMPARE(marked(), QStringLiteral("Newest first"));

    menu->actions().at(2)->trigger();
    menu->actions().at(2)->trigger(); // Chosen again, it stays.
    QCOMPARE(marked(), QStringLiteral("By sender"));

    window.mails().showOrder(store::ListView::Key::Size, Qt::DescendingOrder);
    QCOMPARE(marked(), QStringLiteral("Largest first"));
}

void MainWindowTest::theTableKeepsTheSelection()
{
    SampleModels models;
    MainWindow window;
    fill(window, models);

    window.mails().setShape(MessagePane::Shape::Table);

    QCOMPARE(window.mails().selectedIds(), QStringList(QStringLiteral("mail3")));
}

void MainWindowTest::theStateComesBack()
{
    SampleModels models;
    MainWindow first;
    fill(first, models);
    first.resize(1111, 777);
    first.mails().setShape(MessagePane::Shape::Table);
    const WindowState state = first.windowState();

    MainWindow second;
    fill(second, models);
    second.restoreWindow(state);

    QCOMPARE(second.size(), QSize(1111, 777));
    QCOMPARE(second.mails().shape(), MessagePane::Shape::Table);
}

void MainWindowTest::aNarrowWindowFoldsTheSidebar()
{
    SampleModels models;
    MainWindow window;
    fill(window, models);
    QVERIFY(window.sidebar().isVisible());

    window.resize(700, 500);
    QTRY_VERIFY_WITH_TIMEOUT(!window.sidebar().isVisible(), longEnough);
    QCOMPARE(window.width(), 700);

    window.resize(1200, 800);
    QTRY_VERIFY_WITH_TIMEOUT(window.sidebar().isVisible(), longEnough);
}

void MainWindowTest::aMailIsDraggedOnlyAsTheFileThatAppNames()
{
    SampleModels models;
    MainWindow window;
    fill(window, models);
    QStringList asked;
    window.mails().setDragSource([&asked](const QString &id) {
        asked.append(id);
        return QUrl(); // no file: no drag begins
    });

    window.mails().dragOut();

    QCOMPARE(asked, QStringList(QStringLiteral("mail3")));
}

void MainWindowTest::theConversationGivesWayToTheMail_data()
{
    QTest::addColumn<QSize>("size");
    QTest::newRow("700x500") << QSize(700, 500);
    QTest::newRow("900x600") << QSize(900, 600);
    QTest::newRow("1024x700") << QSize(1024, 700);
    QTest::newRow("1280x800") << QSize(1280, 800);
}

void MainWindowTest::theConversationGivesWayToTheMail()
{
    QFETCH(QSize, size);
    SampleModels models;
    MainWindow window;
    fill(window, models);
    window.openMail(models.openMail());
    window.mails().setShape(MessagePane::Shape::Table);
    window.conversation().show();
    window.resize(size);
    QTRY_COMPARE_WITH_TIMEOUT(window.width(), size.width(), longEnough);
    QVERIFY2(window.height() <= qMax(size.height(), 600), qPrintable(QString::number(window.height())));

    const auto *head = window.reader().findChild<ReaderHeader *>();
    const auto *text = window.reader().findChild<TextPage *>();
    const auto placeOf = [&](const QWidget *widget) { return QRect(widget->mapTo(&window, QPoint()), widget->size()); };
    QTRY_VERIFY2_WITH_TIMEOUT(head->height() >= head->heightForWidth(head->width()),
                              qPrintable(QString::number(head->height())), longEnough);
    QVERIFY(placeOf(&window.mails()).height() >= 100);
    QVERIFY(placeOf(&window.mails()).bottom() < placeOf(head).top());
    QVERIFY2(text->height() >= text->fontMetrics().height() * 2, qPrintable(QString::number(text->height())));
    QTRY_VERIFY2_WITH_TIMEOUT(placeOf(&window.reader()).bottom() < placeOf(&window.conversation()).top(),
                              qPrintable(QString::number(window.minimumHeight())), longEnough);
    QVERIFY2(placeOf(&window.conversation()).bottom() < window.height(), "the conversation is cut");
}

void MainWindowTest::aLowConversationShowsWholeSessions()
{
    SampleModels models;
    ConversationDock dock;
    dock.setModels(&models.sessions, &models.conversation);
    dock.setAccounts({});
    dock.show();
    const auto *sessions = dock.findChild<QListView *>(QStringLiteral("sessions"));
    const int title = dock.titleBarWidget()->sizeHint().height();

    for (int height = 220; height >= dock.widget()->minimumHeight(); height -= 7) {
        dock.resize(700, height + title);
        QTRY_COMPARE_WITH_TIMEOUT(dock.height(), height + title, longEnough);
        const auto hasWholeRows = [&] {
            const int row = sessions->visualRect(sessions->currentIndex()).height();
            const int shown = sessions->viewport()->height();
            return row > 0 && shown >= row && (height >= 180 || shown % row == 0);
        };
        QTRY_VERIFY2_WITH_TIMEOUT(hasWholeRows(), qPrintable(QString::number(height)), longEnough);
    }
}

void MainWindowTest::theFirstRunBeginsAtAddAnAccount()
{
    MainWindow window;
    window.showFirstRun();
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window, longEnough));

    QVERIFY(QApplication::focusWidget());
    QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("addButton"));
}

void MainWindowTest::enterPressesTheButtonThatHasTheFocus()
{
    MainWindow window;
    window.showFirstRun();
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window, longEnough));
    QSignalSpy adds(&window.firstRun(), &FirstRunPage::addRequested);
    QSignalSpy demos(&window.firstRun(), &FirstRunPage::demoRequested);

    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Enter);
    QCOMPARE(adds.size(), 2);

    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Enter);
    QCOMPARE(demos.size(), 2);
    QCOMPARE(adds.size(), 2);
}

void MainWindowTest::enterPressesAButtonOfABar()
{
    SampleModels models;
    MainWindow window;
    fill(window, models);
    Notice notice;
    notice.id = QStringLiteral("work");
    notice.happened = QStringLiteral("Work: no answer from the server.");
    notice.actions = {{QStringLiteral("again"), QStringLiteral("Try again"), "refresh"}};
    window.reader().bars().show(notice);
    QSignalSpy actions(&window.reader().bars(), &BarStack::actionRequested);

    window.reader().bars().findChild<QPushButton *>()->setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);

    QCOMPARE(actions.size(), 1);
}

QTEST_MAIN(MainWindowTest)
#include "MainWindowTest.moc"
