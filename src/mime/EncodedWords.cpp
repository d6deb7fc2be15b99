// SPDX-License-Identifier: GPL-3.0-or-later
#include "mime/EncodedWords.h"

#include "mime/Charset.h"

#include <QByteArray>

#include <optional>

namespace mime {

namespace {

constexpr qsizetype maxLabel = 60;

struct Word
{
    QByteArrayView charset;
    bool isBase64 = false;
    QByteArrayView text;
    qsizetype length = 0; ///< From "=?" to behind "?=".
};

bool isBlank(QByteArrayView bytes)
{
    return bytes.trimmed().isEmpty();
}

bool isCharsetLabel(QByteArrayView label)
{
    return !label.isEmpty() && !label.contains(' ') && !label.contains('=');
}

/// The encoded word at the start of bytes, if one is there. Spaces inside are tolerated.
std::optional<Word> wordAt(QByteArrayView bytes)
{
    if (!bytes.startsWith("=?"))
        return std::nullopt;
    const qsizetype first = bytes.first(qMin(bytes.size(), maxLabel)).indexOf('?', 2);
    if (first < 0 || first + 3 > bytes.size() || bytes[first + 2] != '?')
        return std::nullopt;
    const char encoding = char(bytes[first + 1] | 0x20);
    QByteArrayView charset = bytes.sliced(2, first - 2);
    if (const qsizetype language = charset.indexOf('*'); language >= 0) // RFC 2231, section 5
        charset = charset.first(language);
    if ((encoding != 'b' && encoding != 'q') || !isCharsetLabel(charset))
        return std::nullopt;
    const qsizetype end = bytes.indexOf("?=", first + 3);
    if (end < 0)
        return std::nullopt;
    return Word{charset, encoding == 'b', bytes.sliced(first + 3, end - first - 3), end + 2};
}

int hexDigit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    const char lower = char(c | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

QByteArray fromQ(QByteArrayView text)
{
    QByteArray bytes;
    bytes.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const int high = text[i] == '=' && i + 2 < text.size() ? hexDigit(text[i + 1]) : -1;
        const int low = high >= 0 ? hexDigit(text[i + 2]) : -1;
        if (low >= 0) {
            bytes += char(high * 16 + low);
            i += 2;
        } else {
            bytes += text[i] == '_' ? ' ' : text[i];
        }
    }
    return bytes;
}

/// Adjacent words of one charset, gathered as bytes.
class Run
{
public:
    bool isEmpty() const { return m_charset.isEmpty(); }
    bool takes(const Word &word) const { return m_charset.compare(word.charset, Qt::CaseInsensitive) == 0; }

    void add(const Word &word)
    {
        m_charset = word.charset;
        if (!word.isBase64) {
            finishBase64();
            m_bytes += fromQ(word.text);
            return;
        }
        m_base64 += word.text;
        if (m_base64.endsWith('=') || m_base64.size() % 4 == 0) // else a group of four goes on in the next word
            finishBase64();
    }

    QString take()
    {
        finishBase64();
        const QString text = decodeText(m_bytes, m_charset);
        *this = Run();
        return text;
    }

private:
    void finishBase64()
    {
        m_bytes += QByteArray::fromBase64(m_base64);
        m_base64.clear();
    }

    QByteArrayView m_charset;
    QByteArray m_bytes;
    QByteArray m_base64;
};

class Decoder
{
public:
    QString decode(QByteArrayView rest)
    {
        while (!rest.isEmpty()) {
            const qsizetype start = nextWord(rest);
            addPlain(rest.first(start), start == rest.size());
            rest = rest.sliced(start);
            if (const auto word = wordAt(rest)) {
                addWord(*word);
                rest = rest.sliced(word->length);
            }
        }
        closeRun();
        return m_text;
    }

private:
    static qsizetype nextWord(QByteArrayView bytes)
    {
        for (qsizetype at = bytes.indexOf("=?"); at >= 0; at = bytes.indexOf("=?", at + 2)) {
            if (wordAt(bytes.sliced(at)))
                return at;
            if (bytes.indexOf("?=", at + 2) < 0)
                break;
        }
        return bytes.size();
    }

    /// White space between two encoded words is not text; anywhere else it is.
    void addPlain(QByteArrayView plain, bool isLast)
    {
        if (plain.isEmpty() || (!m_run.isEmpty() && !isLast && isBlank(plain)))
            return;
        closeRun();
        m_text += decodeText(plain, {});
    }

    void addWord(const Word &word)
    {
        if (!m_run.isEmpty() && !m_run.takes(word))
            closeRun();
        m_run.add(word);
    }

    void closeRun()
    {
        if (!m_run.isEmpty())
            m_text += m_run.take();
    }

    QString m_text;
    Run m_run;
};

} // namespace

QString decodeEncodedWords(QByteArrayView unfolded)
{
    if (unfolded.indexOf("=?") < 0)
        return decodeText(unfolded, {});
    return Decoder().decode(headerAsUtf8(unfolded));
}

} // namespace mime
