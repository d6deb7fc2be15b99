// SPDX-License-Identifier: GPL-3.0-or-later
#include "mime/AttachmentName.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace mime {

namespace {

constexpr qsizetype maxNameBytes = 200;
constexpr qsizetype maxExtension = 20;

struct TypeExtension
{
    QByteArrayView type;
    QLatin1String extension;
};

constexpr std::array extensions{
    TypeExtension{"message/rfc822", QLatin1String(".eml")},
    TypeExtension{"text/plain", QLatin1String(".txt")},
    TypeExtension{"text/html", QLatin1String(".html")},
    TypeExtension{"text/calendar", QLatin1String(".ics")},
    TypeExtension{"text/vcard", QLatin1String(".vcf")},
    TypeExtension{"text/csv", QLatin1String(".csv")},
    TypeExtension{"text/rfc822-headers", QLatin1String(".txt")},
    TypeExtension{"message/delivery-status", QLatin1String(".txt")},
    TypeExtension{"image/png", QLatin1String(".png")},
    TypeExtension{"image/jpeg", QLatin1String(".jpg")},
    TypeExtension{"image/gif", QLatin1String(".gif")},
    TypeExtension{"image/webp", QLatin1String(".webp")},
    TypeExtension{"image/svg+xml", QLatin1String(".svg")},
    TypeExtension{"application/pdf", QLatin1String(".pdf")},
    TypeExtension{"application/zip", QLatin1String(".zip")},
    TypeExtension{"application/pgp-signature", QLatin1String(".asc")},
    TypeExtension{"application/pkcs7-signature", QLatin1String(".p7s")},
    TypeExtension{"application/x-pkcs7-signature", QLatin1String(".p7s")},
};

bool isForbidden(QChar c)
{
    switch (c.category()) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_Surrogate:
    case QChar::Other_PrivateUse:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return !c.isSurrogate();
    default:
        return false;
    }
}

QString withoutPath(const QString &name)
{
    const qsizetype separator = std::max(name.lastIndexOf(u'/'), name.lastIndexOf(u'\\'));
    return name.sliced(separator + 1);
}

/// Windows refuses some characters and drops dots and blanks at the end; a leading dot hides, a leading dash is an
/// option.
QString trimmedToLegal(QString name)
{
    static const QString refused = QStringLiteral("<>:\"|?*");
    std::replace_if(
        name.begin(), name.end(), [](QChar c) { return refused.contains(c); }, QChar(u'_'));
    name = name.trimmed();
    const auto isEdge = [](QChar c) { return c == u'.' || c == u'-' || c.isSpace(); };
    const auto first = std::find_if_not(name.cbegin(), name.cend(), isEdge);
    name.remove(0, first - name.cbegin());
    while (name.endsWith(u'.') || name.endsWith(u' '))
        name.chop(1);
    return name;
}

bool isReserved(const QString &name)
{
    const QString stem = name.section(u'.', 0, 0).trimmed().toUpper();
    if (stem == QLatin1String("CON") || stem == QLatin1String("PRN") || stem == QLatin1String("AUX") ||
        stem == QLatin1String("NUL"))
        return true;
    const bool isPort = stem.startsWith(QLatin1String("COM")) || stem.startsWith(QLatin1String("LPT"));
    return isPort && stem.size() == 4 && stem[3].isDigit();
}

QString nameByNumber(QByteArrayView mimeType, int number)
{
    const auto known =
        std::find_if(extensions.begin(), extensions.end(), [&](const TypeExtension &e) { return e.type == mimeType; });
    const QString name = QCoreApplication::translate("mime", "attachment-%1", "name of a part without one").arg(number);
    return known == extensions.end() ? name : name + known->extension;
}

} // namespace

QString shortenedFileName(const QString &name, qsizetype maxBytes)
{
    const qsizetype dot = name.lastIndexOf(u'.');
    const bool hasExtension = dot > 0 && name.size() - dot <= maxExtension;
    const QString extension = hasExtension ? name.sliced(dot) : QString();
    QString stem = hasExtension ? name.first(dot) : name;
    while (!stem.isEmpty() && stem.toUtf8().size() + extension.toUtf8().size() > maxBytes)
        stem.chop(stem.back().isLowSurrogate() && stem.size() > 1 ? 2 : 1);
    return stem + extension;
}

QString safeFileName(const QString &wished, QByteArrayView mimeType, int number)
{
    QString name = wished.left(4096);
    name.removeIf(isForbidden);
    name = trimmedToLegal(withoutPath(name));
    if (isReserved(name))
        name.prepend(u'_');
    return name.isEmpty() ? nameByNumber(mimeType, number) : shortenedFileName(name, maxNameBytes);
}

} // namespace mime
