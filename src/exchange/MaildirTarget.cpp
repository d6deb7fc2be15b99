// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/MaildirTarget.h"

#include "store/SystemError.h"

#include <QDir>
#include <QFileInfo>

#include <cerrno>
#include <fcntl.h>
#include <unistd.h>

namespace exchange {

using store::Outcome;
using store::StoreError;

MaildirTarget::~MaildirTarget()
{
    if (m_isOurs)
        QDir(m_folder).removeRecursively();
}

Outcome MaildirTarget::begin()
{
    if (QFileInfo::exists(m_folder))
        return store::systemError(EEXIST, m_folder);
    for (const char *part : {"cur", "new", "tmp"}) {
        if (!QDir().mkpath(m_folder + u'/' + QLatin1String(part)))
            return StoreError{StoreError::Kind::NotWritable, m_folder, QString()};
        m_isOurs = true;
    }
    QFile::setPermissions(m_folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return base::Done{};
}

Outcome MaildirTarget::add(const store::MessageRecord &, QFile &content)
{
    const QFileInfo source(content.fileName());
    const QString part =
        source.dir().dirName() == QLatin1String("new") ? QStringLiteral("/new/") : QStringLiteral("/cur/");
    QFile target(m_folder + part + source.fileName());
    if (!target.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        return StoreError{StoreError::Kind::NotWritable, target.fileName(), target.errorString()};
    target.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    while (content.error() == QFile::NoError && !content.atEnd()) {
        const QByteArray piece = content.read(pieceSize);
        if (target.write(piece) != piece.size())
            return StoreError{StoreError::Kind::Io, target.fileName(), target.errorString()};
    }
    if (!target.flush())
        return StoreError{StoreError::Kind::Io, target.fileName(), target.errorString()};
    return base::Done{};
}

Outcome MaildirTarget::finish()
{
    const int folder = ::open(QFile::encodeName(m_folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    const int error = folder < 0 || ::syncfs(folder) != 0 ? errno : 0;
    if (folder >= 0)
        ::close(folder);
    m_isOurs = error != 0;
    return error == 0 ? Outcome(base::Done{}) : Outcome(store::systemError(error, m_folder));
}

base::Result<qint64, StoreError> MaildirTarget::count() const
{
    return qint64(QDir(m_folder + QStringLiteral("/cur")).count() + QDir(m_folder + QStringLiteral("/new")).count() -
                  4);
}

} // namespace exchange
