// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/SettingsFile.h"

#include "store/FileLock.h"
#include "store/JsonFile.h"
#include "store/PrivateFolder.h"
#include "store/Profile.h"

#include <QFileInfo>

#include <array>

namespace store {

namespace {

constexpr int formatVersion = 1;
const std::array lookWords{QLatin1String("system"), QLatin1String("light"), QLatin1String("dark")};

Settings::Look lookFrom(const QString &word)
{
    for (size_t i = 0; i < lookWords.size(); ++i) {
        if (word == lookWords[i])
            return static_cast<Settings::Look>(i);
    }
    return Settings().look;
}

QJsonObject toJson(const Settings &settings)
{
    QJsonObject object = settings.unknown;
    object[u"language"] = settings.language;
    object[u"look"] = lookWords[static_cast<size_t>(settings.look)];
    object[u"mailFolder"] = settings.mailFolder;
    object[u"checkAtStart"] = settings.checkAtStart;
    object[u"notifications"] = settings.notifications;
    object[u"notifyTrouble"] = settings.notifyTrouble;
    object[u"closeToTray"] = settings.closeToTray;
    object[u"markReadAfterSeconds"] = settings.markReadAfterSeconds;
    object[u"proxy"] = settings.proxy.toString();
    return object;
}

Settings fromJson(const QJsonObject &object)
{
    Settings settings;
    settings.language = object[u"language"].toString();
    settings.look = lookFrom(object[u"look"].toString());
    settings.mailFolder = object[u"mailFolder"].toString();
    settings.checkAtStart = object[u"checkAtStart"].toBool(settings.checkAtStart);
    settings.notifications = object[u"notifications"].toBool(settings.notifications);
    settings.notifyTrouble = object[u"notifyTrouble"].toBool(settings.notifyTrouble);
    settings.closeToTray = object[u"closeToTray"].toBool(settings.closeToTray);
    settings.markReadAfterSeconds = object[u"markReadAfterSeconds"].toInt(settings.markReadAfterSeconds);
    settings.proxy = base::ProxyChoice::parse(object[u"proxy"].toString()).value_or(settings.proxy);
    settings.unknown = object;
    for (const char *key : {"version", "language", "look", "mailFolder", "checkAtStart", "notifications",
                            "notifyTrouble", "closeToTray", "markReadAfterSeconds", "proxy"})
        settings.unknown.remove(QLatin1String(key));
    return settings;
}

} // namespace

SettingsFile::SettingsFile(const Profile &profile) : m_path(profile.settingsFile()) {}

base::Result<Settings, StoreError> SettingsFile::load() const
{
    const auto object = JsonFile(m_path, formatVersion).load();
    if (!object)
        return object.error();
    return fromJson(*object);
}

Outcome SettingsFile::change(const std::function<void(Settings &)> &edit) const
{
    if (const Outcome made = makePrivateFolder(QFileInfo(m_path).path()); !made)
        return made;
    const auto lock = FileLock::take(m_path + QLatin1String(".lock"), FileLock::wait);
    if (!lock)
        return lock.error();
    const auto loaded = load();
    if (!loaded)
        return loaded.error();
    Settings settings = *loaded;
    edit(settings);
    return settings == *loaded ? Outcome(base::Done{}) : JsonFile(m_path, formatVersion).save(toJson(settings));
}

} // namespace store
