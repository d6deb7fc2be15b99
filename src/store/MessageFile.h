// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/MessageRow.h"

#include <QString>

#include <optional>

namespace store {

/// Where the file of one message is in its account's Maildir, and the flags its name carries. The name is the truth.
class MessageFile
{
public:
    /// Looks at hint (as the catalogue has it) first, then for the base name in every folder of the Maildir, then for
    /// its header.
    static std::optional<MessageFile> find(const QString &accountFolder, const QString &id, const QString &hint);

    const QString &relativePath() const { return m_path; } ///< Within the account's folder: "cur/NAME:2,S".
    MessageFlags flags() const;
    bool isHead() const; ///< Only the header is here.
    /// The name it has with these flags, in cur/ of the same folder, or in heads/; letters that are not ours stay.
    MessageFile withFlags(MessageFlags flags) const;

private:
    explicit MessageFile(const QString &path) : m_path(path) {}
    qsizetype infoStart() const; ///< Where ":2," begins; -1: no info.

    QString m_path;
};

} // namespace store
