// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/Avatar.h"

#include "widgets/Contrast.h"
#include "widgets/Measures.h"
#include "widgets/Theme.h"

#include <QPainter>
#include <QTextBoundaryFinder>

namespace widgets {

Avatar::Avatar(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void Avatar::show(const QString &name, const QString &address)
{
    const QString trimmed = name.trimmed();
    QTextBoundaryFinder letters(QTextBoundaryFinder::Grapheme, trimmed);
    m_letter = trimmed.left(qMax<qsizetype>(0, letters.toNextBoundary())).toUpper();
    m_hue = 0;
    for (QChar character : address.toLower()) // qHash is salted at each start
        m_hue = m_hue * 31 + character.unicode();
    update();
}

QSize Avatar::sizeHint() const
{
    return {units(font(), 40), units(font(), 40)};
}

void Avatar::paintEvent(QPaintEvent *)
{
    const Theme theme = Theme::of(palette());
    const QList<QColor> colours = accountColours();
    const QColor colour =
        readable(colours.at(qsizetype(m_hue % size_t(colours.size()))), {theme.base}, theme.text, textContrast);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour, 2));
    painter.setBrush(mixed(colour, theme.base, 0.06));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 8, 8);
    painter.setFont(sized(font(), 1.4, QFont::DemiBold));
    painter.drawText(rect(), Qt::AlignCenter, m_letter);
}

} // namespace widgets
