// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "mime/ListHeader.h"

#include <QList>
#include <QMetaType>
#include <QString>

namespace mime {

/// One part that is not shown as text and can be saved.
struct Attachment
{
    int index = 0;    ///< Names the part to saveAttachment(), stable for the same file.
    QString name;     ///< Safe to show and to save under: no path, no control or bidi characters; never empty.
    QString mimeType; ///< "application/pdf", lower case.
    qint64 size = 0;  ///< Decoded bytes.
};

/// One mail as the window shows it: plain values, may cross threads (and later processes).
struct MessageView
{
    QString subject;
    QList<Mailbox> from;
    QList<Mailbox> to;
    QList<Mailbox> cc;
    QList<Mailbox> replyTo;
    std::optional<QDateTime> date;
    QString text; ///< The text parts, decoded; HTML-only mail as readable text.
    bool isFromHtml = false;
    QList<Attachment> attachments;
    QList<std::pair<QString, QString>> allHeaders; ///< In order, decoded, for "all headers".
    QString snippet;        ///< The first 200 characters of the text, white space folded, quotes left out.
    bool isComplete = true; ///< False where a limit was hit: "cannot be shown in full".
};

struct MimeError
{
    enum class Kind { NotFound, Unreadable, CannotWrite, NoSuchPart };
    Kind kind = Kind::Unreadable;
    QString path;
    QString detail;
};

/// File in, value out. Blocks; call it off the UI thread.
base::Result<MessageView, MimeError> readMessage(const QString &path);

/// Writes the decoded part to targetFile, which must not exist (O_EXCL); never executable. Blocks.
base::Result<base::Done, MimeError> saveAttachment(const QString &path, int index, const QString &targetFile);

/// A name in folder for a part called name that does not exist yet: "a.pdf", "a (2).pdf" … Does not create it.
QString freeFileName(const QString &folder, const QString &name);

} // namespace mime

Q_DECLARE_METATYPE(mime::Attachment)
Q_DECLARE_METATYPE(mime::MessageView)
