// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/MailOpener.h"

#include "base/CrLf.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>

#include <cstdio>

namespace app {

namespace {

constexpr qint64 copiedAtOnce = 262'144;

} // namespace

void MailOpener::open(const QString &id, const QString &path)
{
    auto outcome = mime::readMessage(path);
    if (outcome)
        Q_EMIT opened(id, *outcome);
    else
        Q_EMIT notOpened(id, outcome.error().detail);
}

void MailOpener::saveAttachment(const QString &path, int index, const QString &targetFile)
{
    // Written beside its place first: the user may have agreed to replace a file, but not to lose it for nothing.
    const QString beside = targetFile + QLatin1String(".poppo-part");
    QFile::remove(beside);
    const auto outcome = mime::saveAttachment(path, index, beside);
    const bool isPut =
        outcome && std::rename(QFile::encodeName(beside).constData(), QFile::encodeName(targetFile).constData()) == 0;
    if (isPut)
        return Q_EMIT saved(targetFile);
    QFile::remove(beside);
    Q_EMIT notSaved(targetFile, outcome ? QString() : outcome.error().detail);
}

void MailOpener::saveAttachments(const QString &path, const QList<mime::Attachment> &attachments, const QString &folder)
{
    for (const mime::Attachment &attachment : attachments)
        saveAttachment(path, attachment.index, QDir(folder).filePath(mime::freeFileName(folder, attachment.name)));
}

void MailOpener::copyMail(const QString &path, const QString &targetFile)
{
    QFile source(path);
    QSaveFile target(targetFile);
    if (!source.open(QIODevice::ReadOnly)) {
        Q_EMIT notSaved(targetFile, source.errorString());
        return;
    }
    bool isWritten = target.open(QIODevice::WriteOnly);
    base::CrLf crLf; // The store keeps LF.
    while (isWritten && source.error() == QFile::NoError && !source.atEnd()) {
        const QByteArray chunk = crLf.convert(source.read(copiedAtOnce));
        isWritten = target.write(chunk) == chunk.size();
    }
    if (isWritten && source.error() == QFile::NoError && target.commit())
        Q_EMIT saved(targetFile);
    else
        Q_EMIT notSaved(targetFile, isWritten ? source.errorString() : target.errorString());
}

} // namespace app
