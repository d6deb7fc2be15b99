// SPDX-License-Identifier: GPL-3.0-or-later
#include "mime/HeaderReader.h"

#include <algorithm>

namespace mime {

namespace {

constexpr qsizetype maxBlock = 1024 * 1024;
constexpr qsizetype maxField = 64 * 1024;

bool isBlankLine(QByteArrayView line)
{
    return line == "\n" || line == "\r\n" || line == "\r";
}

bool isContinuation(QByteArrayView rest)
{
    return rest.startsWith(' ') || rest.startsWith('\t');
}

/// The name before the colon (RFC 5322: printable but the colon), or empty where the line is no field.
QByteArrayView fieldName(QByteArrayView line)
{
    const qsizetype colon = line.indexOf(':');
    if (colon <= 0)
        return {};
    const QByteArrayView name = line.first(colon).trimmed();
    const bool isPrintable = std::all_of(name.begin(), name.end(), [](char c) { return c > 0x20 && c < 0x7f; });
    return isPrintable ? name : QByteArrayView();
}

} // namespace

QByteArray HeaderReader::Field::value() const
{
    QByteArray unfolded = folded.trimmed().toByteArray();
    unfolded.removeIf([](char c) { return c == '\n' || c == '\r'; });
    return unfolded;
}

HeaderReader::HeaderReader(QByteArrayView headerBlock)
    : m_rest(headerBlock.first(qMin(headerBlock.size(), maxBlock))), m_isBlockCut(headerBlock.size() > maxBlock)
{
}

std::optional<HeaderReader::Field> HeaderReader::next()
{
    while (!m_rest.isEmpty()) {
        const QByteArrayView whole = takeFoldedLines();
        if (isBlankLine(whole)) {
            m_rest = {};
            return std::nullopt;
        }
        const QByteArrayView name = fieldName(whole);
        if (name.isEmpty())
            continue;
        const QByteArrayView folded = whole.sliced(whole.indexOf(':') + 1);
        m_wasCut = m_wasCut || folded.size() > maxField;
        return Field{name, folded.first(qMin(folded.size(), maxField))};
    }
    m_wasCut = m_wasCut || m_isBlockCut;
    return std::nullopt;
}

QByteArrayView HeaderReader::takeLine()
{
    const qsizetype end = m_rest.indexOf('\n');
    const QByteArrayView line = end < 0 ? m_rest : m_rest.first(end + 1);
    m_rest = m_rest.sliced(line.size());
    return line;
}

QByteArrayView HeaderReader::takeFoldedLines()
{
    const QByteArrayView first = takeLine();
    qsizetype length = first.size();
    while (!isBlankLine(first) && isContinuation(m_rest))
        length += takeLine().size();
    return QByteArrayView(first.data(), length);
}

} // namespace mime
