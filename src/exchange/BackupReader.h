// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/BackupPath.h"
#include "store/StoreError.h"

#include <QByteArray>
#include <QString>
#include <QTemporaryFile>

#include <functional>

struct archive;
struct archive_entry;

namespace exchange {

/// Reads a backup from its beginning to its end, and holds it against its own manifest. Believes nothing it reads.
class BackupReader
{
public:
    struct Entry
    {
        QByteArray path;
        BackupPath::Kind kind = BackupPath::Kind::Mail;
        qint64 writtenAt = 0; ///< Seconds since 1970.
    };
    /// Where it goes. What comes is good only once read() has come to its end.
    class Sink
    {
    public:
        Sink() = default;
        virtual ~Sink() = default;
        Q_DISABLE_COPY_MOVE(Sink)

        virtual store::Outcome begin(const Entry &entry) = 0;
        virtual store::Outcome take(QByteArrayView piece) = 0;
        virtual store::Outcome end() = 0;
    };

    explicit BackupReader(const QString &path) : m_path(path) {}

    std::function<bool()> mayGoOn; ///< Asked before each piece; may be empty. Stopped where it says no.

    /// Malformed: no backup, cut short, altered, or with a name that it must not have. NewerFormat.
    store::Outcome read(Sink &sink);

private:
    store::Outcome readAll(archive *opened, Sink &sink);
    store::Outcome readOne(archive *opened, const Entry &entry, Sink &sink);
    store::Outcome readPieces(archive *opened, const std::function<store::Outcome(QByteArrayView)> &take);
    store::Outcome readAbout(archive *opened);
    store::Outcome readManifest(archive *opened);
    base::Result<Entry, store::StoreError> entryOf(archive_entry *entry) const;
    store::Outcome note(const QByteArray &sha256, const QByteArray &path);
    store::StoreError malformed(const QString &why) const;
    store::StoreError broken(archive *opened) const;

    const QString m_path;
    QTemporaryFile m_seen; ///< A manifest of what came.
};

} // namespace exchange
