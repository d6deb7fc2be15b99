// SPDX-License-Identifier: GPL-3.0-or-later
#include "mime/TextFlow.h"

#include <algorithm>

namespace mime {

namespace {

bool isFoldable(QChar c)
{
    return c == u' ' || c == u'\t' || c == u'\n' || c == u'\r' || c == u'\f';
}

} // namespace

void TextFlow::addText(QStringView text)
{
    while (!text.isEmpty()) {
        const auto blank = std::find_if(text.begin(), text.end(), isFoldable);
        const qsizetype length = blank - text.begin();
        if (length > 0)
            addWord(text.first(length));
        if (length == text.size())
            return;
        m_isBlankPending = true;
        text = text.sliced(length + 1);
    }
}

void TextFlow::addPreformatted(QStringView text)
{
    while (!text.isEmpty()) {
        const qsizetype end = text.indexOf(u'\n');
        const QStringView line = end < 0 ? text : text.first(end);
        if (!line.isEmpty())
            addWord(line);
        if (end < 0)
            return;
        addLineBreak();
        text = text.sliced(end + 1);
    }
}

void TextFlow::breakBefore(Break kind)
{
    m_pending = std::max(m_pending, kind);
    m_isBlankPending = false;
}

void TextFlow::addLineBreak()
{
    m_lineBreaks = std::min(m_lineBreaks + 1, 3);
    m_isBlankPending = false;
}

void TextFlow::addMarker(const QString &marker)
{
    m_marker = marker;
}

void TextFlow::addWord(QStringView word)
{
    const int breaks =
        std::max({m_lineBreaks, m_pending == Break::Paragraph ? 2 : 0, m_pending == Break::Line ? 1 : 0});
    if (breaks > 0 && !m_text.isEmpty())
        startLine(breaks - 1);
    m_pending = Break::None;
    m_lineBreaks = 0;
    if (m_isAtLineStart)
        m_text += prefixFor(m_quoteDepth) + m_marker;
    else if (m_isBlankPending)
        m_text += u' ';
    if (m_isAtLineStart)
        m_marker.clear();
    m_isAtLineStart = false;
    m_isBlankPending = false;
    m_text += word;
}

void TextFlow::startLine(int emptyLines)
{
    m_text += u'\n';
    for (int i = 0; i < emptyLines; ++i)
        m_text += prefixFor(std::min(m_lineDepth, m_quoteDepth)).trimmed() + u'\n';
    m_lineDepth = m_quoteDepth;
    m_isAtLineStart = true;
}

QString TextFlow::prefixFor(int depth)
{
    return QStringLiteral("> ").repeated(std::clamp(depth, 0, 20));
}

} // namespace mime
