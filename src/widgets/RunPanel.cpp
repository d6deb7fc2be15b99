// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/RunPanel.h"

#include "models/RunModel.h"
#include "widgets/Measures.h"
#include "widgets/RunDelegate.h"

#include <QKeyEvent>
#include <QMouseEvent>

namespace widgets {

using Role = models::RunModel::Role;

RunPanel::RunPanel(QWidget *parent) : QListView(parent)
{
    setFrameShape(QFrame::NoFrame);
    setItemDelegate(new RunDelegate(this));
    setSelectionMode(NoSelection);
    setUniformItemSizes(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setViewportMargins(0, 6, 0, 6);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    setAccessibleName(tr("Running check"));
    setToolTip(tr("The cross stops the check of one account; what is here stays."));
}

void RunPanel::setModel(QAbstractItemModel *run)
{
    QListView::setModel(run);
    connect(run, &QAbstractItemModel::rowsInserted, this, &RunPanel::updateGeometry);
    connect(run, &QAbstractItemModel::rowsRemoved, this, &RunPanel::updateGeometry);
    connect(run, &QAbstractItemModel::modelReset, this, &RunPanel::updateGeometry);
}

QSize RunPanel::sizeHint() const
{
    const int most = window()->height() < 700 ? 2 : 5; // a low window is for the mail
    const int rows = model() ? qMin(most, model()->rowCount()) : 0;
    return {400, rows * units(font(), 34) + 12};
}

void RunPanel::mouseReleaseEvent(QMouseEvent *event)
{
    const QModelIndex row = indexAt(event->position().toPoint());
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    option.rect = visualRect(row);
    if (row.isValid() && RunDelegate::crossRect(option, row).contains(event->position().toPoint()))
        cancel(row);
    QListView::mouseReleaseEvent(event);
}

void RunPanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Delete)
        cancel(currentIndex());
    else
        QListView::keyPressEvent(event);
}

void RunPanel::cancel(const QModelIndex &row)
{
    if (row.isValid())
        Q_EMIT cancelRequested(row.data(int(Role::Account)).value<base::AccountId>());
}

} // namespace widgets
