// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/ZipTarget.h"

#include "base/CrLf.h"
#include "mime/AttachmentName.h"
#include "store/SystemError.h"

#include <QDateTime>

#include <archive.h>
#include <archive_entry.h>
#include <cerrno>
#include <fcntl.h>
#include <unistd.h>

namespace exchange {

using store::Outcome;
using store::StoreError;

namespace {

constexpr qsizetype longestSubject = 100;

struct FreeEntry
{
    void operator()(archive_entry *entry) const { archive_entry_free(entry); }
};

} // namespace

void ZipTarget::Close::operator()(archive *written) const
{
    archive_write_free(written);
}

ZipTarget::~ZipTarget()
{
    m_archive.reset();
    if (m_isOurs)
        QFile::remove(m_path);
}

Outcome ZipTarget::begin()
{
    const QByteArray name = QFile::encodeName(m_path);
    const int file = ::open(name.constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (file < 0)
        return store::systemError(errno, m_path);
    ::close(file);
    m_isOurs = true;
    m_archive.reset(archive_write_new());
    archive_write_set_format_zip(m_archive.get());
    archive_write_set_options(m_archive.get(), "hdrcharset=UTF-8");
    return archive_write_open_filename(m_archive.get(), name.constData()) == ARCHIVE_OK ? Outcome(base::Done{})
                                                                                        : error();
}

Outcome ZipTarget::add(const store::MessageRecord &mail, QFile &content)
{
    const std::unique_ptr<archive_entry, FreeEntry> entry(archive_entry_new());
    archive_entry_set_pathname_utf8(entry.get(), nameOf(mail).constData());
    archive_entry_set_filetype(entry.get(), AE_IFREG);
    archive_entry_set_perm(entry.get(), 0600);
    if (mail.date)
        archive_entry_set_mtime(entry.get(), mail.date->toSecsSinceEpoch(), 0);
    if (archive_write_header(m_archive.get(), entry.get()) != ARCHIVE_OK)
        return error();
    base::CrLf crLf;
    while (content.error() == QFile::NoError && !content.atEnd()) {
        const QByteArray piece = crLf.convert(content.read(pieceSize));
        if (archive_write_data(m_archive.get(), piece.constData(), size_t(piece.size())) != piece.size())
            return error();
    }
    return base::Done{};
}

Outcome ZipTarget::finish()
{
    if (archive_write_close(m_archive.get()) != ARCHIVE_OK)
        return error();
    m_archive.reset();
    const int file = ::open(QFile::encodeName(m_path).constData(), O_RDONLY | O_CLOEXEC);
    const int code = file < 0 || ::fsync(file) != 0 ? errno : 0;
    if (file >= 0)
        ::close(file);
    m_isOurs = code != 0;
    return code == 0 ? Outcome(base::Done{}) : Outcome(store::systemError(code, m_path));
}

base::Result<qint64, StoreError> ZipTarget::count() const
{
    struct Free
    {
        void operator()(archive *read) const { archive_read_free(read); }
    };
    const std::unique_ptr<archive, Free> read(archive_read_new());
    archive_read_support_format_zip(read.get());
    if (archive_read_open_filename(read.get(), QFile::encodeName(m_path).constData(), pieceSize) != ARCHIVE_OK)
        return StoreError{StoreError::Kind::Io, m_path, QString::fromUtf8(archive_error_string(read.get()))};
    qint64 mails = 0;
    for (archive_entry *entry = nullptr; archive_read_next_header(read.get(), &entry) == ARCHIVE_OK;)
        ++mails;
    return mails;
}

StoreError ZipTarget::error() const
{
    StoreError error = store::systemError(archive_errno(m_archive.get()), m_path);
    error.detail = QString::fromUtf8(archive_error_string(m_archive.get()));
    return error;
}

/// The number keeps two mails apart that are called the same.
QByteArray ZipTarget::nameOf(const store::MessageRecord &mail)
{
    const QString date = mail.date ? mail.date->date().toString(Qt::ISODate) + u' ' : QString();
    const QString number = QStringLiteral("%1 ").arg(++m_added, 6, 10, QLatin1Char('0'));
    const QString subject = mail.subject.left(longestSubject) + QStringLiteral(".eml");
    return (number + date + mime::safeFileName(subject, "message/rfc822", 1)).toUtf8();
}

} // namespace exchange
