// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/ColourBox.h"

#include "widgets/Theme.h"

#include <QPainter>

namespace widgets {

namespace {

QIcon swatch(const QColor &colour)
{
    QPixmap pixmap(32, 32);
    pixmap.setDevicePixelRatio(2);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawRoundedRect(QRectF(1, 1, 14, 14), 3, 3);
    return QIcon(pixmap);
}

} // namespace

ColourBox::ColourBox(QWidget *parent) : QComboBox(parent)
{
    const QStringList names = {tr("Blue"), tr("Green"), tr("Violet"), tr("Amber"),
                               tr("Rose"), tr("Moss"),  tr("Slate"),  tr("Brown")};
    const QList<QColor> colours = accountColours();
    for (qsizetype i = 0; i < colours.size(); ++i)
        addItem(swatch(colours[i]), names.value(i), colours[i].name().toUpper());
}

QString ColourBox::colour() const
{
    return currentData().toString();
}

void ColourBox::setColour(const QString &colour)
{
    if (colour.isEmpty())
        return;
    int index = findData(colour.toUpper());
    if (index < 0) {
        addItem(swatch(QColor(colour)), colour.toUpper(), colour.toUpper());
        index = count() - 1;
    }
    setCurrentIndex(index);
}

} // namespace widgets
