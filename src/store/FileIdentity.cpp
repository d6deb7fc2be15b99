// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/FileIdentity.h"

#include <QFile>

#include <sys/stat.h>

namespace store {

FileIdentity FileIdentity::of(const QString &path)
{
    struct stat status = {};
    if (::stat(QFile::encodeName(path).constData(), &status) != 0)
        return {};
    return {status.st_dev, status.st_ino};
}

} // namespace store
