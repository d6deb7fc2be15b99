// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/FileCopy.h"

#include "store/Digest.h"
#include "store/Disk.h"
#include "store/DiskFile.h"

#include <QCoreApplication>
#include <QFile>

#include <functional>
#include <utility>

namespace store {

namespace {

constexpr qint64 pieceBytes = 1024 * 1024;

using Use = std::function<Outcome(const QByteArray &piece)>;

/// The digest of all that was used.
base::Result<QByteArray, StoreError> readThrough(const QString &path, const std::stop_token &stop, const Use &use)
{
    QFile file(path);
    Digest digest;
    if (!file.open(QIODevice::ReadOnly))
        return StoreError{StoreError::Kind::Io, path, file.errorString()};
    for (QByteArray piece = file.read(pieceBytes); !piece.isEmpty(); piece = file.read(pieceBytes)) {
        if (stop.stop_requested())
            return StoreError{StoreError::Kind::Stopped, path, QString()};
        if (const Outcome used = use(piece); !used)
            return used.error();
        digest.add(piece);
    }
    if (file.error() != QFile::NoError)
        return StoreError{StoreError::Kind::Io, path, file.errorString()};
    return digest.hex();
}

} // namespace

Outcome copyFile(const QString &from, const QString &to, const std::stop_token &stop)
{
    Disk disk;
    auto made = DiskFile::createNew(disk, QFile::encodeName(to));
    if (!made)
        return made.error();
    DiskFile copy = std::move(made).value();
    const auto written = readThrough(from, stop, [&copy](const QByteArray &piece) { return copy.write(piece); });
    if (!written)
        return written.error();
    if (const Outcome closed = copy.close(); !closed)
        return closed;
    const auto readBack = readThrough(to, stop, [](const QByteArray &) { return base::Done{}; });
    if (!readBack)
        return readBack.error();
    if (*readBack != *written)
        return StoreError{StoreError::Kind::Io, to, QCoreApplication::translate("store", "The copy differs.")};
    return base::Done{};
}

} // namespace store
