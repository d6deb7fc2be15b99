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

QStringList keyColumnsOf(ListView::Key key)
{
    const QString date = QStringLiteral("date");
    const QString row = QStringLiteral("row");
    switch (key) {
    case ListView::Key::Date:
        return {date, row};
    case ListView::Key::Sender:
        return {QStringLiteral("sender"), row};
    case ListView::Key::Subject:
        return {QStringLiteral("subject"), row};
    case ListView::Key::Size:
        return {QStringLiteral("size"), row};
    case ListView::Key::Account:
        return {QStringLiteral("account"), date, row};
    case ListView::Key::Attachment:
        return {QStringLiteral("(ifnull(attachments, 0) > 0)"), date, row};
    }
    return {};
}

QDateTime dateOf(const QSqlQuery &query)
{
    const qint64 seconds = query.value(QStringLiteral("date")).toLongLong();
    const QVariant minutes = query.value(QStringLiteral("date_offset"));
    return minutes.isNull() ? QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC)
                            : QDateTime::fromSecsSinceEpoch(seconds, Qt::OffsetFromUTC, minutes.toInt() * 60);
}

} // namespace

QString ViewQuery::where() const
{
    QStringList conditions;
    if (!m_view.account.isNull())
        conditions << QStringLiteral("account = ?");
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
    QStringList terms = keyColumnsOf(m_view.key);
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
    const bool ascends = m_view.order == Qt::AscendingOrder;
    QString statement = QStringLiteral("SELECT count(*) FROM message WHERE %1").arg(where());
    const QString columns = keyColumnsOf(m_view.key).join(QLatin1String(", "));
    const auto bound = [&](const SortKey &key, QLatin1String comparison) {
        const QString marks = QStringList(key.values().size(), QStringLiteral("?")).join(QLatin1String(", "));
        statement += QStringLiteral(" AND (%1) %2 (%3)").arg(columns, comparison, marks);
    };
    if (after)
        bound(*after, ascends ? QLatin1String(">") : QLatin1String("<"));
    if (before)
        bound(*before, ascends ? QLatin1String("<") : QLatin1String(">"));
    QSqlQuery query = prepared(database, statement);
    bindAccount(query);
    for (const auto &key : {after, before}) {
        const QVariantList values = key ? key->values() : QVariantList();
        for (const QVariant &value : values)
            query.addBindValue(value);
    }
    return query;
}

QString ViewQuery::columns()
{
    return QStringLiteral("row, account, id, subject, sender, sender_address, recipients, date, date_offset, size, "
                          "flags, attachments, snippet");
}

MessageRow ViewQuery::readRow(const QSqlQuery &query)
{
    const auto text = [&query](const char *column) { return query.value(QLatin1String(column)).toString(); };
    MessageRow row;
    row.row = query.value(QStringLiteral("row")).toLongLong();
    row.account = base::AccountId::parse(text("account")).value_or(base::AccountId());
    row.id = text("id");
    row.subject = text("subject");
    row.sender = text("sender");
    row.senderAddress = text("sender_address");
    row.recipients = text("recipients");
    row.date = dateOf(query);
    row.size = query.value(QStringLiteral("size")).toLongLong();
    row.flags = MessageFlags::fromInt(query.value(QStringLiteral("flags")).toInt());
    const QVariant attachments = query.value(QStringLiteral("attachments"));
    row.attachments = attachments.isNull() ? std::nullopt : std::optional(attachments.toInt());
    row.snippet = text("snippet");
    return row;
}

} // namespace store
