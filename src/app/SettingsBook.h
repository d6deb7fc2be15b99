// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/LateFile.h"
#include "store/SettingsFile.h"

#include <QObject>

#include <functional>

namespace app {

/// The settings as the window knows them. Lives on the UI thread, and waits for no disk there once it has loaded them.
class SettingsBook final : public QObject
{
    Q_OBJECT

public:
    SettingsBook(const store::Profile &profile, Scribe &scribe, QObject *parent = nullptr);

    store::Outcome load(); ///< On failure the defaults count, and nothing is written until the file can be read.
    const store::Settings &current() const { return m_settings; }
    void
    change(const std::function<void(store::Settings &)> &edit); ///< Counts at once; written later, on another thread.

Q_SIGNALS:
    void changed(const store::Settings &before, const store::Settings &now);
    void mended();                               ///< After failed(): all changes are in the file.
    void failed(const store::StoreError &error); ///< They are not; it is tried again.

private:
    LateFile<store::SettingsFile, store::Settings> m_file;
    store::Settings m_settings;
};

} // namespace app
