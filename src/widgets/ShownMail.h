// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace widgets {

/// One mail as the reader shows it: words only, already put into the user's language and made safe.
struct ShownMail
{
    QString id; ///< Empty: no mail.
    QString subject;
    QString senderName;    ///< The address where there is no name.
    QString senderAddress; ///< Always shown.
    QString recipients;    ///< "to you, at mori@home.example"
    QString copies;        ///< "copy to …"; may be empty.
    QString when;          ///< "Today 08:15"
    QString whenInFull;    ///< "Tue 24 Nov 2026"
    QString text;
    bool isUnread = false;
    bool isStarred = false;
};

} // namespace widgets
