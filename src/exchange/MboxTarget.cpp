// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/MboxTarget.h"

#include "exchange/FromQuoter.h"
#include "store/SystemError.h"

#include <QDateTime>
#include <QLocale>

#include <cerrno>

namespace exchange {

namespace {

using store::Outcome;
using store::StoreError;

/// "From ann@example.org Tue Nov 24 09:00:00 2026", in UTC. Nothing of the mail can break the line.
QByteArray separatorOf(const store::MessageRecord &mail)
{
    const QString address = mail.from.mid(mail.from.lastIndexOf(u'<') + 1).section(u'>', 0, 0);
    QByteArray sender;
    for (const char c : address.toLatin1()) {
        if (c > ' ' && c < 0x7f)
            sender += c;
    }
    const QDateTime date = mail.date.value_or(QDateTime::fromSecsSinceEpoch(0)).toUTC();
    const QString day = QString::number(date.date().day()).rightJustified(2);
    const QLocale english = QLocale::c();
    return "From " + (sender.isEmpty() ? QByteArray("MAILER-DAEMON") : sender) + ' ' +
           (english.toString(date, QStringLiteral("ddd MMM ")) + day +
            english.toString(date, QStringLiteral(" hh:mm:ss yyyy")))
               .toLatin1() +
           '\n';
}

} // namespace

Outcome MboxTarget::begin()
{
    if (QFile::exists(m_file.fileName()))
        return store::systemError(EEXIST, m_file.fileName());
    if (!m_file.open(QIODevice::WriteOnly))
        return StoreError{StoreError::Kind::NotWritable, m_file.fileName(), m_file.errorString()};
    m_file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    return base::Done{};
}

Outcome MboxTarget::add(const store::MessageRecord &mail, QFile &content)
{
    FromQuoter quoter;
    if (const Outcome written = write(separatorOf(mail)); !written)
        return written;
    while (content.error() == QFile::NoError && !content.atEnd()) {
        if (const Outcome written = write(quoter.quote(content.read(pieceSize))); !written)
            return written;
    }
    return write(quoter.finish() + '\n');
}

Outcome MboxTarget::finish()
{
    if (m_file.commit())
        return base::Done{};
    return StoreError{StoreError::Kind::Io, m_file.fileName(), m_file.errorString()};
}

base::Result<qint64, StoreError> MboxTarget::count() const
{
    QFile file(m_file.fileName());
    if (!file.open(QIODevice::ReadOnly))
        return StoreError{StoreError::Kind::Io, file.fileName(), file.errorString()};
    qint64 mails = 0;
    bool isLineStart = true;
    while (file.error() == QFile::NoError && !file.atEnd()) {
        const QByteArray line = file.readLine(4096); // A long line comes in several.
        mails += isLineStart && line.startsWith("From ") ? 1 : 0;
        isLineStart = line.endsWith('\n');
    }
    return mails;
}

Outcome MboxTarget::write(const QByteArray &bytes)
{
    if (m_file.write(bytes) == bytes.size())
        return base::Done{};
    return StoreError{StoreError::Kind::Io, m_file.fileName(), m_file.errorString()};
}

} // namespace exchange
