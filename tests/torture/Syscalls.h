// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cerrno>
#include <sys/syscall.h>

/// The calls to the system that touch files or sockets: what each names first, and which errors it may answer.
struct Syscall
{
    enum class Names { Path, PathAt, NewPathAt, File };
    enum class Kind { Opens, Changes, Writes, Syncs, Reads, Closes, Talks };

    long number;
    const char *name;
    Names names;
    Kind kind;
};

using Names = Syscall::Names;
using Kind = Syscall::Kind;

constexpr std::array syscalls{
    Syscall{SYS_open, "open", Names::Path, Kind::Opens},
    Syscall{SYS_openat, "openat", Names::PathAt, Kind::Opens},
    Syscall{SYS_mkdir, "mkdir", Names::Path, Kind::Changes},
    Syscall{SYS_mkdirat, "mkdirat", Names::PathAt, Kind::Changes},
    Syscall{SYS_rename, "rename", Names::Path, Kind::Changes},
    Syscall{SYS_renameat, "renameat", Names::PathAt, Kind::Changes},
    Syscall{SYS_renameat2, "renameat2", Names::PathAt, Kind::Changes},
    Syscall{SYS_linkat, "linkat", Names::NewPathAt, Kind::Changes},
    Syscall{SYS_unlink, "unlink", Names::Path, Kind::Changes},
    Syscall{SYS_unlinkat, "unlinkat", Names::PathAt, Kind::Changes},
    Syscall{SYS_rmdir, "rmdir", Names::Path, Kind::Changes},
    Syscall{SYS_chmod, "chmod", Names::Path, Kind::Changes},
    Syscall{SYS_fchmod, "fchmod", Names::File, Kind::Changes},
    Syscall{SYS_ftruncate, "ftruncate", Names::File, Kind::Writes},
    Syscall{SYS_fallocate, "fallocate", Names::File, Kind::Writes},
    Syscall{SYS_write, "write", Names::File, Kind::Writes},
    Syscall{SYS_writev, "writev", Names::File, Kind::Writes},
    Syscall{SYS_pwrite64, "pwrite64", Names::File, Kind::Writes},
    Syscall{SYS_fsync, "fsync", Names::File, Kind::Syncs},
    Syscall{SYS_fdatasync, "fdatasync", Names::File, Kind::Syncs},
    Syscall{SYS_syncfs, "syncfs", Names::File, Kind::Syncs},
    Syscall{SYS_read, "read", Names::File, Kind::Reads},
    Syscall{SYS_pread64, "pread64", Names::File, Kind::Reads},
    Syscall{SYS_getdents64, "getdents64", Names::File, Kind::Reads},
    Syscall{SYS_lseek, "lseek", Names::File, Kind::Reads},
    Syscall{SYS_access, "access", Names::Path, Kind::Reads},
    Syscall{SYS_stat, "stat", Names::Path, Kind::Reads},
    Syscall{SYS_lstat, "lstat", Names::Path, Kind::Reads},
    Syscall{SYS_fstat, "fstat", Names::File, Kind::Reads},
    Syscall{SYS_newfstatat, "newfstatat", Names::PathAt, Kind::Reads},
    Syscall{SYS_statx, "statx", Names::PathAt, Kind::Reads},
    Syscall{SYS_fcntl, "fcntl", Names::File, Kind::Reads},
    Syscall{SYS_flock, "flock", Names::File, Kind::Reads},
    Syscall{SYS_close, "close", Names::File, Kind::Closes},
    Syscall{SYS_sendto, "sendto", Names::File, Kind::Talks},
    Syscall{SYS_sendmsg, "sendmsg", Names::File, Kind::Talks},
    Syscall{SYS_recvfrom, "recvfrom", Names::File, Kind::Talks},
    Syscall{SYS_recvmsg, "recvmsg", Names::File, Kind::Talks},
    Syscall{SYS_shutdown, "shutdown", Names::File, Kind::Talks},
};

constexpr const Syscall *syscallOf(long number)
{
    for (const Syscall &syscall : syscalls) {
        if (syscall.number == number)
            return &syscall;
    }
    return nullptr;
}

/// A file that is only looked into has nothing to do with a full or a read-only disk.
constexpr bool mayFail(Kind kind, int error)
{
    const bool isLimit = error == ENOSPC || error == EDQUOT || error == EROFS;
    switch (kind) {
    case Kind::Opens:
        return true;
    case Kind::Changes:
    case Kind::Writes:
    case Kind::Syncs:
        return error == EIO || isLimit;
    case Kind::Closes:
        return error == EIO || error == ENOSPC || error == EDQUOT;
    case Kind::Reads:
        return error == EIO;
    case Kind::Talks:
        return false;
    }
    return false;
}
