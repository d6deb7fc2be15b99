// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/Disk.h"

#include <atomic>
#include <cerrno>
#include <set>

/// A disk whose cache loses something behind our back, as a system does: the error is told to a sync through a
/// descriptor that was open by then, and never to one that was opened later.
class LosingDisk final : public store::Disk
{
public:
    explicit LosingDisk(int files) : m_filesUntilLoss(files) {}

    bool hasLost() const { return m_filesUntilLoss <= 0; }

    int createNew(const QByteArray &path) override
    {
        --m_filesUntilLoss;
        return Disk::createNew(path);
    }
    int openToSync(const QByteArray &path) override
    {
        const int file = Disk::openToSync(path);
        hasLost() ? m_witnesses.erase(file) : m_witnesses.insert(file).second;
        return file;
    }
    int syncAll(int file) override
    {
        if (!hasLost() || !m_witnesses.contains(file))
            return Disk::syncAll(file);
        errno = EIO;
        return -1;
    }

private:
    std::atomic<int> m_filesUntilLoss;
    std::set<int> m_witnesses; ///< Descriptors opened before the loss.
};
