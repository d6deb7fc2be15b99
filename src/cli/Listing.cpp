// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Listing.h"

#include "base/ForeignText.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QLocale>

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
            {QStringLiteral("path"), record.isPartial() ? QJsonValue() : QJsonValue(record.path)},
            {QStringLiteral("partial"), record.isPartial()}};
}

QString partialInWords(const store::MessageRecord &record)
{
    const QString size =
        QLocale().formattedDataSize(record.size, record.size < 10'000'000 ? 1 : 0, QLocale::DataSizeSIFormat);
    if (record.flags.testFlag(store::MessageFlag::HeadGone))
        return QCoreApplication::translate("cli", "[only the header is here; the server no longer has it]");
    return QCoreApplication::translate("cli", "[only the header is here: %1]").arg(size);
}

QString recordInWords(const store::MessageRecord &record)
{
    constexpr qsizetype idLength = 12;
    const QString date =
        record.date ? record.date->toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm")) : QStringLiteral("-");
    const QString text =
        QStringLiteral("%1  %2  %3  %4")
            .arg(record.id.left(idLength), date, base::shown(record.from, 40), base::shown(record.subject, 200));
    return record.isPartial() ? text + u' ' + partialInWords(record) : text;
}

} // namespace cli
