// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/SingleInstance.h"

#include <QDir>
#include <QFile>
#include <QLocalSocket>
#include <QLockFile>

#include <algorithm>

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace app {

SingleInstance::SingleInstance(const QString &runtimeFolder, QObject *parent) : QObject(parent)
{
    QDir().mkpath(runtimeFolder);
    QFile::setPermissions(runtimeFolder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    m_socket = QDir(runtimeFolder).filePath(QStringLiteral("window.socket"));
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &SingleInstance::greetVisitors);
}

bool SingleInstance::claim()
{
    // Two starts at the same moment must not both remove the other's socket.
    QLockFile turn(m_socket + QLatin1String(".lock"));
    if (!turn.tryLock(5000) || askTheOther())
        return false;
    QLocalServer::removeServer(m_socket);
    return m_server.listen(m_socket);
}

/// A connection to a local socket of our own is taken or refused at once, so this one call may block.
bool SingleInstance::askTheOther() const
{
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    const QByteArray path = QFile::encodeName(m_socket);
    if (size_t(path.size()) >= sizeof address.sun_path)
        return false;
    std::copy(path.begin(), path.end(), address.sun_path);
    const int line = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const bool isTaken =
        line >= 0 && ::connect(line, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0;
    if (line >= 0)
        ::close(line);
    return isTaken;
}

void SingleInstance::greetVisitors()
{
    while (QLocalSocket *visitor = m_server.nextPendingConnection()) {
        connect(visitor, &QLocalSocket::disconnected, visitor, &QObject::deleteLater);
        visitor->disconnectFromServer();
        Q_EMIT raiseRequested();
    }
}

} // namespace app
