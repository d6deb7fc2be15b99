// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/Import.h"

#include "exchange/HeldMail.h"
#include "exchange/MailFinder.h"
#include "store/Digest.h"
#include "store/DigestName.h"
#include "store/LineEnds.h"
#include "store/MailDigest.h"
#include "store/SystemError.h"

#include <QFileInfo>

#include <cerrno>
#include <utility>

namespace exchange {

namespace {

using store::MessageFlag;
using store::MessageStore;
using store::StoreError;

constexpr qsizetype largestInMemory = 1024 * 1024;
constexpr quint64 listedStep = 400;
constexpr quint64 progressStep = 64;

} // namespace

Import::Import(const store::Profile &profile, const store::Account &account, const base::Clock &clock, QObject *parent)
    : QObject(parent), m_profile(profile), m_account(account.id), m_store(profile, account, clock, this)
{
    connect(&m_store, &MessageStore::stored, this, &Import::noteStored);
    connect(&m_store, &MessageStore::failed, this, [this](const StoreError &error) { m_error = error; });
}

Import::Result Import::run(const QString &path, MailReader::Quoting quoting)
{
    if (!QFileInfo::exists(path))
        return store::systemError(ENOENT, path);
    m_quoting = quoting;
    m_store.open();
    HeldMail held(m_profile, m_account);
    if (const store::Outcome loaded = m_error ? store::Outcome(*m_error) : held.load(); !loaded) {
        m_store.close(MessageStore::Closing::Soon);
        return loaded.error();
    }
    MailFinder finder(path);
    finder.each([this, &held](const FoundMail &mail) { return take(mail, held); });
    m_counts.unreadable += finder.unreadable();
    m_counts.deleted = finder.skipped();
    tellListed();
    m_store.close(MessageStore::Closing::Settled);
    tellProgress();
    if (m_error)
        return *m_error;
    if (m_isStopped)
        return StoreError{StoreError::Kind::Stopped, QString(), QString()};
    return m_counts;
}

/// False: no more.
bool Import::take(const FoundMail &mail, HeldMail &held)
{
    const auto content = contentOf(mail);
    if (content && held.contains(content->sha256)) {
        ++m_counts.duplicates;
    } else if (content && bring(mail, *content)) {
        held.add(content->sha256);
    }
    settle();
    if (m_taken % listedStep == 0)
        tellListed();
    if ((m_taken + quint64(m_counts.duplicates)) % progressStep == 0)
        tellProgress();
    return !m_isStopped && !m_error;
}

std::optional<Import::Content> Import::contentOf(const FoundMail &mail)
{
    Content content;
    store::Digest digest;
    store::LineEnds lineEnds;
    store::MailDigest identity;
    const auto note = [&](const QByteArray &piece) {
        QByteArray stored;
        lineEnds.convert(piece, stored);
        identity.append(piece);
        digest.add(stored);
        content.isLarge = content.isLarge || content.bytes.size() + piece.size() > largestInMemory;
        content.bytes = content.isLarge ? QByteArray() : content.bytes + piece;
    };
    if (!MailReader(mail, m_quoting).read(note)) {
        m_counts.unreadable.append(mail.path);
        return std::nullopt;
    }
    QByteArray rest;
    lineEnds.finish(rest);
    digest.add(rest);
    content.sha256 = digest.raw();
    identity.finish();
    content.header = identity.identity().isEmpty() ? content.sha256 : identity.identity();
    return content;
}

bool Import::bring(const FoundMail &mail, const Content &content)
{
    const base::MessageNumber number(int(++m_taken));
    // By what it is, as of a mail that its server has no name for: so it is found when a server lists it as well.
    const base::Uidl uidl =
        base::Uidl::ofDigest(content.header, ++m_alike[qHash(content.header)], store::DigestName::import);
    m_flags.insert(uidl, mail.flags);
    m_store.begin(number, uidl);
    if (!content.isLarge) {
        m_store.append(number, content.bytes);
    } else if (!MailReader(mail, m_quoting).read([&](const QByteArray &piece) { m_store.append(number, piece); })) {
        m_store.discard(number);
        m_counts.unreadable.append(mail.path);
        return false;
    }
    m_store.finish(number);
    return true;
}

void Import::noteStored(const store::StoredReceipts &receipts)
{
    for (const store::StoredReceipt &receipt : receipts) {
        const store::MessageFlags flags = m_flags.take(receipt.uidl());
        m_stored.append(receipt.uidl());
        ++(receipt.isNew() ? m_counts.imported : m_counts.duplicates);
        if (receipt.isNew() && flags.testFlag(MessageFlag::Seen))
            m_read.append(receipt.messageId());
        if (receipt.isNew() && flags.testFlag(MessageFlag::Flagged))
            m_starred.append(receipt.messageId());
    }
}

void Import::settle()
{
    if (!m_stored.isEmpty() && !m_error)
        m_store.recordImported(std::exchange(m_stored, {}));
}

/// What is listed can be marked; not at the end alone, as there may be none.
void Import::tellListed()
{
    m_store.flush();
    settle();
    if (!m_read.isEmpty() || !m_starred.isEmpty())
        Q_EMIT listed(std::exchange(m_read, {}), std::exchange(m_starred, {}));
}

void Import::tellProgress()
{
    Q_EMIT progressed(m_counts.imported, m_counts.duplicates);
}

} // namespace exchange
