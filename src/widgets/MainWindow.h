// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/AccountId.h"
#include "widgets/ShownMail.h"

#include <QMainWindow>

class QAbstractItemModel;
class QFrame;
class QLabel;
class QMenu;
class QStackedWidget;

namespace widgets {

class Actions;
class CheckControl;
class ConversationDock;
class FirstRunPage;
class MailPanes;
class MainToolBar;
class MessagePane;
class Reader;
class Remark;
class RunPanel;
class Sidebar;
enum class Act;
enum class Tone;
struct WindowState;

/// The main window: composes the panes, turns actions and keys into wishes. app fills its parts and answers the wishes.
class MainWindow final : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(QWidget *parent = nullptr);

    CheckControl &checkControl() { return *m_check; }
    RunPanel &runPanel() { return *m_run; }
    Sidebar &sidebar();
    MessagePane &mails();
    Reader &reader();
    ConversationDock &conversation() { return *m_conversation; }
    FirstRunPage &firstRun() { return *m_firstRun; }

    void showFirstRun(); ///< Instead of the panes, until showMail().
    void showMail();
    void openMail(const ShownMail &mail);             ///< Without an id: closes the reader.
    void setMailFlags(bool isUnread, bool isStarred); ///< Of the open mail, when they change.
    void setChecking(bool isChecking);                ///< The toolbar and the panel follow.
    /// "1,204 mails · 812 MB on this computer", "All mail is stored safely".
    void setStatus(const QString &stock, Tone tone, const QString &state);
    WindowState windowState() const;
    void restoreWindow(const WindowState &state);

Q_SIGNALS:
    void checkRequested(const QList<base::AccountId> &accounts); ///< Empty: all.
    void cancelRequested();
    void starRequested(const QStringList &ids, bool isStarred);
    void unreadRequested(const QStringList &ids, bool isUnread);
    void markAllReadRequested(); ///< In the view that is shown.
    void saveMailRequested(const QString &id);
    void accountsRequested();
    void settingsRequested();
    void aboutRequested();
    void quitRequested();
    void closeRequested(); ///< The window was closed by the user and is hidden now; app decides what that means.

protected:
    bool event(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QMenu *makeMenu();
    QWidget *makeMiddle();
    void turnTo(QWidget *page);
    void buildStatusBar();
    void connectWindowActions();
    void connectMenu();
    void connectListActions();
    void connectSteps();
    void addAccountKeys();
    void cancelOrClose();
    void readOn();
    void offerActions();
    void act(Act act, void (MainWindow::*wish)());

    Actions *m_actions;
    CheckControl *m_check;
    RunPanel *m_run;
    MailPanes *m_panes;
    FirstRunPage *m_firstRun;
    ConversationDock *m_conversation;
    QStackedWidget *m_pages;
    QFrame *m_runRule = nullptr;
    MainToolBar *m_toolBar;
    QLabel *m_stock;
    Remark *m_state;
    bool m_isUnread = false;
    bool m_isStarred = false;
};

} // namespace widgets
