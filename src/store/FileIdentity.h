// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace store {

/// Which file stands behind a path; another one after it was replaced. Two absent files are the same.
struct FileIdentity
{
    quint64 device = 0;
    quint64 inode = 0;

    static FileIdentity of(const QString &path);
    bool exists() const { return inode != 0; }
    friend bool operator==(const FileIdentity &, const FileIdentity &) = default;
};

} // namespace store
