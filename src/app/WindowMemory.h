// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/WindowState.h"

#include <QString>

namespace store {
class Profile;
}

namespace app {

/// Remembers sizes, splitters, columns and shape of the window in window.ini beside the settings.
class WindowMemory
{
public:
    explicit WindowMemory(const store::Profile &profile);

    widgets::WindowState load() const;
    void save(const widgets::WindowState &state) const;

private:
    QString m_file;
};

} // namespace app
