// SPDX-License-Identifier: GPL-3.0-or-later
#include "pop3/Conversation.h"

#include <algorithm>
#include <utility>

namespace pop3 {

namespace {

ConversationLine lineNow(ConversationLine::Kind kind, const QByteArray &text)
{
    ConversationLine line;
    line.kind = kind;
    line.time = QDateTime::currentDateTimeUtc();
    line.text = text;
    return line;
}

} // namespace

ConversationLine lineOf(const Command &command)
{
    ConversationLine line = lineNow(ConversationLine::Kind::Client, command.shown);
    line.hasHiddenPart = command.hidden.has_value();
    return line;
}

ConversationLine lineOf(const wire::StatusLine &status)
{
    return lineNow(ConversationLine::Kind::Server, status.raw);
}

ConversationLine eventLine(const QByteArray &words, const QByteArray &details)
{
    return lineNow(ConversationLine::Kind::Event, details.isEmpty() ? words : words + '\t' + details);
}

void FoldedBody::add(const QByteArray &piece)
{
    m_bytes += piece.size();
    m_lines += std::count(piece.cbegin(), piece.cend(), '\n'); // vectorised, unlike QByteArray's
}

void FoldedBody::addRow(const QByteArray &row)
{
    m_bytes += row.size() + 2;
    ++m_lines;
}

ConversationLine FoldedBody::take()
{
    ConversationLine line = lineNow(ConversationLine::Kind::Body, {});
    line.foldedBytes = std::exchange(m_bytes, 0);
    line.foldedLines = std::exchange(m_lines, 0);
    return line;
}

} // namespace pop3
