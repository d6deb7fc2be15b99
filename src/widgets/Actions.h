// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QHash>
#include <QObject>

namespace widgets {

/// Everything that a menu, a button or a key can ask of the main window.
enum class Act {
    CheckAll,
    CheckThis,
    Cancel,
    Conversation,
    Accounts,
    Settings,
    MarkAllRead,
    SaveMail,
    SwitchShape,
    About,
    Quit,
    Star,
    Unread,
    ScrollOn,
    NextUnread,
    PreviousUnread,
    Next,
    Previous,
    NextPane,
    PreviousPane,
    AllAccounts
};

/// The one table of actions with their words, icons and keys. Owned by MainWindow.
class Actions final : public QObject
{
    Q_OBJECT

public:
    explicit Actions(QObject *parent = nullptr);

    /// What there is to act on.
    struct Targets
    {
        bool areChosen = false;
        bool isOpen = false;
        bool areListed = false;
        bool mayCheckAll = false;
        bool mayCheckThis = false;
    };
    void offer(const Targets &targets); ///< What has nothing to act on is grey.
    QAction *of(Act act) const { return m_actions.value(act); }
    /// Those whose keys are single letters: they act only while a list has the focus.
    QList<QAction *> ofLists() const;
    QList<QAction *> ofWindow() const;

private:
    QHash<Act, QAction *> m_actions; ///< Children of this object.
};

} // namespace widgets
