// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/ScriptedMailbox.h"

void ScriptedMailbox::serve(ScriptedTransport *transport)
{
    m_line = transport;
    m_leftOfWindow = 0;
    m_marked.clear();
    QObject::connect(
        transport, &net::Transport::opened, transport, [transport] { transport->deliver("+OK ready\r\n"); },
        Qt::QueuedConnection);
}

void ScriptedMailbox::answerAll()
{
    bool isNothingOutstanding = true;
    while (m_line && m_line->hasWrittenLine()) {
        waits += isNothingOutstanding ? 1 : 0;
        if (m_leftOfWindow == 0) {
            ++windows;
            m_leftOfWindow = m_line->written().count('\n');
        }
        --m_leftOfWindow;
        const QByteArray command = m_line->takeWrittenLine();
        isNothingOutstanding = !m_line->hasWrittenLine();
        answer(command);
    }
}

void ScriptedMailbox::answer(const QByteArray &command)
{
    transcript += command;
    if (const auto instead = insteadOf.value(command))
        instead();
    else
        answerAs(command);
}

void ScriptedMailbox::answerAs(const QByteArray &command)
{
    deliver(isRefused(command) ? QByteArray("-ERR no\r\n") : replyTo(command), command);
}

void ScriptedMailbox::deliver(const QByteArray &reply, const QByteArray &command)
{
    const bool isDropped = commandsUntilDrop == 0 || (leavesInSilence && command == "QUIT");
    commandsUntilDrop -= commandsUntilDrop >= 0 ? 1 : 0;
    m_line->deliver(isDropped ? reply.left(reply.size() / 2) : reply);
    if (isDropped)
        drop();
}

void ScriptedMailbox::drop()
{
    m_line->reset();
    m_line.clear();
}

bool ScriptedMailbox::isRefused(const QByteArray &command) const
{
    return refused.contains(command) || refused.contains(command.split(' ').first());
}

QByteArray ScriptedMailbox::replyTo(const QByteArray &command)
{
    const QByteArrayList words = command.split(' ');
    const qsizetype number = words.value(1).toLongLong();
    if (words[0] == "CAPA")
        return "+OK\r\n" + capabilities.join("\r\n") + "\r\n.\r\n";
    if (words[0] == "STAT")
        return "+OK " + QByteArray::number(mails.size()) + " 0\r\n";
    if (words[0] == "LIST" || words[0] == "UIDL")
        return listing(words[0] == "UIDL");
    if (words[0] == "TOP")
        return "+OK\r\n" + headerOf(mails.at(number - 1).text) + ".\r\n";
    if (words[0] == "RETR")
        return "+OK\r\n" + mails.at(number - 1).text + ".\r\n";
    if (words[0] == "DELE")
        m_marked.insert(number);
    if (words[0] == "QUIT")
        expunge();
    return "+OK\r\n";
}

QByteArray ScriptedMailbox::headerOf(const QByteArray &text)
{
    return text.startsWith("\r\n") ? QByteArray("\r\n") : text.left(text.indexOf("\r\n\r\n") + 4);
}

QByteArray ScriptedMailbox::listing(bool withUidls) const
{
    QByteArray text = "+OK\r\n";
    for (qsizetype i = 0; i < mails.size(); ++i) {
        const QByteArray number = QByteArray::number(i + 1);
        const QByteArray octets = QByteArray::number(mails[i].text.size() + mails[i].miscounted + miscounted);
        const QByteArray name = areNamesNumbers ? number : mails[i].uidl;
        text += number + ' ' + (withUidls ? name : octets) + "\r\n";
    }
    return text + ".\r\n";
}

void ScriptedMailbox::expunge()
{
    for (qsizetype number = mails.size(); number > 0; --number) {
        if (m_marked.contains(number))
            mails.removeAt(number - 1);
    }
}

QByteArray ScriptedMailbox::transcriptAfter(const QByteArray &command) const
{
    return transcript.mid(transcript.lastIndexOf(command) + 1).join('\n');
}

QByteArrayList ScriptedMailbox::uidls() const
{
    QByteArrayList names;
    for (const Mail &mail : mails)
        names += mail.uidl;
    return names;
}
