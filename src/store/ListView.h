// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/AccountId.h"

#include <QMetaType>
#include <Qt>

namespace store {

/// Which messages a list shows, and in what order. A value; order and filter become part of the query.
struct ListView
{
    enum class Filter { All, Unread, Starred, WithAttachments };
    enum class Key {
        Date,
        Sender,
        Subject,
        Size,
        Account,
        Attachment
    }; ///< Equal keys go by arrival; accounts and attachments by date first.

    base::AccountId account; ///< Null: all accounts.
    Filter filter = Filter::All;
    Key key = Key::Date;
    Qt::SortOrder order = Qt::DescendingOrder;

    friend bool operator==(const ListView &, const ListView &) = default;
};

} // namespace store

Q_DECLARE_METATYPE(store::ListView)
