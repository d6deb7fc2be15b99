// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/MessageListModel.h"

#include "models/MessageText.h"
#include "models/Wording.h"

#include <QColor>
#include <QFont>

#include <optional>

namespace models {

namespace {

std::optional<store::ListView::Key> keyOf(MessageListModel::Column column)
{
    using Key = store::ListView::Key;
    switch (column) {
    case MessageListModel::Column::Unread:
    case MessageListModel::Column::Star:
        return std::nullopt;
    case MessageListModel::Column::Attachment:
        return Key::Attachment;
    case MessageListModel::Column::From:
        return Key::Sender;
    case MessageListModel::Column::Subject:
        return Key::Subject;
    case MessageListModel::Column::Account:
        return Key::Account;
    case MessageListModel::Column::Date:
        return Key::Date;
    case MessageListModel::Column::Size:
        return Key::Size;
    }
    return std::nullopt;
}

QVariant boldWhenUnread(const store::MessageRow &row)
{
    if (!row.isUnread())
        return {};
    QFont font;
    font.setWeight(QFont::DemiBold);
    return font;
}

} // namespace

MessageListModel::MessageListModel(const QLocale &locale, const base::Clock &clock, QObject *parent)
    : QAbstractTableModel(parent), m_locale(locale), m_dates(locale, clock)
{
}

void MessageListModel::setView(const store::ListView &view)
{
    if (m_number > 0 && view == m_view)
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
        return boldWhenUnread(*row);
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
        return row.snippet;
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
    switch (Column(section)) {
    case Column::Unread:
    case Column::Star:
    case Column::Attachment:
        return QString();
    case Column::From:
        return tr("From");
    case Column::Subject:
        return tr("Subject");
    case Column::Account:
        return tr("Account");
    case Column::Date:
        return tr("Date");
    case Column::Size:
        return tr("Size");
    }
    return {};
}

void MessageListModel::sort(int column, Qt::SortOrder order)
{
    const std::optional<store::ListView::Key> key = keyOf(Column(column));
    if (!key)
        return;
    store::ListView sorted = m_view;
    sorted.key = *key;
    sorted.order = order;
    setView(sorted);
}

} // namespace models
