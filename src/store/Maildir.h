// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/DiskFile.h"

#include <QByteArray>
#include <QHash>
#include <QList>

#include <optional>

namespace store {

class Disk;

/// The Maildir of one account: {cur,new,tmp}, open to every other program. Messages are found by base name, whatever
/// flags or folder another program gave them. Writing needs the account's lock.
class Maildir
{
public:
    Maildir(Disk &disk, const QString &folder);

    Outcome prepare(); ///< First. Makes what is missing, sweeps tmp/ of our own leftovers; foreign files stay.

    /// "new/NAME", "cur/NAME:2,FLAGS" or ".Folder/cur/NAME:2,FLAGS"; empty where none is seen.
    QByteArray find(QByteArrayView name) const;
    bool holds(const QByteArray &name) const { return m_places.contains(name); } ///< As of the last look.
    /// Whether all could be read. Where it could not, what find() does not see may be there all the same.
    const Outcome &seen() const { return m_seen; }
    QByteArray absolute(const QByteArray &found) const { return m_folder + '/' + found; }
    QByteArray placeOf(QByteArrayView name) const; ///< Where it was seen last, or else where it was or will be put.
    qint64 sizeOf(const QByteArray &found) const;  ///< -1 where it is not there.
    QList<QByteArray> list() const;                ///< All of ours, as find() gives them.
    QList<QByteArray> names() const;               ///< Their base names.
    void look() const;                             ///< Reads the folders anew: others may have changed them.

    Outcome put(const QByteArray &name, const QByteArray &bytes); ///< tmp/, then rename; not synced.
    /// The same in two steps: this one settles where the file goes, write() needs no Maildir and may run elsewhere.
    struct Delivery
    {
        QByteArray temporary;
        QByteArray place;
        QByteArray bytes;

        Outcome write(Disk &disk) const;
    };
    Delivery deliver(const QByteArray &name, const QByteArray &bytes);
    QByteArray temporary(const QByteArray &name) const; ///< Where a large message is written by its receiver.
    Outcome adopt(const QByteArray &temporary, const QByteArray &name);
    void note(const QByteArray &name, const QByteArray &place)
    {
        m_places.insert(name, place);
    } ///< It was moved there.
    Outcome syncNameOf(const QByteArray &name);
    Outcome sync(); ///< All that was put or adopted since the last time, contents and names.
    /// What other hands may have put there, as of a backup: contents, and names up to the mail folder's.
    Outcome syncAgain(const QList<QByteArray> &names);

private:
    Outcome readFolders() const;
    Outcome syncEach(const QList<QByteArray> &names);
    Outcome syncOne(const QByteArray &name);
    QByteArray settlePlace(const QByteArray &name); ///< Absolute.

    Disk *m_disk;
    QByteArray m_folder;
    /// Open since before the first delivery: a sync through it learns of each write that failed since, and one opened
    /// later would not, once another program's sync has taken the error.
    std::optional<DiskFile> m_root;
    mutable QHash<QByteArray, QByteArray> m_places; ///< Base name to place, as of the last look.
    mutable Outcome m_seen = base::Done{};
    mutable bool m_hasLooked = false;
    mutable bool m_isBehind = false; ///< Something was delivered since.
    QList<QByteArray> m_unsynced;    ///< Base names; only the first few where the disk can sync all at once.
    bool m_isManyUnsynced = false;   ///< There are more.
};

} // namespace store
