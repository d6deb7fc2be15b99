// SPDX-License-Identifier: GPL-3.0-or-later
#include "mime/CharsetGuess.h"

#include "mime/CharsetNames.h"
#include "mime/Iso2022Jp.h"

#include <QByteArray>
#include <QStringDecoder>

#include <algorithm>
#include <array>
#include <memory>
#include <vector>

#include <uchardet.h>

namespace mime {

namespace {

constexpr qsizetype sampleSize = 16 * 1024;

bool isIn(char16_t c, char16_t first, char16_t last)
{
    return c >= first && c <= last;
}

bool isKana(char16_t c)
{
    return isIn(c, 0x3041, 0x30ff);
}

bool isHan(char16_t c)
{
    return isIn(c, 0x4e00, 0x9fff);
}

bool isHalfKana(char16_t c)
{
    return isIn(c, 0xff61, 0xff9f);
}

bool isAsciiLetter(char16_t c)
{
    return isIn(c, u'a', u'z') || isIn(c, u'A', u'Z');
}

/// Level 1 of JIS X 0208 holds the kanji that people use: lead bytes 88–98 in Shift_JIS.
std::vector<bool> everydayKanji()
{
    QByteArray bytes;
    for (int lead = 0x88; lead <= 0x98; ++lead) {
        for (int trail = lead == 0x88 ? 0x9f : 0x40; trail <= (lead == 0x98 ? 0x72 : 0xfc); ++trail) {
            if (trail != 0x7f)
                bytes.append(char(lead)).append(char(trail));
        }
    }
    std::vector<bool> isEveryday(0x10000);
    const QString kanji = QStringDecoder("windows-31j").decode(bytes);
    for (const QChar c : kanji)
        isEveryday[c.unicode()] = true;
    return isEveryday;
}

bool isEverydayKanji(char16_t c)
{
    static const std::vector<bool> isEveryday = everydayKanji();
    return isEveryday[c];
}

double singlePoints(char16_t c)
{
    if (c == QChar::ReplacementCharacter)
        return -20;
    if (isIn(c, 0x80, 0x9f) || isIn(c, 0xe000, 0xf8ff) || c < 0x20)
        return -10;
    if (isKana(c))
        return 4;
    if (isIn(c, 0x3001, 0x3020) || isIn(c, 0xff01, 0xff5e))
        return 3;
    return isHan(c) && isEverydayKanji(c) ? 3 : 0;
}

/// Points that hang on the neighbours: an accented letter belongs to a word, half-width katakana come in runs.
double pointsAmong(char16_t before, char16_t c, char16_t after)
{
    if (isHalfKana(c))
        return isAsciiLetter(before) || isAsciiLetter(after) ? -2 : 1.6;
    if (!isIn(c, 0xa0, 0x24f))
        return isIn(c, 0x2010, 0x2122) ? 0.5 : singlePoints(c);
    const bool isLetter = QChar::isLetter(c);
    return isLetter && (isAsciiLetter(before) || isAsciiLetter(after)) ? 1.5 : -1;
}

struct Reading
{
    QString text;
    double points = 0;
};

Reading readAs(const char *decoder, QByteArrayView bytes)
{
    const QString text = QStringDecoder(decoder).decode(bytes);
    return {text, plausibility(text)};
}

QByteArray askUchardet(QByteArrayView bytes)
{
    const std::unique_ptr<uchardet, void (*)(uchardet_t)> detector(uchardet_new(), uchardet_delete);
    if (uchardet_handle_data(detector.get(), bytes.data(), size_t(bytes.size())) != 0)
        return {};
    uchardet_data_end(detector.get());
    return decoderName(uchardet_get_charset(detector.get()));
}

/// A Japanese sentence has kana. Where there is none, a longer run of kanji may as well be Chinese or Korean.
bool isConvincing(const Reading &reading)
{
    const auto han =
        std::count_if(reading.text.begin(), reading.text.end(), [](QChar c) { return isHan(c.unicode()); });
    const bool hasKana =
        std::any_of(reading.text.begin(), reading.text.end(), [](QChar c) { return isKana(c.unicode()); });
    return reading.points > 0 && (hasKana || han < 8);
}

/// The name of the likeliest decoder for a sample.
QByteArray likeliestDecoder(QByteArrayView sample)
{
    constexpr std::array<const char *, 3> candidates{"windows-31j", "EUC-JP", "windows-1252"};
    Reading best;
    const char *bestName = nullptr;
    for (const char *name : candidates) {
        Reading reading = readAs(name, sample);
        if (!bestName || reading.points > best.points) {
            best = std::move(reading);
            bestName = name;
        }
    }
    if (isConvincing(best))
        return bestName;
    const QByteArray detected = askUchardet(sample);
    const bool isUsable = !detected.isEmpty() && detected != "ISO-2022-JP" &&
                          !readAs(detected.constData(), sample).text.contains(QChar::ReplacementCharacter);
    return isUsable ? detected : QByteArray(bestName);
}

/// Cut at a line end or at ASCII, so that no character of two bytes is halved.
QByteArrayView sampleOf(QByteArrayView bytes)
{
    if (bytes.size() <= sampleSize)
        return bytes;
    const qsizetype lineEnd = bytes.first(sampleSize).lastIndexOf('\n');
    return bytes.first(lineEnd > 0 ? lineEnd : sampleSize);
}

} // namespace

double plausibility(QStringView text)
{
    double points = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t c = text[i].unicode();
        if (isIn(c, 0x20, 0x7e) || isIn(c, 0x09, 0x0d))
            continue;
        const char16_t before = i > 0 ? text[i - 1].unicode() : u' ';
        const char16_t after = i + 1 < text.size() ? text[i + 1].unicode() : u' ';
        points += pointsAmong(before, c, after);
    }
    return points;
}

QString guessText(QByteArrayView bytes)
{
    if (hasJapaneseEscape(bytes))
        return decodeIso2022Jp(bytes);
    if (bytes.isValidUtf8())
        return QString::fromUtf8(bytes);
    return QStringDecoder(likeliestDecoder(sampleOf(bytes)).constData()).decode(bytes);
}

} // namespace mime
