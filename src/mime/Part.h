// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mime/ContentField.h"

#include <QList>

namespace mime {

/// One node of a mail's structure (RFC 2046), as plain values.
struct Part
{
    int index = 0;       ///< Pre-order number; names its content to MailFile.
    QByteArray mimeType; ///< "text/plain", lower case; never empty.
    ContentField type;
    ContentField disposition;
    QByteArray header;    ///< Of the enclosed mail, for message/rfc822.
    QList<Part> children; ///< Of a multipart, or the one enclosed mail.

    bool isMultipart() const { return mimeType.startsWith("multipart/"); }
};

} // namespace mime
