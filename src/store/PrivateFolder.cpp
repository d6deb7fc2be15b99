// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/PrivateFolder.h"

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
    if (::mkdir(QFile::encodeName(clean).constData(), 0700) != 0 && errno != EEXIST)
        return systemError(errno, clean);
    return base::Done{};
}

} // namespace store
