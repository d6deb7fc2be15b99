// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/RecordReader.h"

#include "store/CatalogueDatabase.h"
#include "store/Sql.h"

#include <QSqlError>

namespace store {

namespace {

std::optional<QDateTime> dateOf(const QSqlQuery &query)
{
    const QVariant seconds = query.value(QStringLiteral("date_header"));
    if (seconds.isNull())
        return std::nullopt;
    const int offsetSeconds = query.value(QStringLiteral("date_offset")).toInt() * 60;
    return QDateTime::fromSecsSinceEpoch(seconds.toLongLong(), Qt::OffsetFromUTC, offsetSeconds);
}

QString mailbox(const QString &name, const QString &address)
{
    return name.isEmpty() || name == address ? address : name + QLatin1String(" <") + address + u'>';
}

} // namespace

Outcome RecordReader::each(const base::AccountId &account, int limit,
                           const std::function<void(const MessageRecord &)> &take, Order order)
{
    const auto database = CatalogueDatabase::open(m_profile.catalogueFile(), CatalogueDatabase::Access::Read);
    if (!database)
        return database.error().kind == StoreError::Kind::Missing ? Outcome(base::Done()) : Outcome(database.error());
    QSqlQuery query(database->connection());
    query.setForwardOnly(true);
    const bool isNewestFirst = order == Order::NewestFirst;
    query.prepare(sqlStatement(isNewestFirst ? QStringLiteral("list_records") : QStringLiteral("list_records_oldest")));
    query.bindValue(QStringLiteral(":account"), account.isNull() ? QVariant() : QVariant(account.toString()));
    query.bindValue(QStringLiteral(":limit"), limit);
    if (!query.exec())
        return database->errorOf(query.lastError());
    while (query.next())
        take(record(query));
    const QSqlError error = query.lastError(); // It may be met on the way only.
    return error.isValid() ? Outcome(database->errorOf(error)) : Outcome(base::Done());
}

base::Result<QList<MessageRecord>, StoreError> RecordReader::startingWith(const QString &beginningOfId)
{
    const auto database = CatalogueDatabase::open(m_profile.catalogueFile(), CatalogueDatabase::Access::Read);
    if (!database && database.error().kind == StoreError::Kind::Missing)
        return QList<MessageRecord>();
    if (!database)
        return database.error();
    QSqlQuery query(database->connection());
    query.prepare(sqlStatement(QStringLiteral("records_starting_with")));
    query.bindValue(QStringLiteral(":first"), beginningOfId);
    query.bindValue(QStringLiteral(":last"), beginningOfId + QChar(0x7f));
    if (!query.exec())
        return database->errorOf(query.lastError());
    QList<MessageRecord> records;
    while (query.next())
        records += record(query);
    return records;
}

MessageRecord RecordReader::record(const QSqlQuery &query) const
{
    const auto text = [&query](const char *column) { return query.value(QLatin1String(column)).toString(); };
    MessageRecord record;
    record.account = base::AccountId::parse(text("account_id")).value_or(base::AccountId());
    record.id = text("id");
    record.uidl = query.value(QStringLiteral("uidl")).toByteArray();
    record.subject = text("subject");
    record.from = mailbox(text("sender"), text("sender_address"));
    record.to = text("recipients");
    record.date = dateOf(query);
    record.size = query.value(QStringLiteral("size")).toLongLong();
    record.flags = MessageFlags(query.value(QStringLiteral("flags")).toInt());
    record.path = m_profile.accountFolder(record.account) + u'/' + text("file");
    return record;
}

} // namespace store
