// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/CatalogueReader.h"

#include "store/MessageFile.h"

#include <QFileInfo>
#include <QSqlError>
#include <QVariant>

#include <algorithm>

namespace store {

namespace {

constexpr qint64 mostToldRows = 512; ///< Above it, contents are left to pages.
constexpr int removedAccount = int(SortKey::Column::Attachments) + 1;
constexpr size_t mostMoves = 50'000; ///< Above it, opening the view again is quicker.

/// Keeps what several queries see the same.
class Snapshot
{
public:
    explicit Snapshot(const QSqlDatabase &database) : m_database(database) { m_database.transaction(); }
    ~Snapshot() { m_database.commit(); }
    Q_DISABLE_COPY_MOVE(Snapshot)

private:
    QSqlDatabase m_database;
};

bool isSame(const SortKey &one, const SortKey &other)
{
    return !(one < other) && !(other < one);
}

} // namespace

bool CatalogueReader::connect()
{
    const FileIdentity now = FileIdentity::of(m_profile.catalogueFile());
    if (m_database && now == m_file)
        return true;
    m_database.reset();
    m_file = now;
    if (!now.exists())
        return false;
    auto opened = CatalogueDatabase::open(m_profile.catalogueFile(), CatalogueDatabase::Access::Read);
    if (opened)
        m_database.emplace(std::move(opened).value());
    return m_database.has_value();
}

qint64 CatalogueReader::number(QSqlQuery query) const
{
    return runs(query) && query.next() ? query.value(0).toLongLong() : 0;
}

bool CatalogueReader::runs(QSqlQuery &query) const
{
    const bool isWell = query.exec();
    if (!isWell)
        m_database->errorOf(query.lastError());
    return isWell;
}

QSqlQuery CatalogueReader::prepared(const QString &statement) const
{
    QSqlQuery query(m_database->connection());
    query.setForwardOnly(true);
    query.prepare(statement);
    return query;
}

CatalogueReader::Mark CatalogueReader::readMark() const
{
    QSqlQuery query = prepared(QStringLiteral("SELECT (SELECT value FROM state WHERE key = 'identity'), (SELECT value "
                                              "FROM state WHERE key = 'revision'), (SELECT max(row) FROM message)"));
    if (!runs(query) || !query.next())
        return {};
    return {query.value(0).toString(), query.value(1).toLongLong(), query.value(2).toLongLong()};
}

void CatalogueReader::open(const ListView &view)
{
    m_view = ViewQuery(view);
    m_mark = {};
    m_count = 0;
    if (!connect())
        return;
    const Snapshot snapshot(m_database->connection());
    reopen();
}

void CatalogueReader::reopen()
{
    m_mark = readMark();
    m_count = number(m_view.count(m_database->connection()));
    readInto(m_members, m_view.members(m_database->connection()), m_view.view().filter != ListView::Filter::All);
    readInto(m_attached, prepared(QStringLiteral("SELECT row FROM message WHERE attachments > 0")),
             m_view.view().key == ListView::Key::Attachment);
}

void CatalogueReader::readInto(RowSet &set, QSqlQuery query, bool isNeeded) const
{
    set.clear();
    if (!isNeeded || !query.exec())
        return;
    while (query.next())
        set.set(query.value(0).toLongLong(), true);
}

std::optional<ViewChange> CatalogueReader::advance()
{
    if (!connect()) {
        const bool hadRows = m_count > 0;
        open(m_view.view());
        return hadRows ? std::nullopt : std::optional(ViewChange());
    }
    const Snapshot snapshot(m_database->connection());
    const Mark now = readMark();
    if (now.identity == m_mark.identity && now.revision == m_mark.revision)
        return ViewChange();
    std::vector<ViewMove> moves;
    bool tellsAll = true;
    if (now.identity == m_mark.identity && now.revision > m_mark.revision)
        tellsAll = collect(moves);
    if (now.identity != m_mark.identity || now.revision < m_mark.revision || moves.size() > mostMoves) {
        reopen();
        return std::nullopt;
    }
    m_mark = now;
    ViewChange change = difference(std::move(moves));
    change.isRestStale = !tellsAll;
    return change;
}

bool CatalogueReader::collect(std::vector<ViewMove> &moves)
{
    QSqlQuery touched = prepared(QStringLiteral("SELECT count(*) FROM message WHERE revision > ?"));
    touched.addBindValue(m_mark.revision);
    const bool tellsAll = number(std::move(touched)) <= mostToldRows;
    m_departed.clear();
    QSqlQuery removed = prepared(QStringLiteral("SELECT row, account, date, sender, subject, size, 0 AS attachments, "
                                                "(SELECT id FROM account WHERE number = removed.account) "
                                                "FROM removed WHERE revision > ?"));
    removed.addBindValue(m_mark.revision);
    removed.exec();
    while (removed.next())
        addRemoved(moves, removed);
    QSqlQuery changed = prepared(QStringLiteral("SELECT %1 FROM message WHERE revision > ?").arg(ViewQuery::columns()));
    changed.addBindValue(m_mark.revision);
    changed.exec();
    while (changed.next())
        addChanged(moves, changed, tellsAll);
    return tellsAll;
}

bool CatalogueReader::wasIn(qint64 row) const
{
    return row <= m_mark.lastRow && (m_view.view().filter == ListView::Filter::All || m_members.contains(row));
}

void CatalogueReader::addChanged(std::vector<ViewMove> &moves, const QSqlQuery &query, bool tellsAll)
{
    MessageRow row = ViewQuery::readRow(query);
    if (!m_view.view().account.isNull() && row.account != m_view.view().account)
        return;
    const SortKey key = SortKey::of(query, m_view.view().key);
    const SortKey oldKey = key.withAttachment(m_attached.contains(row.row));
    const auto departed = m_departed.constFind(row.row);
    const bool was = departed == m_departed.constEnd() && wasIn(row.row);
    const bool is = m_view.holds(row);
    const bool hasMoved = was && is && !isSame(key, oldKey);
    if (m_view.view().filter != ListView::Filter::All)
        m_members.set(row.row, is);
    if (m_view.view().key == ListView::Key::Attachment)
        m_attached.set(row.row, row.hasAttachment());
    if (!tellsAll)
        row = MessageRow();
    if (departed != m_departed.constEnd() && is && tellsAll && isSame(moves[*departed].key, key)) {
        moves[*departed] = {key, true, true, std::move(row)};
        return; // It has moved in other orders.
    }
    if (hasMoved || (was && !is))
        moves.push_back({oldKey, true, false, {}});
    if (hasMoved || (is && !was))
        moves.push_back({key, false, true, std::move(row)});
    else if (was && is && tellsAll)
        moves.push_back({key, true, true, std::move(row)});
}

void CatalogueReader::addRemoved(std::vector<ViewMove> &moves, const QSqlQuery &query)
{
    const SortKey key = SortKey::of(query, m_view.view().key).withAttachment(false);
    const QString &account = m_view.view().account.toString();
    const bool isOfView = account.isEmpty() || query.value(removedAccount).toString() == account;
    if (isOfView && wasIn(key.row()))
        m_departed.insert(key.row(), moves.size());
    if (isOfView && wasIn(key.row()))
        moves.push_back({key.withAttachment(m_attached.contains(key.row())), true, false, {}});
    m_members.set(key.row(), false);
    m_attached.set(key.row(), false);
}

ViewChange CatalogueReader::difference(std::vector<ViewMove> moves)
{
    std::sort(moves.begin(), moves.end(),
              [this](const ViewMove &a, const ViewMove &b) { return m_view.precedes(a.key, b.key); });
    const ViewChange change = rangesOf(moves, [this](const ViewMove *after, const ViewMove &before) {
        return number(
            m_view.between(m_database->connection(), after ? std::optional(after->key) : std::nullopt, before.key));
    });
    for (const auto &range : change.removed)
        m_count -= range.count;
    for (const auto &range : change.inserted)
        m_count += range.count;
    return change;
}

MessageRows CatalogueReader::rows(qint64 offset, int limit)
{
    MessageRows rows;
    if (!connect())
        return rows;
    QSqlQuery query = m_view.page(m_database->connection(), offset, limit);
    runs(query);
    while (query.next())
        rows.append(ViewQuery::readRow(query));
    return rows;
}

qint64 CatalogueReader::positionOf(const QString &id)
{
    if (!connect())
        return -1;
    const Snapshot snapshot(m_database->connection());
    QSqlQuery query = prepared(QStringLiteral("SELECT %1 FROM message WHERE id = ?").arg(ViewQuery::columns()));
    query.addBindValue(id);
    if (!query.exec() || !query.next() || !m_view.holds(ViewQuery::readRow(query)))
        return -1;
    return number(m_view.between(m_database->connection(), std::nullopt, SortKey::of(query, m_view.view().key)));
}

MessageCounts CatalogueReader::counts()
{
    MessageCounts counts;
    if (!connect())
        return counts;
    const Snapshot snapshot(m_database->connection());
    QSqlQuery query = prepared(QStringLiteral("SELECT account, total, unread FROM count"));
    query.exec();
    while (query.next()) {
        const MessageCounts::Count count{query.value(1).toLongLong(), query.value(2).toLongLong()};
        counts.accounts.insert(base::AccountId::parse(query.value(0).toString()).value_or(base::AccountId()), count);
        counts.all.total += count.total;
        counts.all.unread += count.unread;
    }
    counts.starred = number(prepared(QStringLiteral("SELECT count(*) FROM message WHERE (flags & 2) <> 0")));
    counts.withAttachments = number(prepared(QStringLiteral("SELECT count(*) FROM message WHERE attachments > 0")));
    counts.bytes = number(prepared(QStringLiteral("SELECT sum(size) FROM message")));
    return counts;
}

QString CatalogueReader::pathOf(const QString &id)
{
    if (!connect())
        return {};
    QSqlQuery query = prepared(
        QStringLiteral("SELECT account.id, file FROM message JOIN account ON number = account WHERE message.id = ?"));
    query.addBindValue(id);
    if (!query.exec() || !query.next())
        return {};
    const auto account = base::AccountId::parse(query.value(0).toString()).value_or(base::AccountId());
    const QString folder = m_profile.accountFolder(account);
    const auto file = MessageFile::find(folder, id, query.value(1).toString());
    return file ? folder + QLatin1Char('/') + file->relativePath() : QString();
}

} // namespace store
