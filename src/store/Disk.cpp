// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/Disk.h"

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <sys/statvfs.h>
#include <unistd.h>

namespace store {

int Disk::createNew(const QByteArray &path)
{
    return ::open(path.constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);
}

int Disk::openToAppend(const QByteArray &path)
{
    return ::open(path.constData(), O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
}

int Disk::openToSync(const QByteArray &path)
{
    return ::open(path.constData(), O_RDONLY | O_CLOEXEC);
}

qint64 Disk::write(int file, QByteArrayView bytes)
{
    return ::write(file, bytes.data(), static_cast<size_t>(bytes.size()));
}

void Disk::beginSync([[maybe_unused]] int file)
{
#if defined(Q_OS_LINUX)
    ::sync_file_range(file, 0, 0, SYNC_FILE_RANGE_WRITE); // What fails of it is told by the sync.
#endif
}

int Disk::sync(int file)
{
#if defined(Q_OS_MACOS)
    return ::fcntl(file, F_FULLFSYNC);
#else
    return ::fdatasync(file);
#endif
}

bool Disk::canSyncAll() const
{
#if defined(Q_OS_LINUX)
    return true;
#else
    return false;
#endif
}

int Disk::syncAll([[maybe_unused]] int file)
{
#if defined(Q_OS_LINUX)
    return ::syncfs(file);
#else
    errno = ENOSYS;
    return -1;
#endif
}

int Disk::truncate(int file, qint64 size)
{
    return ::ftruncate(file, size);
}

int Disk::close(int file)
{
    return ::close(file);
}

int Disk::rename(const QByteArray &from, const QByteArray &to)
{
    return ::rename(from.constData(), to.constData());
}

int Disk::remove(const QByteArray &path)
{
    return ::unlink(path.constData());
}

std::optional<Disk::Room> Disk::room(const QByteArray &path) const
{
    struct statvfs system = {};
    if (::statvfs(path.constData(), &system) < 0)
        return std::nullopt;
    const qint64 unit = qint64(system.f_frsize);
    return Room{qint64(system.f_bavail) * unit, qint64(system.f_blocks) * unit};
}

} // namespace store
