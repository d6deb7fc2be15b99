// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/CatalogueDatabase.h"
#include "store/FileIdentity.h"
#include "store/MessageCounts.h"
#include "store/Profile.h"
#include "store/RowSet.h"
#include "store/ViewMove.h"
#include "store/ViewQuery.h"

#include <QHash>

#include <optional>
#include <vector>

namespace store {

/// Reads the catalogue for one open view: pages by position, and how the view changed since it was last looked at.
/// Blocks; belongs to the thread that uses it. Holds no list of the view's messages (only, for a filter, one bit for
/// each row of the catalogue); a catalogue that does not exist yet is an empty one.
class CatalogueReader
{
public:
    explicit CatalogueReader(const Profile &profile) : m_profile(profile) {}

    void open(const ListView &view);
    qint64 count() const { return m_count; } ///< Rows of the view, as of the last open() or advance().
    /// Brings the view up to date and says how it differs. Absent: too much changed, or the catalogue was made anew:
    /// the view was opened again.
    std::optional<ViewChange> advance();
    /// At most limit rows from a position. Call advance() just before: the answer is of now.
    MessageRows rows(qint64 offset, int limit);
    qint64 positionOf(const QString &id); ///< In the open view; -1: not in it.

    MessageCounts counts();
    QString pathOf(const QString &id); ///< Absolute, where the file is now; empty: not here any more.

private:
    struct Mark
    {
        QString identity; ///< Of the catalogue: another one after it was made anew.
        qint64 revision = 0;
        qint64 lastRow = 0;
    };

    bool connect();
    QSqlQuery prepared(const QString &statement) const;
    qint64 number(QSqlQuery query) const;
    bool runs(QSqlQuery &query) const; ///< Damage that is met is noted.
    Mark readMark() const;
    void reopen();
    void readInto(RowSet &set, QSqlQuery query, bool isNeeded) const;
    bool collect(std::vector<ViewMove> &moves); ///< False where the contents of rows are not told.
    bool wasIn(qint64 row) const;
    void addChanged(std::vector<ViewMove> &moves, const QSqlQuery &query, bool tellsAll);
    void addRemoved(std::vector<ViewMove> &moves, const QSqlQuery &query);
    ViewChange difference(std::vector<ViewMove> moves);

    Profile m_profile;
    FileIdentity m_file;
    std::optional<CatalogueDatabase> m_database;
    ViewQuery m_view{ListView()};
    Mark m_mark;
    qint64 m_count = 0;
    RowSet m_members; ///< Rows in a filtered view, to know what left it.
    QHash<qint64, size_t>
        m_departed;    ///< Rows with a tombstone, and which move it is; one that changed as well is here.
    RowSet m_attached; ///< Rows with attachments, where these decide the order.
};

} // namespace store
