// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/MessageFlagger.h"

#include "store/MessageFile.h"
#include "store/SystemError.h"
#include "store/ViewQuery.h"

#include <QFile>
#include <QSqlError>
#include <QSqlQuery>
#include <QVariant>

#include <algorithm>
#include <cerrno>
#include <cstdio>

namespace store {

namespace {

constexpr qsizetype batchSize = 100; ///< Short enough that a mail check beside it does not feel it.

MessageFlags marked(MessageFlags flags, MessageFlagger::Mark mark)
{
    switch (mark) {
    case MessageFlagger::Mark::Read:
        return flags.setFlag(MessageFlag::Seen, true);
    case MessageFlagger::Mark::Unread:
        return flags.setFlag(MessageFlag::Seen, false);
    case MessageFlagger::Mark::Starred:
        return flags.setFlag(MessageFlag::Flagged, true);
    case MessageFlagger::Mark::Unstarred:
        return flags.setFlag(MessageFlag::Flagged, false);
    }
    return flags;
}

int renameFile(const QString &from, const QString &to)
{
    return ::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) == 0 ? 0 : errno;
}

} // namespace

MessageFlagger::MessageFlagger(const Profile &profile, QObject *parent) : QObject(parent), m_profile(profile) {}

bool MessageFlagger::connectDatabase()
{
    if (m_database && !m_database->isReplaced())
        return true;
    m_database.reset();
    auto opened = CatalogueDatabase::open(m_profile.catalogueFile(), CatalogueDatabase::Access::Write);
    if (opened)
        m_database.emplace(std::move(opened).value());
    else
        Q_EMIT failed(opened.error());
    return m_database.has_value();
}

void MessageFlagger::mark(const QStringList &ids, Mark mark)
{
    for (const QString &id : ids)
        m_wishes.append({id, mark});
    workLater();
}

void MessageFlagger::markAllRead(const ListView &view)
{
    if (!connectDatabase())
        return;
    QSqlQuery query = ViewQuery(view).unreadIds(m_database->connection());
    query.exec();
    while (query.next())
        m_wishes.append({query.value(0).toString(), Mark::Read});
    workLater();
}

void MessageFlagger::workLater()
{
    if (!m_isWorking && m_wishes.isEmpty())
        Q_EMIT rested();
    else if (!m_isWorking)
        m_isWorking = QMetaObject::invokeMethod(this, &MessageFlagger::work, Qt::QueuedConnection);
}

void MessageFlagger::work()
{
    m_isWorking = false;
    if (!connectDatabase()) {
        m_wishes.clear();
        return;
    }
    const QList<Wish> wishes = m_wishes.first(std::min(batchSize, m_wishes.size()));
    m_wishes.remove(0, wishes.size());
    QList<Renamed> batch;
    for (const Wish &wish : wishes) {
        if (const auto renamed = rename(wish))
            batch.append(*renamed);
    }
    record(batch);
    workLater();
}

std::optional<MessageFlagger::Renamed> MessageFlagger::rename(const Wish &wish)
{
    QSqlQuery query(m_database->connection());
    query.prepare(
        QStringLiteral("SELECT account.id, file FROM message JOIN account ON number = account WHERE message.id = ?"));
    query.addBindValue(wish.id);
    if (!query.exec() || !query.next())
        return std::nullopt;
    const auto account = base::AccountId::parse(query.value(0).toString()).value_or(base::AccountId());
    const QString folder = m_profile.accountFolder(account);
    const auto file = MessageFile::find(folder, wish.id, query.value(1).toString());
    if (!file) {
        Q_EMIT failed(systemError(ENOENT, folder + QLatin1Char('/') + wish.id));
        return std::nullopt;
    }
    const MessageFlags flags = marked(file->flags(), wish.mark);
    const MessageFile target = file->withFlags(flags);
    const QString from = folder + QLatin1Char('/') + file->relativePath();
    const QString to = folder + QLatin1Char('/') + target.relativePath();
    const int error = from == to ? 0 : renameFile(from, to);
    if (error != 0) {
        Q_EMIT failed(systemError(error, from));
        return std::nullopt;
    }
    return Renamed{wish.id, target.relativePath(), flags};
}

void MessageFlagger::record(const QList<Renamed> &batch)
{
    if (batch.isEmpty())
        return;
    if (const Outcome written = write(batch); written)
        Q_EMIT catalogueChanged();
    else
        Q_EMIT failed(written.error());
}

Outcome MessageFlagger::write(const QList<Renamed> &batch)
{
    QSqlDatabase database = m_database->connection();
    QSqlQuery query(database);
    if (!query.exec(QStringLiteral("BEGIN IMMEDIATE")))
        return m_database->errorOf(query.lastError());
    // 192: that only the header is here is not changed by this. Where the mail has come meanwhile, its row has the
    // flags.
    query.prepare(QStringLiteral("UPDATE message SET file = ?, flags = (? & 63) | (flags & 192) "
                                 "WHERE id = ? AND ((flags & 64) <> 0 OR (? & 64) = 0)"));
    const bool areWritten = std::all_of(batch.begin(), batch.end(), [&query](const Renamed &renamed) {
        query.addBindValue(renamed.file);
        query.addBindValue(renamed.flags.toInt());
        query.addBindValue(renamed.id);
        query.addBindValue(renamed.flags.toInt());
        return query.exec();
    });
    const StoreError refused = m_database->errorOf(query.lastError());
    query.finish();
    if (areWritten && database.commit())
        return base::Done{};
    const StoreError error = areWritten ? m_database->lastError() : refused;
    database.rollback();
    return error;
}

} // namespace store
