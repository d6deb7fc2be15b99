// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPalette>

class QApplication;

namespace widgets {

/// Light, dark, or as the desktop has it.
enum class Look { System, Light, Dark };

/// Dresses the application: palette, flat style where the desktop brings only Fusion, style sheet, focus ring. Follows
/// changes of palette and font while it runs. Owned by app; one for the application.
class Appearance final : public QObject
{
    Q_OBJECT

public:
    explicit Appearance(QApplication &application);

    void setLook(Look look);
    Look look() const { return m_look; }
    /// What the desktop says where its palette does not (a portal's color-scheme); used with Look::System.
    void setDesktopPrefersDark(bool prefersDark);

Q_SIGNALS:
    void changed(); ///< Colours or sizes are new.

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void dress();
    void renewStyleSheet();

    QApplication &m_application;
    QPalette m_desktopPalette;
    Look m_look = Look::System;
    bool m_desktopPrefersDark = false;
    bool m_isFlat = false;
    bool m_isDressing = false;
};

} // namespace widgets
