// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/DeletionCount.h"

#include "base/Clock.h"
#include "fetch/FetchPlan.h"
#include "store/Disk.h"
#include "store/Ledger.h"

namespace app {

void DeletionCount::count(const base::AccountId &account, const base::LeftOnServer &left)
{
    store::Disk disk;
    store::Ledger ledger(disk, m_profile.ledgerFile(account));
    std::optional<qint64> mails;
    if (ledger.read())
        mails = fetch::countDeletes(ledger.book().known(), fetch::FetchPolicy::of(left), m_clock.now());
    Q_EMIT counted(account, left, mails);
}

} // namespace app
