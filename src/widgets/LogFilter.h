// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSet>
#include <QSortFilterProxyModel>

namespace widgets {

/// Leaves only the rows whose value in one role is among those wanted. For small models.
class LogFilter final : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit LogFilter(int role);

    void want(const QVariantList &values); ///< Empty: every row.

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    int m_role;
    QVariantList m_wanted;
};

} // namespace widgets
