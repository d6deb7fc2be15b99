// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFocusFrame>
#include <QPointer>

class QApplication;

namespace widgets {

/// The accent ring one pixel outside the control that has the keyboard focus; absent after a click. One for the
/// application, which owns it.
class FocusRing final : public QObject
{
    Q_OBJECT

public:
    explicit FocusRing(QApplication &application);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void moveTo(QWidget *widget);

    QPointer<QFocusFrame> m_frame;
};

} // namespace widgets
