// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/BackupReader.h"

#include "store/Digest.h"
#include "store/SystemError.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <archive.h>
#include <archive_entry.h>
#include <cerrno>
#include <memory>

namespace exchange {

using store::Outcome;
using store::StoreError;

namespace {

constexpr size_t pieceSize = 1024 * 1024;
constexpr qsizetype largestAbout = 65'536;
constexpr int formatVersion = 1;

struct Free
{
    void operator()(archive *read) const { archive_read_free(read); }
};

QString say(const char *sentence)
{
    return QCoreApplication::translate("exchange", sentence);
}

} // namespace

Outcome BackupReader::read(Sink &sink)
{
    const std::unique_ptr<archive, Free> opened(archive_read_new());
    archive_read_support_format_gnutar(opened.get());
    archive_read_support_filter_zstd(opened.get());
    if (!m_seen.open())
        return StoreError{StoreError::Kind::NotWritable, m_seen.fileTemplate(), m_seen.errorString()};
    QFile file(m_path); // For its own words where it cannot be read.
    if (!file.open(QIODevice::ReadOnly))
        return StoreError{QFile::exists(m_path) ? StoreError::Kind::Io : StoreError::Kind::Missing, m_path,
                          file.errorString()};
    if (archive_read_open_fd(opened.get(), file.handle(), pieceSize) != ARCHIVE_OK)
        return broken(opened.get());
    return readAll(opened.get(), sink);
}

Outcome BackupReader::readAll(archive *opened, Sink &sink)
{
    bool isFirst = true;
    archive_entry *header = nullptr;
    for (int got = archive_read_next_header(opened, &header); got != ARCHIVE_EOF;
         got = archive_read_next_header(opened, &header)) {
        if (got != ARCHIVE_OK)
            return broken(opened);
        const auto entry = entryOf(header);
        if (!entry)
            return entry.error();
        if (isFirst != (entry->kind == BackupPath::Kind::About))
            return malformed(say(QT_TRANSLATE_NOOP("exchange", "This is no backup of Poppo.")));
        isFirst = false;
        if (entry->kind == BackupPath::Kind::Manifest) {
            const Outcome same = readManifest(opened);
            const bool isLast = !same || archive_read_next_header(opened, &header) == ARCHIVE_EOF;
            return isLast ? same : malformed(say(QT_TRANSLATE_NOOP("exchange", "Something follows its end.")));
        }
        const bool isAbout = entry->kind == BackupPath::Kind::About;
        if (const Outcome read = isAbout ? readAbout(opened) : readOne(opened, *entry, sink); !read)
            return read;
    }
    return malformed(say(QT_TRANSLATE_NOOP("exchange", "Its end is missing.")));
}

base::Result<BackupReader::Entry, StoreError> BackupReader::entryOf(archive_entry *entry) const
{
    const QByteArray path = archive_entry_pathname(entry);
    const auto kind = BackupPath::kindOf(path);
    const bool isFile = archive_entry_filetype(entry) == AE_IFREG && !archive_entry_hardlink(entry) &&
                        !archive_entry_symlink(entry) && archive_entry_size_is_set(entry);
    if (!kind || !isFile)
        return malformed(say(QT_TRANSLATE_NOOP("exchange", "It holds something that no backup has: %1"))
                             .arg(QString::fromUtf8(path.left(200))));
    return Entry{path, *kind, qint64(archive_entry_mtime(entry))};
}

Outcome BackupReader::readPieces(archive *opened, const std::function<Outcome(QByteArrayView)> &take)
{
    QByteArray piece(qsizetype(pieceSize), Qt::Uninitialized);
    for (;;) {
        if (mayGoOn && !mayGoOn())
            return StoreError{StoreError::Kind::Stopped, m_path, QString()};
        const la_ssize_t got = archive_read_data(opened, piece.data(), size_t(piece.size()));
        if (got < 0)
            return broken(opened);
        if (got == 0)
            return base::Done{};
        if (const Outcome taken = take(QByteArrayView(piece).first(got)); !taken)
            return taken;
    }
}

Outcome BackupReader::readOne(archive *opened, const Entry &entry, Sink &sink)
{
    if (const Outcome begun = sink.begin(entry); !begun)
        return begun;
    store::Digest digest;
    const auto take = [&digest, &sink](QByteArrayView bytes) {
        digest.add(bytes);
        return sink.take(bytes);
    };
    if (const Outcome read = readPieces(opened, take); !read)
        return read;
    if (const Outcome noted = note(digest.hex(), entry.path); !noted)
        return noted;
    return sink.end();
}

Outcome BackupReader::readAbout(archive *opened)
{
    QByteArray text;
    const auto take = [this, &text](QByteArrayView bytes) -> Outcome {
        text.append(bytes);
        return text.size() <= largestAbout ? Outcome(base::Done{}) : malformed(QString::fromLatin1(BackupPath::about));
    };
    if (const Outcome read = readPieces(opened, take); !read)
        return read;
    const QJsonObject about = QJsonDocument::fromJson(text).object();
    const int version = about[u"version"].toInt();
    if (about[u"format"].toString() != QLatin1String("poppo-backup") || version < 1)
        return malformed(say(QT_TRANSLATE_NOOP("exchange", "This is no backup of Poppo.")));
    if (version > formatVersion)
        return StoreError{StoreError::Kind::NewerFormat, m_path,
                          say(QT_TRANSLATE_NOOP("exchange", "A later version of Poppo made it."))};
    return note(store::Digest::hexOf(text), BackupPath::about);
}

Outcome BackupReader::note(const QByteArray &sha256, const QByteArray &path)
{
    const QByteArray line = sha256 + "  " + path + '\n';
    return m_seen.write(line) == line.size()
               ? Outcome(base::Done{})
               : StoreError{StoreError::Kind::DiskFull, m_seen.fileName(), m_seen.errorString()};
}

/// What came, in the order in which it came, is what was put in.
Outcome BackupReader::readManifest(archive *opened)
{
    if (!m_seen.seek(0))
        return StoreError{StoreError::Kind::Io, m_seen.fileName(), m_seen.errorString()};
    QByteArray line = m_seen.readLine();
    qsizetype at = 0;
    const auto compare = [&](QByteArrayView bytes) -> Outcome {
        while (!bytes.isEmpty()) {
            const qsizetype count = qMin(bytes.size(), line.size() - at);
            if (count == 0 || bytes.first(count) != QByteArrayView(line).sliced(at, count))
                return malformed(say(QT_TRANSLATE_NOOP("exchange", "This is not as it was put in: %1"))
                                     .arg(QString::fromUtf8(line.mid(66, 200)).trimmed()));
            bytes = bytes.sliced(count);
            at += count;
            if (at == line.size()) {
                line = m_seen.readLine();
                at = 0;
            }
        }
        return base::Done{};
    };
    if (const Outcome read = readPieces(opened, compare); !read)
        return read;
    return line.isEmpty() ? Outcome(base::Done{})
                          : malformed(say(QT_TRANSLATE_NOOP("exchange", "Its list of contents is cut short.")));
}

StoreError BackupReader::malformed(const QString &why) const
{
    return {StoreError::Kind::Malformed, m_path, why};
}

StoreError BackupReader::broken(archive *opened) const
{
    const int code = archive_errno(opened);
    StoreError error = store::systemError(code, m_path);
    if (code != EIO && code != ENOMEM)
        error.kind = StoreError::Kind::Malformed;
    error.detail = QString::fromUtf8(archive_error_string(opened));
    return error;
}

} // namespace exchange
