// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/Maildir.h"
#include "store/MessageFlag.h"

#include <QByteArrayList>

namespace store {

/// Headers of mails that are larger than their account takes, each a file in heads/, beside the Maildir: whatever looks
/// for mail does not find them. By the id that their mail would have. Writing needs the account's lock.
class HeadFiles
{
public:
    HeadFiles(Disk &disk, const QString &accountFolder);

    QByteArray find(const QByteArray &id) const; ///< "heads/NAME" or "heads/NAME:2,FLAGS"; empty where none is seen.
    QByteArrayList ids() const;                  ///< Of all, as of the first look.
    QByteArray absolute(const QByteArray &found) const { return m_folder + '/' + found; }

    Outcome prepare(); ///< Before deliver(): the folder is there.
    Maildir::Delivery deliver(const QByteArray &id, const QByteArray &header);
    /// It goes, and the mail gets its flags; at once, as whoever reads meanwhile may flag either.
    Outcome passOn(const QByteArray &id, const QByteArray &mail, Maildir &maildir);
    Outcome sync(); ///< All that was delivered since the last time.

private:
    void look() const;
    Outcome flag(const QByteArray &mail, MessageFlags flags, Maildir &maildir);

    Disk *m_disk;
    QByteArray m_folder;
    mutable QHash<QByteArray, QByteArray> m_places;
    mutable bool m_hasLooked = false;
    QByteArrayList m_unsynced; ///< By id.
};

} // namespace store
