// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/ListView.h"

#include <QByteArray>
#include <QVariantList>

class QSqlQuery;

namespace store {

/// Where a message stands in the order of a view. Compares exactly as SQLite does, so that positions can be counted
/// there.
class SortKey
{
public:
    SortKey() = default;
    /// What a query must select first, from message or removed. By position: QSqlQuery looks names up far too slowly.
    enum class Column { Row, AccountNumber, Date, Sender, Subject, Size, Attachments };
    /// Of the query's current row.
    static SortKey of(const QSqlQuery &query, ListView::Key key);

    SortKey withAttachment(bool hasAttachment) const; ///< The same message when it had, or had not, an attachment.
    QVariantList leading() const;                     ///< All but the row number, as ViewQuery orders them.
    qint64 row() const { return m_row; }

    friend bool operator<(const SortKey &a, const SortKey &b); ///< Ascending.

private:
    ListView::Key m_key = ListView::Key::Date;
    QByteArray m_text;   ///< UTF-8 with A-Z in lower case, as COLLATE NOCASE compares.
    qint64 m_number = 0; ///< Size, account, or whether there is an attachment.
    qint64 m_date = 0;
    qint64 m_account = 0;
    qint64 m_row = 0;
};

} // namespace store
