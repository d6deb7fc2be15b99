// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mime/MessageView.h"

#include <QObject>

namespace app {

/// Reads mails and writes their parts, away from the UI thread: lives on the follower thread. Only the answer to the
/// last open() is of interest to anyone, so a newer one makes the older silent.
class MailOpener final : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

public Q_SLOTS:
    void open(const QString &id, const QString &path);
    void saveAttachment(const QString &path, int index, const QString &targetFile);
    /// Under names of their own that nothing there has; two of the same name do not replace each other.
    void saveAttachments(const QString &path, const QList<mime::Attachment> &attachments, const QString &folder);
    void copyMail(const QString &path, const QString &targetFile); ///< As .eml, with CRLF line ends (RFC 5322).

Q_SIGNALS:
    void opened(const QString &id, const mime::MessageView &view);
    void notOpened(const QString &id, const QString &detail);
    void saved(const QString &targetFile);
    void notSaved(const QString &targetFile, const QString &detail);
};

} // namespace app
