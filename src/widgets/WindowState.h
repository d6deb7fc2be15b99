// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace widgets {

/// What the main window wants to find again at the next start. app keeps it.
struct WindowState
{
    QByteArray geometry;
    QByteArray docks;
    QByteArray outerSplitter;
    QByteArray innerSplitter;
    QByteArray columns;
    bool isTable = false;
};

} // namespace widgets
