// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ProxyChoice.h"

#include <QJsonObject>
#include <QMetaType>
#include <QString>

namespace store {

/// What settings.json says. The defaults stand here and nowhere else.
/// (Starting at login is a desktop entry, and so not among these.)
struct Settings
{
    enum class Look { System, Light, Dark };

    QString language; ///< "en", "ja"; empty: the system's.
    Look look = Look::System;
    QString mailFolder; ///< As Profile::setMailFolder() takes it; empty: the default one.
    bool checkAtStart = true;
    bool notifications = true;    ///< Of new mail.
    bool notifyTrouble = true;    ///< Of an account that needs the user.
    bool closeToTray = true;      ///< Only where the desktop has a tray.
    int markReadAfterSeconds = 2; ///< -1: never.
    base::ProxyChoice proxy;      ///< For accounts that have no choice of their own.
    QJsonObject unknown;          ///< Keys of a later version, kept as they were.

    friend bool operator==(const Settings &, const Settings &) = default;
};

} // namespace store

Q_DECLARE_METATYPE(store::Settings)
