// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/DateWording.h"
#include "models/SessionLog.h"

#include <QAbstractListModel>

namespace models {

/// The last sessions, the newest first.
class SessionListModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum class State { Open, Ok, Trouble };
    Q_ENUM(State)
    enum class Role {
        Number = Qt::UserRole + 1, ///< quint32, for ConversationModel::showSession().
        Account,                   ///< base::AccountId
        Colour,                    ///< QColor
        TimeText,                  ///< "09:46", "Yesterday"
        State,                     ///< SessionListModel::State
        StateText,                 ///< "3 new, 0.4 s", "Password refused", "Open"
        AccessibleText
    };
    Q_ENUM(Role)

    /// Log and clock must outlive the model.
    SessionListModel(const SessionLog &log, const QLocale &locale, const base::Clock &clock, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    void addNewest(quint32 number);
    void dropOldest(quint32 number);
    void refresh(quint32 number);
    QString stateText(const SessionLog::Session &session) const;

    const SessionLog &m_log;
    QLocale m_locale;
    DateWording m_dates;
    QList<quint32> m_numbers; ///< The newest first.
};

} // namespace models
