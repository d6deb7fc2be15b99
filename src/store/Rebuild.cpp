// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/Rebuild.h"

#include "store/AccountArchive.h"
#include "store/AccountsFile.h"
#include "store/Disk.h"

#include <memory>
#include <vector>

namespace store {

Rebuild::Rebuild(const Profile &profile, QObject *parent) : QObject(parent), m_profile(profile) {}

Outcome Rebuild::run()
{
    const auto accounts = AccountsFile(m_profile).load();
    if (!accounts)
        return accounts.error();
    Disk disk;
    std::vector<std::unique_ptr<AccountArchive>> archives;
    for (const base::AccountId &account : accounts->allIds()) {
        archives.push_back(std::make_unique<AccountArchive>(m_profile, account, disk));
        if (const Outcome opened = archives.back()->open(); !opened)
            return opened;
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
    return base::Done{};
}

} // namespace store
