// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/FoundMail.h"
#include "exchange/LineReader.h"

#include <optional>

namespace exchange {

/// Finds the mails of an mbox (RFC 4155), one after the other. A mail begins behind a line "From … hh:mm … yyyy" that
/// is the first, or follows an empty one. Read states are taken from Status, X-Status and X-Mozilla-Status.
class MboxReader
{
public:
    explicit MboxReader(const QString &path);

    static bool isMbox(const QString &path); ///< It begins like one.

    bool open();
    /// What Mozilla counts as deleted is left out.
    std::optional<FoundMail> next();
    qint64 skipped() const { return m_skipped; }
    QString error() const; ///< Behind the last mail: why it was the last; empty where the file ended.

private:
    struct Found : FoundMail
    {
        bool isDeleted = false;
    };

    std::optional<Found> read();
    void noteStatus(Found &mail, const QByteArray &line) const;

    LineReader m_lines;
    bool m_isInside = false; ///< The separator of the next mail was read.
    qint64 m_skipped = 0;
};

} // namespace exchange
