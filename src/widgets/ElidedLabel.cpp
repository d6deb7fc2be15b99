// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/ElidedLabel.h"

#include <QPainter>

namespace widgets {

ElidedLabel::ElidedLabel(QWidget *parent) : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void ElidedLabel::setTexts(const QString &text, const QString &brief)
{
    m_brief = brief;
    setText(text);
}

void ElidedLabel::setElideMode(Qt::TextElideMode mode)
{
    m_mode = mode;
    update();
}

QSize ElidedLabel::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 3, fontMetrics().height()};
}

QSize ElidedLabel::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(text()) + 2, fontMetrics().height() + 2};
}

QString ElidedLabel::shownText() const
{
    const bool fits = m_brief.isEmpty() || fontMetrics().horizontalAdvance(text()) <= width();
    return fontMetrics().elidedText(fits ? text() : m_brief, m_mode, width());
}

void ElidedLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QString shown = shownText();
    setToolTip(shown == text() ? QString() : text());
    painter.setPen(palette().color(foregroundRole()));
    painter.drawText(rect(), int(Qt::AlignVCenter | (alignment() & Qt::AlignHorizontal_Mask)) | Qt::TextSingleLine,
                     shown);
}

} // namespace widgets
