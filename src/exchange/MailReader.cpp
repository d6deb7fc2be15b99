// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/MailReader.h"

#include "exchange/LineReader.h"

namespace exchange {

namespace {

constexpr qsizetype pieceSize = 64 * 1024;

/// What Thunderbird writes before the mail that it received.
bool isNoteOfMozilla(const QByteArray &line)
{
    const QByteArray field = line.left(line.indexOf(':')).toLower();
    return field.startsWith("x-mozilla-") || field == "x-account-key" || field == "x-uidl";
}

} // namespace

bool MailReader::read(const Take &take)
{
    LineReader lines(m_mail.path, m_mail.at, m_mail.length);
    if (!lines.open()) {
        m_error = lines.error();
        return false;
    }
    QByteArray piece;
    bool isLineStart = true;
    bool isOfMozilla = m_mail.isQuoted; // So far.
    std::optional<bool> hasCrLf;
    for (qint64 left = m_mail.length; left > 0;) {
        QByteArray line = lines.next();
        if (line.isEmpty()) {
            m_error = lines.hasFailed() ? lines.error() : QStringLiteral("it ends early");
            break;
        }
        left -= line.size();
        const bool endsLine = line.endsWith('\n');
        if (endsLine && !hasCrLf)
            hasCrLf = line.endsWith("\r\n");
        isOfMozilla = isOfMozilla && isLineStart && isNoteOfMozilla(line);
        if (isOfMozilla)
            continue;
        if (isLineStart && m_mail.isQuoted && line.startsWith('>') && isQuote(lines, line))
            line.remove(0, 1);
        isLineStart = endsLine;
        if (endsLine && !hasCrLf.value_or(false))
            line.insert(line.size() - 1, '\r');
        piece += line;
        if (piece.size() < pieceSize)
            continue;
        take(piece);
        piece.resize(0);
    }
    if (!piece.isEmpty())
        take(piece);
    return m_error.isEmpty();
}

/// The beginning of a line may be all that was read of it, and all quotes.
bool MailReader::isQuote(const LineReader &lines, const QByteArray &line) const
{
    const QByteArray begin = line.size() < LineReader::longestPiece ? line : line + lines.ahead().toByteArray();
    qsizetype quotes = 0;
    while (quotes < begin.size() && begin[quotes] == '>')
        ++quotes;
    const bool mayBe = quotes == 1 || m_quoting == Quoting::All;
    return mayBe && QByteArrayView(begin).sliced(quotes).startsWith("From ");
}

} // namespace exchange
