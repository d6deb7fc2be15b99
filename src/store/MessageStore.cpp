// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/MessageStore.h"

#include "base/Clock.h"
#include "store/Account.h"
#include "store/AccountArchive.h"
#include "store/IncomingMessage.h"
#include "store/MaildropMark.h"
#include "store/MessageName.h"

#include <chrono>

namespace store {

namespace {

using Event = LedgerLine::Event;

// A group ends with whichever comes first. Half of maxBytesUnderway, so that the line goes on while a group is written.
constexpr qsizetype messagesInGroup = 200;
constexpr qint64 bytesInGroup = MessageStore::maxBytesUnderway / 2;
constexpr std::chrono::milliseconds longestGroup(1000);

} // namespace

MessageStore::MessageStore(const Profile &profile, const Account &account, const base::Clock &clock, QObject *parent)
    : QObject(parent),
      m_profile(profile),
      m_account(account.id),
      m_maildrop(MaildropMark::nameOf(account)),
      m_clock(clock),
      m_groupTimer(this)
{
    m_groupTimer.setSingleShot(true);
    m_groupTimer.setInterval(longestGroup);
    connect(&m_groupTimer, &QTimer::timeout, this, &MessageStore::completeGroup);
}

MessageStore::~MessageStore() = default;

void MessageStore::open()
{
    m_archive = std::make_unique<AccountArchive>(m_profile, m_account, *m_disk);
    if (!succeeds(m_archive->open()) || !succeeds(meetMaildrop()))
        return;
    tellNewRows();
    Q_EMIT opened(m_archive->book().known());
}

bool MessageStore::succeeds(const Outcome &outcome)
{
    if (outcome)
        return true;
    m_groupTimer.stop();
    m_incoming.clear();
    m_finished.clear();
    m_archive.reset();
    Q_EMIT failed(outcome.error());
    return false;
}

void MessageStore::begin(base::MessageNumber number, const base::Uidl &uidl)
{
    if (!m_archive || uidl.isNull() || isHereOrComing(uidl))
        return; // Its bytes are let go: stored() will not name it.
    const LedgerBook::Entry *entry = m_archive->book().find(uidl);
    const QByteArray name = MessageName::base(m_account, uidl, entry ? entry->generation + 1 : 1);
    m_incoming.emplace(number, IncomingMessage(uidl, m_archive->maildir().temporary(name)));
}

bool MessageStore::isHereOrComing(const base::Uidl &uidl) const
{
    for (const auto &[number, message] : m_incoming) {
        if (message.uidl() == uidl)
            return true;
    }
    const LedgerBook::Entry *entry = m_archive->book().find(uidl);
    return entry && entry->generation > 0 && !isGone(entry->fate);
}

void MessageStore::append(base::MessageNumber number, const QByteArray &bytes)
{
    const auto found = m_incoming.find(number);
    if (found == m_incoming.end()) {
        Q_EMIT taken(bytes.size());
        return;
    }
    IncomingMessage &message = found->second;
    if (succeeds(message.append(*m_disk, bytes)) && message.isLarge())
        Q_EMIT taken(message.takeArrived());
}

void MessageStore::finish(base::MessageNumber number)
{
    auto node = m_incoming.extract(number);
    if (node.empty())
        return;
    IncomingMessage &message = node.mapped();
    m_groupBytes += message.takeArrived();
    if (!succeeds(message.finish()) || !succeeds(keep(message)))
        return;
    if (m_finished.size() >= messagesInGroup || m_groupBytes >= bytesInGroup)
        commitGroup();
    else if (!m_groupTimer.isActive())
        m_groupTimer.start();
}

Outcome MessageStore::keep(IncomingMessage &message)
{
    LedgerLine line = lineOf(message.uidl(), Event::Stored);
    const LedgerBook::Entry *known = m_archive->book().find(message.uidl());
    const LedgerBook::Entry before = known ? *known : LedgerBook::Entry();
    const QByteArray header = Digest::rawOf(message.header());
    // The head alone may also be that of a mail that was cut or changed on its way.
    const bool isSame =
        before.generation > 0 && QByteArrayView(before.header) == header && before.size == message.size();
    line.generation = isSame ? before.generation : before.generation + 1;
    line.file = MessageName::base(m_account, line.uidl, line.generation);
    if (isSame) { // What the archive is still writing cannot be looked at yet.
        if (Outcome written = m_archive->complete(); !written)
            return written;
    }
    if (isSame && isWhole(line.file, before.size)) {
        // Listed again after it had gone: the same message, and it is here already.
        line.event = Event::Listed;
        message.discard(*m_disk);
        m_finished.append(receipt(line, before.size, before.storedAt));
        return m_archive->record(line);
    }
    line.size = message.size();
    line.sha256 = message.sha256();
    line.header = header.toHex();
    m_finished.append(receipt(line, line.size, line.at));
    return m_archive->add(line, message);
}

bool MessageStore::isWhole(const QByteArray &name, qint64 size) const
{
    const QByteArray place = m_archive->maildir().find(name);
    return !place.isEmpty() && m_archive->maildir().sizeOf(place) == size;
}

LedgerLine MessageStore::lineOf(const base::Uidl &uidl, LedgerLine::Event event) const
{
    LedgerLine line;
    line.event = event;
    line.at = m_clock.now().toMSecsSinceEpoch();
    line.uidl = uidl;
    return line;
}

StoredReceipt MessageStore::receipt(const LedgerLine &line, qint64 size, qint64 storedAt) const
{
    StoredReceipt receipt;
    receipt.m_account = m_account;
    receipt.m_uidl = line.uidl;
    receipt.m_messageId = QString::fromLatin1(line.file);
    receipt.m_size = size;
    receipt.m_storedAt = QDateTime::fromMSecsSinceEpoch(storedAt, Qt::UTC);
    return receipt;
}

void MessageStore::discard(base::MessageNumber number)
{
    auto node = m_incoming.extract(number);
    if (node.empty())
        return;
    node.mapped().discard(*m_disk);
    Q_EMIT taken(node.mapped().takeArrived());
}

void MessageStore::commitGroup()
{
    m_groupTimer.stop();
    if (!m_archive || !succeeds(m_archive->commit()))
        return;
    const StoredReceipts receipts = std::exchange(m_finished, {});
    const qint64 bytes = std::exchange(m_groupBytes, 0);
    if (bytes > 0)
        Q_EMIT taken(bytes);
    if (!receipts.isEmpty())
        Q_EMIT stored(receipts);
    tellNewRows();
}

void MessageStore::completeGroup()
{
    commitGroup();
    if (m_archive && succeeds(m_archive->complete()))
        tellNewRows();
}

void MessageStore::tellNewRows()
{
    if (m_archive->takeHasNewRows())
        Q_EMIT catalogueChanged();
}

void MessageStore::flush()
{
    completeGroup();
    if (m_archive)
        Q_EMIT flushed();
}

void MessageStore::vouch(const QList<base::Uidl> &uidls)
{
    completeGroup(); // Nothing may be vouched for that is only on its way.
    if (!m_archive)
        return;
    StoredReceipts receipts;
    for (const base::Uidl &uidl : uidls) {
        const LedgerBook::Entry *entry = m_archive->book().find(uidl);
        if (!entry || entry->generation == 0 || isGone(entry->fate))
            continue;
        LedgerLine line = lineOf(uidl, Event::Stored);
        line.file = MessageName::base(m_account, uidl, entry->generation);
        if (isWhole(line.file, entry->size))
            receipts.append(receipt(line, entry->size, entry->storedAt));
    }
    Q_EMIT vouched(receipts);
}

void MessageStore::close()
{
    commitGroup();
    if (m_archive && succeeds(m_archive->settle()))
        tellNewRows();
    m_groupTimer.stop();
    m_incoming.clear();
    m_archive.reset();
    Q_EMIT closed();
}

} // namespace store
