// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/MainWindow.h"

#include "widgets/Actions.h"
#include "widgets/BarStack.h"
#include "widgets/CheckControl.h"
#include "widgets/ConversationDock.h"
#include "widgets/FirstRunPage.h"
#include "widgets/Icons.h"
#include "widgets/MailPanes.h"
#include "widgets/MainToolBar.h"
#include "widgets/Measures.h"
#include "widgets/MessagePane.h"
#include "widgets/Reader.h"
#include "widgets/Remark.h"
#include "widgets/Rule.h"
#include "widgets/RunPanel.h"
#include "widgets/Sidebar.h"
#include "widgets/WindowState.h"

#include <QAbstractButton>
#include <QCloseEvent>
#include <QFrame>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QStackedWidget>
#include <QStatusBar>
#include <QVBoxLayout>

namespace widgets {

MainWindow::MainWindow(QWidget *parent)
    : QMainWindow(parent),
      m_actions(new Actions(this)),
      m_check(new CheckControl(this)),
      m_run(new RunPanel(this)),
      m_panes(new MailPanes(this)),
      m_firstRun(new FirstRunPage(this)),
      m_conversation(new ConversationDock(this)),
      m_pages(new QStackedWidget(this)),
      m_toolBar(new MainToolBar(m_check, m_actions->of(Act::Conversation), makeMenu(), this)),
      m_stock(new QLabel(this)),
      m_state(new Remark(this))
{
    setWindowTitle(tr("Poppo"));
    setWindowIcon(pigeon());
    setMinimumSize(700, 500);
    resize(1360, 860);
    setCentralWidget(makeMiddle());
    addDockWidget(Qt::BottomDockWidgetArea, m_conversation);
    m_conversation->hide();
    addToolBar(m_toolBar);
    connect(m_toolBar, &MainToolBar::sidebarRequested, m_panes, &MailPanes::toggleSidebar);
    connect(m_panes, &MailPanes::sidebarFolded, m_toolBar, &MainToolBar::showFoldButton);
    buildStatusBar();
    connectWindowActions();
    connectListActions();
    addAccountKeys();
    setChecking(false);
}

QWidget *MainWindow::makeMiddle()
{
    auto *middle = new QWidget(this);
    auto *column = new QVBoxLayout(middle);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(horizontalRule(middle));
    column->addWidget(m_run);
    m_runRule = horizontalRule(middle);
    column->addWidget(m_runRule);
    column->addWidget(m_pages, 1);
    column->addWidget(horizontalRule(middle));
    m_pages->addWidget(m_panes);
    m_pages->addWidget(m_firstRun);
    return middle;
}

Sidebar &MainWindow::sidebar()
{
    return m_panes->sidebar();
}

MessagePane &MainWindow::mails()
{
    return m_panes->mails();
}

Reader &MainWindow::reader()
{
    return m_panes->reader();
}

QMenu *MainWindow::makeMenu()
{
    auto *menu = new QMenu(this);
    const QList<QList<Act>> groups = {
        {Act::Accounts, Act::Settings}, {Act::MarkAllRead, Act::SaveMail, Act::SwitchShape}, {Act::About, Act::Quit}};
    for (const QList<Act> &group : groups) {
        menu->addSeparator();
        for (Act act : group)
            menu->addAction(m_actions->of(act));
    }
    return menu;
}

void MainWindow::buildStatusBar()
{
    statusBar()->setSizeGripEnabled(false);
    statusBar()->setContentsMargins(8, 0, 8, 0);
    m_stock->setTextFormat(Qt::PlainText);
    m_stock->setProperty("type", QStringLiteral("small"));
    statusBar()->addWidget(m_stock, 1);
    m_state->setSingleLine();
    statusBar()->addPermanentWidget(m_state);
}

void MainWindow::act(Act act, void (MainWindow::*wish)())
{
    connect(m_actions->of(act), &QAction::triggered, this, wish);
}

void MainWindow::connectWindowActions()
{
    addActions(m_actions->ofWindow());
    const auto checkAll = [this] { Q_EMIT checkRequested({}); };
    connect(m_actions->of(Act::CheckAll), &QAction::triggered, this, checkAll);
    connect(m_check, &CheckControl::checkAllRequested, this, checkAll);
    connect(m_check, &CheckControl::checkRequested, this,
            [this](const base::AccountId &account) { Q_EMIT checkRequested({account}); });
    connect(m_check, &CheckControl::cancelRequested, this, &MainWindow::cancelRequested);
    connect(m_actions->of(Act::CheckThis), &QAction::triggered, this, [this] {
        const base::AccountId account = sidebar().currentAccount();
        Q_EMIT checkRequested(account.isNull() ? QList<base::AccountId>() : QList{account});
    });
    connect(&sidebar(), &Sidebar::accountCheckRequested, this,
            [this](const base::AccountId &account) { Q_EMIT checkRequested({account}); });
    act(Act::Cancel, &MainWindow::cancelOrClose);
    act(Act::Accounts, &MainWindow::accountsRequested);
    act(Act::Settings, &MainWindow::settingsRequested);
    act(Act::MarkAllRead, &MainWindow::markAllReadRequested);
    act(Act::About, &MainWindow::aboutRequested);
    act(Act::Quit, &MainWindow::quitRequested);
    connect(m_actions->of(Act::NextPane), &QAction::triggered, this, [this] { m_panes->focusNextPane(1); });
    connect(m_actions->of(Act::PreviousPane), &QAction::triggered, this, [this] { m_panes->focusNextPane(-1); });
    connect(m_actions->of(Act::Conversation), &QAction::toggled, m_conversation, &QWidget::setVisible);
    connect(m_conversation, &ConversationDock::shownChanged, m_actions->of(Act::Conversation), &QAction::setChecked);
}

void MainWindow::connectListActions()
{
    mails().addActions(m_actions->ofLists());
    reader().addActions(m_actions->ofLists());
    for (Act act : {Act::Star, Act::Unread, Act::SaveMail})
        reader().addAction(m_actions->of(act));
    connect(m_actions->of(Act::Star), &QAction::triggered, this,
            [this] { Q_EMIT starRequested(mails().selectedIds(), !m_isStarred); });
    connect(m_actions->of(Act::Unread), &QAction::triggered, this,
            [this] { Q_EMIT unreadRequested(mails().selectedIds(), !m_isUnread); });
    connect(m_actions->of(Act::SaveMail), &QAction::triggered, this,
            [this] { Q_EMIT saveMailRequested(reader().shownId()); });
    connect(&mails(), &MessagePane::starRequested, this, &MainWindow::starRequested);
    act(Act::ScrollOn, &MainWindow::readOn);
    connect(&mails(), &MessagePane::mailChosen, this, &MainWindow::offerActions);
    connect(&mails(), &MessagePane::mailsShown, this, &MainWindow::offerActions);
    connectSteps();
}

void MainWindow::connectSteps()
{
    const auto go = [this](Act act, auto step) { connect(m_actions->of(act), &QAction::triggered, this, step); };
    go(Act::Next, [this] { mails().goToNext(); });
    go(Act::Previous, [this] { mails().goToPrevious(); });
    go(Act::NextUnread, [this] { mails().goToUnread(true); });
    go(Act::PreviousUnread, [this] { mails().goToUnread(false); });
    go(Act::SwitchShape, [this] {
        const bool isList = mails().shape() == MessagePane::Shape::List;
        mails().setShape(isList ? MessagePane::Shape::Table : MessagePane::Shape::List);
    });
    connect(&mails(), &MessagePane::shapeChanged, this, [this](MessagePane::Shape shape) {
        const bool isList = shape == MessagePane::Shape::List;
        m_actions->of(Act::SwitchShape)->setText(isList ? tr("Show as a table") : tr("Show as a list"));
        m_actions->of(Act::SwitchShape)->setIcon(icon(isList ? "table" : "list"));
    });
}

void MainWindow::addAccountKeys()
{
    connect(m_actions->of(Act::AllAccounts), &QAction::triggered, this, [this] { sidebar().chooseAccount(0); });
    for (int number = 1; number <= 9; ++number) {
        auto *action = new QAction(this);
        action->setShortcut(QKeySequence(QStringLiteral("Ctrl+%1").arg(number)));
        connect(action, &QAction::triggered, this, [this, number] { sidebar().chooseAccount(number); });
        QMainWindow::addAction(action);
    }
}

void MainWindow::cancelOrClose()
{
    if (m_check->isChecking())
        Q_EMIT cancelRequested();
    else if (!reader().mailBars().closeTop())
        reader().bars().closeTop();
}

void MainWindow::readOn()
{
    if (!reader().scrollPage())
        mails().goToUnread(true);
}

void MainWindow::showFirstRun()
{
    m_pages->setCurrentWidget(m_firstRun);
    m_toolBar->showMailTools(false);
    m_firstRun->setFocus(Qt::OtherFocusReason);
}

void MainWindow::showMail()
{
    const bool wasThere = isVisible() && m_pages->currentWidget() == m_panes;
    m_pages->setCurrentWidget(m_panes);
    m_toolBar->showMailTools(true);
    if (!wasThere) // Else the keys stay where the user is.
        mails().setFocus(Qt::OtherFocusReason);
}

void MainWindow::openMail(const ShownMail &mail)
{
    reader().show(mail);
    setMailFlags(mail.isUnread, mail.isStarred);
    offerActions();
}

void MainWindow::offerActions()
{
    m_actions->offer({!mails().selectedIds().isEmpty(), !reader().shownId().isEmpty(), mails().hasMails()});
}

void MainWindow::setMailFlags(bool isUnread, bool isStarred)
{
    m_isUnread = isUnread;
    m_isStarred = isStarred;
    QAction *star = m_actions->of(Act::Star);
    star->setIcon(isStarred ? icon("star-on", Tint::Star) : icon("star"));
    star->setText(isStarred ? tr("Starred") : tr("Star"));
    QAction *unread = m_actions->of(Act::Unread);
    unread->setIcon(icon(isUnread ? "mail" : "unread"));
    unread->setText(isUnread ? tr("Mark read") : tr("Mark unread"));
}

void MainWindow::setChecking(bool isChecking)
{
    m_check->setChecking(isChecking);
    m_run->setVisible(isChecking);
    m_runRule->setVisible(isChecking);
}

void MainWindow::setStatus(const QString &stock, Tone tone, const QString &state)
{
    m_stock->setText(stock);
    m_state->say(tone, state);
}

WindowState MainWindow::windowState() const
{
    WindowState state;
    state.geometry = saveGeometry();
    state.docks = saveState();
    m_panes->save(state);
    return state;
}

void MainWindow::restoreWindow(const WindowState &state)
{
    if (!state.geometry.isEmpty())
        restoreGeometry(state.geometry);
    if (!state.docks.isEmpty())
        restoreState(state.docks);
    m_panes->restore(state);
}

void MainWindow::keyPressEvent(QKeyEvent *event)
{
    // Only in dialogs does Qt let Enter press the button that has the focus.
    auto *button = qobject_cast<QAbstractButton *>(focusWidget());
    if (button && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter))
        button->click();
    else
        QMainWindow::keyPressEvent(event);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    QMainWindow::closeEvent(event);
    Q_EMIT closeRequested();
}

} // namespace widgets
