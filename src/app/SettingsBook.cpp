// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/SettingsBook.h"

namespace app {

SettingsBook::SettingsBook(const store::Profile &profile, Scribe &scribe, QObject *parent)
    : QObject(parent),
      m_file(profile, scribe, {[this] { Q_EMIT mended(); }, [this](const auto &error) { Q_EMIT failed(error); }})
{
}

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
    edit(m_settings);
    if (m_settings == before)
        return;
    m_file.change(edit);
    Q_EMIT changed(before, m_settings);
}

} // namespace app
