// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/KeyRanges.h"
#include "store/ListView.h"
#include "store/MessageRow.h"
#include "store/SortKey.h"

#include <QSqlQuery>
#include <QString>

#include <optional>

namespace store {

/// A view as SQL: which rows, in which order, each by an index. The only place that knows both.
class ViewQuery
{
public:
    explicit ViewQuery(const ListView &view) : m_view(view) {}

    const ListView &view() const { return m_view; }
    bool holds(const MessageRow &row) const; ///< As where() would.
    /// In the order of the view.
    bool precedes(const SortKey &a, const SortKey &b) const;

    QSqlQuery count(const QSqlDatabase &database) const;
    QSqlQuery page(const QSqlDatabase &database, qint64 offset, int limit) const;
    /// The rows strictly between two keys; where one is absent, from the view's begin or to its end.
    QSqlQuery between(const QSqlDatabase &database, const std::optional<SortKey> &after,
                      const std::optional<SortKey> &before) const;
    QSqlQuery unreadIds(const QSqlDatabase &database) const;
    /// The row numbers of all, in no order.
    QSqlQuery members(const QSqlDatabase &database) const;

    static QString columns(); ///< What readRow() needs.
    static MessageRow readRow(const QSqlQuery &query);

private:
    QString ofAccount() const;
    QString where() const;
    QString order() const;
    void bindAccount(QSqlQuery &query) const;

    ListView m_view;
};

} // namespace store
