// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/BackupUnpacker.h"

#include "store/DiskReserve.h"
#include "store/PrivateFolder.h"

#include <QFile>
#include <QFileInfo>

#include <fcntl.h>
#include <sys/stat.h>

namespace exchange {

using store::DiskFile;
using store::Outcome;
using Kind = BackupPath::Kind;

namespace {

constexpr qint64 betweenAskingForRoom = 4 * 1024 * 1024;
constexpr qint64 largestSettings = 16 * 1024 * 1024; ///< They will be read as a whole.

bool isSettings(Kind kind)
{
    return kind == Kind::Accounts || kind == Kind::Settings || kind == Kind::ServerNotes;
}

} // namespace

Outcome BackupUnpacker::begin(const BackupReader::Entry &entry)
{
    m_entry = entry;
    m_entryBytes = 0;
    m_path = QFile::encodeName(m_folder) + '/' + entry.path;
    if (const Outcome made = store::makePrivateFolder(QFileInfo(QFile::decodeName(m_path)).path()); !made)
        return made;
    auto created = DiskFile::createNew(m_disk, m_path);
    if (!created)
        return created.error();
    m_file.emplace(std::move(created).value());
    return base::Done{};
}

Outcome BackupUnpacker::take(QByteArrayView piece)
{
    m_entryBytes += piece.size();
    if (isSettings(m_entry.kind) && m_entryBytes > largestSettings)
        return store::StoreError{store::StoreError::Kind::Malformed, QFile::decodeName(m_entry.path), QString()};
    m_bytes += m_entry.kind == Kind::Mail ? piece.size() : 0;
    m_unasked += piece.size();
    if (m_unasked > betweenAskingForRoom) {
        m_unasked = 0;
        if (const Outcome asked = store::checkRoom(m_disk, QFile::encodeName(m_folder)); !asked)
            return asked;
    }
    return m_file->write(piece);
}

Outcome BackupUnpacker::end()
{
    if (const Outcome synced = m_disk.canSyncAll() ? Outcome(base::Done{}) : m_file->sync(); !synced)
        return synced;
    const Outcome closed = m_file->close();
    m_file.reset();
    const timespec written{time_t(m_entry.writtenAt), 0};
    const timespec times[] = {written, written};
    ::utimensat(AT_FDCWD, m_path.constData(), times, AT_SYMLINK_NOFOLLOW); // The mail matters more than its age.
    if (closed && m_entry.kind == Kind::Mail) {
        ++m_mails;
        if (mailUnpacked)
            mailUnpacked();
    }
    return closed;
}

Outcome BackupUnpacker::sync()
{
    auto folder = DiskFile::openToSync(m_disk, QFile::encodeName(m_folder));
    if (!folder)
        return folder.error();
    DiskFile open = std::move(folder).value();
    return m_disk.canSyncAll() ? open.syncAll() : open.sync();
}

} // namespace exchange
