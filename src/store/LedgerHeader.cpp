// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/LedgerHeader.h"

#include <QCoreApplication>
#include <QUuid>

namespace store {

namespace {

constexpr int formatVersion = 1;
const QByteArray magic = "poppo-ledger ";
const QByteArray idKey = "\tid=";

} // namespace

LedgerHeader LedgerHeader::fresh()
{
    return {QUuid::createUuid().toByteArray(QUuid::Id128)};
}

QByteArray LedgerHeader::toBytes() const
{
    return magic + QByteArray::number(formatVersion) + idKey + id + '\n';
}

bool LedgerHeader::isTorn(const QByteArray &line, qint64 fileSize)
{
    const QByteArray written = line.split('\0').first(); // Of the rest a power cut may have left no more than its room.
    return fileSize == line.size() && !line.endsWith('\n') && (written.startsWith(magic) || magic.startsWith(written));
}

base::Result<LedgerHeader, StoreError> LedgerHeader::parse(const QByteArray &line, const QString &path)
{
    if (!line.startsWith(magic) || !line.endsWith('\n'))
        return StoreError{StoreError::Kind::Malformed, path, QCoreApplication::translate("store", "line 1")};
    if (line.sliced(magic.size()).split('\t').first().toInt() > formatVersion)
        return StoreError{StoreError::Kind::NewerFormat, path, QString()};
    const qsizetype at = line.indexOf(idKey);
    return LedgerHeader{at < 0 ? QByteArray() : line.sliced(at + idKey.size()).trimmed().split('\t').first()};
}

} // namespace store
