// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/AccountId.h"

#include <QModelIndex>
#include <QObject>

namespace widgets {
class BarStack;
}

namespace app {

class AccountBook;

/// The bar over a mail of which only the header is here, and the wish to have it whole. Owned by MailDesk.
class PartialMail final : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive it.
    PartialMail(widgets::BarStack &bars, const AccountBook &accounts, QObject *parent = nullptr);

    void show(const QModelIndex &mail);           ///< The open one, of a MessageListModel. A whole one needs no bar.
    bool hasCome(const QModelIndex &mail) const;  ///< It was shown as a header, and is here by now.
    void endWait(const base::AccountId &account); ///< A check of it has ended.

Q_SIGNALS:
    void wholeRequested(const base::AccountId &account, const QStringList &ids);

private:
    void takeAction(const QString &noticeId, const QString &actionId);

    widgets::BarStack &m_bars;
    const AccountBook &m_accounts;
    QPersistentModelIndex m_mail;
    QString m_id;     ///< Of the mail that has the bar; empty: none.
    QString m_wanted; ///< Is being fetched.
};

} // namespace app
