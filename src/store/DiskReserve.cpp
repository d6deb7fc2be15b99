// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/DiskReserve.h"

#include "store/Disk.h"

#include <QCoreApplication>
#include <QFile>
#include <QLocale>

namespace store {

namespace {

QString inWords(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, 0, QLocale::DataSizeSIFormat);
}

} // namespace

Outcome checkRoom(const Disk &disk, const QByteArray &folder)
{
    const auto room = disk.room(folder);
    if (!room || room->free >= disk.reserve())
        return base::Done{};
    const char *const words =
        room->whole < disk.reserve()
            ? QT_TRANSLATE_NOOP("store", "this disk holds %1 in all, and Poppo leaves %2 free on every disk: it is too "
                                         "small for mail")
            : QT_TRANSLATE_NOOP("store", "%1 are free, and Poppo leaves the last %2 of a disk alone");
    const QString detail =
        QCoreApplication::translate("store", words)
            .arg(inWords(room->whole < disk.reserve() ? room->whole : room->free), inWords(disk.reserve()));
    return StoreError{StoreError::Kind::DiskFull, QFile::decodeName(folder), detail};
}

} // namespace store
