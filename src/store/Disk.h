// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <optional>

namespace store {

/// The system calls that mail depends on, so that a test can let each of them fail. All answer as POSIX does:
/// negative with errno set. Paths are encoded file names. The base class asks the system.
class Disk
{
public:
    Disk() = default;
    virtual ~Disk() = default;
    Disk(const Disk &) = delete;
    Disk &operator=(const Disk &) = delete;

    virtual int createNew(const QByteArray &path);    ///< 0600; fails where it is there already.
    virtual int openToAppend(const QByteArray &path); ///< 0600; made where missing.
    virtual int openToSync(const QByteArray &path);   ///< A file or folder that is there.
    virtual qint64 write(int file, QByteArrayView bytes);
    virtual void beginSync(int file); ///< Has the disk begun with what is to be synced soon; tells of no failure.
    virtual int sync(int file);       ///< Content and size.
    virtual bool canSyncAll() const;  ///< Not every system can.
    virtual int syncAll(int file);    ///< The whole file system the file is on; ENOSYS where that is not to be had.
    virtual int truncate(int file, qint64 size);
    virtual int close(int file);
    virtual int rename(const QByteArray &from, const QByteArray &to);
    virtual int remove(const QByteArray &path);

    struct Room
    {
        qint64 free = 0; ///< Bytes that this user may still write.
        qint64 whole = 0;
    };
    virtual std::optional<Room> room(const QByteArray &path) const; ///< Of the file system it lies on.
    qint64 reserve() const { return m_reserve; }                    ///< Bytes that stay free for others.
    void setReserve(qint64 bytes) { m_reserve = bytes; }            ///< For tests.

private:
    qint64 m_reserve = 64 * 1024 * 1024;
};

} // namespace store
