// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/Remark.h"

#include "widgets/Icons.h"
#include "widgets/Measures.h"
#include "widgets/Theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>

namespace widgets {

const char *iconName(Tone tone)
{
    switch (tone) {
    case Tone::Neutral:
        return "info";
    case Tone::Good:
        return "ok";
    case Tone::Information:
        return "info";
    case Tone::Warning:
        return "warning";
    case Tone::Error:
        return "error";
    }
    return "info";
}

QColor toneColour(Tone tone, const QPalette &palette)
{
    const Theme theme = Theme::of(palette);
    switch (tone) {
    case Tone::Neutral:
        return theme.secondary;
    case Tone::Good:
        return theme.good;
    case Tone::Information:
        return theme.information;
    case Tone::Warning:
        return theme.warning;
    case Tone::Error:
        return theme.error;
    }
    return theme.secondary;
}

Remark::Remark(QWidget *parent) : QWidget(parent), m_icon(new QLabel(this)), m_text(new QLabel(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    row->addWidget(m_icon, 0, Qt::AlignTop);
    row->addWidget(m_text, 1);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->installEventFilter(this);
    hide();
}

void Remark::setSingleLine()
{
    m_text->setWordWrap(false);
    layout()->setAlignment(m_icon, Qt::AlignVCenter);
}

void Remark::say(Tone tone, const QString &text)
{
    m_tone = tone;
    m_text->setText(text);
    setVisible(!text.isEmpty());
    setAccessibleName(text);
    recolour();
}

QString Remark::text() const
{
    return m_text->text();
}

void Remark::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        recolour();
}

/// A new style sheet brings the label's former palette back, after the change of the palette was told.
bool Remark::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_text && event->type() == QEvent::StyleChange)
        recolour();
    return QWidget::eventFilter(watched, event);
}

void Remark::recolour()
{
    const QColor colour = toneColour(m_tone, palette());
    if (m_text->palette().color(QPalette::WindowText) != colour) {
        QPalette inked(palette());
        inked.setColor(QPalette::WindowText, colour);
        m_text->setPalette(inked);
    }
    const QFont small = sized(font(), 0.92);
    if (m_text->font() != small)
        m_text->setFont(small);
    m_icon->setPixmap(iconPixmap(iconName(m_tone), colour, units(font(), 14), devicePixelRatioF()));
}

} // namespace widgets
