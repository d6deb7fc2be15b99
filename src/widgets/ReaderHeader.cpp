// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/ReaderHeader.h"

#include "widgets/Avatar.h"
#include "widgets/ElidedLabel.h"
#include "widgets/Measures.h"
#include "widgets/ShownMail.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QResizeEvent>

namespace widgets {

ReaderHeader::ReaderHeader(QWidget *parent)
    : QWidget(parent),
      m_subject(new QLabel(this)),
      m_avatar(new Avatar(this)),
      m_name(new ElidedLabel(this)),
      m_address(new ElidedLabel(this)),
      m_recipients(new ElidedLabel(this)),
      m_copies(new ElidedLabel(this)),
      m_when(new QLabel(this)),
      m_whenInFull(new QLabel(this)),
      m_senderLine(new QBoxLayout(QBoxLayout::LeftToRight))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 14);
    column->setSpacing(10);
    m_subject->setProperty("type", QStringLiteral("subject"));
    m_subject->setTextFormat(Qt::PlainText);
    m_subject->setWordWrap(true);
    m_subject->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_subject->setFocusPolicy(Qt::ClickFocus);
    column->addWidget(m_subject);
    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    row->addWidget(m_avatar, 0, Qt::AlignTop);
    row->addLayout(makeSender(), 1);
    row->addLayout(makeDate());
    column->addLayout(row);
}

QLayout *ReaderHeader::makeSender()
{
    auto *column = new QVBoxLayout;
    column->setSpacing(3);
    m_name->setProperty("type", QStringLiteral("strong"));
    m_address->setProperty("type", QStringLiteral("secondary"));
    m_address->setElideMode(Qt::ElideMiddle);
    m_address->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_senderLine->setSpacing(7);
    m_senderLine->addWidget(m_name);
    m_senderLine->addWidget(m_address, 1);
    column->addLayout(m_senderLine);
    for (ElidedLabel *label : {m_recipients, m_copies}) {
        label->setProperty("type", QStringLiteral("secondary"));
        column->addWidget(label);
    }
    column->addStretch();
    return column;
}

QLayout *ReaderHeader::makeDate()
{
    auto *column = new QVBoxLayout;
    column->setSpacing(3);
    m_whenInFull->setProperty("type", QStringLiteral("secondary"));
    for (QLabel *label : {m_when, m_whenInFull}) {
        label->setTextFormat(Qt::PlainText);
        label->setAlignment(Qt::AlignRight);
        column->addWidget(label);
    }
    column->addStretch();
    return column;
}

void ReaderHeader::show(const ShownMail &mail)
{
    m_subject->setText(mail.subject);
    m_subject->setAccessibleName(tr("Subject: %1").arg(mail.subject));
    m_avatar->show(mail.senderName, mail.senderAddress);
    m_name->setText(mail.senderName);
    m_address->setText(mail.senderAddress.isEmpty() ? QString() : QStringLiteral("<%1>").arg(mail.senderAddress));
    m_address->setVisible(mail.senderAddress != mail.senderName && !mail.senderAddress.isEmpty());
    m_recipients->setText(mail.recipients);
    m_recipients->setVisible(!mail.recipients.isEmpty());
    m_copies->setText(mail.copies);
    m_copies->setVisible(!mail.copies.isEmpty());
    m_when->setText(mail.when);
    m_whenInFull->setText(mail.whenInFull);
    m_whenInFull->setVisible(mail.whenInFull != mail.when);
}

void ReaderHeader::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    // In a narrow reader the address stands on its own line.
    const bool isNarrow = event->size().width() < units(font(), 500);
    m_senderLine->setDirection(isNarrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_senderLine->setSpacing(isNarrow ? 3 : 7);
    m_senderLine->update(); // turning alone leaves the heights around it as they were
}

} // namespace widgets
