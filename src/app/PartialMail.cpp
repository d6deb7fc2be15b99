// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/PartialMail.h"

#include "app/AccountBook.h"
#include "models/MessageListModel.h"
#include "widgets/BarStack.h"

namespace app {

namespace {

using Role = models::MessageListModel::Role;

const QString partialNotice = QStringLiteral("partial");

QVariant value(const QModelIndex &mail, Role role)
{
    return mail.data(int(role));
}

} // namespace

PartialMail::PartialMail(widgets::BarStack &bars, const AccountBook &accounts, QObject *parent)
    : QObject(parent), m_bars(bars), m_accounts(accounts)
{
    connect(&m_bars, &widgets::BarStack::actionRequested, this, &PartialMail::takeAction);
}

void PartialMail::show(const QModelIndex &mail)
{
    m_mail = mail;
    m_id = value(mail, Role::IsPartial).toBool() ? value(mail, Role::Id).toString() : QString();
    m_bars.remove(partialNotice);
    if (m_id.isEmpty())
        return;
    const QString size = value(mail, Role::SizeText).toString();
    widgets::Notice notice;
    notice.id = partialNotice;
    notice.mayClose = false;
    if (value(mail, Role::IsGone).toBool())
        notice.happened = tr("Only the header of this mail is here (%1). The server no longer has it.").arg(size);
    else if (!m_accounts.find(value(mail, Role::Account).value<base::AccountId>()))
        notice.happened = tr("Only the header of this mail is here (%1). Its account was removed.").arg(size);
    else if (m_wanted == m_id)
        notice.happened = tr("Fetching this mail whole (%1)…").arg(size);
    else
        notice = {partialNotice,
                  widgets::Tone::Information,
                  tr("This mail is larger than your limit (%1).").arg(size),
                  {},
                  {},
                  {{partialNotice, tr("Fetch it whole"), "download"}},
                  false};
    m_bars.show(notice);
}

bool PartialMail::hasCome(const QModelIndex &mail) const
{
    return !m_id.isEmpty() && value(mail, Role::Id).toString() == m_id && !value(mail, Role::IsPartial).toBool();
}

void PartialMail::endWait(const base::AccountId &account)
{
    if (m_wanted.isEmpty() || value(m_mail, Role::Account).value<base::AccountId>() != account)
        return;
    m_wanted.clear();
    show(m_mail);
}

void PartialMail::takeAction(const QString &noticeId, const QString &)
{
    if (noticeId != partialNotice || m_id.isEmpty())
        return;
    m_wanted = m_id;
    const auto account = value(m_mail, Role::Account).value<base::AccountId>();
    show(m_mail);
    Q_EMIT wholeRequested(account, {m_wanted});
}

} // namespace app
