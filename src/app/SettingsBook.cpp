// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/SettingsBook.h"

namespace app {

SettingsBook::SettingsBook(const store::Profile &profile, QObject *parent) : QObject(parent), m_file(profile) {}

store::Outcome SettingsBook::load()
{
    auto loaded = m_file.load();
    if (!loaded)
        return loaded.error();
    m_settings = std::move(loaded).value();
    return base::Done();
}

void SettingsBook::change(const std::function<void(store::Settings &)> &edit)
{
    const store::Settings before = m_settings;
    const store::Outcome outcome = m_file.change(edit);
    // What the user chose counts for this session also where it could not be kept.
    edit(m_settings);
    if (!outcome)
        Q_EMIT failed(outcome.error());
    if (m_settings != before)
        Q_EMIT changed(before, m_settings);
}

} // namespace app
