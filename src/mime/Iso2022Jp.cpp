// SPDX-License-Identifier: GPL-3.0-or-later
#include "mime/Iso2022Jp.h"

#include <QByteArray>
#include <QStringDecoder>

#include <array>

namespace mime {

namespace {

constexpr char escape = '\x1b';
constexpr char shiftOut = '\x0e';
constexpr char shiftIn = '\x0f';

enum class Set { Ascii, Kana, Kanji, Supplement };

struct Designation
{
    QByteArrayView sequence; ///< Behind ESC.
    Set set;
};

constexpr std::array designations{
    Designation{"$(D", Set::Supplement}, Designation{"$(B", Set::Kanji}, Designation{"$(@", Set::Kanji},
    Designation{"$B", Set::Kanji},       Designation{"$@", Set::Kanji},  Designation{"(B", Set::Ascii},
    Designation{"(J", Set::Ascii},       Designation{"(H", Set::Ascii},  Designation{"(I", Set::Kana},
};

bool isGraphic(char c)
{
    return c >= 0x21 && c <= 0x7e;
}

char highBit(char c)
{
    return char(uchar(c) | 0x80);
}

/// Collects CP932 and EUC-JP bytes in turn; JIS X 0212 has no place in CP932.
class Collector
{
public:
    void addPlain(char c) { m_cp932 += c; }

    void addKanji(char row, char cell)
    {
        const int r = row - 0x21;
        const int c = static_cast<unsigned char>(cell);
        const int lead = 0x81 + r / 2;
        m_cp932 += char(lead > 0x9f ? lead + 0x40 : lead);
        m_cp932 += char(r % 2 == 1 ? c + 0x7e : c + (c >= 0x60 ? 0x20 : 0x1f));
    }

    void addSupplement(char row, char cell)
    {
        flush();
        const QByteArray euc{QByteArray("\x8f") + highBit(row) + highBit(cell)};
        m_text += QString(QStringDecoder("EUC-JP").decode(euc));
    }

    QString text()
    {
        flush();
        return m_text;
    }

private:
    void flush()
    {
        if (!m_cp932.isEmpty())
            m_text += QString(QStringDecoder("windows-31j").decode(m_cp932));
        m_cp932.clear();
    }

    QByteArray m_cp932;
    QString m_text;
};

class Reader
{
public:
    explicit Reader(QByteArrayView bytes) : m_rest(bytes) {}

    QString read()
    {
        while (!m_rest.isEmpty())
            step();
        return m_collector.text();
    }

private:
    void step()
    {
        const char c = m_rest.front();
        if (takeControl(c) || takePair(c))
            return;
        const bool isKana = (m_set == Set::Kana || m_isShiftedOut) && isGraphic(c);
        m_collector.addPlain(isKana ? highBit(c) : c);
        m_rest = m_rest.sliced(1);
    }

    bool takeControl(char c)
    {
        if (c == escape)
            return takeDesignation();
        if (c == '\n' || c == '\r') {
            m_set = Set::Ascii;
            m_isShiftedOut = false;
            return false;
        }
        if (c != shiftOut && c != shiftIn)
            return false;
        m_isShiftedOut = c == shiftOut;
        m_rest = m_rest.sliced(1);
        return true;
    }

    bool takeDesignation()
    {
        for (const Designation &designation : designations) {
            if (!m_rest.sliced(1).startsWith(designation.sequence))
                continue;
            m_set = designation.set;
            m_rest = m_rest.sliced(1 + designation.sequence.size());
            return true;
        }
        return false;
    }

    bool takePair(char c)
    {
        const bool isDouble = m_set == Set::Kanji || m_set == Set::Supplement;
        if (!isDouble || m_isShiftedOut || m_rest.size() < 2 || !isGraphic(c) || !isGraphic(m_rest[1]))
            return false;
        if (m_set == Set::Kanji)
            m_collector.addKanji(c, m_rest[1]);
        else
            m_collector.addSupplement(c, m_rest[1]);
        m_rest = m_rest.sliced(2);
        return true;
    }

    QByteArrayView m_rest;
    Collector m_collector;
    Set m_set = Set::Ascii;
    bool m_isShiftedOut = false;
};

} // namespace

bool hasJapaneseEscape(QByteArrayView bytes)
{
    for (qsizetype at = bytes.indexOf(escape); at >= 0 && at + 1 < bytes.size(); at = bytes.indexOf(escape, at + 1)) {
        if (bytes[at + 1] == '$' || bytes[at + 1] == '(')
            return true;
    }
    return false;
}

QString decodeIso2022Jp(QByteArrayView bytes)
{
    return Reader(bytes).read();
}

} // namespace mime
