// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/Catalogue.h"

#include "store/CatalogueHealth.h"
#include "store/CatalogueState.h"
#include "store/Sql.h"

#include <QVariant>

#include <algorithm>

namespace store {

namespace {

const QString wholeKey = QStringLiteral("whole");
const QString asideKey = QStringLiteral("aside");
const QString noAside = QStringLiteral("none");

QString markKey(const base::AccountId &account)
{
    return QStringLiteral("ledger:") + account.toString();
}

QVariant orNull(const QByteArray &text)
{
    return text.isEmpty() ? QVariant(QMetaType::fromType<QString>()) : QVariant(QString::fromLatin1(text));
}

QString toldKey(const base::AccountId &account)
{
    return QStringLiteral("told:") + account.toString();
}

template<typename Number>
QVariant orNull(const std::optional<Number> &number)
{
    return number ? QVariant(*number) : QVariant(QMetaType::fromType<Number>());
}

/// SQL's empty text, where a null QString would be NULL.
QString present(const QString &text)
{
    return text.isNull() ? QStringLiteral("") : text;
}

/// By name: by position, Qt makes a string of each number each time.
void bindTo(QSqlQuery &query, const CatalogueRow &row)
{
    query.bindValue(QStringLiteral(":id"), QString::fromLatin1(row.id));
    query.bindValue(QStringLiteral(":uidl"), row.uidl.bytes());
    query.bindValue(QStringLiteral(":file"), QString::fromLatin1(row.file));
    query.bindValue(QStringLiteral(":subject"), present(row.subject));
    query.bindValue(QStringLiteral(":sender"), present(row.sender));
    query.bindValue(QStringLiteral(":sender_address"), present(row.senderAddress));
    query.bindValue(QStringLiteral(":recipients"), present(row.recipients));
    query.bindValue(QStringLiteral(":date"), row.date);
    query.bindValue(QStringLiteral(":date_offset"), orNull(row.dateOffset));
    query.bindValue(QStringLiteral(":date_header"), orNull(row.dateHeader));
    query.bindValue(QStringLiteral(":arrived"), row.arrived);
    query.bindValue(QStringLiteral(":size"), row.size);
    query.bindValue(QStringLiteral(":flags"), row.flags);
    query.bindValue(QStringLiteral(":attachments"), int(row.mayHaveAttachment));
    query.bindValue(QStringLiteral(":message_id"), orNull(row.messageId));
    query.bindValue(QStringLiteral(":parent_id"), orNull(row.parentId));
}

} // namespace

Catalogue::Opened Catalogue::open(const QString &path, Examination examination)
{
    const FileIdentity file = FileIdentity::of(path);
    Opened opened = tryOpen(path, examination);
    if (opened || opened.error().kind != StoreError::Kind::CatalogueDamaged)
        return opened;
    return replace(path, file);
}

Catalogue::Opened Catalogue::renewed(std::unique_ptr<Catalogue> damaged)
{
    const QString path = damaged->m_database.path();
    const FileIdentity file = damaged->m_database.file();
    damaged.reset(); // No connection of ours may be open while it is moved.
    return replace(path, file);
}

Catalogue::Opened Catalogue::replace(const QString &path, const FileIdentity &damaged)
{
    const auto aside = CatalogueHealth::setAside(path, damaged);
    if (!aside)
        return aside.error();
    Opened opened = tryOpen(path, Examination::WhenDue);
    if (opened && !aside->isEmpty())
        opened.value()->noteAside(*aside);
    return opened;
}

Catalogue::Opened Catalogue::tryOpen(const QString &path, Examination examination)
{
    auto database = CatalogueDatabase::open(path, CatalogueDatabase::Access::Write);
    if (!database)
        return database.error();
    std::unique_ptr<Catalogue> catalogue(new Catalogue(std::move(database).value()));
    if (const Outcome examined = catalogue->examine(examination); !examined)
        return examined.error();
    return catalogue;
}

Outcome Catalogue::examine(Examination examination)
{
    if (examination == Examination::WhenDue && !CatalogueHealth::isExaminationDue(m_database))
        return base::Done{};
    Outcome sound = CatalogueHealth::examine(m_database);
    if (sound)
        CatalogueHealth::noteSound(m_database);
    return sound;
}

void Catalogue::noteAside(const QString &aside)
{
    m_aside = aside;
    setCatalogueState(m_database, asideKey, aside);
}

QString Catalogue::asideBefore() const
{
    const QString aside = catalogueState(m_database, asideKey);
    return aside == noAside ? QString() : aside;
}

bool Catalogue::isToldTo(const base::AccountId &account)
{
    if (!catalogueState(m_database, QStringLiteral("begun")).isEmpty())
        return true;
    const bool isOfOld = catalogueState(m_database, asideKey).isEmpty(); // Made before there were notes of it.
    return isOfOld ? !markOf(account).ledger.isEmpty() : !catalogueState(m_database, toldKey(account)).isEmpty();
}

void Catalogue::noteTold(const base::AccountId &account)
{
    if (!isToldTo(account))
        setCatalogueState(m_database, toldKey(account), QStringLiteral("yes"));
}

bool Catalogue::isWhole() const
{
    return catalogueState(m_database, wholeKey) != QLatin1String("no");
}

void Catalogue::setWhole()
{
    setCatalogueState(m_database, wholeKey, QStringLiteral("yes"));
}

Catalogue::Catalogue(CatalogueDatabase database)
    : m_database(std::move(database)), m_insert(m_database.connection()), m_revision(m_database.connection())
{
    m_insert.prepare(sqlStatement(QStringLiteral("add_message")));
    m_revision.prepare(sqlStatement(QStringLiteral("next_revision")));
}

Catalogue::Mark Catalogue::markOf(const base::AccountId &account)
{
    const QList<QByteArray> words = catalogueState(m_database, markKey(account)).toLatin1().split(' ');
    return {words.value(0), words.value(1).toLongLong()};
}

Outcome Catalogue::add(const base::AccountId &account, const QList<CatalogueRow> &rows, const Mark &mark,
                       const Changes &changes)
{
    if (const Outcome begun = begin(); !begun)
        return begun;
    const bool isChange = !rows.isEmpty() || !changes.renamed.isEmpty();
    const qint64 revision = isChange ? nextRevision() : 0;
    bool isWell = (!isChange || revision > 0) && (rows.isEmpty() || addAccount(account));
    for (qsizetype i = 0; isWell && i < rows.size(); ++i)
        isWell = insert(rows[i], revision);
    return end(isWell && change(changes, revision) && setMark(account, mark));
}

bool Catalogue::addAccount(const base::AccountId &account)
{
    QSqlQuery query(m_database.connection());
    query.prepare(sqlStatement(QStringLiteral("add_account")));
    query.bindValue(QStringLiteral(":id"), account.toString());
    return runs(query);
}

bool Catalogue::change(const Changes &changes, qint64 revision)
{
    return rename(changes.renamed, revision) && runForEach(QStringLiteral("head_gone"), changes.gone) &&
           runForEach(QStringLiteral("drop_head"), changes.dropped);
}

bool Catalogue::runForEach(const QString &statement, const QByteArrayList &ids)
{
    QSqlQuery query(m_database.connection());
    query.prepare(sqlStatement(statement));
    return std::all_of(ids.begin(), ids.end(), [&](const QByteArray &id) {
        query.bindValue(QStringLiteral(":id"), QString::fromLatin1(id));
        return runs(query);
    });
}

bool Catalogue::rename(const Names &renamed, qint64 revision)
{
    QSqlQuery query(m_database.connection());
    query.prepare(sqlStatement(QStringLiteral("rename_message")));
    for (auto it = renamed.begin(); it != renamed.end(); ++it) {
        query.bindValue(QStringLiteral(":id"), QString::fromLatin1(it.key()));
        query.bindValue(QStringLiteral(":uidl"), it->bytes());
        query.bindValue(QStringLiteral(":revision"), revision);
        if (!runs(query))
            return false;
    }
    return true;
}

Outcome Catalogue::forget(const base::AccountId &account)
{
    if (const Outcome begun = begin(); !begun)
        return begun;
    QSqlQuery query(m_database.connection());
    query.prepare(sqlStatement(QStringLiteral("forget_account")));
    query.bindValue(QStringLiteral(":account"), account.toString());
    const bool isWell = runs(query);
    query.finish();
    return end(isWell && setMark(account, {}));
}

Outcome Catalogue::begin()
{
    // QSqlDatabase::transaction() would begin as a reader, and a reader may be refused when it turns writer.
    QSqlQuery query(m_database.connection());
    if (query.exec(QStringLiteral("BEGIN IMMEDIATE")))
        return base::Done{};
    return m_database.errorOf(query.lastError());
}

Outcome Catalogue::end(bool isWell)
{
    QSqlQuery query(m_database.connection());
    if (isWell && query.exec(QStringLiteral("COMMIT")))
        return base::Done{};
    const StoreError error = m_database.errorOf(isWell ? query.lastError() : m_error);
    query.exec(QStringLiteral("ROLLBACK"));
    return error;
}

bool Catalogue::insert(const CatalogueRow &row, qint64 revision)
{
    bindTo(m_insert, row);
    m_insert.bindValue(QStringLiteral(":account"), row.account.toString());
    m_insert.bindValue(QStringLiteral(":revision"), revision);
    return runs(m_insert) && (m_insert.numRowsAffected() > 0 || replaceHead(row));
}

/// Its number stays, so that whoever looks at it does not lose it; a tombstone tells where it was in the list.
bool Catalogue::replaceHead(const CatalogueRow &row)
{
    QSqlQuery moved(m_database.connection());
    moved.prepare(sqlStatement(QStringLiteral("head_moved")));
    moved.bindValue(QStringLiteral(":revision"), nextRevision());
    moved.bindValue(QStringLiteral(":id"), QString::fromLatin1(row.id));
    moved.bindValue(QStringLiteral(":date"), row.date);
    moved.bindValue(QStringLiteral(":size"), row.size);
    moved.bindValue(QStringLiteral(":sender"), present(row.sender));
    moved.bindValue(QStringLiteral(":subject"), present(row.subject));
    QSqlQuery query(m_database.connection());
    query.prepare(sqlStatement(QStringLiteral("replace_head")));
    bindTo(query, row);
    return runs(moved) && runs(query);
}

bool Catalogue::setMark(const base::AccountId &account, const Mark &mark)
{
    QSqlQuery query(m_database.connection());
    query.prepare(sqlStatement(QStringLiteral("set_state")));
    query.bindValue(QStringLiteral(":key"), markKey(account));
    query.bindValue(QStringLiteral(":value"), QString::fromLatin1(mark.ledger + ' ' + QByteArray::number(mark.offset)));
    return runs(query);
}

bool Catalogue::runs(QSqlQuery &query)
{
    const bool isWell = query.exec();
    if (!isWell)
        m_error = query.lastError();
    return isWell;
}

qint64 Catalogue::nextRevision()
{
    const qint64 revision = runs(m_revision) && m_revision.next() ? m_revision.value(0).toLongLong() : 0;
    m_revision.finish();
    return revision;
}

} // namespace store
