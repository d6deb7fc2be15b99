// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/LogFilter.h"

namespace widgets {

LogFilter::LogFilter(int role) : m_role(role) {}

void LogFilter::want(const QVariantList &values)
{
    m_wanted = values;
    invalidateFilter();
}

bool LogFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    return m_wanted.isEmpty() || m_wanted.contains(sourceModel()->index(row, 0, parent).data(m_role));
}

} // namespace widgets
