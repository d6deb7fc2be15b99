// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/ViewQuery.h"

#include <QStringList>
#include <QVariant>

namespace store {

namespace {

QSqlQuery prepared(const QSqlDatabase &database, const QString &statement)
{
    QSqlQuery query(database);
    query.setForwardOnly(true);
    query.prepare(statement);
    return query;
}

/// Behind the columns of SortKey.
enum class Column {
    Id = int(SortKey::Column::Attachments) + 1,
    SenderAddress,
    Recipients,
    DateOffset,
    Flags,
    Snippet,
    Account
};

QDateTime dateOf(const QSqlQuery &query)
{
    const qint64 seconds = query.value(int(SortKey::Column::Date)).toLongLong();
    const QVariant minutes = query.value(int(Column::DateOffset));
    return minutes.isNull() ? QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC)
                            : QDateTime::fromSecsSinceEpoch(seconds, Qt::OffsetFromUTC, minutes.toInt() * 60);
}

} // namespace

QString ViewQuery::ofAccount() const
{
    // The plus keeps SQLite from looking all of the account's rows up and sorting them: their index ends with it.
    const bool isLastInIndex = leadingColumns(m_view.key).constLast() == QLatin1String("account");
    return (isLastInIndex ? QStringLiteral("+account") : QStringLiteral("account")) +
           QStringLiteral(" = (SELECT number FROM account WHERE id = ?)");
}

QString ViewQuery::where() const
{
    QStringList conditions;
    if (!m_view.account.isNull())
        conditions << ofAccount();
    switch (m_view.filter) {
    case ListView::Filter::All:
        break;
    case ListView::Filter::Unread:
        conditions << QStringLiteral("(flags & 1) = 0");
        break;
    case ListView::Filter::Starred:
        conditions << QStringLiteral("(flags & 2) <> 0");
        break;
    case ListView::Filter::WithAttachments:
        conditions << QStringLiteral("attachments > 0");
        break;
    }
    return conditions.isEmpty() ? QStringLiteral("1") : conditions.join(QStringLiteral(" AND "));
}

bool ViewQuery::holds(const MessageRow &row) const
{
    if (!m_view.account.isNull() && row.account != m_view.account)
        return false;
    switch (m_view.filter) {
    case ListView::Filter::All:
        return true;
    case ListView::Filter::Unread:
        return row.isUnread();
    case ListView::Filter::Starred:
        return row.isStarred();
    case ListView::Filter::WithAttachments:
        return row.hasAttachment();
    }
    return false;
}

QString ViewQuery::order() const
{
    const bool descends = m_view.order == Qt::DescendingOrder;
    QStringList terms = leadingColumns(m_view.key) << QStringLiteral("row");
    for (QString &term : terms)
        term += descends ? QLatin1String(" DESC") : QLatin1String("");
    return terms.join(QLatin1String(", "));
}

bool ViewQuery::precedes(const SortKey &a, const SortKey &b) const
{
    return m_view.order == Qt::AscendingOrder ? a < b : b < a;
}

void ViewQuery::bindAccount(QSqlQuery &query) const
{
    if (!m_view.account.isNull())
        query.addBindValue(m_view.account.toString());
}

QSqlQuery ViewQuery::count(const QSqlDatabase &database) const
{
    return between(database, std::nullopt, std::nullopt);
}

QSqlQuery ViewQuery::members(const QSqlDatabase &database) const
{
    QSqlQuery query = prepared(database, QStringLiteral("SELECT row FROM message WHERE %1").arg(where()));
    bindAccount(query);
    return query;
}

QSqlQuery ViewQuery::unreadIds(const QSqlDatabase &database) const
{
    QSqlQuery query =
        prepared(database, QStringLiteral("SELECT id FROM message WHERE %1 AND (flags & 1) = 0").arg(where()));
    bindAccount(query);
    return query;
}

QSqlQuery ViewQuery::page(const QSqlDatabase &database, qint64 offset, int limit) const
{
    // The inner query walks an index alone; only the page's own rows are then read.
    QSqlQuery query = prepared(database, QStringLiteral("SELECT %1 FROM message WHERE row IN (SELECT row FROM message "
                                                        "WHERE %2 ORDER BY %3 LIMIT ? OFFSET ?) ORDER BY %3")
                                             .arg(columns(), where(), order()));
    bindAccount(query);
    query.addBindValue(limit);
    query.addBindValue(offset);
    return query;
}

QSqlQuery ViewQuery::between(const QSqlDatabase &database, const std::optional<SortKey> &after,
                             const std::optional<SortKey> &before) const
{
    const QList<SqlCondition> ranges = rangesBetween(m_view, after, before);
    QStringList counts;
    for (const SqlCondition &range : ranges)
        counts << QStringLiteral("(SELECT count(*) FROM message WHERE %1 AND %2)").arg(where(), range.text);
    QSqlQuery query = prepared(database, QStringLiteral("SELECT ") + counts.join(QStringLiteral(" + ")));
    for (const SqlCondition &range : ranges) {
        bindAccount(query);
        for (const QVariant &value : range.values)
            query.addBindValue(value);
    }
    return query;
}

QString ViewQuery::columns()
{
    return QStringLiteral(
        "row, account, date, sender, subject, size, attachments, id, sender_address, recipients, "
        "date_offset, flags, snippet, (SELECT account.id FROM account WHERE number = message.account)");
}

MessageRow ViewQuery::readRow(const QSqlQuery &query)
{
    using Key = SortKey::Column;
    const auto text = [&query](auto column) { return query.value(int(column)).toString(); };
    MessageRow row;
    row.row = query.value(int(Key::Row)).toLongLong();
    row.account = base::AccountId::parse(text(Column::Account)).value_or(base::AccountId());
    row.id = text(Column::Id);
    row.subject = text(Key::Subject);
    row.sender = text(Key::Sender);
    row.senderAddress = text(Column::SenderAddress);
    row.recipients = text(Column::Recipients);
    row.date = dateOf(query);
    row.size = query.value(int(Key::Size)).toLongLong();
    row.flags = MessageFlags::fromInt(query.value(int(Column::Flags)).toInt());
    const QVariant attachments = query.value(int(Key::Attachments));
    row.attachments = attachments.isNull() ? std::nullopt : std::optional(attachments.toInt());
    row.snippet = text(Column::Snippet);
    return row;
}

} // namespace store
