// SPDX-License-Identifier: GPL-3.0-or-later
#include "mime/AttachmentName.h"
#include "mime/MailFile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <unistd.h>

namespace mime {

namespace {

constexpr qsizetype maxNameBytes = 200;

MimeError cannotWrite(const QString &targetFile)
{
    return {MimeError::Kind::CannotWrite, targetFile, QString::fromLocal8Bit(std::strerror(errno))};
}

bool writeAll(int fd, QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        const ssize_t written = ::write(fd, bytes.data(), size_t(bytes.size()));
        if (written < 0 && errno != EINTR)
            return false;
        bytes = bytes.sliced(qMax<ssize_t>(written, 0));
    }
    return true;
}

} // namespace

base::Result<base::Done, MimeError> saveAttachment(const QString &path, int index, const QString &targetFile)
{
    const auto mail = MailFile::open(path);
    if (!mail)
        return mail.error();
    if (!mail->hasPart(index))
        return MimeError{MimeError::Kind::NoSuchPart, path, {}};
    const QByteArray target = QFile::encodeName(targetFile);
    const int fd = ::open(target.constData(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0644);
    if (fd < 0)
        return cannotWrite(targetFile);
    bool isWritten = true;
    const bool isRead = mail->readContent(index, [&](QByteArrayView chunk) {
        isWritten = writeAll(fd, chunk);
        return isWritten;
    });
    // What replaces another file must be on the disk before its name is.
    const bool isKept = isWritten && (::fsync(fd) == 0 || errno == EINVAL);
    MimeError error = isKept ? MimeError{MimeError::Kind::Unreadable, path, {}} : cannotWrite(targetFile);
    const bool isClosed = ::close(fd) == 0;
    if (isRead && isKept && isClosed)
        return base::Done();
    if (isRead && isKept)
        error = cannotWrite(targetFile);
    ::unlink(target.constData());
    return error;
}

QString freeFileName(const QString &folder, const QString &name)
{
    const QDir dir(folder);
    const QString whole = shortenedFileName(name, maxNameBytes);
    const qsizetype dot = whole.lastIndexOf(u'.');
    const QString stem = dot > 0 ? whole.first(dot) : whole;
    const QString extension = dot > 0 ? whole.sliced(dot) : QString();
    QString candidate = whole;
    const auto isTaken = [&dir](const QString &file) {
        const QFileInfo facts(dir.filePath(file));
        return facts.exists() || facts.isSymLink();
    };
    for (int number = 2; isTaken(candidate); ++number)
        candidate = QStringLiteral("%1 (%2)%3").arg(stem, QString::number(number), extension);
    return candidate;
}

} // namespace mime
