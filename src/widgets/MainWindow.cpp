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

namespace {

constexpr QSize leastSize(700, 500);

} // namespace

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
    setMinimumSize(leastSize);
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

/// The page that is not seen must not ask for room.
void MainWindow::turnTo(QWidget *page)
{
    for (QWidget *other : {static_cast<QWidget *>(m_panes), static_cast<QWidget *>(m_firstRun)})
        other->setSizePolicy(QSizePolicy::Preferred, other == page ? QSizePolicy::Preferred : QSizePolicy::Ignored);
    m_pages->setCurrentWidget(page);
}

void MainWindow::showFirstRun()
{
    turnTo(m_firstRun);
    m_toolBar->showMailTools(false);
    m_firstRun->setFocus(Qt::OtherFocusReason);
}

void MainWindow::showMail()
{
    const bool wasThere = isVisible() && m_pages->currentWidget() == m_panes;
    turnTo(m_panes);
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

bool MainWindow::event(QEvent *event)
{
    const bool isTaken = QMainWindow::event(event);
    if (event->type() == QEvent::LayoutRequest) // Else panes would lie over each other.
        setMinimumHeight(qMax(leastSize.height(), layout()->minimumSize().height()));
    return isTaken;
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
