// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/CatalogueDatabase.h"

#include "store/CatalogueHealth.h"
#include "store/PrivateFolder.h"
#include "store/Sql.h"
#include "store/SystemError.h"

#include <QFile>
#include <QFileInfo>
#include <QSqlError>
#include <QSqlQuery>
#include <QUuid>

#include <cerrno>
#include <fcntl.h>
#include <unistd.h>

namespace store {

namespace {

constexpr int schemaVersion = 2;

/// SQLite would make it by the umask.
Outcome makePrivateFile(const QString &path)
{
    const int file = ::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (file < 0)
        return systemError(errno, path);
    ::close(file);
    return base::Done{};
}

StoreError::Kind kindOf(const QSqlError &error)
{
    switch (error.nativeErrorCode().toInt() & 0xff) {
    case 5: // SQLITE_BUSY
    case 6:
        return StoreError::Kind::LockHeld;
    case 8: // SQLITE_READONLY
    case 14:
        return StoreError::Kind::NotWritable;
    case 11: // SQLITE_CORRUPT
    case 26:
        return StoreError::Kind::CatalogueDamaged;
    case 13: // SQLITE_FULL
        return StoreError::Kind::DiskFull;
    default:
        return StoreError::Kind::Io;
    }
}

} // namespace

base::Result<CatalogueDatabase, StoreError> CatalogueDatabase::open(const QString &path, Access access)
{
    if (access == Access::Read && !QFileInfo::exists(path))
        return systemError(ENOENT, path);
    CatalogueDatabase database(path);
    if (const Outcome connected = database.connect(access); !connected)
        return connected.error();
    return database;
}

CatalogueDatabase::CatalogueDatabase(const QString &path)
    : m_path(path), m_name(QUuid::createUuid().toString(QUuid::WithoutBraces))
{
}

CatalogueDatabase::CatalogueDatabase(CatalogueDatabase &&other) noexcept
    : m_path(std::move(other.m_path)), m_name(std::move(other.m_name)), m_file(other.m_file)
{
    other.m_name.clear();
}

CatalogueDatabase::~CatalogueDatabase()
{
    if (!m_name.isEmpty()) {
        connection().close();
        QSqlDatabase::removeDatabase(m_name);
    }
}

QSqlDatabase CatalogueDatabase::connection() const
{
    return QSqlDatabase::database(m_name, false);
}

StoreError CatalogueDatabase::lastError() const
{
    return errorOf(connection().lastError());
}

StoreError CatalogueDatabase::errorOf(const QSqlError &error) const
{
    const StoreError told{kindOf(error), m_path, error.text()};
    if (told.kind == StoreError::Kind::CatalogueDamaged)
        CatalogueHealth::doubt(m_path);
    return told;
}

Outcome CatalogueDatabase::makeFile() const
{
    if (QFileInfo::exists(m_path))
        return base::Done{};
    const auto lock = CatalogueHealth::lockPlace(m_path);
    return lock ? makePrivateFile(m_path) : Outcome(lock.error());
}

bool CatalogueDatabase::isReplaced() const
{
    return FileIdentity::of(m_path) != m_file;
}

Outcome CatalogueDatabase::connect(Access access)
{
    if (access == Access::Write) {
        if (const Outcome made = makePrivateFolder(QFileInfo(m_path).path()); !made)
            return made;
        if (const Outcome made = makeFile(); !made)
            return made;
    }
    m_file = FileIdentity::of(m_path);
    QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_name);
    database.setDatabaseName(m_path);
    database.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=10000"));
    if (!database.open())
        return errorOf(database.lastError());
    // Ledger and Maildir are the truth: a catalogue that lost its last commits in a power cut only catches up.
    for (const char *pragma : {"PRAGMA journal_mode=WAL", "PRAGMA synchronous=NORMAL", "PRAGMA temp_store=MEMORY"}) {
        if (const Outcome set = run(QLatin1String(pragma)); !set)
            return set;
    }
    if (access == Access::Read)
        return number(QStringLiteral("PRAGMA user_version")) < schemaVersion
                   ? systemError(ENOENT, m_path) // The next to write makes it anew.
                   : run(QStringLiteral("PRAGMA query_only=1"));
    // Less makes it write pages in the midst of a transaction; the default of 2 MB is half a fetch's own memory.
    const Outcome bounded = run(QStringLiteral("PRAGMA cache_size=-1024"));
    return bounded ? makeSchema() : bounded;
}

Outcome CatalogueDatabase::makeSchema()
{
    if (const Outcome begun = run(QStringLiteral("BEGIN IMMEDIATE")); !begun)
        return begun;
    QSqlQuery version(connection());
    if (!version.exec(QStringLiteral("PRAGMA user_version")) || !version.next())
        return errorOf(version.lastError()); // It is not known to be an older one.
    const int found = version.value(0).toInt();
    version.finish();
    QStringList statements;
    if (found < schemaVersion) {
        statements = dropStatements() + sqlScript(QStringLiteral("schema"));
        statements << QStringLiteral("PRAGMA user_version=%1").arg(schemaVersion);
        if (found > 0)
            statements << QStringLiteral("INSERT INTO state VALUES ('begun', 'after an older one')");
    }
    for (const QString &statement : statements) {
        if (const Outcome made = run(statement); !made)
            return made;
    }
    if (const Outcome committed = run(QStringLiteral("COMMIT")); !committed)
        return committed;
    if (found > schemaVersion)
        return StoreError{StoreError::Kind::NewerFormat, m_path, QString::number(found)};
    return base::Done{};
}

/// Of an older version there is nothing to keep: it is a projection, and its mark goes with it.
QStringList CatalogueDatabase::dropStatements() const
{
    QSqlQuery query(connection());
    query.exec(QStringLiteral("SELECT type, name FROM sqlite_master "
                              "WHERE type IN ('table', 'view') AND name NOT LIKE 'sqlite%'"));
    QStringList statements;
    while (query.next())
        statements << QStringLiteral("DROP %1 %2").arg(query.value(0).toString(), query.value(1).toString());
    return statements;
}

int CatalogueDatabase::number(const QString &statement) const
{
    QSqlQuery query(connection());
    return query.exec(statement) && query.next() ? query.value(0).toInt() : 0;
}

Outcome CatalogueDatabase::run(const QString &statement)
{
    QSqlQuery query(connection());
    if (query.exec(statement))
        return base::Done{};
    return errorOf(query.lastError());
}

} // namespace store
