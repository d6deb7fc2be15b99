// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/AccountLabel.h"
#include "models/AccountState.h"
#include "models/DateWording.h"
#include "store/Account.h"
#include "store/ListView.h"
#include "store/MessageCounts.h"

#include <QAbstractListModel>

namespace models {

/// The sidebar: the four views over all mail, then the accounts with their state, then former accounts whose mail is
/// still on this computer. Headings are rows that cannot be selected.
class AccountListModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum class Kind { View, Heading, Account, FormerAccount };
    Q_ENUM(Kind)
    enum class StateIcon { None, Ok, Fetching, Waiting, Paused, Trouble };
    Q_ENUM(StateIcon)

    enum class Role {
        Kind = Qt::UserRole + 1, ///< AccountListModel::Kind
        View,                    ///< store::ListView to show when the row is chosen; invalid for headings.
        IconName,                ///< "inbox", "unread", "star", "clip" for views; else empty.
        Account,                 ///< base::AccountId; null for views.
        Colour,                  ///< QColor of an account.
        StateIcon,               ///< AccountListModel::StateIcon
        StateText,               ///< "Checked 09:41 · 3 new", "Fetching 5 of 21", "Password refused"; may be empty.
        BriefStateText,          ///< The same where that has no room: "09:41 · 3 new", "5 of 21".
        Unread,                  ///< qint64; for Starred the number of starred mails.
        AccessibleText
    };
    Q_ENUM(Role)

    /// The clock must outlive the model.
    AccountListModel(const QLocale &locale, const base::Clock &clock, QObject *parent = nullptr);

    void setAccounts(const QList<store::Account> &accounts);
    void setFormerAccounts(const QList<AccountLabel> &accounts);
    const AccountStates &states() const { return m_states; }
    void setStates(const AccountStates &states);            ///< From a model in another language.
    QModelIndex indexOf(const store::ListView &view) const; ///< By account and filter; order does not matter.

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

public Q_SLOTS:
    void takeCounts(const store::MessageCounts &counts);
    void takeProgress(const fetch::RunProgress &progress);
    void takeReport(const fetch::FetchReport &report);
    void setPaused(const base::AccountId &account, const QString &text); ///< Empty text: no longer paused.
    void clearState(const base::AccountId &account);                     ///< The trouble was solved.

private:
    struct Row
    {
        Kind kind = Kind::View;
        QString name;
        QString iconName;
        QString colour;
        store::ListView view;
    };

    void rebuild();
    void setState(const base::AccountId &account, const AccountState &state);
    static StateIcon iconOf(const AccountState &state);
    qint64 countOf(const Row &row) const;
    QString accessibleText(const Row &row) const;

    QLocale m_locale;
    DateWording m_dates;
    const base::Clock *m_clock;
    QList<store::Account> m_accounts;
    QList<AccountLabel> m_former;
    QList<Row> m_rows;
    AccountStates m_states;
    store::MessageCounts m_counts;
};

} // namespace models
