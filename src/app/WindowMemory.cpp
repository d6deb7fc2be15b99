// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/WindowMemory.h"

#include "store/Profile.h"

#include <QFileInfo>
#include <QSettings>

namespace app {

WindowMemory::WindowMemory(const store::Profile &profile)
    : m_file(QFileInfo(profile.settingsFile()).path() + QLatin1String("/window.ini"))
{
}

widgets::WindowState WindowMemory::load() const
{
    const QSettings file(m_file, QSettings::IniFormat);
    widgets::WindowState state;
    state.geometry = file.value(QStringLiteral("geometry")).toByteArray();
    state.docks = file.value(QStringLiteral("docks")).toByteArray();
    state.outerSplitter = file.value(QStringLiteral("outerSplitter")).toByteArray();
    state.innerSplitter = file.value(QStringLiteral("innerSplitter")).toByteArray();
    state.columns = file.value(QStringLiteral("columns")).toByteArray();
    state.isTable = file.value(QStringLiteral("isTable")).toBool();
    return state;
}

void WindowMemory::save(const widgets::WindowState &state) const
{
    QSettings file(m_file, QSettings::IniFormat);
    file.setValue(QStringLiteral("geometry"), state.geometry);
    file.setValue(QStringLiteral("docks"), state.docks);
    file.setValue(QStringLiteral("outerSplitter"), state.outerSplitter);
    file.setValue(QStringLiteral("innerSplitter"), state.innerSplitter);
    file.setValue(QStringLiteral("columns"), state.columns);
    file.setValue(QStringLiteral("isTable"), state.isTable);
}

} // namespace app
