// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDockWidget>

#include <memory>

class QAbstractItemModel;

namespace Ui {
class ConversationPanel;
}

namespace widgets {

class LogFilter;

/// What the sessions say to their servers and hear back, live. Owned by MainWindow.
class ConversationDock final : public QDockWidget
{
    Q_OBJECT

public:
    struct AccountChoice
    {
        QString name;
        QVariant account; ///< base::AccountId; null for all accounts.
        QIcon icon;
    };

    explicit ConversationDock(QWidget *parent = nullptr);
    ~ConversationDock() override;

    /// Expects the roles of models::SessionListModel and models::ConversationModel; both must outlive the dock.
    void setModels(QAbstractItemModel *sessions, QAbstractItemModel *lines);
    void setAccounts(const QList<AccountChoice> &accounts);
    /// Shows the newest session of this account, as an error bar asks for.
    void showAccount(const QVariant &account);
    void chooseSession(quint32 number); ///< Where it is in the list still.

Q_SIGNALS:
    void sessionChosen(quint32 number); ///< To models::ConversationModel::showSession().
    void copyRequested();               ///< The transcript of the session that is shown.
    void shownChanged(bool isShown);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QWidget *makeTitleBar();
    void connectPanel();
    void redraw();
    void followHeight();
    void chooseNewest();
    void followEnd();

    std::unique_ptr<Ui::ConversationPanel> m_ui;
    std::unique_ptr<LogFilter> m_filter;
    std::unique_ptr<LogFilter> m_accountFilter;
};

} // namespace widgets
