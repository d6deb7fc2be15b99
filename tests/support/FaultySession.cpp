// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/FaultySession.h"

namespace {

/// By the letter of RFC 1939, section 3.
QByteArray stuffed(const QByteArray &text)
{
    QByteArray lines = "\r\n" + text;
    lines.replace("\r\n.", "\r\n..");
    return lines.mid(2) + (lines.endsWith("\r\n") ? ".\r\n" : "\r\n.\r\n");
}

QByteArray topOf(const QByteArray &text, int bodyLines)
{
    qsizetype end = text.indexOf("\r\n\r\n");
    end = end < 0 ? text.size() : end + 4;
    for (; bodyLines > 0 && end < text.size(); --bodyLines)
        end = text.indexOf("\r\n", end) + 2;
    return text.left(end);
}

} // namespace

QByteArray FaultySession::answer(const QByteArray &line)
{
    const QByteArrayList words = line.split(' ');
    const QByteArray verb = words.first().toUpper();
    if (verb == "CAPA")
        return capabilities();
    if (verb == "QUIT") {
        m_isOver = true;
        expunge();
        return "+OK\r\n";
    }
    return m_isIn ? answerAfterLogin(words) : answerBeforeLogin(verb);
}

QByteArray FaultySession::answerBeforeLogin(const QByteArray &verb)
{
    if (verb == "STLS" && m_protection == Protection::MayStartTls) {
        m_isStartingTls = true;
        return "+OK\r\n" + m_box.faults.afterStls;
    }
    if (verb == "USER")
        return "+OK\r\n";
    if (verb != "PASS")
        return "-ERR not now\r\n";
    m_isIn = m_box.faults.passAnswer.startsWith("+OK");
    return m_box.faults.passAnswer;
}

QByteArray FaultySession::answerAfterLogin(const QByteArrayList &words)
{
    const QByteArray verb = words.first().toUpper();
    if (verb == "STAT")
        return counts();
    if (verb == "LIST" || verb == "UIDL")
        return listing(verb);
    if (verb == "RETR" || verb == "TOP")
        return message(words);
    if (verb == "RSET")
        m_marked.clear();
    if (verb == "DELE")
        m_marked.insert(words.value(1).toLongLong());
    return verb == "RSET" || verb == "DELE" || verb == "NOOP" ? "+OK\r\n" : "-ERR what?\r\n";
}

QByteArray FaultySession::capabilities() const
{
    const Faults &faults = m_box.faults;
    QByteArray text = "+OK\r\nUSER\r\n";
    if (faults.uidls != Faults::Uidls::Missing)
        text += "UIDL\r\n";
    if (!faults.hasNoTop)
        text += "TOP\r\n";
    if (!faults.hasNoPipelining)
        text += "PIPELINING\r\n";
    if (m_protection == Protection::MayStartTls)
        text += "STLS\r\n";
    return text + ".\r\n";
}

QByteArray FaultySession::counts() const
{
    qsizetype bytes = 0;
    for (const FaultyMail &mail : m_box.mails)
        bytes += mail.text.size();
    const QByteArray told = m_box.faults.sizes.isEmpty() ? QByteArray::number(bytes) : m_box.faults.sizes;
    return "+OK " + QByteArray::number(m_box.mails.size()) + ' ' + told + "\r\n";
}

QByteArray FaultySession::listing(const QByteArray &verb)
{
    const bool hasUidls = verb == "UIDL";
    if (hasUidls && m_box.faults.uidls == Faults::Uidls::Missing)
        return "-ERR what?\r\n";
    m_box.listings += hasUidls ? 1 : 0;
    QByteArray text = "+OK\r\n";
    for (qsizetype i = 0; i < m_box.mails.size(); ++i)
        text += QByteArray::number(i + 1) + ' ' + (hasUidls ? uidlOf(i) : sizeOf(m_box.mails.at(i))) + "\r\n";
    return text + ".\r\n";
}

QByteArray FaultySession::message(const QByteArrayList &words) const
{
    const qsizetype number = words.value(1).toLongLong();
    const bool isTop = words.first().toUpper() == "TOP";
    if (number < 1 || number > m_box.mails.size() || m_marked.contains(number) || (isTop && m_box.faults.hasNoTop))
        return "-ERR no\r\n";
    const QByteArray &text = m_box.mails.at(number - 1).text;
    return "+OK\r\n" + stuffed(isTop ? topOf(text, words.value(2).toInt()) : text) + m_box.faults.extraAfterDot;
}

QByteArray FaultySession::uidlOf(qsizetype index) const
{
    const QByteArray good = m_box.mails.at(index).uidl;
    switch (m_box.faults.uidls) {
    case Faults::Uidls::Repeated:
        return m_box.mails.first().uidl;
    case Faults::Uidls::Empty:
        return {};
    case Faults::Uidls::EightBit:
        return good + "\xfc\xe9";
    case Faults::Uidls::TooLong:
        return good + QByteArray(2000, 'u');
    case Faults::Uidls::PathLike:
        return "../../" + good;
    case Faults::Uidls::NewEachTime:
        return good + '-' + QByteArray::number(m_box.listings);
    case Faults::Uidls::Good:
    case Faults::Uidls::Missing:
        break;
    }
    return good;
}

QByteArray FaultySession::sizeOf(const FaultyMail &mail) const
{
    return m_box.faults.sizes.isEmpty() ? QByteArray::number(mail.text.size()) : m_box.faults.sizes;
}

void FaultySession::useTls()
{
    m_isStartingTls = false;
    m_protection = Protection::Tls;
}

void FaultySession::expunge()
{
    for (qsizetype number = m_box.mails.size(); number > 0; --number) {
        if (m_marked.contains(number))
            m_box.mails.removeAt(number - 1);
    }
    m_marked.clear();
}
