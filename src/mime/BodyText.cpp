// SPDX-License-Identifier: GPL-3.0-or-later
#include "mime/BodyText.h"

#include "mime/Charset.h"
#include "mime/HtmlText.h"
#include "mime/ShownParts.h"

namespace mime {

namespace {

constexpr qsizetype snippetLength = 200;

bool isUnshowable(QChar c)
{
    const char16_t code = c.unicode();
    const bool isControl = code < 0x20 || (code >= 0x7f && code < 0xa0);
    return (isControl && c != u'\n' && c != u'\t') || code == 0xfeff;
}

/// <meta charset=x> or <meta … content="text/html; charset=x">, for pages whose part names none.
QByteArray charsetOfPage(const QByteArray &html)
{
    const QByteArray start = html.left(2048).toLower();
    const qsizetype at = start.indexOf("charset=");
    if (at < 0)
        return {};
    QByteArray label = start.mid(at + 8, 40);
    if (label.startsWith('"') || label.startsWith('\''))
        label.remove(0, 1);
    qsizetype length = 0;
    while (length < label.size() && !QByteArrayView("\"'/>; \t\r\n").contains(label[length]))
        ++length;
    return label.left(length);
}

} // namespace

QString bodyText(const QByteArray &bytes, const Part &part)
{
    QByteArray label = part.type.parameter("charset").toLatin1();
    if (label.isEmpty() && isHtml(part))
        label = charsetOfPage(bytes);
    QString text = decodeText(bytes, label);
    if (isHtml(part))
        text = htmlAsText(text);
    text.replace(QLatin1String("\r\n"), QLatin1String("\n")).replace(u'\r', u'\n');
    text.removeIf(isUnshowable);
    return text;
}

QString snippetOf(const QString &text)
{
    QString snippet;
    QStringView rest = text;
    while (!rest.isEmpty() && snippet.size() < 2 * snippetLength) {
        const qsizetype end = rest.indexOf(u'\n');
        const QStringView line = (end < 0 ? rest : rest.first(end)).trimmed();
        if (!line.isEmpty() && !line.startsWith(u'>'))
            snippet += line.left(2 * snippetLength).toString().simplified() + u' ';
        rest = end < 0 ? QStringView() : rest.sliced(end + 1);
    }
    snippet = snippet.trimmed().left(snippetLength);
    if (!snippet.isEmpty() && snippet.back().isHighSurrogate())
        snippet.chop(1);
    return snippet.trimmed();
}

} // namespace mime
