// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/EmptyPage.h"

#include "widgets/Icons.h"
#include "widgets/Measures.h"
#include "widgets/Theme.h"

#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>

namespace widgets {

EmptyPage::EmptyPage(QWidget *parent)
    : QWidget(parent), m_icon(new QLabel(this)), m_heading(new QLabel(this)), m_sentence(new QLabel(this))
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 24, 24, 24);
    column->setSpacing(8);
    column->addStretch(2);
    for (QLabel *label : {m_icon, m_heading, m_sentence}) {
        label->setAlignment(Qt::AlignCenter);
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        column->addWidget(label);
    }
    column->addStretch(3);
    m_heading->setProperty("type", QStringLiteral("heading"));
    m_sentence->setProperty("type", QStringLiteral("secondary"));
}

void EmptyPage::say(const char *iconName, const QString &heading, const QString &sentence)
{
    m_iconName = iconName;
    m_heading->setText(heading);
    m_sentence->setText(sentence);
    redraw();
}

bool EmptyPage::hasWords() const
{
    return !m_heading->text().isEmpty();
}

void EmptyPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        redraw();
}

void EmptyPage::redraw()
{
    if (!m_iconName.isEmpty())
        m_icon->setPixmap(
            iconPixmap(m_iconName.constData(), Theme::of(palette()).secondary, units(font(), 28), devicePixelRatioF()));
}

} // namespace widgets
