// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/ResetWatch.h"

#if defined(Q_OS_UNIX)
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

namespace net {

namespace {

#if defined(Q_OS_UNIX)
int copyOf(int descriptor)
{
    return ::fcntl(descriptor, F_DUPFD_CLOEXEC, 0);
}

void closeCopy(int descriptor)
{
    ::close(descriptor);
}

bool areTheSame(int one, int other)
{
    struct stat first, second;
    return ::fstat(one, &first) == 0 && ::fstat(other, &second) == 0 && first.st_ino == second.st_ino;
}
#else // where Qt connects in another way
int copyOf(int)
{
    return -1;
}

void closeCopy(int) {}

bool areTheSame(int, int)
{
    return false;
}
#endif

} // namespace

ResetWatch::ResetWatch(const QAbstractSocket &socket) : m_socket(socket)
{
    begin();
}

ResetWatch::~ResetWatch()
{
    end();
}

int ResetWatch::socketsOwn() const
{
    const auto *const notifier = m_socket.findChild<QSocketNotifier *>();
    return notifier ? int(notifier->socket()) : -1;
}

void ResetWatch::begin()
{
    const int line = socketsOwn();
    const int copy = line < 0 ? -1 : copyOf(line);
    if (copy < 0)
        return;
    m_notifier = std::make_unique<QSocketNotifier>(copy, QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, &ResetWatch::look);
}

void ResetWatch::end()
{
    const int copy = m_notifier ? int(m_notifier->socket()) : -1;
    m_notifier.reset();
    if (copy >= 0)
        closeCopy(copy);
}

void ResetWatch::look()
{
    m_notifier->setEnabled(false);
    QMetaObject::invokeMethod(this, &ResetWatch::judge, Qt::QueuedConnection); // once the socket has looked as well
}

/// What it then still takes for connecting on the same descriptor, it will for ever. Where it was refused it has begun
/// on a new one.
void ResetWatch::judge()
{
    if (m_socket.state() != QAbstractSocket::ConnectingState)
        return;
    const bool wasRefused = !areTheSame(int(m_notifier->socket()), socketsOwn());
    end();
    if (wasRefused)
        begin();
    else
        Q_EMIT wasReset();
}

} // namespace net
