// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/Reader.h"

#include "widgets/AttachmentStrip.h"
#include "widgets/BarArea.h"
#include "widgets/BarStack.h"
#include "widgets/EmptyPage.h"
#include "widgets/Measures.h"
#include "widgets/ReaderHeader.h"
#include "widgets/Rule.h"
#include "widgets/TextPage.h"

#include <QAction>
#include <QHBoxLayout>
#include <QResizeEvent>
#include <QScrollBar>
#include <QStackedWidget>
#include <QToolButton>

namespace widgets {

Reader::Reader(QWidget *parent)
    : QWidget(parent),
      m_bars(new BarStack(this)),
      m_mailBars(new BarStack(this)),
      m_barArea(new BarArea(this)),
      m_stack(new QStackedWidget(this)),
      m_header(new ReaderHeader(this)),
      m_page(new TextPage(this)),
      m_attachments(new AttachmentStrip(this)),
      m_empty(new EmptyPage(this))
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_barArea);
    m_barArea->setWidget(m_bars);
    column->addWidget(m_stack, 1);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(makeMailPage());
    m_empty->say("mail", tr("No mail is open"), tr("Choose one in the list, or press N for the next unread one."));
    m_page->setMinimumHeight(1); // in a low window the text gives way first
    setFocusProxy(m_page);
    connect(m_attachments, &AttachmentStrip::saveRequested, this, &Reader::saveAttachmentRequested);
    connect(m_attachments, &AttachmentStrip::saveAllRequested, this, &Reader::saveAllAttachmentsRequested);
}

QWidget *Reader::makeMailPage()
{
    auto *page = new QWidget(this);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(horizontalRule(this));
    column->addWidget(makeActionLine());
    column->addWidget(horizontalRule(this));
    column->addWidget(m_mailBars);
    column->addWidget(m_page, 1);
    auto *strip = new QWidget(page);
    auto *lines = new QVBoxLayout(strip);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(0);
    lines->addWidget(m_attachments);
    column->addWidget(strip);
    m_mailBars->hide();
    return page;
}

QWidget *Reader::makeActionLine()
{
    auto *line = new QWidget(this);
    line->setObjectName(QStringLiteral("actionLine"));
    line->setFixedHeight(units(font(), 44));
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(14, 0, 12, 0);
    row->setSpacing(6);
    row->addStretch();
    return line;
}

void Reader::addAction(QAction *action)
{
    auto *line = findChild<QWidget *>(QStringLiteral("actionLine"));
    auto *button = new QToolButton(line);
    button->setDefaultAction(action);
    button->setAutoRaise(true);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setFocusPolicy(Qt::TabFocus);
    button->setAccessibleName(action->text());
    static_cast<QHBoxLayout *>(line->layout())->insertWidget(int(m_buttons.size()), button);
    m_buttons.append(button);
}

void Reader::setEmptyText(const char *iconName, const QString &heading, const QString &sentence)
{
    m_empty->say(iconName, heading, sentence);
}

void Reader::setAttachments(QAbstractItemModel *attachments)
{
    m_attachments->setModel(attachments);
}

void Reader::show(const ShownMail &mail)
{
    m_id = mail.id;
    m_header->show(mail);
    m_page->showText(mail.text);
    m_stack->setCurrentIndex(mail.id.isEmpty() ? 0 : 1);
    keepHeadWhole();
    while (m_mailBars->closeTop()) {
    }
}

bool Reader::scrollPage()
{
    return m_stack->currentIndex() == 1 && m_page->scrollPage();
}

int Reader::textOffset() const
{
    return m_page->verticalScrollBar()->value();
}

void Reader::scrollTextTo(int offset)
{
    m_page->verticalScrollBar()->setValue(offset);
}

void Reader::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    keepHeadWhole();
    shortenActions();
}

bool Reader::event(QEvent *event)
{
    const bool isAccepted = QWidget::event(event);
    if (event->type() == QEvent::LayoutRequest)
        keepHeadWhole();
    return isAccepted;
}

void Reader::keepHeadWhole()
{
    constexpr int textLines = 3;
    const bool isOpen = m_stack->currentIndex() == 1;
    const int head = isOpen ? m_header->heightForWidth(width()) + units(font(), 44) + 2 : 0;
    const int strip = isOpen && !m_attachments->isHidden() ? m_attachments->sizeHint().height() : 0;
    const int mail = head + strip + textLines * fontMetrics().lineSpacing();
    const int bars = m_bars->count() == 0 ? 0 : units(font(), 64);
    m_barArea->leave(mail);
    setMinimumHeight(mail + bars); // what else is in the window gives way
}

void Reader::shortenActions()
{
    int wanted = 40;
    for (QToolButton *button : std::as_const(m_buttons)) {
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        wanted += button->sizeHint().width() + 6;
    }
    if (wanted <= width())
        return;
    for (QToolButton *button : std::as_const(m_buttons))
        button->setToolButtonStyle(Qt::ToolButtonIconOnly); // the words stay in the tooltip
}

} // namespace widgets
