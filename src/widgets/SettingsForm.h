// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/AccountId.h"
#include "base/ProxyChoice.h"
#include "widgets/Appearance.h"

#include <QList>
#include <QMetaType>
#include <QString>

#include <optional>

namespace widgets {

/// What the settings window shows and changes, as one value.
struct SettingsForm
{
    struct Schedule
    {
        base::AccountId account;
        QString name;
        QString colour;
        int minutes = 10; ///< 0: by hand.
        QString next;     ///< "next at 09:52"; shown only.
    };

    QList<Schedule> schedules;
    bool checksAtStart = true;
    bool startsAtLogin = false;
    std::optional<int> markReadSeconds = 2; ///< Absent: never by itself. 0: at once.
    bool showsTable = false;
    bool notifiesNewMail = true;
    bool notifiesTrouble = true;
    bool closesToTray = true;
    bool hasTray = true; ///< The desktop has a tray; shown only.
    QString mailFolder;  ///< Shown only; moving it is a wish of its own.
    QString totalText;   ///< "1,204 mails, 812 MB"; shown only.
    base::ProxyChoice proxy;
    QString language; ///< "en", "ja", or empty for the system's.
    Look look = Look::System;
};

} // namespace widgets

Q_DECLARE_METATYPE(widgets::SettingsForm)
