// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/StoreError.h"

#include <QDateTime>
#include <QFile>
#include <QTemporaryFile>

#include <functional>
#include <memory>

struct archive;

namespace exchange {

/// A backup being written: a tar, packed with zstd, under a temporary name beside its own until it is whole. One that
/// goes without finish() leaves nothing behind. Owned by Backup.
class BackupWriter
{
public:
    explicit BackupWriter(const QString &target);
    ~BackupWriter();
    Q_DISABLE_COPY_MOVE(BackupWriter)

    store::Outcome begin(); ///< NotWritable where there is something of that name already.
    store::Outcome add(const QByteArray &path, const QByteArray &content, const QDateTime &writtenAt);
    /// So many bytes of an open file, from where it stands. Io where it has fewer.
    store::Outcome add(const QByteArray &path, QFile &content, qint64 size);
    store::Outcome seal();   ///< With its manifest, and durable: to be read back.
    store::Outcome finish(); ///< Under its own name.

    const QString &temporary() const { return m_temporary; }

private:
    struct Close
    {
        void operator()(archive *written) const;
    };
    using Piece = std::function<QByteArray()>;

    store::Outcome open();
    store::Outcome write(const QByteArray &path, qint64 size, qint64 writtenAt, const Piece &next);
    store::StoreError error() const;

    const QString m_target;
    const QString m_temporary;
    QTemporaryFile m_manifest;
    int m_file = -1;
    std::unique_ptr<archive, Close> m_archive;
    bool m_isOurs = false; ///< Made by us, and not finished.
};

} // namespace exchange
