// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QPixmap>

namespace app {

/// What the tray shows of the whole program, most urgent last.
enum class TrayState { Quiet, Unread, Checking, Paused, NeedsYou };

/// The pigeon of a state in one colour, with the number of unread mails at its foot (99+ above 99, none at 0).
QIcon trayIcon(TrayState state, qint64 unread, const QColor &colour);

/// The same in one size, for tests and for drawing; device pixels.
QPixmap trayPixmap(TrayState state, qint64 unread, const QColor &colour, int size);

} // namespace app
