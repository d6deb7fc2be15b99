// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/MessageRecord.h"
#include "store/Profile.h"
#include "store/StoreError.h"

#include <QSqlQuery>

#include <functional>

namespace store {

/// Reads the catalogue from end to end, one record at a time, for scripts. Blocks. A catalogue that does not exist yet
/// is an empty one.
class RecordReader
{
public:
    explicit RecordReader(const Profile &profile) : m_profile(profile) {}

    enum class Order { NewestFirst, OldestFirst };
    /// A null account means all; limit -1 means no limit.
    Outcome each(const base::AccountId &account, int limit, const std::function<void(const MessageRecord &)> &take,
                 Order order = Order::NewestFirst);
    /// At most two, so that one can see whether the beginning is unique.
    base::Result<QList<MessageRecord>, StoreError> startingWith(const QString &beginningOfId);

private:
    MessageRecord record(const QSqlQuery &query) const;

    Profile m_profile;
};

} // namespace store
