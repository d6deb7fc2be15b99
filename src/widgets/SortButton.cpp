// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/SortButton.h"

#include "widgets/Icons.h"

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
    for (const auto &[text, key, order] : orders) {
        connect(menu->addAction(text), &QAction::triggered, this,
                [this, key = key, order = order] { Q_EMIT sortRequested(key, order); });
    }
    setMenu(menu);
}

} // namespace widgets
