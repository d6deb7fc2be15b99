// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/FileLock.h"

#include "store/SystemError.h"

#include <QFile>

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>
#include <utility>

namespace store {

base::Result<FileLock, StoreError> FileLock::take(const QString &path, Patience patience)
{
    FileLock lock;
    lock.m_file = ::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (lock.m_file < 0)
        return systemError(errno, path);
    const int how = patience == Patience::Wait ? LOCK_EX : LOCK_EX | LOCK_NB;
    int answer = 0;
    do {
        answer = ::flock(lock.m_file, how);
    } while (answer != 0 && errno == EINTR);
    if (answer != 0)
        return systemError(errno, path);
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
