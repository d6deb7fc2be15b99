// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/StoreError.h"

#include <QSqlDatabase>

class QSqlError;

namespace store {

/// One connection to catalogue.sqlite for one thread: WAL, 10 s busy time-out, schema made or checked.
/// Close every query before it goes.
class CatalogueDatabase
{
public:
    enum class Access { Write, Read };

    /// Missing where Access is Read and there is no catalogue yet.
    static base::Result<CatalogueDatabase, StoreError> open(const QString &path, Access access);

    CatalogueDatabase(CatalogueDatabase &&other) noexcept;
    CatalogueDatabase &operator=(CatalogueDatabase &&) = delete;
    CatalogueDatabase(const CatalogueDatabase &) = delete;
    CatalogueDatabase &operator=(const CatalogueDatabase &) = delete;
    ~CatalogueDatabase();

    QSqlDatabase connection() const;
    StoreError lastError() const;
    StoreError errorOf(const QSqlError &error) const;

private:
    explicit CatalogueDatabase(const QString &path);
    Outcome connect(Access access);
    Outcome makeSchema();
    QStringList dropStatements() const;
    int number(const QString &statement) const; ///< 0 where it does not answer.
    Outcome run(const QString &statement);

    QString m_path;
    QString m_name;
};

} // namespace store
