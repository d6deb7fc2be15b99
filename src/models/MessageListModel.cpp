// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/MessageListModel.h"

#include "models/MessageColumns.h"
#include "models/MessageText.h"
#include "models/Wording.h"

#include <QColor>

#include <algorithm>
#include <optional>

namespace models {

MessageListModel::MessageListModel(const QLocale &locale, const base::Clock &clock, QObject *parent)
    : QAbstractTableModel(parent), m_locale(locale), m_dates(locale, clock)
{
}

void MessageListModel::setView(const store::ListView &view)
{
    if (m_number > m_numberBefore && view == m_view)
        return;
    m_view = view;
    reopen();
}

void MessageListModel::reopen()
{
    m_isOpening = true;
    m_requests.clear();
    Q_EMIT viewRequested(++m_number, m_view);
}

void MessageListModel::setAccounts(const QList<AccountLabel> &accounts)
{
    m_accounts.clear();
    for (const AccountLabel &account : accounts)
        m_accounts.insert(account.id, account);
    tellChanged(0, m_count - 1);
}

QString MessageListModel::idAt(int row) const
{
    const store::MessageRow *loaded = m_window.at(row);
    return loaded ? loaded->id : QString();
}

int MessageListModel::rowOf(const QString &id) const
{
    return int(m_window.positionOf(id));
}

int MessageListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_count);
}

int MessageListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columnCountOfAll;
}

QVariant MessageListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_count)
        return {};
    const store::MessageRow *row = m_window.at(index.row());
    if (role == int(Role::IsLoaded))
        return row != nullptr;
    if (!row) {
        askFor(index.row());
        return {};
    }
    if (role == Qt::DisplayRole)
        return cell(*row, Column(index.column()));
    if (role == Qt::FontRole)
        return fontOf(*row);
    if (role == Qt::ToolTipRole)
        return m_dates.withZone(row->date);
    if (role == Qt::TextAlignmentRole && Column(index.column()) == Column::Size)
        return QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter));
    if (role == Qt::AccessibleTextRole)
        return spokenRow(*row, m_dates, index.row(), m_count);
    const QVariant text = textOf(*row, index.row(), Role(role));
    return text.isValid() ? text : factOf(*row, Role(role));
}

QVariant MessageListModel::cell(const store::MessageRow &row, Column column) const
{
    switch (column) {
    case Column::Unread:
    case Column::Star:
    case Column::Attachment:
        return {};
    case Column::From:
        return row.sender;
    case Column::Subject:
        return row.subject;
    case Column::Account:
        return m_accounts.value(row.account).name;
    case Column::Date:
        return m_dates.inTable(row.date);
    case Column::Size:
        return wording::size(row.size, m_locale);
    }
    return {};
}

QVariant MessageListModel::textOf(const store::MessageRow &row, int position, Role role) const
{
    if (role == Role::AccountName)
        return m_accounts.value(row.account).name;
    if (role == Role::Sender)
        return row.sender;
    if (role == Role::SenderAddress)
        return row.senderAddress;
    if (role == Role::Subject)
        return row.subject;
    if (role == Role::Snippet)
        return row.isPartial() ? partialText(row, m_locale) : row.snippet;
    if (role == Role::DateText)
        return m_dates.inList(row.date);
    if (role == Role::TableDateText)
        return m_dates.inTable(row.date);
    if (role == Role::FullDateText)
        return m_dates.withZone(row.date);
    if (role == Role::SizeText)
        return wording::size(row.size, m_locale);
    if (role == Role::SectionText)
        return sectionText(row, position);
    if (role == Role::AccessibleText)
        return spokenRow(row, m_dates, position, m_count);
    return {};
}

QVariant MessageListModel::factOf(const store::MessageRow &row, Role role) const
{
    if (role == Role::Id)
        return row.id;
    if (role == Role::Account)
        return QVariant::fromValue(row.account);
    if (role == Role::AccountColour)
        return QColor(m_accounts.value(row.account).colour);
    if (role == Role::IsInFuture)
        return m_dates.isInFuture(row.date);
    if (role == Role::IsUnread)
        return row.isUnread();
    if (role == Role::IsStarred)
        return row.isStarred();
    if (role == Role::HasAttachment)
        return row.hasAttachment();
    if (role == Role::IsPartial)
        return row.isPartial();
    if (role == Role::IsGone)
        return row.isGone();
    if (role == Role::ThreadCount)
        return 1;
    return {};
}

QString MessageListModel::sectionText(const store::MessageRow &row, qint64 position) const
{
    if (!isSortedByDate())
        return {};
    const QString section = m_dates.section(row.date);
    if (position == 0)
        return section;
    const store::MessageRow *above = m_window.at(position - 1);
    if (!above)
        askFor(position - 1);
    return above && m_dates.section(above->date) != section ? section : QString();
}

QVariant MessageListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return headingOf(Column(section));
}

void MessageListModel::sort(int column, Qt::SortOrder order)
{
    const std::optional<store::ListView::Key> key = sortKeyOf(Column(column));
    if (!key)
        return;
    store::ListView sorted = m_view;
    sorted.key = *key;
    sorted.order = order;
    setView(sorted);
}

void MessageListModel::askFor(qint64 position) const
{
    const qint64 page = position / RowWindow::pageSize;
    if (!m_isOpening && m_requests.wants(page))
        Q_EMIT pageRequested(m_number, page * RowWindow::pageSize, int(RowWindow::pageSize));
}

void MessageListModel::takeView(quint32 number, qint64 count)
{
    if (number != m_number)
        return;
    beginResetModel();
    m_isOpening = false;
    m_requests.clear();
    m_window.clear();
    m_count = count;
    if (count > 0)
        m_requests.wants(0); // the feed sends the first page unasked
    endResetModel();
    Q_EMIT viewShown();
}

void MessageListModel::takePage(quint32 number, qint64 first, const store::MessageRows &rows)
{
    if (number != m_number || m_isOpening)
        return;
    const auto next = m_requests.arrived(first / RowWindow::pageSize);
    if (next)
        Q_EMIT pageRequested(m_number, *next * RowWindow::pageSize, int(RowWindow::pageSize));
    m_window.put(first, shownRows(rows.first(qBound<qint64>(0, m_count - first, rows.size()))));
    m_window.trimAround(first);
    tellChanged(first, first + rows.size()); // one more: its heading hangs on the last of these
}

void MessageListModel::takeChange(quint32 number, const store::ViewChange &change)
{
    if (number != m_number || m_isOpening)
        return;
    for (const auto &range : change.removed)
        removeRange(range);
    for (const auto &range : change.inserted)
        insertRange(range);
    if (!m_isOpening)
        changeRows(change);
}

void MessageListModel::changeRows(const store::ViewChange &change)
{
    if (change.isRestStale) {
        m_window.clear();
        tellChanged(0, m_count - 1);
    }
    qint64 first = 0;
    qint64 last = -1; // the run of changed rows that was not told yet; empty at first
    for (const auto &[position, row] : change.changed) {
        if (!m_window.replace(position, shownRow(row)))
            continue;
        if (position != last + 1) {
            tellChanged(first, last);
            first = position;
        }
        last = position;
    }
    tellChanged(first, last);
}

void MessageListModel::removeRange(const store::ViewChange::Removed &range)
{
    if (m_isOpening)
        return;
    if (range.count <= 0 || range.first + range.count > m_count)
        return reopen();
    beginRemoveRows({}, int(range.first), int(range.first + range.count - 1));
    m_window.remove(range.first, range.count);
    m_count -= range.count;
    endRemoveRows();
    tellChanged(range.first, range.first);
}

void MessageListModel::insertRange(const store::ViewChange::Inserted &range)
{
    if (m_isOpening)
        return;
    if (range.count <= 0 || range.first > m_count)
        return reopen();
    beginInsertRows({}, int(range.first), int(range.first + range.count - 1));
    m_window.insert(range.first, range.count);
    m_window.put(range.first, shownRows(range.rows));
    m_window.trimAround(range.first);
    m_count += range.count;
    endInsertRows();
    tellChanged(range.first + range.count, range.first + range.count);
}

void MessageListModel::tellChanged(qint64 first, qint64 last)
{
    last = std::min(last, m_count - 1);
    if (first <= last)
        Q_EMIT dataChanged(index(int(first), 0), index(int(last), columnCountOfAll - 1));
}

void MessageListModel::refreshDates()
{
    tellChanged(0, m_count - 1);
}

} // namespace models
