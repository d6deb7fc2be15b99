// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/MessageStore.h"

#include "store/Account.h"
#include "store/AccountArchive.h"
#include "store/DiskReserve.h"
#include "store/MailComparison.h"
#include "store/MaildropMark.h"
#include "store/MessageName.h"
#include "store/Rebuild.h"
#include "store/ServerNotesFile.h"
#include "store/Vouching.h"

#include <QFile>
#include <QMetaMethod>

#include <chrono>

namespace store {

namespace {

using Event = LedgerLine::Event;

// A group ends with whichever comes first. Half of maxBytesUnderway, so that the line goes on while a group is written.
constexpr qsizetype messagesInGroup = 200;
constexpr qint64 bytesInGroup = MessageStore::maxBytesUnderway / 2;
constexpr std::chrono::milliseconds longestGroup(1000);

constexpr qint64 betweenAskingForRoom = 4 * 1024 * 1024; ///< Of a large message.

bool looksLike(const IncomingMessage &message, const KnownMessage &before)
{
    return before.generation > 0 && before.size == message.size() &&
           QByteArrayView(before.header) == Digest::rawOf(message.header());
}

} // namespace

MessageStore::MessageStore(const Profile &profile, const Account &account, const base::Clock &clock, QObject *parent)
    : QObject(parent),
      m_profile(profile),
      m_account(account.id),
      m_maildrop(MaildropMark::nameOf(account)),
      m_login(ServerNotes::loginOf(account)),
      m_clock(clock),
      m_groupTimer(this)
{
    m_groupTimer.setSingleShot(true);
    m_groupTimer.setInterval(longestGroup);
    connect(&m_groupTimer, &QTimer::timeout, this, &MessageStore::completeGroup);
}

MessageStore::~MessageStore()
{
    hurry();
}

void MessageStore::open()
{
    m_archive = std::make_unique<AccountArchive>(m_profile, m_account, *m_disk);
    m_comparison =
        std::make_unique<MailComparison>(m_account, m_profile.ledgerFile(m_account), *m_archive, m_isHurried);
    m_archive->rowsAdded = [this] {
        QMetaObject::invokeMethod(this, &MessageStore::tellNewRows, Qt::QueuedConnection);
    };
    m_archive->heed([this] { return !m_isHurried; });
    if (!succeeds(m_archive->open()) || !succeeds(checkRoomHere()) || !succeeds(meetMaildrop()))
        return;
    if (!m_archive->isCatalogueWhole() && Rebuild::listOthers(m_profile, m_account, *m_archive, m_isHurried))
        m_archive->setCatalogueWhole();
    tellRenewal();
    if (const auto aside = m_archive->ledgerRenewal())
        Q_EMIT ledgerRenewed(*aside);
    else if (m_archive->book().known().isEmpty())
        m_archive->noteRenewalTold(); // Nothing of it was in any list: what the next check finds is this one's.
    tellNewRows();
    ServerNotes notes = ServerNotesFile(m_profile).load(m_account, m_login);
    notes.isMaildropListed = MaildropMark(m_profile.accountFolder(m_account)).isListed();
    m_notBefore = notes.clockAt;
    Q_EMIT recalled(notes);
    Q_EMIT opened(m_archive->book().known());
}

bool MessageStore::succeeds(const Outcome &outcome)
{
    if (outcome)
        return true;
    hurry();
    m_vouching.reset();
    m_groupTimer.stop();
    for (auto &[number, message] : m_incoming)
        message.discard(*m_disk); // On a full disk, room is made at once.
    m_incoming.clear();
    m_finished.clear();
    m_comparison.reset();
    const auto archive = std::move(m_archive); // Letting go waits for its rows, so it comes after the news.
    Q_EMIT failed(outcome.error());
    return false;
}

Outcome MessageStore::checkRoomHere()
{
    m_unasked = 0;
    return checkRoom(*m_disk, QFile::encodeName(m_profile.accountFolder(m_account)));
}

void MessageStore::begin(base::MessageNumber number, const base::Uidl &uidl)
{
    if (!m_archive || uidl.isNull() || isHereOrComing(uidl))
        return; // Its bytes are let go: stored() will not name it.
    const KnownMessage *entry = m_archive->book().find(uidl);
    const QByteArray name = MessageName::base(m_account, uidl, entry ? entry->generation + 1 : 1);
    m_incoming.emplace(number, IncomingMessage(uidl, m_archive->maildir().temporary(name)));
}

bool MessageStore::isHereOrComing(const base::Uidl &uidl) const
{
    for (const auto &[number, message] : m_incoming) {
        if (message.uidl() == uidl)
            return true;
    }
    const KnownMessage *entry = m_archive->book().find(uidl);
    return entry && entry->generation > 0 && !isGone(entry->fate) && !m_comparison->isDoubtful(uidl);
}

void MessageStore::expect(const QList<base::Uidl> &listed, const QSet<base::Uidl> &uncertain)
{
    if (m_comparison)
        m_comparison->expect({{listed.begin(), listed.end()}, uncertain});
}

void MessageStore::append(base::MessageNumber number, const QByteArray &bytes)
{
    const auto found = m_incoming.find(number);
    if (found == m_incoming.end()) {
        Q_EMIT taken(bytes.size());
        return;
    }
    IncomingMessage &message = found->second;
    if (!succeeds(message.append(*m_disk, bytes)) || !message.isLarge())
        return;
    m_unasked += bytes.size();
    if (m_unasked < betweenAskingForRoom || succeeds(checkRoomHere()))
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
    const auto match = m_comparison->find(message);
    if (!match)
        return match.error();
    return match->file.isEmpty() ? keepNew(message) : keepCompared(message, *match);
}

Outcome MessageStore::keepNew(const IncomingMessage &message)
{
    LedgerLine line = lineOf(message.uidl(), Event::Stored);
    const KnownMessage *const known = m_archive->book().find(message.uidl());
    const KnownMessage before = known ? *known : KnownMessage();
    // A file that was lost is written again. Any other message gets a file of its own; also where somebody altered it.
    const QByteArray file = m_archive->book().fileOf(m_account, line.uidl);
    const bool isLost = looksLike(message, before) && m_archive->maildir().find(file).isEmpty() &&
                        file == MessageName::base(m_account, line.uidl, before.generation);
    if (isLost && !m_archive->maildir().seen())
        return m_archive->maildir().seen();
    line.generation = isLost ? before.generation : before.generation + 1;
    line.file = MessageName::base(m_account, line.uidl, line.generation);
    while (!isLost && isAnothers(line.file, message))
        line.file = MessageName::base(m_account, line.uidl, ++line.generation);
    line.size = message.size();
    line.sha256 = message.sha256();
    line.header = Digest::hexOf(message.header());
    if (const Outcome settled = recordAll(m_comparison->settle(line.uidl, line.file)); !settled)
        return settled;
    m_finished.append(receipt(line, line.size, line.at));
    m_finished.last().m_isNew = true;
    return m_archive->add(line, message);
}

Outcome MessageStore::recordAll(const QList<LedgerLine> &lines)
{
    for (LedgerLine line : lines) {
        line.at = m_clock.now().toMSecsSinceEpoch();
        if (const Outcome recorded = m_archive->record(line); !recorded)
            return recorded;
    }
    return base::Done{};
}

LedgerLine MessageStore::lineOf(const base::Uidl &uidl, LedgerLine::Event event) const
{
    LedgerLine line;
    line.event = event;
    const QDateTime now = m_clock.now();
    line.at = (m_notBefore.isValid() ? qMax(now, m_notBefore) : now).toMSecsSinceEpoch();
    line.uidl = uidl;
    return line;
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
    if (!m_archive || (!m_finished.isEmpty() && !succeeds(checkRoomHere())) || !succeeds(m_archive->commit()))
        return;
    const StoredReceipts receipts = std::exchange(m_finished, {});
    const qint64 bytes = std::exchange(m_groupBytes, 0);
    if (bytes > 0)
        Q_EMIT taken(bytes);
    if (!receipts.isEmpty())
        Q_EMIT stored(receipts);
    tellNewRows();
    if (m_archive && m_archive->hasBehind())
        m_groupTimer.start(); // Should nothing more come, it is listed all the same.
}

void MessageStore::completeGroup()
{
    commitGroup();
    if (m_archive && succeeds(m_archive->complete()))
        m_groupTimer.stop();
}

void MessageStore::tellNewRows()
{
    if (m_archive && m_archive->takeHasNewRows())
        Q_EMIT catalogueChanged();
}

void MessageStore::tellRenewal()
{
    const bool hasMail = !m_archive->book().known().isEmpty();
    if (const auto renewal = m_archive->takeRenewal(); renewal && (renewal->isNow || hasMail))
        Q_EMIT catalogueRenewed(renewal->aside);
}

void MessageStore::flush()
{
    completeGroup();
    if (!m_archive)
        return;
    m_archive->mendRows(); // What comes next may be a DELE.
    tellRenewal();
    Q_EMIT flushed();
}

void MessageStore::close(Closing closing)
{
    commitGroup();
    if (m_archive && succeeds(closing == Closing::Settled ? m_archive->settle() : m_archive->complete())) {
        m_archive->awaitRows();
        tellRenewal();
        if (isSignalConnected(QMetaMethod::fromSignal(&MessageStore::catalogueRenewed))) // An import tells nobody.
            m_archive->noteRenewalTold();
        tellNewRows();
    }
    hurry();
    m_vouching.reset();
    m_groupTimer.stop();
    m_incoming.clear();
    m_comparison.reset();
    m_archive.reset();
    Q_EMIT closed();
}

} // namespace store
