// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/Disk.h"

#include <atomic>
#include <cerrno>

/// Counts the calls that change or sync something, and lets one of them (and with it all that follow, as a full or
/// broken disk does) fail. Called from several threads at once.
class FailingDisk : public store::Disk
{
public:
    explicit FailingDisk(int failFrom = -1, int code = EIO) : m_failFrom(failFrom), m_code(code) {}

    int calls() const { return m_calls; }
    int syncs() const { return m_syncs; }

    int createNew(const QByteArray &path) override { return fails() ? -1 : Disk::createNew(path); }
    int openToAppend(const QByteArray &path) override { return fails() ? -1 : Disk::openToAppend(path); }
    int openToSync(const QByteArray &path) override { return fails() ? -1 : Disk::openToSync(path); }
    qint64 write(int file, QByteArrayView bytes) override
    {
        if (!fails())
            return Disk::write(file, bytes);
        Disk::write(file, bytes.first(bytes.size() / 2)); // As a disk does that fills up half-way.
        errno = m_code;
        return -1;
    }
    int sync(int file) override { return ++m_syncs, fails() ? -1 : Disk::sync(file); }
    int syncAll(int file) override { return ++m_syncs, fails() ? -1 : Disk::syncAll(file); }
    int truncate(int file, qint64 size) override { return fails() ? -1 : Disk::truncate(file, size); }
    int close(int file) override
    {
        Disk::close(file); // As the system does: the file is closed whatever it answers.
        return fails() ? -1 : 0;
    }
    int rename(const QByteArray &from, const QByteArray &to) override { return fails() ? -1 : Disk::rename(from, to); }
    int remove(const QByteArray &path) override { return fails() ? -1 : Disk::remove(path); }

protected:
    int answer() { return fails() ? -1 : 0; }

private:
    bool fails()
    {
        const bool hasFailed = m_calls++ >= m_failFrom && m_failFrom >= 0;
        if (hasFailed)
            errno = m_code;
        return hasFailed;
    }

    int m_failFrom;
    int m_code;
    std::atomic<int> m_calls = 0;
    std::atomic<int> m_syncs = 0;
};
