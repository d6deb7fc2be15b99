// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/WaywardServer.h"

#include <algorithm>

namespace {

constexpr char note[] = "Status: RO\r\n";

} // namespace

WaywardServer::WaywardServer(ScriptedMailbox &mailbox, quint32 seed)
    : m_box(mailbox), m_random(seed), m_hasUidls(mayHappen(50)), m_sizesWander(mayHappen(50))
{
    m_box.areNamesNumbers = mayHappen(20);
    calm();
    if (mayHappen(15))
        m_box.refused.insert("TOP");
}

void WaywardServer::calm()
{
    m_box.refused.remove("DELE");
    m_box.refused.remove("RETR 1");
    m_box.refused.remove("UIDL");
    if (!m_hasUidls)
        m_box.refused.insert("UIDL");
    m_box.commandsUntilDrop = -1;
    m_box.leavesInSilence = false;
}

void WaywardServer::live()
{
    calm();
    for (qsizetype i = m_box.mails.size() - 1; i >= 0; --i) {
        if (mayHappen(8))
            m_box.mails.removeAt(i); // Read by another program.
        else
            change(m_box.mails[i]);
    }
    while (m_box.mails.size() < 6 && mayHappen(50))
        receive();
    misbehave();
    take();
}

void WaywardServer::noteSeen(bool isKnownToReuse)
{
    m_isKnownToReuse = isKnownToReuse;
    m_taken.clear();
    take();
}

void WaywardServer::take()
{
    for (const ScriptedMailbox::Mail &mail : m_box.mails)
        m_taken.insert(mail.uidl);
}

void WaywardServer::receive()
{
    static const QByteArrayList headers{"Subject: a\r\n", "Subject: b\r\n", ""};
    static const QByteArrayList bodies{"11\r\n", "22\r\n", "333\r\n"};
    const QByteArray text = headers[choose(headers.size())] + "\r\n" + bodies[choose(bodies.size())];
    ++m_everHad[withoutNotes(text)];
    m_box.mails.insert(mayHappen(70) ? m_box.mails.size() : 0, {newUidl(), text});
}

void WaywardServer::change(ScriptedMailbox::Mail &mail)
{
    if (mayHappen(4))
        mail.uidl = newUidl();
    if (mayHappen(8) && !mail.text.contains(note) && !mail.text.startsWith("\r\n"))
        mail.text.prepend(note);
    if (m_sizesWander && mayHappen(20))
        mail.miscounted = choose(4);
}

void WaywardServer::misbehave()
{
    if (mayHappen(15))
        m_box.refused.insert("UIDL");
    if (mayHappen(5)) {
        for (ScriptedMailbox::Mail &mail : m_box.mails)
            mail.uidl = newUidl();
    }
    if (mayHappen(10))
        m_box.refused.insert("DELE");
    if (mayHappen(5))
        m_box.refused.insert("RETR 1");
    if (mayHappen(25))
        m_box.commandsUntilDrop = int(choose(30));
    m_box.leavesInSilence = mayHappen(10);
}

QByteArray WaywardServer::newUidl()
{
    if (mayHappen(5))
        return mayHappen(50) || !isFree("same") ? QByteArray() : QByteArray("same");
    const QByteArray gone = 'u' + QByteArray::number(choose(m_uidls + 1));
    if (mayHappen(15) && isFree(gone) && !m_box.uidls().contains(gone))
        return gone;
    return 'u' + QByteArray::number(++m_uidls);
}

bool WaywardServer::isFree(const QByteArray &uidl) const
{
    return m_isKnownToReuse || !m_taken.contains(uidl);
}

QByteArrayList WaywardServer::contents() const
{
    QByteArrayList contents;
    for (const ScriptedMailbox::Mail &mail : m_box.mails)
        contents += withoutNotes(mail.text);
    std::sort(contents.begin(), contents.end());
    return contents;
}

QByteArray WaywardServer::withoutNotes(const QByteArray &mail)
{
    return QByteArray(mail).replace(note, "").replace("\r\n", "\n").replace("Status: RO\n", "");
}
