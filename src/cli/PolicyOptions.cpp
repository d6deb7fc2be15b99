// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/PolicyOptions.h"

#include <QCoreApplication>

#include <array>

namespace cli {

namespace {

using Policy = base::AccountPolicy;

struct Option
{
    const char *name;
    const char *value;
    bool (*read)(const QString &word, store::Account &account); ///< False where the word is none of its values.
    const char *complaint;
};

bool readKeep(const QString &word, store::Account &account)
{
    if (word == QLatin1String("forever")) {
        account.keepDays.reset();
        return true;
    }
    bool isNumber = false;
    account.keepDays = word.toInt(&isNumber);
    return isNumber && *account.keepDays >= 0 && *account.keepDays <= 36500;
}

/// 0 is no limit.
bool readCount(const QString &word, std::optional<qint64> &limit)
{
    bool isNumber = false;
    const qint64 count = word.toLongLong(&isNumber);
    limit = count > 0 ? std::optional(count) : std::nullopt;
    return isNumber && count >= 0;
}

/// Bytes, or so many thousands, millions or milliards of them; 0 is no limit.
bool readSize(QString word, std::optional<qint64> &limit)
{
    const qsizetype letter = word.isEmpty() ? -1 : QStringLiteral("KMG").indexOf(word.back().toUpper());
    if (letter >= 0)
        word.chop(1);
    const qint64 unit = std::array{1LL, 1'000LL, 1'000'000LL, 1'000'000'000LL}[size_t(letter + 1)];
    if (!readCount(word, limit) || limit.value_or(0) > 1'000'000'000'000LL / unit)
        return false;
    if (limit)
        *limit *= unit;
    return true;
}

bool readOrder(const QString &word, store::Account &account)
{
    const bool isNewest = word == QLatin1String("newest");
    account.policy.order = isNewest ? Policy::Order::NewestFirst : Policy::Order::OldestFirst;
    return isNewest || word == QLatin1String("oldest");
}

bool readFirst(const QString &word, store::Account &account)
{
    bool isNumber = false;
    const int days = word.toInt(&isNumber);
    const bool isNow = word == QLatin1String("now");
    account.policy.first = isNumber ? Policy::First::LastDays : isNow ? Policy::First::FromNow : Policy::First::All;
    account.policy.firstDays = isNumber ? days : 0;
    return isNumber ? days > 0 && days <= 36500 : isNow || word == QLatin1String("all");
}

constexpr std::array options{
    Option{"keep", "forever|DAYS", readKeep, QT_TRANSLATE_NOOP("cli", "--keep is forever or a number of days.")},
    Option{"keep-newest", "N",
           [](const QString &word, store::Account &account) { return readCount(word, account.policy.keepNewest); },
           QT_TRANSLATE_NOOP("cli", "--keep-newest is a number of mails.")},
    Option{"keep-size", "BYTES",
           [](const QString &word, store::Account &account) { return readSize(word, account.policy.keepBytes); },
           QT_TRANSLATE_NOOP("cli", "--keep-size is a number of bytes, as 25000000 or 25M.")},
    Option{"max-size", "BYTES",
           [](const QString &word, store::Account &account) { return readSize(word, account.maxBytes); },
           QT_TRANSLATE_NOOP("cli", "--max-size is a number of bytes, as 25000000 or 25M.")},
    Option{"run-mails", "N",
           [](const QString &word, store::Account &account) { return readCount(word, account.policy.runMails); },
           QT_TRANSLATE_NOOP("cli", "--run-mails is a number of mails.")},
    Option{"run-size", "BYTES",
           [](const QString &word, store::Account &account) { return readSize(word, account.policy.runBytes); },
           QT_TRANSLATE_NOOP("cli", "--run-size is a number of bytes, as 25000000 or 25M.")},
    Option{"order", "oldest|newest", readOrder, QT_TRANSLATE_NOOP("cli", "--order is oldest or newest.")},
    Option{"first", "all|now|DAYS", readFirst, QT_TRANSLATE_NOOP("cli", "--first is all, now or a number of days.")},
};

QJsonValue orNull(const std::optional<qint64> &limit)
{
    return limit ? QJsonValue(*limit) : QJsonValue();
}

QJsonValue describedFirst(const Policy &policy)
{
    switch (policy.first) {
    case Policy::First::All:
        break;
    case Policy::First::FromNow:
        return QStringLiteral("now");
    case Policy::First::LastDays:
        return policy.firstDays;
    }
    return QStringLiteral("all");
}

} // namespace

void describePolicyOptions(QCommandLineParser &parser)
{
    for (const Option &option : options)
        parser.addOption({QString::fromLatin1(option.name), QString(), QString::fromLatin1(option.value)});
}

bool hasPolicyOption(const QCommandLineParser &parser)
{
    return std::any_of(options.begin(), options.end(),
                       [&parser](const Option &option) { return parser.isSet(QString::fromLatin1(option.name)); });
}

QString readPolicy(const QCommandLineParser &parser, store::Account &account)
{
    for (const Option &option : options) {
        const QString name = QString::fromLatin1(option.name);
        if (parser.isSet(name) && !option.read(parser.value(name), account))
            return QCoreApplication::translate("cli", option.complaint);
    }
    return {};
}

void describePolicy(QJsonObject &object, const store::Account &account)
{
    const Policy &policy = account.policy;
    object[u"keep"] = account.keepDays ? QJsonValue(*account.keepDays) : QJsonValue(QStringLiteral("forever"));
    object[u"keepNewest"] = orNull(policy.keepNewest);
    object[u"keepSize"] = orNull(policy.keepBytes);
    object[u"maxSize"] = orNull(account.maxBytes);
    object[u"runMails"] = orNull(policy.runMails);
    object[u"runSize"] = orNull(policy.runBytes);
    object[u"order"] = policy.order == Policy::Order::NewestFirst ? QStringLiteral("newest") : QStringLiteral("oldest");
    object[u"first"] = describedFirst(policy);
}

} // namespace cli
