// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/MessageColumns.h"

namespace models {

using Column = MessageListModel::Column;

std::optional<store::ListView::Key> sortKeyOf(Column column)
{
    using Key = store::ListView::Key;
    switch (column) {
    case Column::Unread:
    case Column::Star:
        return std::nullopt;
    case Column::Attachment:
        return Key::Attachment;
    case Column::From:
        return Key::Sender;
    case Column::Subject:
        return Key::Subject;
    case Column::Account:
        return Key::Account;
    case Column::Date:
        return Key::Date;
    case Column::Size:
        return Key::Size;
    }
    return std::nullopt;
}

QString headingOf(Column column)
{
    switch (column) {
    case Column::Unread:
    case Column::Star:
    case Column::Attachment:
        return QString();
    case Column::From:
        return MessageListModel::tr("From");
    case Column::Subject:
        return MessageListModel::tr("Subject");
    case Column::Account:
        return MessageListModel::tr("Account");
    case Column::Date:
        return MessageListModel::tr("Date");
    case Column::Size:
        return MessageListModel::tr("Size");
    }
    return {};
}

} // namespace models
