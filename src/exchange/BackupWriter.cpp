// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/BackupWriter.h"

#include "exchange/BackupPath.h"
#include "store/Digest.h"
#include "store/Disk.h"
#include "store/DiskFile.h"
#include "store/SystemError.h"

#include <QFileInfo>
#include <QUuid>

#include <archive.h>
#include <archive_entry.h>
#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <unistd.h>

namespace exchange {

using store::Outcome;
using store::StoreError;

namespace {

constexpr qint64 pieceSize = 1024 * 1024;

struct FreeEntry
{
    void operator()(archive_entry *entry) const { archive_entry_free(entry); }
};

/// What is there stays.
int moveToFreeName(const QByteArray &from, const QByteArray &to)
{
#if defined(RENAME_NOREPLACE)
    const int moved = ::renameat2(AT_FDCWD, from.constData(), AT_FDCWD, to.constData(), RENAME_NOREPLACE);
    if (moved == 0 || (errno != EINVAL && errno != ENOSYS))
        return moved;
#endif
    if (::access(to.constData(), F_OK) == 0) { // Not every file system can do it in one.
        errno = EEXIST;
        return -1;
    }
    return ::rename(from.constData(), to.constData());
}

} // namespace

void BackupWriter::Close::operator()(archive *written) const
{
    archive_write_free(written);
}

BackupWriter::BackupWriter(const QString &target)
    : m_target(target),
      m_temporary(QStringLiteral("%1.part-%2").arg(target, QUuid::createUuid().toString(QUuid::Id128))),
      m_manifest(QFileInfo(target).absolutePath() + QLatin1String("/.poppo-manifest-XXXXXX"))
{
}

BackupWriter::~BackupWriter()
{
    m_archive.reset();
    if (m_file >= 0)
        ::close(m_file);
    if (m_isOurs)
        QFile::remove(m_temporary);
}

Outcome BackupWriter::begin()
{
    if (QFileInfo::exists(m_target) || QFileInfo(m_target).isSymLink())
        return store::systemError(EEXIST, m_target);
    if (const Outcome opened = open(); !opened)
        return opened;
    if (!m_manifest.open())
        return StoreError{StoreError::Kind::NotWritable, m_manifest.fileTemplate(), m_manifest.errorString()};
    return base::Done{};
}

Outcome BackupWriter::open()
{
    m_file =
        ::open(QFile::encodeName(m_temporary).constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (m_file < 0)
        return store::systemError(errno, m_target);
    m_isOurs = true;
    m_archive.reset(archive_write_new());
    const bool isSet = archive_write_set_format_gnutar(m_archive.get()) == ARCHIVE_OK &&
                       archive_write_add_filter_zstd(m_archive.get()) == ARCHIVE_OK &&
                       archive_write_open_fd(m_archive.get(), m_file) == ARCHIVE_OK;
    return isSet ? Outcome(base::Done{}) : error();
}

Outcome BackupWriter::add(const QByteArray &path, const QByteArray &content, const QDateTime &writtenAt)
{
    bool isGiven = false;
    const auto next = [&content, &isGiven] { return std::exchange(isGiven, true) ? QByteArray() : content; };
    return write(path, content.size(), writtenAt.toSecsSinceEpoch(), next);
}

Outcome BackupWriter::add(const QByteArray &path, QFile &content, qint64 size)
{
    qint64 left = size;
    const auto next = [&content, &left] {
        const QByteArray piece = content.read(qMin(left, pieceSize));
        left -= piece.size();
        return piece;
    };
    const qint64 writtenAt = QFileInfo(content).lastModified().toSecsSinceEpoch();
    if (const Outcome written = write(path, size, writtenAt, next); !written)
        return written;
    return left == 0 ? Outcome(base::Done{})
                     : StoreError{StoreError::Kind::Io, content.fileName(), content.errorString()};
}

Outcome BackupWriter::write(const QByteArray &path, qint64 size, qint64 writtenAt, const Piece &next)
{
    const std::unique_ptr<archive_entry, FreeEntry> entry(archive_entry_new());
    archive_entry_set_pathname(entry.get(), path.constData());
    archive_entry_set_filetype(entry.get(), AE_IFREG);
    archive_entry_set_perm(entry.get(), 0600);
    archive_entry_set_size(entry.get(), size);
    archive_entry_set_mtime(entry.get(), writtenAt, 0);
    if (archive_write_header(m_archive.get(), entry.get()) != ARCHIVE_OK)
        return error();
    store::Digest digest;
    for (QByteArray piece = next(); !piece.isEmpty(); piece = next()) {
        digest.add(piece);
        if (archive_write_data(m_archive.get(), piece.constData(), size_t(piece.size())) != piece.size())
            return error();
    }
    if (archive_write_finish_entry(m_archive.get()) != ARCHIVE_OK)
        return error();
    const QByteArray line = digest.hex() + "  " + path + '\n';
    return m_manifest.write(line) == line.size()
               ? Outcome(base::Done{})
               : StoreError{StoreError::Kind::DiskFull, m_manifest.fileName(), m_manifest.errorString()};
}

Outcome BackupWriter::seal()
{
    const qint64 size = m_manifest.pos();
    if (!m_manifest.seek(0))
        return StoreError{StoreError::Kind::DiskFull, m_manifest.fileName(), m_manifest.errorString()};
    if (const Outcome added = add(BackupPath::manifest, m_manifest, size); !added)
        return added;
    if (archive_write_close(m_archive.get()) != ARCHIVE_OK)
        return error();
    m_archive.reset();
    return ::fsync(m_file) == 0 ? Outcome(base::Done{}) : store::systemError(errno, m_temporary);
}

Outcome BackupWriter::finish()
{
    if (moveToFreeName(QFile::encodeName(m_temporary), QFile::encodeName(m_target)) != 0)
        return store::systemError(errno, m_target);
    m_isOurs = false;
    store::Disk disk;
    return store::DiskFile::syncFolder(disk, QFile::encodeName(QFileInfo(m_target).absolutePath()));
}

StoreError BackupWriter::error() const
{
    StoreError error = store::systemError(archive_errno(m_archive.get()), m_target);
    error.detail = QString::fromUtf8(archive_error_string(m_archive.get()));
    return error;
}

} // namespace exchange
