// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/StoreError.h"

namespace store {

/// An exclusive lock between processes, held while the object lives (flock: freed by the system after a crash).
/// The lock file stays; removing it would let two processes lock two different files of one name.
class FileLock
{
public:
    enum class Patience { GiveUp, Wait };

    /// Makes the file (0600) where it is missing. LockHeld where another holds it and Patience is GiveUp.
    static base::Result<FileLock, StoreError> take(const QString &path, Patience patience);

    FileLock() = default; ///< Holds nothing.
    FileLock(FileLock &&other) noexcept;
    FileLock &operator=(FileLock &&other) noexcept;
    FileLock(const FileLock &) = delete;
    FileLock &operator=(const FileLock &) = delete;
    ~FileLock();

    bool isHeld() const { return m_file >= 0; }
    void release();

private:
    int m_file = -1;
};

} // namespace store
