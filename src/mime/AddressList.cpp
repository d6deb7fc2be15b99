// SPDX-License-Identifier: GPL-3.0-or-later
#include "mime/AddressList.h"

#include "mime/Charset.h"
#include "mime/EncodedWords.h"
#include "mime/FieldText.h"

namespace mime {

namespace {

constexpr qsizetype maxMailboxes = 5000;

/// A route ("@a,@b:user@c", obsolete) and blanks do not belong to the address.
QString addressFrom(QByteArrayView bytes)
{
    if (bytes.startsWith('@'))
        bytes = bytes.sliced(bytes.indexOf(':') + 1);
    const QString address = asOneLine(QString::fromUtf8(bytes));
    return bytes.contains('"') ? address : QString(address).remove(u' ');
}

/// Collects one mailbox while its characters go by.
class Reader
{
public:
    explicit Reader(QByteArrayView bytes) : m_rest(bytes) {}

    QList<Mailbox> read()
    {
        while (!m_rest.isEmpty() && m_found.size() < maxMailboxes)
            step();
        finish();
        return m_found;
    }

private:
    void step()
    {
        switch (const char c = take()) {
        case '"':
            return m_ignoresQuotes ? void() : takeQuoted();
        case '(':
            return takeComment();
        case '<':
            return takeAngle();
        case ',':
            return endOfItem();
        case ';':
            return finish();
        case ':':
            return beginGroup();
        default:
            m_words += c;
        }
    }

    char take()
    {
        const char c = m_rest.front();
        m_rest = m_rest.sliced(1);
        return c;
    }

    /// Quotes stay out of the name, but are kept for an address: "john doe"@example.org. One that nobody closes is
    /// none.
    void takeQuoted()
    {
        const QByteArrayView behindQuote = m_rest;
        QByteArray text;
        char c = 0;
        while (!m_rest.isEmpty() && (c = take()) != '"')
            text += c == '\\' && !m_rest.isEmpty() ? take() : c;
        if (c != '"') {
            m_rest = behindQuote;
            m_ignoresQuotes = true;
            return;
        }
        const bool isLocalPart = m_rest.startsWith('@');
        m_words += isLocalPart ? '"' + text + '"' : text;
    }

    void takeComment()
    {
        QByteArray text;
        for (int depth = 1; depth > 0 && !m_rest.isEmpty();) {
            char c = take();
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (c == '\\' && !m_rest.isEmpty())
                c = take();
            if (depth > 0)
                text += c;
        }
        m_comment = text;
        m_words += ' ';
    }

    void takeAngle()
    {
        QByteArray text;
        bool isQuoted = false;
        while (!m_rest.isEmpty()) {
            const char c = take();
            if (c == '>' && !isQuoted)
                break;
            isQuoted = c == '"' ? !isQuoted : isQuoted;
            text += c;
        }
        if (m_angle.isEmpty())
            m_angle = text.trimmed();
    }

    void beginGroup()
    {
        m_words.clear();
        m_isInGroup = true;
    }

    /// "Doe, John <j@d>" without its quotes: words without an address belong to what follows.
    void endOfItem()
    {
        const bool isBareWord = m_angle.isEmpty() && !m_words.contains('@') && !m_words.trimmed().isEmpty();
        if (isBareWord && !m_isInGroup && m_rest.contains('<'))
            m_words += ',';
        else
            addMailbox();
    }

    void finish()
    {
        addMailbox();
        m_isInGroup = false;
    }

    void addMailbox()
    {
        const Mailbox mailbox = m_angle.isEmpty() ? fromWords() : Mailbox{nameFrom(m_words), addressFrom(m_angle)};
        if (!mailbox.address.isEmpty() || !mailbox.name.isEmpty())
            m_found += mailbox;
        m_words.clear();
        m_angle.clear();
        m_comment.clear();
    }

    static QString nameFrom(const QByteArray &phrase) { return asOneLine(decodeEncodedWords(phrase.simplified())); }

    /// "a@b (Name)", "Name a@b", or a name alone.
    Mailbox fromWords() const
    {
        const QByteArray words = m_words.trimmed();
        if (words.isEmpty())
            return {};
        const QString comment = nameFrom(m_comment);
        if (words.contains('"') || !words.contains(' '))
            return words.contains("=?") ? Mailbox{nameFrom(words), {}} : Mailbox{comment, addressFrom(words)};
        const qsizetype lastBlank = words.lastIndexOf(' ');
        if (words.indexOf('@', lastBlank) < 0)
            return words.contains('@') ? Mailbox{comment, addressFrom(words)} : Mailbox{nameFrom(words), {}};
        return {nameFrom(words.first(lastBlank)), addressFrom(QByteArrayView(words).sliced(lastBlank + 1))};
    }

    QByteArrayView m_rest;
    QByteArray m_words;
    QByteArray m_angle;
    QByteArray m_comment;
    bool m_isInGroup = false;
    bool m_ignoresQuotes = false;
    QList<Mailbox> m_found;
};

} // namespace

QList<Mailbox> readAddressList(QByteArrayView unfolded)
{
    return Reader(headerAsUtf8(unfolded)).read();
}

} // namespace mime
