// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/CatalogueRow.h"

#include "mime/ListHeader.h"
#include "store/MessageName.h"

#include <QStringList>

namespace store {

namespace {

/// Senders' clocks are a little off; what is further ahead would stand on top of the list for ever.
constexpr qint64 toleratedSecondsAhead = 10 * 60;
constexpr int shownRecipients = 20;

void setDate(CatalogueRow &row, const std::optional<QDateTime> &written)
{
    row.date = row.arrived;
    if (!written)
        return;
    row.dateHeader = written->toSecsSinceEpoch();
    row.dateOffset = written->offsetFromUtc() / 60;
    if (*row.dateHeader <= row.arrived + toleratedSecondsAhead)
        row.date = *row.dateHeader;
}

QString listed(const QList<mime::Mailbox> &mailboxes)
{
    QStringList names;
    for (const mime::Mailbox &mailbox : mailboxes.first(qMin<qsizetype>(mailboxes.size(), shownRecipients)))
        names.append(mailbox.toString());
    return names.join(QLatin1String(", "));
}

} // namespace

CatalogueRow CatalogueRow::from(const base::AccountId &account, const LedgerLine &line, const QByteArray &place,
                                const QByteArray &header)
{
    const mime::ListHeader fields = mime::readListHeader(header);
    const mime::Mailbox sender = fields.from.value(0);
    CatalogueRow row;
    row.account = account;
    row.id = line.file;
    row.uidl = line.uidl;
    row.file = place;
    row.subject = fields.subject;
    row.sender = sender.name.isEmpty() ? sender.address : sender.name;
    row.senderAddress = sender.address;
    row.recipients = listed(fields.to);
    row.arrived = line.at / 1000;
    row.size = line.size;
    row.flags = MessageName::flagsOf(place).setFlag(MessageFlag::HeadOnly, MessageName::isHead(place)).toInt();
    row.mayHaveAttachment = fields.mayHaveAttachment;
    row.messageId = fields.messageId;
    row.parentId = fields.references.isEmpty() ? QByteArray() : fields.references.last();
    setDate(row, fields.date);
    return row;
}

} // namespace store
