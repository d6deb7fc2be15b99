// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/CatalogueDatabase.h"
#include "store/CatalogueRow.h"

#include <QSqlError>
#include <QSqlQuery>

#include <memory>

namespace store {

/// Writes catalogue.sqlite: what Maildir and ledger say, in a form that can be sorted and counted. One for each thread
/// that writes; several may write, each for a moment (BEGIN IMMEDIATE).
class Catalogue
{
public:
    /// How far into a ledger the rows are up to date.
    struct Mark
    {
        QByteArray ledger; ///< Ledger::id()
        qint64 offset = 0;
    };

    enum class Examination { WhenDue, Now };
    /// One that is damaged is set aside, dated, and begun anew: it only has to catch up.
    using Opened = base::Result<std::unique_ptr<Catalogue>, StoreError>;
    static Opened open(const QString &path, Examination examination = Examination::WhenDue);
    /// A new one in its place, where no other process was first. For one that SQLite has called damaged.
    static Opened renewed(std::unique_ptr<Catalogue> damaged);

    bool isReplaced() const { return m_database.isReplaced(); } ///< By another process or thread: rows go nowhere.
    const QString &aside() const { return m_aside; } ///< The damaged one whose place it took just now; or empty.
    QString asideBefore() const;                     ///< The same, whenever that was.
    /// Whether that account has been told that it was made anew, or it took the place of one of an older version.
    bool isToldTo(const base::AccountId &account);
    void noteTold(const base::AccountId &account);
    /// Whether each account has got its rows since it was made. One that a crash left half made goes on.
    bool isWhole() const;
    void setWhole();

    Mark markOf(const base::AccountId &account);
    using Names = QHash<QByteArray, base::Uidl>; ///< By id of the message.
    /// What became of messages that have their rows.
    struct Changes
    {
        Names renamed;
        QByteArrayList gone;    ///< Only their header is here, and the server no longer has them.
        QByteArrayList dropped; ///< Nor is that.
    };
    /// In one transaction. A row that is there already is left alone, but for its name; that of a header alone becomes
    /// its mail's.
    Outcome add(const base::AccountId &account, const QList<CatalogueRow> &rows, const Mark &mark,
                const Changes &changes = {});
    Outcome forget(const base::AccountId &account); ///< Its rows and its mark.

private:
    explicit Catalogue(CatalogueDatabase database);
    static Opened tryOpen(const QString &path, Examination examination);
    static Opened replace(const QString &path, const FileIdentity &damaged);
    Outcome examine(Examination examination);
    void noteAside(const QString &aside);
    bool runs(QSqlQuery &query);
    Outcome begin();
    Outcome end(bool isWell);
    bool addAccount(const base::AccountId &account);
    bool insert(const CatalogueRow &row, qint64 revision);
    bool replaceHead(const CatalogueRow &row);
    bool change(const Changes &changes, qint64 revision);
    bool runForEach(const QString &statement, const QByteArrayList &ids);
    bool rename(const Names &renamed, qint64 revision);
    bool setMark(const base::AccountId &account, const Mark &mark);
    qint64 nextRevision();

    CatalogueDatabase m_database;
    QSqlQuery m_insert; ///< Prepared once: these run ten thousand times a second.
    QSqlQuery m_revision;
    QSqlError m_error; ///< The first of a transaction.
    QString m_aside;
};

} // namespace store
