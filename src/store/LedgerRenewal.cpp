// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/LedgerRenewal.h"

#include "store/DigestName.h"
#include "store/Disk.h"
#include "store/DiskFile.h"
#include "store/FileContent.h"
#include "store/FileCopy.h"
#include "store/Ledger.h"
#include "store/LedgerReader.h"
#include "store/MailContent.h"
#include "store/Maildir.h"
#include "store/MessageName.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QSet>

#include <algorithm>

namespace store {

namespace {

constexpr qsizetype linesAtOnce = 500;

base::Result<QSet<QByteArray>, StoreError> storedFiles(const QString &ledgerPath)
{
    QSet<QByteArray> files;
    LedgerReader lines(ledgerPath);
    if (const Outcome opened = lines.open(); !opened)
        return opened.error();
    for (QByteArray line = lines.next(); !line.isEmpty(); line = lines.next()) {
        if (const QByteArrayView file = LedgerLine::storedFileIn(line); !file.isEmpty())
            files.insert(file.toByteArray());
    }
    const Outcome read = lines.outcome();
    return read ? base::Result<QSet<QByteArray>, StoreError>(files) : read.error();
}

/// The last generation of a name comes last, as it is the one that counts.
bool isBefore(const QByteArray &a, const QByteArray &b)
{
    const QByteArrayView digestOfA = MessageName::digestOf(a);
    const QByteArrayView digestOfB = MessageName::digestOf(b);
    return digestOfA == digestOfB ? MessageName::generationOf(a) < MessageName::generationOf(b) : digestOfA < digestOfB;
}

} // namespace

LedgerRenewal::LedgerRenewal(Disk &disk, const QString &accountFolder)
    : m_disk(disk), m_folder(accountFolder), m_mark(accountFolder + QLatin1String("/ledger.renewed"))
{
}

Outcome LedgerRenewal::open(Ledger &ledger)
{
    Outcome opened = ledger.open();
    const bool isDamaged = opened ? ledger.isDamaged() : opened.error().kind == StoreError::Kind::Malformed;
    if (!isDamaged)
        return opened;
    const Outcome kept = setAside();
    return kept ? ledger.salvage() : kept;
}

/// As a copy: whatever ends this, there is a ledger with all that was good in it.
Outcome LedgerRenewal::setAside()
{
    const QString path = m_folder + QLatin1String("/ledger.log");
    const QString date = QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMdd-hhmmss-zzz"));
    const QString aside = QStringLiteral("%1.damaged-%2").arg(path, date);
    if (const Outcome copied = copyFile(path, aside, {}); !copied) {
        QFile::remove(aside);
        return copied;
    }
    auto copy = DiskFile::openToSync(m_disk, QFile::encodeName(aside));
    if (!copy)
        return copy.error();
    DiskFile open = std::move(copy).value();
    const Outcome synced = open.sync();
    return synced ? noteUntold(aside) : synced;
}

Outcome LedgerRenewal::noteUntold(const QString &aside) const
{
    auto opened = DiskFile::openToAppend(m_disk, QFile::encodeName(m_mark));
    if (!opened)
        return opened.error();
    DiskFile mark = std::move(opened).value();
    if (const Outcome written = mark.write(QFile::encodeName(QFileInfo(aside).fileName()) + '\n'); !written)
        return written;
    if (const Outcome synced = mark.sync(); !synced)
        return synced;
    return DiskFile::syncFolder(m_disk, QFile::encodeName(m_folder));
}

std::optional<QString> LedgerRenewal::untold() const
{
    QFile mark(m_mark);
    if (!mark.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QString aside = QFile::decodeName(mark.readLine(1024).trimmed());
    return aside.isEmpty() ? QString() : m_folder + u'/' + aside;
}

void LedgerRenewal::noteTold() const
{
    m_disk.remove(QFile::encodeName(m_mark));
}

Outcome LedgerRenewal::addStrays(Ledger &ledger, const Maildir &maildir)
{
    const auto known = storedFiles(m_folder + QLatin1String("/ledger.log"));
    if (!known)
        return known.error();
    QByteArrayList strays = maildir.names();
    if (!maildir.seen())
        return maildir.seen();
    strays.removeIf([&known](const QByteArray &name) { return known->contains(name); });
    if (const Outcome noted = strays.isEmpty() || untold() ? Outcome(base::Done{}) : noteUntold({}); !noted)
        return noted;
    std::sort(strays.begin(), strays.end(), isBefore);
    for (qsizetype i = 0; i < strays.size(); i += linesAtOnce) {
        if (const Outcome entered = enter(ledger, maildir, strays.mid(i, linesAtOnce)); !entered)
            return entered;
    }
    return strays.isEmpty() ? Outcome(base::Done{}) : ledger.sync();
}

Outcome LedgerRenewal::enter(Ledger &ledger, const Maildir &maildir, const QByteArrayList &strays) const
{
    QByteArray lines;
    for (const QByteArray &name : strays) {
        if (mayGoOn && !mayGoOn())
            return StoreError{StoreError::Kind::Stopped, m_folder, QString()};
        const auto line = lineOf(maildir, name);
        if (!line)
            continue; // Not to be read: it stays unknown, and where it is.
        ledger.note(*line);
        lines.append(line->toBytes());
    }
    return ledger.append(lines);
}

std::optional<LedgerLine> LedgerRenewal::lineOf(const Maildir &maildir, const QByteArray &name) const
{
    const QByteArray path = maildir.absolute(maildir.find(name));
    const auto content = MailContent::ofFile(path);
    LedgerLine line;
    line.generation = MessageName::generationOf(name);
    if (!content || line.generation < 1)
        return std::nullopt;
    line.event = LedgerLine::Event::Stored;
    line.uidl = DigestName::ofFile(MessageName::digestOf(name));
    const qint64 written = QFileInfo(QFile::decodeName(path)).lastModified().toMSecsSinceEpoch();
    line.at = std::clamp<qint64>(written, 0, QDateTime::currentMSecsSinceEpoch());
    line.file = name;
    line.size = content->size;
    line.sha256 = content->sha256;
    line.header = content->header.toHex();
    return line;
}

} // namespace store
