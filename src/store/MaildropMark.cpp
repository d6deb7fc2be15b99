// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/MaildropMark.h"

#include "store/Account.h"

#include <QFile>
#include <QSaveFile>

namespace store {

MaildropMark::MaildropMark(const QString &accountFolder) : m_path(accountFolder + QLatin1String("/maildrop")) {}

QByteArray MaildropMark::nameOf(const Account &account)
{
    return account.user.toUtf8().toPercentEncoding() + '@' +
           account.server.host.toLower().toUtf8().toPercentEncoding() + '\n';
}

QByteArray MaildropMark::read() const
{
    QFile file(m_path);
    return file.open(QIODevice::ReadOnly) ? file.read(4096) : QByteArray();
}

Outcome MaildropMark::write(const QByteArray &name) const
{
    QSaveFile file(m_path);
    if (file.open(QIODevice::WriteOnly) && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) &&
        file.write(name) == name.size() && file.commit())
        return base::Done();
    return StoreError{StoreError::Kind::NotWritable, m_path, file.errorString()};
}

} // namespace store
