// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/CatalogueState.h"

#include "store/CatalogueDatabase.h"
#include "store/Sql.h"

#include <QSqlQuery>
#include <QVariant>

namespace store {

QString catalogueState(const CatalogueDatabase &database, const QString &key)
{
    QSqlQuery query(database.connection());
    query.prepare(sqlStatement(QStringLiteral("state")));
    query.bindValue(QStringLiteral(":key"), key);
    return query.exec() && query.next() ? query.value(0).toString() : QString();
}

bool setCatalogueState(const CatalogueDatabase &database, const QString &key, const QString &value)
{
    QSqlQuery query(database.connection());
    query.prepare(sqlStatement(QStringLiteral("set_state")));
    query.bindValue(QStringLiteral(":key"), key);
    query.bindValue(QStringLiteral(":value"), value);
    return query.exec();
}

} // namespace store
