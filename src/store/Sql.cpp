// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/Sql.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>

// A resource inside a static library is dropped by the linker unless it is named, and the macro wants no namespace.
static void keepResource()
{
    Q_INIT_RESOURCE(store);
}

namespace store {

QStringList sqlScript(const QString &name)
{
    keepResource();
    QFile file(QStringLiteral(":/store/sql/%1.sql").arg(name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QString text = QString::fromUtf8(file.readAll());
    static const QRegularExpression comment(QStringLiteral(" *--[^\n]*(?=\n)"));
    text.replace(comment, QString());
    QStringList statements;
    for (const QString &statement : text.split(QLatin1String("\n\n"), Qt::SkipEmptyParts)) {
        if (!statement.trimmed().isEmpty())
            statements.append(statement.trimmed());
    }
    return statements;
}

QString sqlStatement(const QString &name)
{
    return sqlScript(name).value(0);
}

QStringList sqlNames()
{
    keepResource();
    return QDir(QStringLiteral(":/store/sql"))
        .entryList({QStringLiteral("*.sql")})
        .replaceInStrings(QStringLiteral(".sql"), QString());
}

} // namespace store
