// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/MailDigest.h"

#include "store/IncomingMessage.h"

#include <algorithm>
#include <array>

namespace store {

namespace {

/// mbox servers keep their own notes in the header, and some show them (qpopper, ipop3d, mailutils).
constexpr std::array notesOfServers{"Status",           "X-Status",         "X-UID", "X-UIDL",         "X-Keywords",
                                    "X-IMAPbase",       "X-IMAP",           "Lines", "Content-Length", "X-Mozilla-Keys",
                                    "X-Mozilla-Status", "X-Mozilla-Status2"};

bool isNote(QByteArrayView line)
{
    const qsizetype colon = line.indexOf(':');
    const QByteArray name = line.first(qMax<qsizetype>(0, colon)).trimmed().toByteArray();
    return std::any_of(notesOfServers.begin(), notesOfServers.end(),
                       [&name](const char *note) { return name.compare(note, Qt::CaseInsensitive) == 0; });
}

QByteArray withoutNotes(QByteArrayView header)
{
    QByteArray kept;
    bool isDropping = false;
    while (!header.isEmpty()) {
        const qsizetype end = header.indexOf('\n');
        const QByteArrayView line = end < 0 ? header : header.first(end + 1);
        header = header.sliced(line.size());
        const bool isFolded = line.front() == ' ' || line.front() == '\t';
        isDropping = isFolded ? isDropping : isNote(line);
        if (!isDropping)
            kept.append(line);
    }
    return kept;
}

} // namespace

void MailDigest::append(const QByteArray &bytes)
{
    QByteArray converted;
    m_lineEnds.convert(bytes, converted);
    appendStored(converted);
}

void MailDigest::appendStored(QByteArrayView converted)
{
    if (m_isInBody)
        return m_whole.add(converted);
    const qsizetype from = qMax<qsizetype>(0, m_header.size() - 1);
    m_header.append(converted);
    if (m_header.startsWith('\n') || m_header.indexOf("\n\n", from) >= 0 ||
        m_header.size() > IncomingMessage::largestInMemory)
        endHeader();
}

void MailDigest::endHeader()
{
    m_isInBody = true;
    const QByteArrayView header = IncomingMessage::headerOf(m_header);
    const QByteArray own = withoutNotes(header);
    if (!header.isEmpty()) {
        m_headerDigest = Digest::rawOf(header);
        m_identity = Digest::rawOf(own);
    }
    m_whole.add(own);
    m_whole.add(QByteArrayView(m_header).sliced(header.size()));
    m_header.clear();
}

QByteArray MailDigest::identityOf(QByteArrayView header)
{
    return Digest::rawOf(withoutNotes(header));
}

void MailDigest::finish()
{
    QByteArray last;
    m_lineEnds.finish(last);
    appendStored(last);
    if (!m_isInBody)
        endHeader();
    m_wholeDigest = m_whole.raw();
}

} // namespace store
