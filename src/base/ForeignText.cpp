// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/ForeignText.h"

#include <QStringDecoder>

namespace base {

namespace {

bool isHarmless(char32_t c)
{
    switch (QChar::category(c)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_Surrogate:
    case QChar::Other_PrivateUse:
    case QChar::Other_NotAssigned:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return false;
    default:
        return true;
    }
}

QString escaped(char32_t c)
{
    if (c <= 0xFF)
        return QStringLiteral("\\x%1").arg(uint(c), 2, 16, QLatin1Char('0'));
    return QStringLiteral("\\u{%1}").arg(uint(c), 4, 16, QLatin1Char('0'));
}

/// Length of the well-formed UTF-8 sequence at the start of bytes, or 0.
qsizetype sequenceLength(QByteArrayView bytes)
{
    const auto lead = uchar(bytes[0]);
    const qsizetype length = lead < 0x80 ? 1 : (lead >> 5) == 6 ? 2 : (lead >> 4) == 14 ? 3 : (lead >> 3) == 30 ? 4 : 0;
    if (length == 0 || length > bytes.size())
        return 0;
    return bytes.first(length).isValidUtf8() ? length : 0;
}

} // namespace

QString shown(QStringView foreign, qsizetype maxLength)
{
    QString text;
    for (qsizetype i = 0; i < foreign.size(); ++i) {
        if (text.size() >= maxLength)
            return text + QChar(0x2026);
        char32_t c = foreign[i].unicode();
        if (QChar::isHighSurrogate(c) && i + 1 < foreign.size() && foreign[i + 1].isLowSurrogate())
            c = QChar::surrogateToUcs4(char16_t(c), foreign[++i].unicode());
        text += isHarmless(c) ? QString::fromUcs4(&c, 1) : escaped(c);
    }
    return text;
}

QString shown(QByteArrayView foreign, qsizetype maxLength)
{
    QString text;
    while (!foreign.isEmpty()) {
        if (text.size() >= maxLength)
            return text + QChar(0x2026);
        const qsizetype length = sequenceLength(foreign);
        text += length == 0 ? escaped(uchar(foreign[0])) : shown(QString::fromUtf8(foreign.first(length)));
        foreign = foreign.sliced(qMax<qsizetype>(length, 1));
    }
    return text;
}

} // namespace base
