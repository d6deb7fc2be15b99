// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/AccountId.h"
#include "models/AccountListModel.h"

#include <QWidget>

class QAbstractItemModel;
class QListView;
class QModelIndex;
class QToolButton;

namespace widgets {

class ElidedLabel;

/// Views and accounts with their state; under them when the next check comes. Owned by MainWindow.
class Sidebar final : public QWidget
{
    Q_OBJECT

public:
    explicit Sidebar(QWidget *parent = nullptr);

    /// Expects the roles of models::AccountListModel. The model must outlive the sidebar.
    void setModel(QAbstractItemModel *accounts);
    void choose(const QModelIndex &row);
    void chooseAccount(int number);                               ///< 1 is the first account, 0 all of them.
    base::AccountId currentAccount() const;                       ///< Null in a view over all accounts.
    void setNextCheck(const QString &text, const QString &brief); ///< "Next check in 6 min", "in 6 min"
    void setPaused(bool isPaused);

Q_SIGNALS:
    void viewChosen(const store::ListView &view);
    void pauseRequested(bool isPaused);
    void accountCheckRequested(const base::AccountId &account);
    void accountEditRequested(const base::AccountId &account);
    void accountTestRequested(const base::AccountId &account);

private:
    void buildFooter();
    void showMenu(const QPoint &place);

    QListView *m_list;
    ElidedLabel *m_nextCheck;
    QToolButton *m_pause;
    bool m_isPaused = false;
};

} // namespace widgets
