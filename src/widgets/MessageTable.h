// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/MessageListModel.h"

#include <QTableView>

namespace widgets {

/// The list of mails as a table with sortable columns.
class MessageTable final : public QTableView
{
    Q_OBJECT

public:
    explicit MessageTable(QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;
    void showOrder(store::ListView::Key key, Qt::SortOrder order); ///< In the heading only.
    void keyboardSearch(const QString &) override {}               ///< Letters are shortcuts here.

Q_SIGNALS:
    void dragBegun();
    void starClicked(const QModelIndex &index);

protected:
    void startDrag(Qt::DropActions actions) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void setSizes();
    void fitSender();
};

} // namespace widgets
