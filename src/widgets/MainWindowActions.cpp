// SPDX-License-Identifier: GPL-3.0-or-later
// The part of MainWindow that turns actions and keys into wishes.
#include "widgets/Actions.h"
#include "widgets/BarStack.h"
#include "widgets/CheckControl.h"
#include "widgets/ConversationDock.h"
#include "widgets/Icons.h"
#include "widgets/MailPanes.h"
#include "widgets/MainWindow.h"
#include "widgets/MessagePane.h"
#include "widgets/Reader.h"
#include "widgets/Sidebar.h"

namespace widgets {

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
    connect(m_check, &CheckControl::accountsChanged, this, &MainWindow::offerActions);
    connect(&sidebar(), &Sidebar::viewChosen, this, &MainWindow::offerActions);
    connectMenu();
}

void MainWindow::connectMenu()
{
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

void MainWindow::offerActions()
{
    const base::AccountId account = sidebar().currentAccount();
    m_actions->offer({!mails().selectedIds().isEmpty(), !reader().shownId().isEmpty(), mails().hasMails(),
                      m_check->mayCheck({}), m_check->mayCheck(account)});
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

} // namespace widgets
