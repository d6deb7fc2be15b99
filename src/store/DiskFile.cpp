// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/DiskFile.h"

#include "store/Disk.h"
#include "store/SystemError.h"

#include <QFile>

#include <cerrno>
#include <utility>

namespace store {

DiskFile::Opened DiskFile::createNew(Disk &disk, const QByteArray &path)
{
    return opened(disk, path, disk.createNew(path));
}

DiskFile::Opened DiskFile::openToAppend(Disk &disk, const QByteArray &path)
{
    return opened(disk, path, disk.openToAppend(path));
}

DiskFile::Opened DiskFile::openToSync(Disk &disk, const QByteArray &path)
{
    return opened(disk, path, disk.openToSync(path));
}

DiskFile::Opened DiskFile::opened(Disk &disk, const QByteArray &path, int file)
{
    if (file < 0)
        return systemError(errno, QFile::decodeName(path));
    return DiskFile(disk, path, file);
}

Outcome DiskFile::syncFolder(Disk &disk, const QByteArray &path)
{
    auto folder = openToSync(disk, path);
    if (!folder)
        return folder.error();
    DiskFile open = std::move(folder).value();
    return open.sync();
}

DiskFile::DiskFile(DiskFile &&other) noexcept
    : m_disk(other.m_disk), m_path(std::move(other.m_path)), m_file(std::exchange(other.m_file, -1))
{
}

DiskFile::~DiskFile()
{
    if (m_file >= 0)
        m_disk->close(m_file);
}

Outcome DiskFile::write(QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        const qint64 written = m_disk->write(m_file, bytes);
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return systemError(written < 0 ? errno : ENOSPC, QFile::decodeName(m_path));
        bytes = bytes.sliced(written);
    }
    return base::Done{};
}

void DiskFile::beginSync()
{
    m_disk->beginSync(m_file);
}

Outcome DiskFile::sync()
{
    return outcome(m_disk->sync(m_file));
}

Outcome DiskFile::syncAll()
{
    return outcome(m_disk->syncAll(m_file));
}

Outcome DiskFile::truncate(qint64 size)
{
    return outcome(m_disk->truncate(m_file, size));
}

Outcome DiskFile::close()
{
    return outcome(m_disk->close(std::exchange(m_file, -1)));
}

Outcome DiskFile::outcome(qint64 answer) const
{
    return answer < 0 ? Outcome(systemError(errno, QFile::decodeName(m_path))) : Outcome(base::Done{});
}

} // namespace store
