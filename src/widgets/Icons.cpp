// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/Icons.h"

#include "widgets/Theme.h"

#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

// Resources of a static library have to be registered by name, outside every namespace.
static void registerIcons()
{
    Q_INIT_RESOURCE(poppo);
}

namespace widgets {

namespace {

constexpr float disabledOpacity = 0.45F;

QColor colourOf(Tint tint, const Theme &theme)
{
    switch (tint) {
    case Tint::Text:
        return theme.text;
    case Tint::Secondary:
        return theme.secondary;
    case Tint::Accent:
        return theme.accent;
    case Tint::OnAccent:
        return theme.onAccent;
    case Tint::Good:
        return theme.good;
    case Tint::Warning:
        return theme.warning;
    case Tint::Error:
        return theme.error;
    case Tint::Information:
        return theme.information;
    case Tint::LineEvent:
        return theme.lineEvent;
    case Tint::Star:
        return theme.star;
    }
    return theme.text;
}

QPixmap drawn(const QByteArray &name, const QColor &colour, const QSize &devicePixels)
{
    registerIcons();
    QPixmap pixmap(devicePixels);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    QSvgRenderer renderer(QStringLiteral(":/icons/action-%1.svg").arg(QLatin1String(name)));
    Q_ASSERT_X(renderer.isValid(), "icon", name.constData());
    renderer.setAspectRatioMode(Qt::KeepAspectRatio);
    renderer.render(&painter);
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(pixmap.rect(), colour);
    return pixmap;
}

QPixmap cached(const QByteArray &name, const QColor &colour, const QSize &devicePixels)
{
    const QString key = QStringLiteral("poppo/%1/%2/%3x%4")
                            .arg(QLatin1String(name), colour.name(QColor::HexArgb))
                            .arg(devicePixels.width())
                            .arg(devicePixels.height());
    QPixmap pixmap;
    if (!QPixmapCache::find(key, &pixmap)) {
        pixmap = drawn(name, colour, devicePixels);
        QPixmapCache::insert(key, pixmap);
    }
    return pixmap;
}

/// Draws one SVG in the colour that the palette has at that moment.
class TintedEngine final : public QIconEngine
{
public:
    TintedEngine(QByteArray name, Tint tint) : m_name(std::move(name)), m_tint(tint) {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        const qreal ratio = painter->device()->devicePixelRatioF();
        painter->drawPixmap(rect, scaledPixmap((QSizeF(rect.size()) * ratio).toSize(), mode, state, ratio));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override
    {
        QColor colour = colourOf(m_tint, Theme::of(QGuiApplication::palette()));
        if (mode == QIcon::Disabled)
            colour.setAlphaF(disabledOpacity);
        return cached(m_name, colour, size);
    }

    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal) override
    {
        return pixmap(size, mode, state);
    }

    QIconEngine *clone() const override { return new TintedEngine(m_name, m_tint); }
    QString key() const override { return QStringLiteral("poppo-tinted"); }

private:
    QByteArray m_name;
    Tint m_tint;
};

} // namespace

QIcon icon(const char *name, Tint tint)
{
    return QIcon(new TintedEngine(name, tint));
}

QPixmap iconPixmap(const char *name, const QColor &colour, int size, qreal devicePixelRatio)
{
    const int pixels = qRound(size * devicePixelRatio);
    QPixmap pixmap = cached(name, colour, QSize(pixels, pixels));
    pixmap.setDevicePixelRatio(devicePixelRatio);
    return pixmap;
}

void drawIcon(QPainter *painter, const QRect &rect, const char *name, const QColor &colour, int size)
{
    const QPixmap pixmap = iconPixmap(name, colour, size, painter->device()->devicePixelRatioF());
    painter->drawPixmap(rect.x() + (rect.width() - size) / 2, rect.y() + (rect.height() - size) / 2, pixmap);
}

QIcon pigeon()
{
    registerIcons();
    QIcon pigeon;
    for (int size : {16, 24, 32, 48, 64, 128, 256}) {
        const bool isSmall = size < 32; // a drawing of its own, with fewer parts
        QSvgRenderer renderer(isSmall ? QStringLiteral(":/icons/poppo-16.svg") : QStringLiteral(":/icons/poppo.svg"));
        QPixmap pixmap(size, size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        renderer.setAspectRatioMode(Qt::KeepAspectRatio);
        renderer.render(&painter);
        painter.end();
        pigeon.addPixmap(pixmap);
    }
    return pigeon;
}

} // namespace widgets
