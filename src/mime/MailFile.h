// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mime/MessageView.h"
#include "mime/Part.h"

#include <functional>
#include <memory>

namespace mime {

/// One mail file held open, its structure read by GMime and its contents read from the file when asked for. GMime is
/// asked for structure and transfer encodings only: text, names and charsets are ours.
class MailFile
{
public:
    using Consumer = std::function<bool(QByteArrayView chunk)>; ///< Returns false to stop.

    static base::Result<MailFile, MimeError> open(const QString &path);
    MailFile(MailFile &&) noexcept;
    MailFile &operator=(MailFile &&) noexcept;
    ~MailFile();

    const QByteArray &header() const; ///< The first 1 MiB of the file.
    const Part &root() const;
    bool isComplete() const; ///< False where depth (100) or number of parts (10,000) was cut.
    bool hasPart(int index) const;

    /// Transfer-decoded bytes of a part, an enclosed mail as a mail of its own. False where they could not be read.
    bool readContent(int index, const Consumer &consumer) const;

private:
    struct Tree;
    explicit MailFile(std::unique_ptr<Tree> tree);

    std::unique_ptr<Tree> m_tree;
};

} // namespace mime
