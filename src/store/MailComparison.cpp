// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/MailComparison.h"

#include "store/AccountArchive.h"
#include "store/IncomingMessage.h"
#include "store/MailDigest.h"

#include <algorithm>

namespace store {

namespace {

using Event = LedgerLine::Event;

QByteArrayView headerOf(const KnownMessage &entry)
{
    return QByteArrayView(entry.header);
}

/// By the fields that no two mails have alike.
bool isOnlyOne(const QByteArray &header)
{
    const QByteArray lines = '\n' + header.toLower();
    return lines.contains("\nreceived:") || lines.contains("\nmessage-id:");
}

} // namespace

MailComparison::MailComparison(const base::AccountId &account, const QString &ledgerPath, AccountArchive &archive,
                               const std::atomic<bool> &isHurried)
    : m_account(account), m_ledgerPath(ledgerPath), m_archive(archive), m_isHurried(isHurried)
{
}

void MailComparison::expect(const Lookalikes::Listed &listed)
{
    m_listed = listed;
    look();
}

const Lookalikes &MailComparison::lookalikes()
{
    if (!m_lookalikes)
        m_lookalikes = std::make_unique<Lookalikes>(m_account, m_archive.book(), m_listed);
    return *m_lookalikes;
}

bool MailComparison::isDoubtful(const base::Uidl &uidl)
{
    return lookalikes().isDoubtful(uidl);
}

QByteArray MailComparison::fileOf(const base::Uidl &uidl) const
{
    return m_archive.book().fileOf(m_account, uidl);
}

/// By their headers, and by its own name.
QList<base::Uidl> MailComparison::alike(const IncomingMessage &message)
{
    QList<base::Uidl> uidls{message.uidl()};
    if (lookalikes().isEmpty())
        return uidls;
    const QByteArray &header = message.header();
    uidls += lookalikes().alike(Digest::rawOf(header), MailDigest::identityOf(header));
    return uidls;
}

base::Result<MailComparison::Match, StoreError> MailComparison::find(const IncomingMessage &message)
{
    const QList<base::Uidl> uidls = alike(message);
    const QByteArrayList files = candidates(message, uidls);
    if (files.isEmpty())
        return Match();
    if (const Outcome written = m_archive.complete(); !written) // What is still written cannot be looked at yet.
        return written.error();
    const QByteArray file = sameAs(message, files);
    if (file.isEmpty() && !m_archive.maildir().seen())
        return m_archive.maildir().seen().error();
    return file.isEmpty() ? removed(message) : matchOf(file, uidls);
}

/// By its own name alone. A server that says +OK to DELE, and lists the mail again, does not bring it back.
base::Result<MailComparison::Match, StoreError> MailComparison::removed(const IncomingMessage &message)
{
    const KnownMessage *const entry = m_archive.book().find(message.uidl());
    const QByteArray file = fileOf(message.uidl());
    if (!entry || entry->fate != KnownMessage::Fate::Deleted || entry->size != message.size() ||
        headerOf(*entry) != Digest::rawOf(message.header()) || !m_archive.maildir().find(file).isEmpty())
        return Match();
    if (!m_archive.maildir().seen())
        return m_archive.maildir().seen().error();
    if (const Outcome recalled = recallRemoved(); !recalled)
        return recalled.error();
    if (!m_digests->isOf(file, message.sha256()))
        return Match();
    return Match{
        file, message.uidl(), entry->size, entry->storedAt.toMSecsSinceEpoch(), headerOf(*entry).toByteArray().toHex(),
        true};
}

/// Of all that may be asked for: each reading of the ledger takes its time.
Outcome MailComparison::recallRemoved()
{
    if (m_digests)
        return base::Done{};
    m_digests.emplace(m_isHurried);
    const KnownMail &known = m_archive.book().known();
    for (auto it = known.begin(); it != known.end(); ++it) {
        if (it->fate != KnownMessage::Fate::Deleted)
            continue;
        const base::Uidl uidl = it.key();
        if (m_listed.all.isEmpty() || m_listed.all.contains(uidl))
            m_digests->ask(fileOf(uidl));
    }
    return m_digests->recall(m_ledgerPath);
}

/// First those that the message would have by its name, then those that no other listed message has.
QByteArrayList MailComparison::candidates(const IncomingMessage &message, const QList<base::Uidl> &alike)
{
    const Claims claimed = claimsOn(message, alike);
    const QByteArray header = Digest::rawOf(message.header());
    QSet<QByteArray> seen = m_settled;
    QByteArrayList files;
    for (const base::Uidl &other : alike) {
        const KnownMessage *const entry = m_archive.book().find(other);
        if (!entry || isAnother(*entry, message))
            continue;
        const QByteArrayList ofOther = lookalikes().filesOf(other);
        const bool isDifferent = entry->size != message.size() && headerOf(*entry) == header;
        for (const QByteArray &file : isDifferent ? ofOther.mid(1) : ofOther) {
            if (!seen.contains(file) && claimed.value(file) != Claim::Sure)
                files.append(file);
            seen.insert(file);
        }
    }
    const QByteArrayList own = lookalikes().ownFilesOf(message.uidl());
    const auto isFree = [&](const QByteArray &file) {
        return own.contains(file) || claimed.value(file) == Claim::None;
    };
    std::stable_partition(files.begin(), files.end(), isFree);
    return files;
}

/// A unique-id that never was is not that of a mail whose deletion the server confirmed: the same words once more. But
/// no two mails have the same way behind them, or the same identity.
bool MailComparison::isAnother(const KnownMessage &entry, const IncomingMessage &message) const
{
    const KnownMessage *const own = m_archive.book().find(message.uidl());
    const bool isNew = !message.uidl().isOfDigest() && (!own || own->generation == 0);
    return isNew && entry.fate == KnownMessage::Fate::Deleted && !isOnlyOne(message.header());
}

bool MailComparison::claims(const base::Uidl &uidl, const QByteArray &file)
{
    const KnownMessage *const entry = m_archive.book().find(uidl);
    return entry && entry->fate != KnownMessage::Fate::Questioned && lookalikes().isListed(uidl, *entry) &&
           fileOf(uidl) == file;
}

MailComparison::Claims MailComparison::claimsOn(const IncomingMessage &message, const QList<base::Uidl> &alike)
{
    Claims claimed;
    for (const base::Uidl &other : alike) {
        const KnownMessage *const entry = m_archive.book().find(other);
        if (other == message.uidl() || !entry)
            continue;
        const QByteArray file = fileOf(other);
        const bool isOfAnother = isAnother(*entry, message);
        const bool isSure = isOfAnother || !isDoubtful(other);
        if (isOfAnother || claims(other, file))
            claimed[file] = isSure ? Claim::Sure : std::max(claimed.value(file), Claim::Doubtful);
    }
    return claimed;
}

QByteArray MailComparison::sameAs(const IncomingMessage &message, const QByteArrayList &files)
{
    std::optional<MailContent> own;
    QByteArray alike;
    for (const QByteArray &file : files) {
        const std::optional<MailContent> &there = contentOf(file);
        if (there && there->sha256 == message.sha256())
            return file;
        if (!there || !alike.isEmpty())
            continue;
        own = own ? own : MailContent::of(message);
        if (own && own->own == there->own)
            alike = file;
    }
    return alike;
}

const std::optional<MailContent> &MailComparison::contentOf(const QByteArray &file)
{
    auto content = m_contents.find(file);
    if (content == m_contents.end()) {
        const QByteArray place = m_archive.maildir().find(file);
        content = m_contents.insert(file, place.isEmpty() ? std::nullopt
                                                          : MailContent::ofFile(m_archive.maildir().absolute(place)));
    }
    return *content;
}

MailComparison::Match MailComparison::matchOf(const QByteArray &file, const QList<base::Uidl> &uidls)
{
    const MailContent &content = **m_contents.constFind(file);
    Match match{file, {}, content.size, 0, content.header.toHex()};
    for (const base::Uidl &uidl : uidls) { // Its own is the first.
        if (match.since == 0 && lookalikes().filesOf(uidl).value(0) == file) {
            match.of = uidl;
            match.since = m_archive.book().find(uidl)->storedAt.toMSecsSinceEpoch();
        } else if (match.of.isNull() && lookalikes().isOwn(file, uidl)) {
            match.of = uidl;
        }
    }
    return match;
}

QList<LedgerLine> MailComparison::settle(const base::Uidl &uidl, const QByteArray &file)
{
    if (!m_archive.book().find(uidl) && !m_contents.contains(file))
        return {}; // New in every way, as nearly all are: nobody asks for it again.
    QList<LedgerLine> lines = givenBack(uidl, file);
    const std::optional<MailContent> content = m_contents.value(file);
    m_settled.insert(file);
    if (!content)
        return lines;
    for (const base::Uidl &other : lookalikes().alike(content->header, content->identity)) {
        const KnownMessage *const entry = m_archive.book().find(other);
        if (other == uidl || !entry || !isHere(entry->fate) || fileOf(other) != file)
            continue;
        LedgerLine line;
        line.uidl = other;
        line.event = lookalikes().isListed(other, *entry) ? Event::Questioned : Event::Vanished;
        if (line.event == Event::Vanished || (claims(other, file) && isDoubtful(other)))
            lines.append(line);
    }
    return lines;
}

/// The file that it was thought to have goes back to the unique-id under which it was stored.
QList<LedgerLine> MailComparison::givenBack(const base::Uidl &uidl, const QByteArray &file)
{
    const KnownMessage *const entry = m_archive.book().find(uidl);
    const QByteArray before = entry && entry->generation > 0 ? fileOf(uidl) : QByteArray();
    if (before.isEmpty() || before == file || lookalikes().isOwn(before, uidl))
        return {};
    for (const base::Uidl &other : lookalikes().alike(headerOf(*entry), {})) {
        const KnownMessage *const owner = m_archive.book().find(other);
        if (other == uidl || !owner || !isGone(owner->fate) || !lookalikes().isOwn(before, other))
            continue;
        LedgerLine line;
        line.event = Event::Renamed;
        line.uidl = other;
        line.was = uidl;
        line.file = before;
        line.since = entry->storedAt.toMSecsSinceEpoch();
        line.size = entry->size;
        line.header = headerOf(*entry).toByteArray().toHex();
        LedgerLine gone;
        gone.event = Event::Vanished;
        gone.uidl = other;
        return {line, gone};
    }
    return {};
}

} // namespace store
