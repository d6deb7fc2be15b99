// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/SettingsFile.h"

#include <QObject>

#include <functional>

namespace app {

/// The settings as the window knows them. Lives on the UI thread.
class SettingsBook final : public QObject
{
    Q_OBJECT

public:
    explicit SettingsBook(const store::Profile &profile, QObject *parent = nullptr);

    store::Outcome load(); ///< On failure the defaults count, and nothing is written until the file can be read.
    const store::Settings &current() const { return m_settings; }
    void change(const std::function<void(store::Settings &)> &edit);

Q_SIGNALS:
    void changed(const store::Settings &before, const store::Settings &now);
    void failed(const store::StoreError &error);

private:
    store::SettingsFile m_file;
    store::Settings m_settings;
};

} // namespace app
