// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/Export.h"

#include "exchange/MaildirTarget.h"
#include "exchange/MboxTarget.h"
#include "exchange/ZipTarget.h"
#include "store/MessageFile.h"
#include "store/RecordReader.h"

#include <QCoreApplication>
#include <QDir>

namespace exchange {

namespace {

using store::MessageRecord;
using store::Outcome;
using store::RecordReader;
using store::StoreError;

constexpr qint64 progressStep = 64;

std::unique_ptr<ExportTarget> targetOf(Export::Form form, const QString &path)
{
    switch (form) {
    case Export::Form::Mbox:
        return std::make_unique<MboxTarget>(path);
    case Export::Form::Maildir:
        return std::make_unique<MaildirTarget>(path);
    case Export::Form::Zip:
        return std::make_unique<ZipTarget>(path);
    }
    return nullptr;
}

} // namespace

Export::Export(const store::Profile &profile, const base::AccountId &account, QObject *parent)
    : QObject(parent), m_profile(profile), m_account(account)
{
}

Export::Result Export::run(Form form, const QString &path)
{
    Counts counts;
    const auto target = targetOf(form, path);
    if (const Outcome begun = target->begin(); !begun)
        return begun.error();
    if (const Outcome copied = copyAll(*target, counts); !copied)
        return copied.error();
    if (const Outcome finished = target->finish(); !finished)
        return finished.error();
    const auto found = target->count();
    if (!found)
        return found.error();
    if (*found != counts.mails)
        return StoreError{StoreError::Kind::Io, path,
                          QCoreApplication::translate("exchange", "%1 mails were written, but %2 are there.")
                              .arg(counts.mails)
                              .arg(*found)};
    return counts;
}

Outcome Export::copyAll(ExportTarget &target, Counts &counts)
{
    qint64 total = 0;
    RecordReader reader(m_profile);
    const auto count = [&total](const MessageRecord &mail) { total += mail.isPartial() ? 0 : 1; };
    if (const Outcome counted = reader.each(m_account, -1, count); !counted)
        return counted;
    Outcome copied = base::Done{};
    const auto copy = [&](const MessageRecord &mail) {
        if (mail.isPartial())
            return; // A header alone is no mail.
        if (m_isStopped && copied)
            copied = StoreError{StoreError::Kind::Stopped, QString(), QString()};
        if (copied)
            copied = add(target, mail, counts);
        const qint64 seen = counts.mails + counts.unreadable;
        if (copied && (seen % progressStep == 0 || seen == total))
            Q_EMIT progressed(seen, total);
    };
    const Outcome read = reader.each(m_account, -1, copy, RecordReader::Order::OldestFirst);
    return read ? copied : read;
}

Outcome Export::add(ExportTarget &target, const MessageRecord &mail, Counts &counts)
{
    const QString folder = m_profile.accountFolder(mail.account);
    const auto place = store::MessageFile::find(folder, mail.id, QDir(folder).relativeFilePath(mail.path));
    QFile file(place ? folder + u'/' + place->relativePath() : mail.path);
    if (!file.open(QIODevice::ReadOnly)) {
        ++counts.unreadable;
        return base::Done{};
    }
    if (Outcome added = target.add(mail, file); !added)
        return added;
    if (file.error() != QFile::NoError)
        return StoreError{StoreError::Kind::Io, file.fileName(), file.errorString()};
    ++counts.mails;
    counts.bytes += file.size();
    return base::Done{};
}

} // namespace exchange
