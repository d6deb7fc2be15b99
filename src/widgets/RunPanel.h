// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/AccountId.h"

#include <QListView>

namespace widgets {

/// One line for each account while a check runs. As high as its rows, up to five; hidden without rows.
class RunPanel final : public QListView
{
    Q_OBJECT

public:
    explicit RunPanel(QWidget *parent = nullptr);

    /// Expects the roles of models::RunModel.
    void setModel(QAbstractItemModel *run) override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {0, 0}; }

Q_SIGNALS:
    void cancelRequested(const base::AccountId &account);

protected:
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void cancel(const QModelIndex &row);
};

} // namespace widgets
