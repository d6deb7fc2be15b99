// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/SystemError.h"

#include <cerrno>

namespace store {

namespace {

StoreError::Kind kindOf(int code)
{
    switch (code) {
    case ENOSPC:
    case EDQUOT:
        return StoreError::Kind::DiskFull;
    case EACCES:
    case EROFS:
    case EPERM:
        return StoreError::Kind::NotWritable;
    case ENOENT:
    case ENOTDIR:
        return StoreError::Kind::Missing;
    case EWOULDBLOCK:
        return StoreError::Kind::LockHeld;
    default:
        return StoreError::Kind::Io;
    }
}

} // namespace

StoreError systemError(int code, const QString &path)
{
    return {kindOf(code), path, qt_error_string(code)};
}

} // namespace store
