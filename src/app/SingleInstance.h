// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocalServer>
#include <QObject>

namespace app {

/// Keeps one window for each profile: a second start asks the first to show itself, then ends.
/// The socket lies in a folder that only the user can enter; a visitor can do nothing but raise the window.
class SingleInstance final : public QObject
{
    Q_OBJECT

public:
    /// runtimeFolder: of the profile; made 0700 where it is missing.
    explicit SingleInstance(const QString &runtimeFolder, QObject *parent = nullptr);

    /// True where this process is the first; false where another one has been asked to show itself.
    bool claim();

Q_SIGNALS:
    void raiseRequested();

private:
    bool askTheOther() const;
    void greetVisitors();

    QString m_socket;
    QLocalServer m_server;
};

} // namespace app
