// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Autostart.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>
#include <QStandardPaths>

namespace app {

namespace {

/// Quoting of the Exec key (Desktop Entry Specification 1.4): escape the four special characters inside double quotes,
/// double each percent sign, then escape every backslash once more, because the value is of type string.
QString quoted(QString argument)
{
    for (const char special : {'\\', '"', '`', '$'})
        argument.replace(QLatin1Char(special), QString(QLatin1Char('\\')) + QLatin1Char(special));
    argument.replace(QLatin1Char('%'), QLatin1String("%%"));
    argument.replace(QLatin1Char('\\'), QLatin1String("\\\\"));
    return QLatin1Char('"') + argument + QLatin1Char('"');
}

} // namespace

Autostart::Autostart(const QString &autostartFolder, const QStringList &command)
    : m_file(QDir(autostartFolder).filePath(QStringLiteral("poppo.desktop"))), m_command(command)
{
}

Autostart Autostart::ofUser(const QStringList &command)
{
    return {QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + QLatin1String("/autostart"),
            command};
}

bool Autostart::isOn() const
{
    return QFile::exists(m_file);
}

bool Autostart::turnOff()
{
    return !QFile::exists(m_file) || QFile::remove(m_file);
}

bool Autostart::turnOn()
{
    if (!QDir().mkpath(QFileInfo(m_file).path()))
        return false;
    QSaveFile file(m_file);
    return file.open(QIODevice::WriteOnly) && file.write(entry()) >= 0 && file.commit();
}

QByteArray Autostart::entry() const
{
    QStringList arguments;
    for (const QString &argument : m_command)
        arguments += quoted(argument);
    const QString text = QStringLiteral("[Desktop Entry]\nType=Application\nVersion=1.4\nName=Poppo\n"
                                        "Comment=Fetches your mail\nComment[ja]=メールを受信します\n"
                                        "Icon=poppo\nTerminal=false\nExec=%1\nX-GNOME-Autostart-enabled=true\n");
    return text.arg(arguments.join(QLatin1Char(' '))).toUtf8();
}

} // namespace app
