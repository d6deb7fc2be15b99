// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pop3/Command.h"
#include "pop3/ConversationLine.h"

namespace pop3 {

// The lines of a conversation, each made where the thing happens. Secrets have no way in.
ConversationLine lineOf(const Command &command);
ConversationLine lineOf(const wire::StatusLine &status);
ConversationLine eventLine(const QByteArray &words, const QByteArray &details = {});

/// Counts a body while it passes, to be told as one folded line.
class FoldedBody
{
public:
    void add(const QByteArray &piece);
    void addRow(const QByteArray &row);
    ConversationLine take();

    qint64 bytes() const { return m_bytes; }
    qint64 lines() const { return m_lines; }

private:
    qint64 m_bytes = 0;
    qint64 m_lines = 0;
};

} // namespace pop3
