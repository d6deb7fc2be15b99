// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/Settings.h"
#include "store/StoreError.h"

#include <functional>

namespace store {

class Profile;

/// settings.json, shared by the window and poppo-cli.
class SettingsFile
{
public:
    explicit SettingsFile(const Profile &profile);

    base::Result<Settings, StoreError> load() const; ///< The defaults where there is no file yet.
    /// Reads, lets edit alter what was read, writes where that changed something; under a lock between processes.
    Outcome change(const std::function<void(Settings &)> &edit) const;

private:
    QString m_path;
};

} // namespace store
