// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/PrivateFolder.h"

#include "store/Disk.h"
#include "store/DiskFile.h"
#include "store/SystemError.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <sys/stat.h>

namespace store {

Outcome makePrivateFolder(const QString &path)
{
    const QString clean = QDir::cleanPath(path);
    if (QFileInfo(clean).isDir())
        return base::Done{};
    const QString parent = QFileInfo(clean).path();
    if (parent != clean) {
        if (const Outcome made = makePrivateFolder(parent); !made)
            return made;
    }
    // EEXIST: another process of ours was faster.
    if (::mkdir(QFile::encodeName(clean).constData(), 0700) != 0)
        return errno == EEXIST ? Outcome(base::Done{}) : systemError(errno, clean);
    // What is synced inside a folder is lost with the folder's own name. A parent that we may not read is not ours.
    Disk disk;
    const Outcome synced = DiskFile::syncFolder(disk, QFile::encodeName(parent));
    return synced || synced.error().kind == StoreError::Kind::NotWritable ? Outcome(base::Done{}) : synced;
}

} // namespace store
