// SPDX-License-Identifier: GPL-3.0-or-later
#include "wire/ApopTimestamp.h"

#include <algorithm>

namespace wire {

namespace {

constexpr qsizetype maxStampLength = 255;

bool isAlphanumeric(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

bool isAtext(char c)
{
    return isAlphanumeric(c) || QByteArrayView("!#$%&'*+-/=?^_`{|}~").contains(c);
}

bool isDotAtom(QByteArrayView text)
{
    if (text.isEmpty() || text.startsWith('.') || text.endsWith('.') || text.indexOf("..") >= 0)
        return false;
    return std::all_of(text.begin(), text.end(), [](char c) { return c == '.' || isAtext(c); });
}

bool isNoFoldLiteral(QByteArrayView text)
{
    if (text.size() < 2 || !text.startsWith('[') || !text.endsWith(']'))
        return false;
    const QByteArrayView inner = text.sliced(1, text.size() - 2);
    return std::all_of(inner.begin(), inner.end(),
                       [](char c) { return c > ' ' && c < 0x7f && c != '[' && c != ']' && c != '\\'; });
}

bool isMessageId(QByteArrayView inner)
{
    const qsizetype at = inner.lastIndexOf('@');
    if (at < 0)
        return false;
    const QByteArrayView right = inner.sliced(at + 1);
    return isDotAtom(inner.first(at)) && (isDotAtom(right) || isNoFoldLiteral(right));
}

} // namespace

QByteArray apopTimestamp(QByteArrayView greetingText)
{
    const qsizetype open = greetingText.indexOf('<');
    const qsizetype close = open < 0 ? -1 : greetingText.indexOf('>', open);
    if (close < 0 || close - open > maxStampLength)
        return {};
    const QByteArrayView inner = greetingText.sliced(open + 1, close - open - 1);
    return isMessageId(inner) ? greetingText.sliced(open, close - open + 1).toByteArray() : QByteArray();
}

} // namespace wire
