// SPDX-License-Identifier: GPL-3.0-or-later
// The part of AccountArchive that keeps headers of mails that are too large for their account, and lets them go.
#include "store/AccountArchive.h"
#include "store/MessageName.h"

#include <QSet>

namespace store {

using Event = LedgerLine::Event;

Outcome AccountArchive::addHead(const LedgerLine &line, const QByteArray &header)
{
    if (const Outcome prepared = m_heads.prepare(); !prepared)
        return prepared;
    m_gathered.messages.append({line, header, header, false});
    return note(line, header);
}

/// In the ledger behind what ends them; the files go once that is there, and at the latest with the next open().
Outcome AccountArchive::endHeads(const QList<base::Uidl> &heads, const LedgerLine &line)
{
    for (const base::Uidl &uidl : heads) {
        const QByteArray id = MessageName::base(m_account, uidl, 1);
        m_gathered.ended.append({id, line.file});
        if (id == line.file)
            continue; // Its row becomes the mail's.
        LedgerLine end;
        end.event = Event::Unheaded;
        end.at = line.at;
        end.uidl = uidl;
        end.file = line.file;
        if (const Outcome noted = record(end); !noted)
            return noted;
    }
    return base::Done{};
}

Outcome AccountArchive::passOn(const QList<EndedHead> &heads)
{
    for (const EndedHead &head : heads) {
        if (const Outcome passed = m_heads.passOn(head.id, head.heir, m_maildir); !passed)
            return passed;
    }
    return base::Done{};
}

/// What a crash has left of those whose mail came. One that no ledger knows stays: it may be all there is. One whose
/// file went is asked for again.
Outcome AccountArchive::sweepHeads()
{
    const QByteArrayList ids = m_heads.ids();
    QSet<QByteArray> left(ids.begin(), ids.end());
    for (const base::Uidl &uidl : book().heads().keys()) {
        if (!left.remove(MessageName::base(m_account, uidl, 1)))
            m_ledger.forgetHead(uidl);
    }
    if (left.isEmpty())
        return base::Done{};
    QList<EndedHead> ended;
    const KnownMail &known = book().known();
    for (auto it = known.begin(); it != known.end(); ++it) {
        const base::Uidl uidl = it.key();
        const QByteArray id = MessageName::base(m_account, uidl, 1);
        if (left.contains(id))
            ended.append({id, book().fileOf(m_account, uidl)});
    }
    return passOn(ended);
}

} // namespace store
