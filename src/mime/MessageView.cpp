// SPDX-License-Identifier: GPL-3.0-or-later
#include "mime/MessageView.h"

#include "mime/AddressList.h"
#include "mime/AttachmentName.h"
#include "mime/BodyText.h"
#include "mime/EncodedWords.h"
#include "mime/FieldText.h"
#include "mime/HeaderReader.h"
#include "mime/MailFile.h"
#include "mime/ShownParts.h"

namespace mime {

namespace {

constexpr qsizetype maxText = 2 * 1024 * 1024;

/// Fills a MessageView from one mail file.
class ViewBuilder
{
public:
    explicit ViewBuilder(const MailFile &mail) : m_mail(mail) {}

    MessageView build()
    {
        takeHeader();
        const ShownParts parts =
            choosePartsToShow(m_mail.root(), [this](const Part &part) { return !textOf(part).trimmed().isEmpty(); });
        for (const Part *part : parts.texts)
            addText(*part);
        for (const Part *part : parts.attachments)
            addAttachment(*part);
        m_view.snippet = snippetOf(m_view.text);
        m_view.isComplete = m_view.isComplete && m_mail.isComplete();
        return m_view;
    }

private:
    void takeHeader()
    {
        const ListHeader list = readListHeader(m_mail.header());
        m_view.subject = list.subject;
        m_view.from = list.from;
        m_view.to = list.to;
        m_view.date = list.date;
        HeaderReader reader(m_mail.header());
        while (const auto field = reader.next()) {
            if (field->is("Cc"))
                m_view.cc += readAddressList(field->value());
            else if (field->is("Reply-To"))
                m_view.replyTo += readAddressList(field->value());
            m_view.allHeaders += {QString::fromLatin1(field->name), asOneLine(decodeEncodedWords(field->value()))};
        }
        m_view.isComplete = !reader.wasCut();
    }

    QString textOf(const Part &part)
    {
        QByteArray bytes;
        const bool isRead = m_mail.readContent(part.index, [&bytes](QByteArrayView chunk) {
            bytes += chunk;
            return bytes.size() <= maxText;
        });
        m_view.isComplete = m_view.isComplete && isRead && bytes.size() <= maxText;
        return bodyText(bytes.left(maxText), part);
    }

    void addText(const Part &part)
    {
        if (m_view.text.size() >= maxText) {
            m_view.isComplete = false;
            return;
        }
        const QString text = textOf(part);
        m_view.isFromHtml = m_view.isFromHtml || isHtml(part);
        if (!m_view.text.isEmpty() && !text.isEmpty())
            m_view.text += m_view.text.endsWith(u'\n') ? QLatin1String("\n") : QLatin1String("\n\n");
        m_view.text += QStringView(text).first(qBound<qsizetype>(0, maxText - m_view.text.size(), text.size()));
    }

    void addAttachment(const Part &part)
    {
        Attachment attachment;
        attachment.index = part.index;
        attachment.mimeType = QString::fromLatin1(part.mimeType);
        attachment.name = safeFileName(wishedName(part), part.mimeType, int(m_view.attachments.size()) + 1);
        const bool isRead = m_mail.readContent(part.index, [&attachment](QByteArrayView chunk) {
            attachment.size += chunk.size();
            return true;
        });
        m_view.isComplete = m_view.isComplete && isRead;
        m_view.attachments += attachment;
    }

    static QString wishedName(const Part &part)
    {
        const QString name = part.disposition.parameter("filename");
        if (!name.isEmpty())
            return name;
        if (const QString old = part.type.parameter("name"); !old.isEmpty())
            return old;
        const QString subject = part.header.isEmpty() ? QString() : readListHeader(part.header).subject;
        return subject.isEmpty() ? QString()
                                 : QString(subject).replace(u'/', u'_').replace(u'\\', u'_') + QLatin1String(".eml");
    }

    const MailFile &m_mail;
    MessageView m_view;
};

} // namespace

base::Result<MessageView, MimeError> readMessage(const QString &path)
{
    const auto mail = MailFile::open(path);
    if (!mail)
        return mail.error();
    return ViewBuilder(*mail).build();
}

} // namespace mime
