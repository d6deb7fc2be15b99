// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/ScriptedMailbox.h"

#include <random>

/// Makes a mailbox one of a server that tells its mails apart badly: few headers, few bodies, sizes that wander,
/// unique-ids that change, vanish, go to other mails or never were, notes in the headers, lines that drop. The same
/// seed gives the same life.
class WaywardServer
{
public:
    WaywardServer(ScriptedMailbox &mailbox, quint32 seed);

    void live(); ///< What happens between two checks, and what will go wrong in the next one.
    void calm(); ///< From now on all goes well, and nothing changes any more.
    /// A check has seen what is there: the names of what is not may go to other mails. Where it knows by now that they
    /// do, also those of mails that it did not see go.
    void noteSeen(bool isKnownToReuse);

    bool mayHappen(int percent) { return int(m_random() % 100) < percent; }
    qsizetype choose(qsizetype count) { return qsizetype(m_random() % quint32(count)); }

    /// How many mails of that content there were in all.
    int everHad(const QByteArray &content) const { return m_everHad.value(content); }
    QByteArrayList contents() const; ///< Of the mails that are there, without notes, with LF line ends; sorted.
    static QByteArray withoutNotes(const QByteArray &mail); ///< As listed, or as stored.

private:
    void receive();
    void change(ScriptedMailbox::Mail &mail);
    void misbehave();
    QByteArray newUidl();
    bool isFree(const QByteArray &uidl) const;
    void take();

    ScriptedMailbox &m_box;
    std::mt19937 m_random;
    const bool m_hasUidls;
    const bool m_sizesWander;
    int m_uidls = 0;
    QSet<QByteArray> m_taken; ///< Names, since a check saw what is there.
    bool m_isKnownToReuse = false;
    QHash<QByteArray, int> m_everHad;
};
