// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QToolBar>

class QAction;
class QMenu;
class QToolButton;

namespace widgets {

class CheckControl;

/// The bar at the top: check, conversation, menu. One widget inside, so that margins and heights are ours in every
/// style. Owned by MainWindow.
class MainToolBar final : public QToolBar
{
    Q_OBJECT

public:
    MainToolBar(CheckControl *check, QAction *conversation, QMenu *menu, QWidget *parent);

    void showMailTools(bool areShown);  ///< Not on the first run.
    void showFoldButton(bool isFolded); ///< The window is too narrow for the sidebar.

Q_SIGNALS:
    void sidebarRequested();

private:
    QToolButton *makeButton(const char *iconName, const QString &name);
    void follow();

    QToolButton *m_fold;
    QToolButton *m_conversation;
    bool m_hasMailTools = true;
    bool m_isFolded = false;
};

} // namespace widgets
