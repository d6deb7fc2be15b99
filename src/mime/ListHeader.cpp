// SPDX-License-Identifier: GPL-3.0-or-later
#include "mime/ListHeader.h"

#include "mime/AddressList.h"
#include "mime/DateField.h"
#include "mime/EncodedWords.h"
#include "mime/FieldText.h"
#include "mime/HeaderReader.h"

#include <algorithm>
#include <array>

namespace mime {

namespace {

constexpr qsizetype maxReferences = 1000;

QByteArrayList messageIds(QByteArrayView value)
{
    QByteArrayList ids;
    while (ids.size() < maxReferences) {
        const qsizetype open = value.indexOf('<');
        const qsizetype close = open < 0 ? -1 : value.indexOf('>', open);
        if (close < 0)
            break;
        ids += value.sliced(open, close - open + 1).toByteArray();
        value = value.sliced(close + 1);
    }
    return ids;
}

QByteArray messageId(const QByteArray &value)
{
    const QByteArrayList ids = messageIds(value);
    if (!ids.isEmpty())
        return ids.first();
    return value.isEmpty() || value.contains(' ') ? QByteArray() : '<' + value + '>';
}

bool isAttachedType(const QByteArray &contentType)
{
    const QByteArray type = contentType.toLower();
    constexpr std::array<QByteArrayView, 5> attached{"multipart/mixed", "application/", "image/", "audio/", "video/"};
    return std::any_of(attached.begin(), attached.end(), [&](QByteArrayView start) { return type.startsWith(start); });
}

/// Fields that the list shows come once; where one comes twice, the first that says something counts, and all From
/// fields are shown, so that a second one cannot hide.
void takeField(const HeaderReader::Field &field, ListHeader &header)
{
    if (field.is("Subject") && header.subject.isEmpty())
        header.subject = asOneLine(decodeEncodedWords(field.value()));
    else if (field.is("From"))
        header.from += readAddressList(field.value());
    else if (field.is("To"))
        header.to += readAddressList(field.value());
    else if (field.is("Date") && !header.date)
        header.date = readDate(field.value());
    else if (field.is("Message-ID") && header.messageId.isEmpty())
        header.messageId = messageId(field.value());
    else if (field.is("Content-Type"))
        header.mayHaveAttachment = header.mayHaveAttachment || isAttachedType(field.value());
    else if (field.is("Content-Disposition"))
        header.mayHaveAttachment = header.mayHaveAttachment || field.value().toLower().startsWith("attachment");
}

} // namespace

QString Mailbox::toString() const
{
    if (name.isEmpty())
        return address;
    return address.isEmpty() ? name : name + QLatin1String(" <") + address + QLatin1Char('>');
}

ListHeader readListHeader(QByteArrayView headerBlock)
{
    ListHeader header;
    QByteArrayList inReplyTo;
    HeaderReader reader(headerBlock);
    while (const auto field = reader.next()) {
        if (field->is("References") && header.references.isEmpty())
            header.references = messageIds(field->value());
        else if (field->is("In-Reply-To") && inReplyTo.isEmpty())
            inReplyTo = messageIds(field->value());
        else
            takeField(*field, header);
    }
    if (header.references.isEmpty())
        header.references = inReplyTo;
    return header;
}

} // namespace mime
