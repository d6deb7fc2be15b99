// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/SessionListModel.h"

#include "models/TroubleWords.h"
#include "models/Wording.h"

#include <QColor>

namespace models {

SessionListModel::SessionListModel(const SessionLog &log, const QLocale &locale, const base::Clock &clock,
                                   QObject *parent)
    : QAbstractListModel(parent), m_log(log), m_locale(locale), m_dates(locale, clock)
{
    for (const SessionLog::Session &session : log.sessions())
        m_numbers.prepend(session.number);
    connect(&log, &SessionLog::sessionBegun, this, &SessionListModel::addNewest);
    connect(&log, &SessionLog::sessionDropped, this, &SessionListModel::dropOldest);
    connect(&log, &SessionLog::sessionEnded, this, &SessionListModel::refresh);
}

void SessionListModel::addNewest(quint32 number)
{
    beginInsertRows({}, 0, 0);
    m_numbers.prepend(number);
    endInsertRows();
}

void SessionListModel::dropOldest(quint32 number)
{
    const int row = int(m_numbers.indexOf(number));
    if (row < 0)
        return;
    beginRemoveRows({}, row, row);
    m_numbers.removeAt(row);
    endRemoveRows();
}

void SessionListModel::refresh(quint32 number)
{
    const QModelIndex changed = index(int(m_numbers.indexOf(number)));
    if (changed.isValid())
        Q_EMIT dataChanged(changed, changed);
}

int SessionListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_numbers.size());
}

QVariant SessionListModel::data(const QModelIndex &index, int role) const
{
    const SessionLog::Session *session = index.isValid() ? m_log.find(m_numbers.value(index.row())) : nullptr;
    if (!session)
        return {};
    const QString time = m_dates.inTable(session->begun);
    if (role == Qt::DisplayRole)
        return session->account.name;
    if (role == Qt::AccessibleTextRole || role == int(Role::AccessibleText))
        return QStringList{session->account.name, time, stateText(*session)}.join(QStringLiteral(", "));
    if (role == int(Role::Number))
        return session->number;
    if (role == int(Role::Account))
        return QVariant::fromValue(session->account.id);
    if (role == int(Role::Colour))
        return QColor(session->account.colour);
    if (role == int(Role::TimeText))
        return time;
    if (role == int(Role::State))
        return QVariant::fromValue(!session->report         ? State::Open
                                   : session->report->error ? State::Trouble
                                                            : State::Ok);
    return role == int(Role::StateText) ? stateText(*session) : QVariant();
}

QString SessionListModel::stateText(const SessionLog::Session &session) const
{
    if (!session.report)
        return tr("Open");
    if (session.report->error)
        return shortWords(*session.report->error);
    const QString time = wording::duration(session.begun.msecsTo(session.ended), m_locale);
    if (session.report->fetched == 0)
        return tr("Nothing new, %1").arg(time);
    return tr("%1 new, %2").arg(wording::number(session.report->fetched, m_locale), time);
}

} // namespace models
