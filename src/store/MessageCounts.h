// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/AccountId.h"

#include <QHash>
#include <QMetaType>

namespace store {

/// How many messages are here; what the sidebar and the status bar say.
struct MessageCounts
{
    struct Count
    {
        qint64 total = 0;
        qint64 unread = 0;
        friend bool operator==(const Count &, const Count &) = default;
    };

    QHash<base::AccountId, Count> accounts; ///< Former accounts too.
    Count all;
    qint64 starred = 0;
    qint64 withAttachments = 0;
    qint64 bytes = 0; ///< Of all messages.

    friend bool operator==(const MessageCounts &, const MessageCounts &) = default;
};

} // namespace store

Q_DECLARE_METATYPE(store::MessageCounts)
