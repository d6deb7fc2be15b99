// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/MailPanes.h"

#include "widgets/Measures.h"
#include "widgets/MessagePane.h"
#include "widgets/Reader.h"
#include "widgets/Sidebar.h"
#include "widgets/WindowState.h"

#include <QResizeEvent>
#include <QSplitter>
#include <QVBoxLayout>

namespace widgets {

MailPanes::MailPanes(QWidget *parent)
    : QWidget(parent),
      m_outer(new QSplitter(Qt::Horizontal, this)),
      m_inner(new QSplitter(Qt::Horizontal, this)),
      m_sidebar(new Sidebar(this)),
      m_mails(new MessagePane(this)),
      m_reader(new Reader(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_outer);
    m_outer->addWidget(m_sidebar);
    m_outer->addWidget(m_inner);
    m_inner->addWidget(m_mails);
    m_inner->addWidget(m_reader);
    for (QSplitter *splitter : {m_outer, m_inner}) {
        splitter->setHandleWidth(1);
        splitter->setChildrenCollapsible(false);
        splitter->setStretchFactor(1, 1);
        connect(splitter, &QSplitter::splitterMoved, this, [this] { m_isUserSized = true; });
    }
    m_sidebar->setMinimumWidth(units(font(), 150));
    m_mails->setMinimumSize(units(font(), 240), units(font(), 108)); // the heading, and a row of the table
    m_reader->setMinimumWidth(units(font(), 280));
    connect(m_mails, &MessagePane::shapeChanged, this, &MailPanes::turn);
}

MailPanes::Width MailPanes::widthFor(int pixels) const
{
    const int design = pixels * 100 / units(font(), 100); // large text makes a window narrow
    if (design < 900)
        return Width::Narrow;
    if (design < 1100)
        return Width::Medium;
    return design < 1700 ? Width::Wide : Width::Broad;
}

void MailPanes::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const Width width = widthFor(event->size().width());
    if (width == m_width) {
        if (!m_isUserSized && m_inner->orientation() == Qt::Vertical)
            apportion(); // Else the reader alone would bear what the height loses.
        return;
    }
    const bool wasFolded = m_width == Width::Narrow;
    m_width = width;
    const bool isFolded = width == Width::Narrow;
    if (isFolded != wasFolded)
        m_sidebar->setVisible(!isFolded);
    Q_EMIT sidebarFolded(isFolded);
    if (!m_isUserSized)
        apportion();
}

void MailPanes::apportion()
{
    const bool isMedium = m_width == Width::Medium || m_width == Width::Narrow;
    const int sidebar = units(font(), isMedium ? 188 : 232);
    const int list = units(font(), isMedium ? 280 : m_width == Width::Broad ? 520 : 432);
    const int rest = width() - (m_sidebar->isHidden() ? 0 : sidebar);
    m_outer->setSizes({sidebar, rest});
    if (m_inner->orientation() == Qt::Horizontal)
        m_inner->setSizes({list, rest - list});
    else
        m_inner->setSizes({height() * 45 / 100, height() * 55 / 100});
}

void MailPanes::turn()
{
    const bool isTable = m_mails->shape() == MessagePane::Shape::Table;
    m_inner->setOrientation(isTable ? Qt::Vertical : Qt::Horizontal);
    apportion();
}

void MailPanes::toggleSidebar()
{
    m_sidebar->setVisible(m_sidebar->isHidden());
    if (m_sidebar->isVisible())
        m_sidebar->setFocus(Qt::ShortcutFocusReason);
}

void MailPanes::focusNextPane(int step)
{
    const QList<QWidget *> panes = {m_sidebar, m_mails, m_reader};
    int current = 0;
    for (int i = 0; i < panes.size(); ++i) {
        if (panes[i]->isAncestorOf(focusWidget()))
            current = i;
    }
    for (int moved = 1; moved <= panes.size(); ++moved) {
        QWidget *next = panes[(current + step * moved + 3 * panes.size()) % panes.size()];
        if (!next->isVisible())
            continue;
        next->setFocus(Qt::TabFocusReason);
        return;
    }
}

void MailPanes::save(WindowState &state) const
{
    state.columns = m_mails->columns();
    state.isTable = m_mails->shape() == MessagePane::Shape::Table;
    if (m_isUserSized) {
        state.outerSplitter = m_outer->saveState();
        state.innerSplitter = m_inner->saveState();
    }
}

void MailPanes::restore(const WindowState &state)
{
    m_mails->setShape(state.isTable ? MessagePane::Shape::Table : MessagePane::Shape::List);
    m_mails->restoreColumns(state.columns);
    if (state.outerSplitter.isEmpty())
        return;
    m_isUserSized = m_outer->restoreState(state.outerSplitter) && m_inner->restoreState(state.innerSplitter);
    turn();
    m_outer->restoreState(state.outerSplitter);
    m_inner->restoreState(state.innerSplitter);
}

} // namespace widgets
