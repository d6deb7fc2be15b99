// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/AccountId.h"
#include "base/LeftOnServer.h"
#include "store/Profile.h"

#include <QObject>

#include <optional>

namespace base {
class Clock;
}

namespace app {

/// Counts the mails that another policy would delete from the server, for the account dialog. Lives on the reader
/// thread.
class DeletionCount final : public QObject
{
    Q_OBJECT

public:
    /// The clock must outlive it.
    DeletionCount(const store::Profile &profile, const base::Clock &clock) : m_profile(profile), m_clock(clock) {}

public Q_SLOTS:
    void count(const base::AccountId &account, const base::LeftOnServer &left);

Q_SIGNALS:
    /// mails is absent where the ledger cannot be read.
    void counted(const base::AccountId &account, const base::LeftOnServer &left, std::optional<qint64> mails);

private:
    store::Profile m_profile;
    const base::Clock &m_clock;
};

} // namespace app
