// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/AccountId.h"

#include <QList>
#include <QMetaType>
#include <QString>

namespace app {

/// What one notification tells of one account's check. Sender and subject are foreign text.
struct NewMail
{
    struct Line
    {
        QString id; ///< The mail's id, to open it.
        QString sender;
        QString subject;
    };
    base::AccountId account;
    QString accountName;
    int count = 0;
    QList<Line> newest; ///< At most three.
};

} // namespace app

Q_DECLARE_METATYPE(app::NewMail)
