// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/DateWording.h"
#include "models/SessionLog.h"

#include <QAbstractListModel>

namespace models {

/// One session of the log, line by line. Every text has gone through base::shown(); secrets were never in it.
class ConversationModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum class Kind { Client, Server, Refusal, Body, Event };
    Q_ENUM(Kind)
    enum class Role {
        Time = Qt::UserRole + 1, ///< "09:46:02.114"
        Direction,               ///< "C", "S" or empty.
        Text,                    ///< Safe to show. For a body: "333 lines, 9,657 bytes".
        Kind,                    ///< ConversationModel::Kind; Refusal is a -ERR.
        HasHiddenPart,           ///< Paint a plate "hidden" behind the text.
        FoldedBytes,             ///< qint64; 0 where nothing is folded.
        AccessibleText
    };
    Q_ENUM(Role)

    /// The log must outlive the model.
    ConversationModel(const SessionLog &log, const QLocale &locale, const base::Clock &clock,
                      QObject *parent = nullptr);

    quint32 session() const { return m_session; }
    QString transcript() const; ///< The whole session as text, for copying and saving.

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

public Q_SLOTS:
    void showSession(quint32 number); ///< 0: none.

private:
    void prepare(quint32 number, qsizetype dropped, qsizetype added);
    void complete(quint32 number, qsizetype dropped, qsizetype added);
    const pop3::ConversationLine *lineAt(int row) const;
    QString textOf(const pop3::ConversationLine &line) const;

    const SessionLog &m_log;
    QLocale m_locale;
    DateWording m_dates;
    quint32 m_session = 0;
    qsizetype m_rows = 0;
    qsizetype m_firstLine = 0; ///< Lines before it are about to go.
};

} // namespace models
