// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/FileLock.h"

#include "store/SystemError.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QFile>

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <thread>
#include <unistd.h>
#include <utility>

namespace store {

namespace {

constexpr std::chrono::milliseconds pause{5};

} // namespace

base::Result<FileLock, StoreError> FileLock::take(const QString &path, Patience patience)
{
    FileLock lock;
    lock.m_file = ::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (lock.m_file < 0)
        return systemError(errno, path);
    // Asked again and again: flock() itself waits for ever, and no signal may be needed to end that.
    const QDeadlineTimer end(patience);
    while (::flock(lock.m_file, LOCK_EX | LOCK_NB) != 0) {
        if (errno != EINTR && errno != EWOULDBLOCK)
            return systemError(errno, path);
        if (end.hasExpired())
            return StoreError{StoreError::Kind::LockHeld, path,
                              QCoreApplication::translate("store", "Another program has it in use.")};
        std::this_thread::sleep_for(pause);
    }
    return lock;
}

FileLock::FileLock(FileLock &&other) noexcept : m_file(std::exchange(other.m_file, -1)) {}

FileLock &FileLock::operator=(FileLock &&other) noexcept
{
    if (this != &other) {
        release();
        m_file = std::exchange(other.m_file, -1);
    }
    return *this;
}

FileLock::~FileLock()
{
    release();
}

void FileLock::release()
{
    if (m_file >= 0)
        ::close(std::exchange(m_file, -1));
}

} // namespace store
