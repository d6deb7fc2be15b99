// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/CatalogueHealth.h"

#include "store/CatalogueDatabase.h"
#include "store/CatalogueState.h"
#include "store/SystemError.h"

#include <QDateTime>
#include <QFile>
#include <QSqlError>
#include <QSqlQuery>
#include <QVariant>

#include <cerrno>

namespace store::CatalogueHealth {

namespace {

constexpr qint64 secondsInDay = 24 * 3600;
const QString examinedKey = QStringLiteral("examined");

QString doubtMark(const QString &path)
{
    return path + QLatin1String(".doubtful");
}

} // namespace

bool isExaminationDue(const CatalogueDatabase &database)
{
    // A clock that was set back must not put it off.
    const qint64 age = QDateTime::currentSecsSinceEpoch() - catalogueState(database, examinedKey).toLongLong();
    return age < 0 || age > secondsInDay || QFile::exists(doubtMark(database.path()));
}

Outcome examine(const CatalogueDatabase &database)
{
    QSqlQuery query(database.connection());
    const bool isDoubted = QFile::exists(doubtMark(database.path()));
    const char *const check = isDoubted ? "PRAGMA integrity_check(1)" : "PRAGMA quick_check(1)";
    if (!query.exec(QLatin1String(check)) || !query.next())
        return database.errorOf(query.lastError());
    const QString verdict = query.value(0).toString();
    return verdict == QLatin1String("ok")
               ? Outcome(base::Done{})
               : StoreError{StoreError::Kind::CatalogueDamaged, database.path(), verdict.simplified()};
}

void noteSound(const CatalogueDatabase &database)
{
    setCatalogueState(database, examinedKey, QString::number(QDateTime::currentSecsSinceEpoch()));
    QFile::remove(doubtMark(database.path()));
}

void doubt(const QString &path)
{
    QFile mark(doubtMark(path));
    Q_UNUSED(mark.open(QIODevice::WriteOnly)) // Where nothing can be written, the daily examination has to do.
}

base::Result<FileLock, StoreError> lockPlace(const QString &path)
{
    return FileLock::take(path + QLatin1String(".lock"), FileLock::wait);
}

base::Result<QString, StoreError> setAside(const QString &path, const FileIdentity &damaged)
{
    // Twenty processes may find the damage at once: the good one that the first has made must stay.
    const auto lock = lockPlace(path);
    if (!lock)
        return lock.error();
    if (FileIdentity::of(path) != damaged)
        return QString();
    const QString date = QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMdd-hhmmss-zzz"));
    const QString aside = QStringLiteral("%1.damaged-%2").arg(path, date);
    if (!QFile::rename(path, aside))
        return systemError(errno, path);
    for (const char *suffix : {"-wal", "-shm"})
        QFile::rename(path + QLatin1String(suffix), aside + QLatin1String(suffix));
    QFile::remove(doubtMark(path));
    return aside;
}

} // namespace store::CatalogueHealth
