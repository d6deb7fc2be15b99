// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/MboxReader.h"

#include <QRegularExpression>

#include <limits>

namespace exchange {

namespace {

using store::MessageFlag;

constexpr qint64 longestSeparator = 1024;

bool isSeparator(const QByteArray &line)
{
    static const QRegularExpression date(QStringLiteral("\\d\\d?:\\d\\d.*\\d{4}"));
    return line.startsWith("From ") && line.size() < longestSeparator &&
           date.match(QString::fromLatin1(line)).hasMatch();
}

bool isEmptyLine(const QByteArray &line)
{
    return line == "\n" || line == "\r\n";
}

} // namespace

MboxReader::MboxReader(const QString &path) : m_lines(path, 0, std::numeric_limits<qint64>::max()) {}

bool MboxReader::isMbox(const QString &path)
{
    LineReader lines(path, 0, longestSeparator);
    return lines.open() && isSeparator(lines.next());
}

bool MboxReader::open()
{
    const bool isOpen = m_lines.open();
    m_isInside = isOpen && isSeparator(m_lines.next());
    return isOpen;
}

QString MboxReader::error() const
{
    return m_lines.hasFailed() ? m_lines.error() : QString();
}

std::optional<FoundMail> MboxReader::next()
{
    for (auto mail = read(); mail; mail = read()) {
        if (!mail->isDeleted)
            return *mail;
        ++m_skipped;
    }
    return std::nullopt;
}

/// Up to the separator of the one behind it; the empty line before that belongs to neither.
std::optional<MboxReader::Found> MboxReader::read()
{
    if (!std::exchange(m_isInside, false))
        return std::nullopt;
    Found mail;
    mail.path = m_lines.path();
    mail.at = m_lines.at();
    mail.isQuoted = true;
    bool isHeader = true;
    bool isLineStart = true;
    qint64 emptyLine = 0; // The one just read; 0: it was another line.
    for (QByteArray line = m_lines.next(); !line.isEmpty(); line = m_lines.next()) {
        const qint64 at = m_lines.at() - line.size();
        m_isInside = isLineStart && (emptyLine > 0 || at == mail.at) && isSeparator(line);
        if (m_isInside) {
            mail.length = at - emptyLine - mail.at;
            return mail;
        }
        const bool isEmpty = isLineStart && isEmptyLine(line);
        isHeader = isHeader && !isEmpty;
        if (isHeader && isLineStart)
            noteStatus(mail, line);
        emptyLine = isEmpty ? line.size() : 0;
        isLineStart = line.endsWith('\n');
    }
    mail.length = m_lines.at() - emptyLine - mail.at;
    return m_lines.hasFailed() ? std::nullopt : std::optional(mail);
}

void MboxReader::noteStatus(Found &mail, const QByteArray &line) const
{
    const QByteArray value = line.mid(line.indexOf(':') + 1).trimmed();
    const auto is = [&line](const char *field) { return line.toLower().startsWith(field); };
    if (is("x-mozilla-status:")) {
        constexpr int read = 0x1, replied = 0x2, marked = 0x4, expunged = 0x8, forwarded = 0x1000;
        const int bits = value.toInt(nullptr, 16);
        mail.isDeleted = (bits & expunged) != 0;
        mail.flags.setFlag(MessageFlag::Seen, (bits & read) != 0);
        mail.flags.setFlag(MessageFlag::Answered, (bits & replied) != 0);
        mail.flags.setFlag(MessageFlag::Flagged, (bits & marked) != 0);
        mail.flags.setFlag(MessageFlag::Passed, (bits & forwarded) != 0);
    } else if (is("status:") && value.contains('R')) {
        mail.flags |= MessageFlag::Seen;
    } else if (is("x-status:")) {
        mail.flags.setFlag(MessageFlag::Flagged, value.contains('F'));
        mail.flags.setFlag(MessageFlag::Answered, value.contains('A'));
    }
}

} // namespace exchange
