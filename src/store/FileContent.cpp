// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/FileContent.h"

#include "store/SystemError.h"

#include <QFile>

#include <cerrno>
#include <sys/stat.h>

namespace store {

base::Result<std::optional<qint64>, StoreError> sizeOfFile(const QString &path)
{
    struct stat status = {};
    if (::stat(QFile::encodeName(path).constData(), &status) == 0)
        return std::optional<qint64>(status.st_size);
    if (errno == ENOENT || errno == ENOTDIR)
        return std::optional<qint64>();
    return systemError(errno, path);
}

base::Result<QByteArray, StoreError> contentOfFile(const QString &path)
{
    const auto size = sizeOfFile(path);
    if (!size)
        return size.error();
    if (!*size)
        return QByteArray();
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return StoreError{StoreError::Kind::Io, path, file.errorString()};
    QByteArray content = file.readAll();
    if (file.error() != QFile::NoError)
        return StoreError{StoreError::Kind::Io, path, file.errorString()};
    return content;
}

} // namespace store
