// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/StoreError.h"

#include <chrono>

namespace store {

/// An exclusive lock between processes, held while the object lives (flock: freed by the system after a crash).
/// The lock file stays; removing it would let two processes lock two different files of one name.
class FileLock
{
public:
    using Patience = std::chrono::milliseconds;
    static constexpr Patience giveUp{0};
    static constexpr Patience wait{5000}; ///< For files that are held only while they are written.

    /// Makes the file (0600) where it is missing. LockHeld where another holds it for longer than patience.
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
