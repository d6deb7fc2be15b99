// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/StoreError.h"

#include <QByteArray>

namespace store {

class Disk;

/// A file of ours that is being written. After a failure it is not to be trusted: nothing here is tried twice.
class DiskFile
{
public:
    using Opened = base::Result<DiskFile, StoreError>;

    static Opened createNew(Disk &disk, const QByteArray &path);
    static Opened openToAppend(Disk &disk, const QByteArray &path);
    static Opened openToSync(Disk &disk, const QByteArray &path);
    static Outcome syncFolder(Disk &disk, const QByteArray &path); ///< Makes names in it durable.

    DiskFile(DiskFile &&other) noexcept;
    DiskFile &operator=(DiskFile &&) = delete;
    DiskFile(const DiskFile &) = delete;
    DiskFile &operator=(const DiskFile &) = delete;
    ~DiskFile();

    Outcome write(QByteArrayView bytes);
    void beginSync(); ///< Makes the sync to come a short one.
    Outcome sync();
    Outcome syncAll();
    Outcome truncate(qint64 size);
    Outcome close(); ///< What the system only says now counts as well.

private:
    DiskFile(Disk &disk, const QByteArray &path, int file) : m_disk(&disk), m_path(path), m_file(file) {}
    static Opened opened(Disk &disk, const QByteArray &path, int file);
    Outcome outcome(qint64 answer) const;

    Disk *m_disk;
    QByteArray m_path;
    int m_file;
};

} // namespace store
