// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/FileIdentity.h"
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
    const QString &path() const { return m_path; }
    const FileIdentity &file() const { return m_file; }
    bool isReplaced() const; ///< Another file stands at its path by now.
    StoreError lastError() const;
    StoreError errorOf(const QSqlError &error) const; ///< Damage is noted, so that it will be looked into.

private:
    explicit CatalogueDatabase(const QString &path);
    Outcome connect(Access access);
    Outcome makeFile() const;
    Outcome makeSchema();
    QStringList dropStatements() const;
    int number(const QString &statement) const; ///< 0 where it does not answer.
    Outcome run(const QString &statement);

    QString m_path;
    QString m_name;
    FileIdentity m_file; ///< As of just before it was opened.
};

} // namespace store
