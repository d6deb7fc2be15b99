// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/MessageListModel.h"

#include <QToolButton>

namespace widgets {

/// Opens the orders in which the list can be. Owned by MessagePane.
class SortButton final : public QToolButton
{
    Q_OBJECT

public:
    explicit SortButton(QWidget *parent = nullptr);

    void showOrder(store::ListView::Key key, Qt::SortOrder order); ///< Marks it in the menu; asks for nothing.
    void showHeading(int column, Qt::SortOrder order);             ///< Likewise, as the table's heading has it.

Q_SIGNALS:
    void orderShown(store::ListView::Key key, Qt::SortOrder order);
    void sortRequested(store::ListView::Key key, Qt::SortOrder order);
};

} // namespace widgets
