// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/MailNames.h"

#include "store/MessageName.h"
#include "store/SystemError.h"

#include <QFile>

#include <cerrno>
#include <dirent.h>
#include <memory>

namespace store {

/// Not QDir: it would stat each of them.
Outcome eachMailName(const QByteArray &folder, const std::function<void(QByteArrayView)> &visit)
{
    const std::unique_ptr<DIR, int (*)(DIR *)> open(::opendir(folder.constData()), ::closedir);
    if (!open)
        return systemError(errno, QFile::decodeName(folder));
    while (const dirent *entry = ::readdir(open.get())) {
        const QByteArrayView name(entry->d_name);
        if (MessageName::isBase(MessageName::baseOf(name)))
            visit(name);
    }
    return base::Done{};
}

} // namespace store
