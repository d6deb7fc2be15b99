// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/SubjectPublicKey.h"

#include <optional>

namespace net {

namespace {

constexpr uchar sequenceTag = 0x30;
constexpr uchar versionTag = 0xa0;

struct Element
{
    uchar tag = 0;
    QByteArrayView whole;
    QByteArrayView content;
};

/// The length field's value, and how many bytes it takes in length; nothing where it is not definite and short.
std::optional<std::pair<qsizetype, qsizetype>> lengthField(QByteArrayView field)
{
    if (field.isEmpty())
        return std::nullopt;
    const auto first = uchar(field[0]);
    if (first < 0x80)
        return std::pair(qsizetype(first), qsizetype(1));
    const qsizetype bytes = first & 0x7f;
    if (bytes == 0 || bytes > 3 || field.size() <= bytes)
        return std::nullopt;
    qsizetype length = 0;
    for (qsizetype i = 1; i <= bytes; ++i)
        length = length << 8 | uchar(field[i]);
    return std::pair(length, bytes + 1);
}

/// Takes one DER element from the front.
std::optional<Element> take(QByteArrayView &der)
{
    if (der.size() < 2)
        return std::nullopt;
    const auto length = lengthField(der.sliced(1));
    if (!length || length->first > der.size() - 1 - length->second)
        return std::nullopt;
    const qsizetype head = 1 + length->second;
    const Element element{uchar(der[0]), der.first(head + length->first), der.sliced(head, length->first)};
    der = der.sliced(element.whole.size());
    return element;
}

} // namespace

QByteArray subjectPublicKeyInfo(QByteArrayView certificateDer)
{
    const std::optional<Element> certificate = take(certificateDer);
    QByteArrayView inner = certificate ? certificate->content : QByteArrayView();
    const std::optional<Element> toBeSigned = take(inner);
    QByteArrayView fields = toBeSigned ? toBeSigned->content : QByteArrayView();

    std::optional<Element> field = take(fields);
    if (field && field->tag == versionTag)
        field = take(fields);
    // Here stands the serial number; behind it: signature, issuer, validity, subject, subjectPublicKeyInfo.
    for (int i = 0; i < 5 && field; ++i)
        field = take(fields);
    return field && field->tag == sequenceTag ? field->whole.toByteArray() : QByteArray();
}

} // namespace net
