// SPDX-License-Identifier: GPL-3.0-or-later
#include "wire/ListingLine.h"

#include <limits>

namespace wire {

namespace {

bool isBlank(char c)
{
    return c == ' ' || c == '\t';
}

/// Takes the next word from the front; empty at the end.
QByteArrayView takeWord(QByteArrayView &line)
{
    qsizetype start = 0;
    while (start < line.size() && isBlank(line[start]))
        ++start;
    qsizetype end = start;
    while (end < line.size() && !isBlank(line[end]))
        ++end;
    const QByteArrayView word = line.sliced(start, end - start);
    line = line.sliced(end);
    return word;
}

/// Digits only: no sign, no exponent, nothing beyond 63 bits.
std::optional<qint64> parseNumber(QByteArrayView word)
{
    constexpr qint64 max = std::numeric_limits<qint64>::max();
    qint64 number = 0;
    for (const char c : word) {
        if (c < '0' || c > '9' || number > (max - (c - '0')) / 10)
            return std::nullopt;
        number = number * 10 + (c - '0');
    }
    return word.isEmpty() ? std::nullopt : std::optional(number);
}

std::optional<base::MessageNumber> takeMessageNumber(QByteArrayView &line)
{
    const std::optional<qint64> number = parseNumber(takeWord(line));
    return number && *number > 0 ? std::optional(base::MessageNumber(*number)) : std::nullopt;
}

} // namespace

std::optional<ScanLine> parseScanLine(QByteArrayView line)
{
    const std::optional<base::MessageNumber> number = takeMessageNumber(line);
    if (!number)
        return std::nullopt;
    return ScanLine{*number, parseNumber(takeWord(line))};
}

std::optional<UidlLine> parseUidlLine(QByteArrayView line)
{
    const std::optional<base::MessageNumber> number = takeMessageNumber(line);
    if (!number)
        return std::nullopt;
    return UidlLine{*number, line.trimmed().toByteArray()};
}

std::optional<DropCounts> parseDropCounts(QByteArrayView statText)
{
    const std::optional<qint64> count = parseNumber(takeWord(statText));
    const std::optional<qint64> bytes = parseNumber(takeWord(statText));
    if (!count || !bytes)
        return std::nullopt;
    return DropCounts{*count, *bytes};
}

} // namespace wire
