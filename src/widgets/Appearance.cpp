// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/Appearance.h"

#include "widgets/FlatStyle.h"
#include "widgets/FocusRing.h"
#include "widgets/StyleSheet.h"
#include "widgets/Theme.h"

#include <QApplication>
#include <QEvent>
#include <QScopedValueRollback>
#include <QStyle>
#include <QStyleFactory>

#include <memory>

namespace widgets {

namespace {

/// Fusion with its built-in palette means that no desktop has spoken; then ours is the better guess.
bool isPlainFusion(const QPalette &palette)
{
    const std::unique_ptr<QStyle> fusion(QStyleFactory::create(QStringLiteral("fusion")));
    const QPalette builtIn = fusion->standardPalette();
    return palette.color(QPalette::Window) == builtIn.color(QPalette::Window) &&
           palette.color(QPalette::Highlight) == builtIn.color(QPalette::Highlight);
}

} // namespace

Appearance::Appearance(QApplication &application)
    : QObject(&application), m_application(application), m_desktopPalette(application.palette())
{
    m_isFlat = application.style()->name() == QLatin1String("fusion");
    if (m_isFlat) {
        application.setStyle(new FlatStyle); // the application owns its style
        new FocusRing(application);
    }
    dress();
    application.installEventFilter(this);
}

void Appearance::setLook(Look look)
{
    m_look = look;
    dress();
}

void Appearance::setDesktopPrefersDark(bool prefersDark)
{
    m_desktopPrefersDark = prefersDark;
    dress();
}

bool Appearance::eventFilter(QObject *watched, QEvent *event)
{
    const bool isNews =
        event->type() == QEvent::ApplicationPaletteChange || event->type() == QEvent::ApplicationFontChange;
    if (isNews && watched == &m_application && !m_isDressing) {
        const QScopedValueRollback guard(m_isDressing, true);
        renewStyleSheet();
    }
    return QObject::eventFilter(watched, event);
}

void Appearance::dress()
{
    {
        const QScopedValueRollback guard(m_isDressing, true);
        const bool isOurs = isPlainFusion(m_desktopPalette);
        if (m_look == Look::Dark || (m_look == Look::System && m_desktopPrefersDark))
            m_application.setPalette(darkPalette());
        else if (m_look == Look::Light || isOurs)
            m_application.setPalette(lightPalette());
        else
            m_application.setPalette(QPalette()); // back to the platform's own
        renewStyleSheet();
    }
}

void Appearance::renewStyleSheet()
{
    const QString sheet = styleSheet(Theme::of(m_application.palette()), m_application.font());
    if (sheet == m_application.styleSheet())
        return;
    m_application.setStyleSheet(sheet);
    Q_EMIT changed();
}

} // namespace widgets
