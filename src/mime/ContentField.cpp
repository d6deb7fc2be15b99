// SPDX-License-Identifier: GPL-3.0-or-later
#include "mime/ContentField.h"

#include "mime/Charset.h"
#include "mime/EncodedWords.h"

#include <algorithm>

namespace mime {

namespace {

constexpr qsizetype maxParameters = 100;

/// Length of text up to the next semicolon outside quotes.
qsizetype untilSemicolon(QByteArrayView text)
{
    bool isQuoted = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == '\\' && isQuoted)
            ++i;
        else if (text[i] == '"')
            isQuoted = !isQuoted;
        else if (text[i] == ';' && !isQuoted)
            return i;
    }
    return text.size();
}

/// Only quotes and backslashes are escaped: "C:\temp\a.txt" is what some programs write.
QByteArray withoutQuotes(QByteArrayView text)
{
    if (!text.startsWith('"'))
        return text.toByteArray();
    QByteArray plain;
    for (qsizetype i = 1; i < text.size() && text[i] != '"'; ++i) {
        const bool isEscape = text[i] == '\\' && i + 1 < text.size() && (text[i + 1] == '"' || text[i + 1] == '\\');
        i += isEscape ? 1 : 0;
        plain += text[i];
    }
    return plain;
}

/// charset'language'text (RFC 2231, section 4). Both quotes must be there.
struct Extended
{
    QByteArrayView charset;
    QByteArrayView text;
};

Extended splitExtended(QByteArrayView value)
{
    const qsizetype first = value.indexOf('\'');
    const qsizetype second = first < 0 ? -1 : value.indexOf('\'', first + 1);
    if (second < 0)
        return {{}, value};
    return {value.first(first), value.sliced(second + 1)};
}

} // namespace

ContentField::ContentField(QByteArrayView unfolded)
{
    const QByteArray field = headerAsUtf8(unfolded);
    QByteArrayView rest = field;
    const qsizetype end = untilSemicolon(rest);
    m_value = rest.first(end).trimmed().toByteArray().toLower();
    rest = rest.sliced(end);
    while (!rest.isEmpty() && m_parameters.size() < maxParameters) {
        rest = rest.sliced(1);
        const qsizetype length = untilSemicolon(rest);
        addParameter(rest.first(length));
        rest = rest.sliced(length);
    }
}

void ContentField::addParameter(QByteArrayView text)
{
    const qsizetype equals = text.indexOf('=');
    if (equals <= 0)
        return;
    const QByteArray name = text.first(equals).trimmed().toByteArray().toLower();
    m_parameters += {name, withoutQuotes(text.sliced(equals + 1).trimmed())};
}

const ContentField::Parameter *ContentField::find(const QByteArray &name) const
{
    const auto found =
        std::find_if(m_parameters.begin(), m_parameters.end(), [&](const Parameter &p) { return p.name == name; });
    return found == m_parameters.end() ? nullptr : &*found;
}

QString ContentField::parameter(QByteArrayView name) const
{
    const QByteArray plainName = name.toByteArray();
    if (const Parameter *extended = find(plainName + '*')) {
        const Extended parts = splitExtended(extended->value);
        return decodeText(QByteArray::fromPercentEncoding(parts.text.toByteArray()), parts.charset);
    }
    if (find(plainName + "*0") || find(plainName + "*0*"))
        return continued(plainName);
    const Parameter *plain = find(plainName);
    return plain ? decodeEncodedWords(plain->value) : QString();
}

/// The sections are joined as bytes, since a character may be split over two of them.
QString ContentField::continued(const QByteArray &name) const
{
    QByteArray bytes;
    QByteArray charset;
    for (int section = 0; section < maxParameters; ++section) {
        const QByteArray sectionName = name + '*' + QByteArray::number(section);
        const Parameter *plain = find(sectionName);
        const Parameter *extended = find(sectionName + '*');
        if (!plain && !extended)
            break;
        if (!extended) {
            bytes += plain->value;
            continue;
        }
        const Extended parts = section == 0 ? splitExtended(extended->value) : Extended{{}, extended->value};
        charset = section == 0 ? parts.charset.toByteArray() : charset;
        bytes += QByteArray::fromPercentEncoding(parts.text.toByteArray());
    }
    return charset.isEmpty() ? decodeEncodedWords(bytes) : decodeText(bytes, charset);
}

} // namespace mime
