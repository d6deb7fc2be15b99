// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/TrayIcon.h"

#include <QPainter>
#include <QSvgRenderer>

namespace app {

namespace {

QString fileOf(TrayState state)
{
    switch (state) {
    case TrayState::Quiet:
        return QStringLiteral(":/icons/poppo-symbolic.svg");
    case TrayState::Unread:
        return QStringLiteral(":/icons/poppo-unread-symbolic.svg");
    case TrayState::Checking:
        return QStringLiteral(":/icons/poppo-checking-symbolic.svg");
    case TrayState::Paused:
        return QStringLiteral(":/icons/poppo-paused-symbolic.svg");
    case TrayState::NeedsYou:
        return QStringLiteral(":/icons/poppo-error-symbolic.svg");
    }
    Q_UNREACHABLE();
}

/// A plate with the number, cut out of the pigeon so that it stays readable in one colour.
void drawCount(QPainter &painter, const QString &count, const QColor &colour, int size)
{
    QFont font = painter.font();
    font.setPixelSize(qMax(7, size * 9 / 20));
    font.setWeight(QFont::Bold);
    painter.setFont(font);
    const QFontMetrics metrics(font);
    const int height = metrics.ascent() + 1;
    const int width = qMin(size, qMax(height, metrics.horizontalAdvance(count) + size / 8 + 2));
    const QRect plate(size - width, size - height, width, height);

    painter.setPen(Qt::NoPen);
    painter.setBrush(Qt::black);
    painter.setCompositionMode(QPainter::CompositionMode_DestinationOut);
    painter.drawRoundedRect(plate.adjusted(-1, -1, 1, 1), height / 3.0, height / 3.0);
    painter.setCompositionMode(QPainter::CompositionMode_SourceOver);
    painter.setPen(colour);
    painter.drawText(plate, Qt::AlignCenter, count);
}

} // namespace

QPixmap trayPixmap(TrayState state, qint64 unread, const QColor &colour, int size)
{
    QPixmap pixmap(size, size);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    // The number says more than the dot of the unread pigeon.
    QSvgRenderer renderer(fileOf(state == TrayState::Unread ? TrayState::Quiet : state));
    renderer.render(&painter, QRectF(0, 0, size, size));
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(pixmap.rect(), colour);
    painter.setCompositionMode(QPainter::CompositionMode_SourceOver);
    if (unread > 0 && state == TrayState::Unread)
        drawCount(painter, unread > 99 ? QStringLiteral("99+") : QString::number(unread), colour, size);
    return pixmap;
}

QIcon trayIcon(TrayState state, qint64 unread, const QColor &colour)
{
    QIcon icon;
    for (const int size : {16, 22, 24, 32, 44, 48, 64})
        icon.addPixmap(trayPixmap(state, unread, colour, size));
    return icon;
}

} // namespace app
