// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/MainToolBar.h"

#include "widgets/CheckControl.h"
#include "widgets/Icons.h"
#include "widgets/Measures.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QToolButton>

namespace widgets {

MainToolBar::MainToolBar(CheckControl *check, QAction *conversation, QMenu *menu, QWidget *parent)
    : QToolBar(tr("Toolbar"), parent),
      m_fold(makeButton("list", tr("Show views and accounts"))),
      m_conversation(makeButton("conversation", conversation->text()))
{
    setObjectName(QStringLiteral("toolBar"));
    setMovable(false);
    setContextMenuPolicy(Qt::PreventContextMenu);
    m_conversation->setDefaultAction(conversation);
    m_conversation->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    connect(m_fold, &QToolButton::clicked, this, &MainToolBar::sidebarRequested);
    QToolButton *menuButton = makeButton("menu", tr("Menu"));
    menuButton->setToolTip(tr("Menu (F10)"));
    menuButton->setPopupMode(QToolButton::InstantPopup);
    menuButton->setShortcut(QKeySequence(Qt::Key_F10));
    menuButton->setMenu(menu);

    auto *bar = new QWidget(this);
    bar->setFixedHeight(units(font(), 50));
    bar->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(10, 0, 12, 0);
    row->setSpacing(12);
    for (QWidget *part :
         {static_cast<QWidget *>(m_fold), static_cast<QWidget *>(check), static_cast<QWidget *>(m_conversation)})
        row->addWidget(part);
    row->addStretch();
    row->addWidget(menuButton);
    addWidget(bar);
    follow();
}

QToolButton *MainToolBar::makeButton(const char *iconName, const QString &name)
{
    auto *button = new QToolButton(this);
    button->setIcon(icon(iconName));
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setToolTip(name);
    button->setAccessibleName(name);
    return button;
}

void MainToolBar::showMailTools(bool areShown)
{
    m_hasMailTools = areShown;
    follow();
}

void MainToolBar::showFoldButton(bool isFolded)
{
    m_isFolded = isFolded;
    follow();
}

void MainToolBar::follow()
{
    m_fold->setVisible(m_hasMailTools && m_isFolded);
    m_conversation->setVisible(m_hasMailTools);
}

} // namespace widgets
