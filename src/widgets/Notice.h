// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/Tone.h"

#include <QList>
#include <QString>

namespace widgets {

/// What a bar says, in the order: what happened, what you can do, what the server said. Plain text, all of it.
struct Notice
{
    struct Action
    {
        QString id;   ///< Comes back in actionRequested().
        QString text; ///< "Enter password…"
        QByteArray iconName;
    };

    QString id; ///< A later notice with the same id takes this one's place.
    Tone tone = Tone::Information;
    QString happened;
    QString remedy;
    QString serverSaid; ///< Made safe to show; empty: no such line.
    QList<Action> actions;
    bool mayClose = true;
};

} // namespace widgets
