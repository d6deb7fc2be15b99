// SPDX-License-Identifier: GPL-3.0-or-later
#include "mime/Charset.h"

#include "mime/CharsetGuess.h"
#include "mime/CharsetNames.h"
#include "mime/Iso2022Jp.h"

#include <QStringDecoder>

#include <algorithm>

namespace mime {

namespace {

bool hasHighByte(QByteArrayView bytes)
{
    return std::any_of(bytes.begin(), bytes.end(), [](char c) { return uchar(c) > 0x7f; });
}

bool isSevenBitCode(const QByteArray &decoder)
{
    return decoder.startsWith("UTF-16") || decoder.startsWith("UTF-32") || decoder == "UTF-7" ||
           decoder == "HZ-GB-2312" || decoder == "ISO-2022-KR" || decoder == "ISO-2022-CN";
}

bool isDoubleByteCode(const QByteArray &decoder)
{
    return decoder == "windows-31j" || decoder == "EUC-JP" || decoder == "GB18030" || decoder == "Big5-HKSCS" ||
           decoder == "windows-949" || decoder == "EUC-TW";
}

/// UTF-8 with a few broken places, as a cut or a careless gateway leaves it, is still UTF-8.
QString decodeUtf8(QByteArrayView bytes)
{
    QString text = QString::fromUtf8(bytes);
    const auto broken = text.count(QChar::ReplacementCharacter);
    if (broken == 0)
        return text;
    const auto foreign = std::count_if(text.begin(), text.end(), [](QChar c) { return c.unicode() > 0x7f; });
    return foreign - broken >= 3 * broken ? text : guessText(bytes);
}

QString decodeIso2022JpOrLie(QByteArrayView bytes)
{
    if (!hasJapaneseEscape(bytes) && hasHighByte(bytes))
        return guessText(bytes);
    return decodeIso2022Jp(bytes);
}

/// C1 controls are holes in windows-1252: their bytes are the lead bytes of Shift_JIS.
bool isUnlikely(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) {
        return c == QChar::ReplacementCharacter || (c.unicode() >= 0x80 && c.unicode() < 0xa0);
    });
}

QString decodeLabelled(QByteArrayView bytes, const QByteArray &decoder)
{
    const QString text = QStringDecoder(decoder.constData()).decode(bytes);
    if (isSevenBitCode(decoder))
        return text;
    if (bytes.isValidUtf8()) {
        const QString utf8 = QString::fromUtf8(bytes);
        if (!isDoubleByteCode(decoder) || isUnlikely(text) || plausibility(utf8) > plausibility(text))
            return utf8;
    }
    if (!isUnlikely(text))
        return text;
    const QString guess = guessText(bytes);
    return isUnlikely(guess) ? text : guess;
}

} // namespace

bool isAscii(QByteArrayView bytes)
{
    return std::none_of(bytes.begin(), bytes.end(), [](char c) { return uchar(c) > 0x7f || c == '\x1b'; });
}

QString decodeText(QByteArrayView bytes, QByteArrayView charsetLabel)
{
    const QByteArray decoder = decoderName(charsetLabel);
    const bool mayHideText = isSevenBitCode(decoder) || decoder == "ISO-2022-JP";
    if (!mayHideText && isAscii(bytes))
        return QString::fromLatin1(bytes);
    if (decoder == "ISO-2022-JP")
        return decodeIso2022JpOrLie(bytes);
    if (hasJapaneseEscape(bytes) && !hasHighByte(bytes) && !isSevenBitCode(decoder))
        return decodeIso2022Jp(bytes);
    if (decoder == "UTF-8")
        return decodeUtf8(bytes);
    if (decoder.isEmpty() || !QStringDecoder(decoder.constData()).isValid())
        return guessText(bytes);
    return decodeLabelled(bytes, decoder);
}

QByteArray headerAsUtf8(QByteArrayView raw)
{
    return isAscii(raw) ? raw.toByteArray() : guessText(raw).toUtf8();
}

} // namespace mime
