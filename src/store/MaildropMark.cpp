// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/MaildropMark.h"

#include "store/Account.h"

#include <QFile>
#include <QSaveFile>

namespace store {

namespace {

constexpr char listed[] = "listed";

} // namespace

MaildropMark::MaildropMark(const QString &accountFolder) : m_path(accountFolder + QLatin1String("/maildrop")) {}

QByteArray MaildropMark::nameOf(const Account &account)
{
    return account.user.toUtf8().toPercentEncoding() + '@' +
           account.server.host.toLower().toUtf8().toPercentEncoding() + '\n';
}

QByteArrayList MaildropMark::lines() const
{
    QFile file(m_path);
    return file.open(QIODevice::ReadOnly) ? file.read(4096).split('\n') : QByteArrayList();
}

QByteArray MaildropMark::read() const
{
    const QByteArray name = lines().value(0);
    return name.isEmpty() ? name : name + '\n';
}

bool MaildropMark::isListed() const
{
    return lines().value(1) == listed;
}

Outcome MaildropMark::write(const QByteArray &name) const
{
    return replace(name);
}

Outcome MaildropMark::writeListed() const
{
    return isListed() ? Outcome(base::Done()) : replace(read() + listed + '\n');
}

Outcome MaildropMark::replace(const QByteArray &content) const
{
    QSaveFile file(m_path);
    if (file.open(QIODevice::WriteOnly) && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) &&
        file.write(content) == content.size() && file.commit())
        return base::Done();
    return StoreError{StoreError::Kind::NotWritable, m_path, file.errorString()};
}

} // namespace store
