// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/BackupReader.h"
#include "store/Disk.h"
#include "store/DiskFile.h"

#include <functional>
#include <optional>

namespace exchange {

/// Writes what is in a backup into an empty folder of our own, each file once. Owned by Restore.
class BackupUnpacker final : public BackupReader::Sink
{
public:
    explicit BackupUnpacker(const QString &folder) : m_folder(folder) {}

    std::function<void()> mailUnpacked; ///< May be empty.

    store::Outcome begin(const BackupReader::Entry &entry) override;
    store::Outcome take(QByteArrayView piece) override;
    store::Outcome end() override;
    store::Outcome sync(); ///< All of it is durable.

    qint64 mails() const { return m_mails; }
    qint64 bytes() const { return m_bytes; }

private:
    store::Disk m_disk;
    const QString m_folder;
    BackupReader::Entry m_entry;
    QByteArray m_path;
    std::optional<store::DiskFile> m_file;
    qint64 m_entryBytes = 0;
    qint64 m_mails = 0;
    qint64 m_bytes = 0;   ///< Of mails.
    qint64 m_unasked = 0; ///< Bytes since the disk was asked for room.
};

} // namespace exchange
