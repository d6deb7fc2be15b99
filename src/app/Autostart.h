// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace app {

/// The switch "start at login": a desktop entry in the user's autostart folder (Desktop Application Autostart
/// Specification 0.5). The file itself is the state; nothing else remembers it.
class Autostart
{
public:
    /// command: the program with its options.
    Autostart(const QString &autostartFolder, const QStringList &command);
    static Autostart ofUser(const QStringList &command);

    bool isOn() const;
    bool turnOn();  ///< False where the file could not be written.
    bool turnOff(); ///< False where it could not be removed.

private:
    QByteArray entry() const;

    QString m_file;
    QStringList m_command;
};

} // namespace app
