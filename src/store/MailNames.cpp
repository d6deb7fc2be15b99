// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/MailNames.h"

#include "store/MessageName.h"
#include "store/SystemError.h"

#include <QFile>

#include <cerrno>
#include <dirent.h>
#include <memory>

namespace store {

namespace {

/// Not QDir: it would stat each of them, and say nothing of what fails.
Outcome eachName(const QByteArray &folder, const std::function<void(QByteArrayView)> &visit)
{
    const std::unique_ptr<DIR, int (*)(DIR *)> open(::opendir(folder.constData()), ::closedir);
    if (!open)
        return systemError(errno, QFile::decodeName(folder));
    errno = 0;
    while (const dirent *entry = ::readdir(open.get())) {
        visit(QByteArrayView(entry->d_name));
        errno = 0;
    }
    return errno == 0 ? Outcome(base::Done{}) : systemError(errno, QFile::decodeName(folder));
}

} // namespace

base::Result<QByteArrayList, StoreError> mailFolders(const QByteArray &maildir)
{
    QByteArrayList parts;
    const auto note = [&parts](QByteArrayView name) {
        if (name.startsWith('.') && name != "." && name != "..")
            parts << name.toByteArray() + "/new/" << name.toByteArray() + "/cur/";
    };
    if (const Outcome listed = eachName(maildir, note); !listed)
        return listed.error();
    return parts << "new/"
                 << "cur/";
}

Outcome eachMailName(const QByteArray &folder, const std::function<void(QByteArrayView)> &visit)
{
    return eachName(folder, [&visit](QByteArrayView name) {
        if (MessageName::isBase(MessageName::baseOf(name)))
            visit(name);
    });
}

} // namespace store
