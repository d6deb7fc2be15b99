// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/HeadFiles.h"

#include "store/Disk.h"
#include "store/MailNames.h"
#include "store/MessageFile.h"
#include "store/MessageName.h"
#include "store/PrivateFolder.h"
#include "store/SystemError.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cerrno>

namespace store {

HeadFiles::HeadFiles(Disk &disk, const QString &accountFolder)
    : m_disk(&disk), m_folder(QFile::encodeName(accountFolder))
{
}

void HeadFiles::look() const
{
    m_hasLooked = true;
    m_places.clear();
    const QStringList names =
        QDir(QFile::decodeName(absolute(MessageName::heads))).entryList(QDir::Files | QDir::Hidden);
    for (const QString &name : names) {
        const QByteArray fileName = QFile::encodeName(name);
        if (const QByteArray id = MessageName::baseOfHead(fileName); !id.isEmpty())
            m_places.insert(id, MessageName::heads + fileName);
    }
}

QByteArray HeadFiles::find(const QByteArray &id) const
{
    if (!m_hasLooked)
        look();
    const QByteArray place = m_places.value(id);
    if (place.isEmpty() || QFileInfo::exists(QFile::decodeName(absolute(place))))
        return place;
    look(); // Its flags were changed.
    return m_places.value(id);
}

QByteArrayList HeadFiles::ids() const
{
    if (!m_hasLooked)
        look();
    return m_places.keys();
}

Outcome HeadFiles::prepare()
{
    return makePrivateFolder(QFile::decodeName(absolute(MessageName::heads)));
}

/// Its temporary name is its mail's, so that it is swept like that one's.
Maildir::Delivery HeadFiles::deliver(const QByteArray &id, const QByteArray &header)
{
    const QByteArray before = find(id);
    const QByteArray place = before.isEmpty() ? MessageName::head(id) : before;
    m_places.insert(id, place);
    m_unsynced.append(id);
    return {m_folder + "/tmp/" + id, absolute(place), header};
}

Outcome HeadFiles::passOn(const QByteArray &id, const QByteArray &mail, Maildir &maildir)
{
    for (QByteArray place = find(id); !place.isEmpty(); place = find(id)) {
        if (const Outcome flagged = flag(mail, MessageName::flagsOf(place), maildir); !flagged)
            return flagged;
        if (m_disk->remove(absolute(place)) < 0 && errno != ENOENT)
            return systemError(errno, QFile::decodeName(absolute(place)));
    }
    m_places.remove(id);
    return base::Done{};
}

Outcome HeadFiles::flag(const QByteArray &mail, MessageFlags flags, Maildir &maildir)
{
    const QString folder = QFile::decodeName(m_folder);
    const QString hint = QString::fromLatin1(maildir.placeOf(mail));
    const auto file = MessageFile::find(folder, QString::fromLatin1(mail), hint);
    if (!file || (file->flags() | flags) == file->flags())
        return base::Done{};
    const QByteArray place = QFile::encodeName(file->withFlags(file->flags() | flags).relativePath());
    if (m_disk->rename(absolute(QFile::encodeName(file->relativePath())), absolute(place)) < 0 && errno != ENOENT)
        return systemError(errno, QFile::decodeName(absolute(place)));
    if (MessageName::isHead(place))
        m_places.insert(mail, place);
    else
        maildir.note(mail, place);
    return base::Done{};
}

Outcome HeadFiles::sync()
{
    if (m_unsynced.isEmpty())
        return base::Done{};
    for (const QByteArray &id : std::as_const(m_unsynced)) {
        const QByteArray place = find(id);
        auto file = place.isEmpty() ? DiskFile::Opened(systemError(ENOENT, QString()))
                                    : DiskFile::openToSync(*m_disk, absolute(place));
        if (!file && file.error().kind == StoreError::Kind::Missing)
            continue; // It made way for its mail.
        if (!file)
            return file.error();
        if (DiskFile open = std::move(file).value(); const Outcome synced = open.sync())
            continue;
        else
            return synced;
    }
    m_unsynced.clear();
    for (const QByteArray &folder : {absolute(QByteArray(MessageName::heads)), m_folder}) {
        if (const Outcome synced = DiskFile::syncFolder(*m_disk, folder); !synced)
            return synced;
    }
    return base::Done{};
}

} // namespace store
