// SPDX-License-Identifier: GPL-3.0-or-later
#include "mime/HtmlLimits.h"

#include <algorithm>
#include <array>

namespace mime {

namespace {

constexpr int maxDepth = 400;
constexpr qint64 maxFormattingCopies = 300'000;

/// Elements that never hold others, or that the parser closes by itself.
constexpr std::array<QByteArrayView, 27> selfClosing{"area",  "base",  "br",     "col",   "dd",   "dt",    "embed",
                                                     "hr",    "img",   "input",  "li",    "link", "meta",  "option",
                                                     "p",     "param", "source", "tbody", "td",   "tfoot", "th",
                                                     "thead", "tr",    "track",  "wbr",   "html", "body"};

/// Elements that the parser opens anew wherever they were left open.
constexpr std::array<QByteArrayView, 14> formatting{"a",    "b", "big",   "code",   "em",     "font", "i",
                                                    "nobr", "s", "small", "strike", "strong", "tt",   "u"};

template<typename List>
bool holds(const List &list, QByteArrayView name)
{
    return std::find(list.begin(), list.end(), name) != list.end();
}

bool isNameEnd(char c)
{
    return c == '>' || c == '/' || c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '<';
}

struct Balance
{
    int depth = 0;
    int openFormatting = 0;
    qint64 copies = 0;

    void open(QByteArrayView name)
    {
        copies += openFormatting;
        if (holds(selfClosing, name))
            return;
        ++depth;
        openFormatting += holds(formatting, name) ? 1 : 0;
    }

    void close(QByteArrayView name)
    {
        if (holds(selfClosing, name))
            return;
        depth = std::max(0, depth - 1);
        openFormatting = std::max(0, openFormatting - (holds(formatting, name) ? 1 : 0));
    }
};

} // namespace

bool isReasonableHtml(QByteArrayView html)
{
    Balance balance;
    for (qsizetype at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
        const QByteArrayView tag = html.sliced(at + 1, qMin<qsizetype>(12, html.size() - at - 1));
        const bool isClosing = tag.startsWith('/');
        const QByteArrayView start = isClosing ? tag.sliced(1) : tag;
        const auto end = std::find_if(start.begin(), start.end(), isNameEnd);
        const QByteArray name = start.first(end - start.begin()).toByteArray().toLower();
        if (name.isEmpty() || name[0] < 'a' || name[0] > 'z')
            continue;
        isClosing ? balance.close(name) : balance.open(name);
        if (balance.depth > maxDepth || balance.copies > maxFormattingCopies)
            return false;
    }
    return true;
}

QByteArray htmlWithoutTags(QByteArrayView html)
{
    QByteArray text;
    while (!html.isEmpty()) {
        const qsizetype open = html.indexOf('<');
        text += open < 0 ? html : html.first(open);
        const qsizetype close = open < 0 ? -1 : html.indexOf('>', open);
        if (close < 0)
            break;
        text += ' ';
        html = html.sliced(close + 1);
    }
    return text;
}

} // namespace mime
