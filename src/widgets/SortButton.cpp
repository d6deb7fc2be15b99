// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/SortButton.h"

#include "models/MessageColumns.h"
#include "widgets/Icons.h"

#include <QActionGroup>
#include <QMenu>

namespace widgets {

SortButton::SortButton(QWidget *parent) : QToolButton(parent)
{
    using Key = store::ListView::Key;
    const std::tuple<QString, Key, Qt::SortOrder> orders[] = {{tr("Newest first"), Key::Date, Qt::DescendingOrder},
                                                              {tr("Oldest first"), Key::Date, Qt::AscendingOrder},
                                                              {tr("By sender"), Key::Sender, Qt::AscendingOrder},
                                                              {tr("By subject"), Key::Subject, Qt::AscendingOrder},
                                                              {tr("Largest first"), Key::Size, Qt::DescendingOrder}};
    setIcon(widgets::icon("sort"));
    setPopupMode(InstantPopup);
    setToolTip(tr("Sort the list"));
    setAccessibleName(toolTip());
    auto *menu = new QMenu(this);
    auto *group = new QActionGroup(menu);
    group->setExclusionPolicy(QActionGroup::ExclusionPolicy::ExclusiveOptional); // The table has other orders, too.
    for (const auto &[text, key, order] : orders) {
        QAction *action = group->addAction(menu->addAction(text));
        action->setCheckable(true);
        connect(action, &QAction::triggered, this, [this, key = key, order = order] {
            showOrder(key, order);
            Q_EMIT sortRequested(key, order);
        });
        connect(this, &SortButton::orderShown, action, [action, mine = std::pair(key, order)](Key now, auto way) {
            action->setChecked(mine == std::pair(now, way));
        });
    }
    setMenu(menu);
    showOrder(Key::Date, Qt::DescendingOrder);
}

void SortButton::showOrder(store::ListView::Key key, Qt::SortOrder order)
{
    Q_EMIT orderShown(key, order);
}

void SortButton::showHeading(int column, Qt::SortOrder order)
{
    if (const auto key = models::sortKeyOf(models::MessageListModel::Column(column)))
        showOrder(*key, order);
}

} // namespace widgets
