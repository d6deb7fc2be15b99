// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/Maildir.h"

#include "store/Disk.h"
#include "store/MailNames.h"
#include "store/MessageName.h"
#include "store/PrivateFolder.h"
#include "store/SystemError.h"

#include <QFile>
#include <QSet>

#include <cerrno>
#include <sys/stat.h>

namespace store {

namespace {

/// Below this many files one sync each is quicker than one of the whole file system.
constexpr qsizetype fewFiles = 40;

Outcome moveFile(Disk &disk, const QByteArray &from, const QByteArray &to)
{
    return disk.rename(from, to) < 0 ? Outcome(systemError(errno, QFile::decodeName(to))) : Outcome(base::Done{});
}

QByteArray folderOf(const QByteArray &place)
{
    return place.first(place.lastIndexOf('/'));
}

} // namespace

Maildir::Maildir(Disk &disk, const QString &folder) : m_disk(&disk), m_folder(QFile::encodeName(folder)) {}

Outcome Maildir::prepare()
{
    for (const char *name : {"/cur", "/new", "/tmp"}) {
        if (const Outcome made = makePrivateFolder(QFile::decodeName(m_folder + name)); !made)
            return made;
    }
    QList<QByteArray> leftovers;
    const auto note = [&leftovers](QByteArrayView name) { leftovers.append(name.toByteArray()); };
    if (const Outcome listed = eachMailName(m_folder + "/tmp", note); !listed)
        return listed;
    for (const QByteArray &leftover : std::as_const(leftovers)) {
        if (m_disk->remove(temporary(leftover)) < 0 && errno != ENOENT)
            return systemError(errno, QFile::decodeName(temporary(leftover)));
    }
    auto root = DiskFile::openToSync(*m_disk, m_folder);
    if (!root)
        return root.error();
    m_root.emplace(std::move(root).value());
    return base::Done{};
}

QByteArray Maildir::find(QByteArrayView name) const
{
    if (!m_hasLooked)
        look();
    const QByteArray place = placeOf(name);
    if (sizeOf(place) >= 0)
        return place;
    if (m_isBehind || m_places.contains(name.toByteArray()))
        look(); // Another program moved it or changed its flags.
    return m_places.value(name.toByteArray());
}

qint64 Maildir::sizeOf(const QByteArray &found) const
{
    struct stat status = {};
    return ::stat(absolute(found).constData(), &status) == 0 ? qint64(status.st_size) : -1;
}

QList<QByteArray> Maildir::list() const
{
    look();
    return m_places.values();
}

QList<QByteArray> Maildir::names() const
{
    look();
    return m_places.keys();
}

void Maildir::look() const
{
    m_places.clear();
    m_seen = readFolders();
    m_hasLooked = m_seen.isOk();
    m_isBehind = false;
}

Outcome Maildir::readFolders() const
{
    const auto folders = mailFolders(m_folder);
    if (!folders)
        return folders.error();
    for (const QByteArray &folder : *folders) {
        const auto note = [this, &folder](QByteArrayView fileName) {
            m_places.insert(MessageName::baseOf(fileName).toByteArray(), folder + fileName.toByteArray());
        };
        const Outcome read = eachMailName(absolute(folder), note);
        if (!read && read.error().kind != StoreError::Kind::Missing)
            return read;
    }
    return base::Done{};
}

QByteArray Maildir::placeOf(QByteArrayView name) const
{
    const auto known = m_places.constFind(name.toByteArray());
    return known == m_places.constEnd() ? "new/" + name.toByteArray() : *known;
}

QByteArray Maildir::temporary(const QByteArray &name) const
{
    return m_folder + "/tmp/" + name;
}

Outcome Maildir::put(const QByteArray &name, const QByteArray &bytes)
{
    const Delivery delivery = deliver(name, bytes);
    return m_seen ? delivery.write(*m_disk) : m_seen; // It may be elsewhere already.
}

Maildir::Delivery Maildir::deliver(const QByteArray &name, const QByteArray &bytes)
{
    return {temporary(name), settlePlace(name), bytes};
}

Outcome Maildir::Delivery::write(Disk &disk) const
{
    auto created = DiskFile::createNew(disk, temporary);
    if (!created)
        return created.error();
    DiskFile file = std::move(created).value();
    if (const Outcome written = file.write(bytes); !written)
        return written;
    if (const Outcome closed = file.close(); !closed)
        return closed;
    return moveFile(disk, temporary, place);
}

Outcome Maildir::adopt(const QByteArray &temporary, const QByteArray &name)
{
    return moveFile(*m_disk, temporary, settlePlace(name));
}

QByteArray Maildir::settlePlace(const QByteArray &name)
{
    if (!m_hasLooked)
        look();
    // Nearly all are new here. Those are not noted: memory must not grow with what is delivered.
    if (m_places.contains(name))
        find(name);
    m_isBehind = true;
    if (m_unsynced.size() < fewFiles || !m_disk->canSyncAll())
        m_unsynced.append(name);
    else
        m_isManyUnsynced = true;
    return absolute(placeOf(name));
}

Outcome Maildir::syncNameOf(const QByteArray &name)
{
    return DiskFile::syncFolder(*m_disk, absolute(folderOf(placeOf(name))));
}

Outcome Maildir::sync()
{
    if (m_unsynced.isEmpty())
        return base::Done{};
    if (const Outcome synced = m_isManyUnsynced ? m_root->syncAll() : syncEach(m_unsynced); !synced)
        return synced;
    m_unsynced.clear();
    m_isManyUnsynced = false;
    return base::Done{};
}

Outcome Maildir::syncAgain(const QList<QByteArray> &names)
{
    if (names.size() >= fewFiles && m_disk->canSyncAll())
        return m_root->syncAll();
    if (const Outcome synced = syncEach(names); !synced)
        return synced;
    for (const QByteArray &folder : {m_folder, folderOf(m_folder)}) {
        if (const Outcome synced = DiskFile::syncFolder(*m_disk, folder); !synced)
            return synced;
    }
    return base::Done{};
}

Outcome Maildir::syncEach(const QList<QByteArray> &names)
{
    QSet<QByteArray> folders{"new", "cur"};
    for (const QByteArray &name : names) {
        if (const Outcome synced = syncOne(name); !synced)
            return synced;
        folders.insert(folderOf(placeOf(name)));
    }
    for (const QByteArray &folder : std::as_const(folders)) {
        if (const Outcome synced = DiskFile::syncFolder(*m_disk, absolute(folder)); !synced)
            return synced;
    }
    return base::Done{};
}

Outcome Maildir::syncOne(const QByteArray &name)
{
    const QByteArray place = find(name);
    if (place.isEmpty())
        return m_seen; // Deleted by another program meanwhile.
    auto opened = DiskFile::openToSync(*m_disk, absolute(place));
    if (!opened)
        return opened.error();
    DiskFile file = std::move(opened).value();
    return file.sync();
}

} // namespace store
