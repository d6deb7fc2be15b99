// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/Rebuild.h"

#include "store/AccountArchive.h"
#include "store/AccountsFile.h"
#include "store/Disk.h"

#include <QFileInfo>

#include <memory>
#include <vector>

namespace store {

Rebuild::Rebuild(const Profile &profile, QObject *parent) : QObject(parent), m_profile(profile) {}

bool Rebuild::listOthers(const Profile &profile, const base::AccountId &own, AccountArchive &archive,
                         const std::atomic<bool> &isStopped)
{
    const auto accounts = AccountsFile(profile).load();
    bool isWhole = accounts.isOk();
    for (const base::AccountId &account : isWhole ? accounts->allIds() : QList<base::AccountId>()) {
        if (account == own || !QFileInfo::exists(profile.ledgerFile(account)) || archive.isListed(account))
            continue;
        isWhole = !isStopped && AccountArchive(profile, account, archive.disk()).open().isOk() && isWhole;
    }
    return isWhole;
}

Outcome Rebuild::run()
{
    const auto accounts = AccountsFile(m_profile).load();
    if (!accounts)
        return accounts.error();
    Disk disk;
    std::vector<std::unique_ptr<AccountArchive>> archives;
    for (const base::AccountId &account : accounts->allIds()) {
        archives.push_back(std::make_unique<AccountArchive>(m_profile, account, disk));
        if (const Outcome opened = archives.back()->open(Catalogue::Examination::Now); !opened)
            return opened;
        if (const Outcome entered = archives.back()->addStrays(); !entered)
            return entered;
        if (const auto renewal = archives.back()->takeRenewal(); renewal && !renewal->aside.isEmpty())
            m_aside = renewal->aside;
    }
    int before = 0;
    for (const auto &archive : archives) {
        int listed = 0;
        const Outcome done = archive->rebuild([&](int messages) {
            listed = messages;
            Q_EMIT progressed(before + messages);
        });
        if (!done)
            return done;
        before += listed;
    }
    if (!archives.empty())
        archives.back()->setCatalogueWhole();
    return base::Done{};
}

} // namespace store
