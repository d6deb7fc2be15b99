// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Listing.h"

#include "base/ForeignText.h"

#include <QJsonArray>

#include <array>

namespace cli {

namespace {

struct FlagWord
{
    store::MessageFlag flag;
    const char *word;
};

constexpr std::array flagWords{
    FlagWord{store::MessageFlag::Seen, "seen"},         FlagWord{store::MessageFlag::Flagged, "flagged"},
    FlagWord{store::MessageFlag::Answered, "answered"}, FlagWord{store::MessageFlag::Passed, "passed"},
    FlagWord{store::MessageFlag::Trashed, "trashed"},   FlagWord{store::MessageFlag::Draft, "draft"}};

QJsonArray flagsOf(const store::MessageRecord &record)
{
    QJsonArray words;
    for (const FlagWord &entry : flagWords) {
        if (record.flags.testFlag(entry.flag))
            words += QLatin1String(entry.word);
    }
    return words;
}

} // namespace

QJsonObject describedRecord(const store::MessageRecord &record, const store::Accounts &accounts)
{
    const QJsonValue date = record.date ? QJsonValue(record.date->toString(Qt::ISODate)) : QJsonValue();
    return {{QStringLiteral("id"), record.id},
            {QStringLiteral("account"), accounts.nameOf(record.account)},
            {QStringLiteral("uidl"), QString::fromUtf8(record.uidl)},
            {QStringLiteral("subject"), record.subject},
            {QStringLiteral("from"), record.from},
            {QStringLiteral("to"), record.to},
            {QStringLiteral("date"), date.isUndefined() ? QJsonValue(QJsonValue::Null) : date},
            {QStringLiteral("size"), record.size},
            {QStringLiteral("flags"), flagsOf(record)},
            {QStringLiteral("path"), record.path}};
}

QString recordInWords(const store::MessageRecord &record)
{
    constexpr qsizetype idLength = 12;
    const QString date =
        record.date ? record.date->toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm")) : QStringLiteral("-");
    return QStringLiteral("%1  %2  %3  %4")
        .arg(record.id.left(idLength), date, base::shown(record.from, 40), base::shown(record.subject, 200));
}

} // namespace cli
