// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/AccountPolicyJson.h"

namespace store {

namespace {

using First = base::AccountPolicy::First;
using Order = base::AccountPolicy::Order;

const QString keepNewestKey = QStringLiteral("keepNewest");
const QString keepBytesKey = QStringLiteral("keepBytes");
const QString runMailsKey = QStringLiteral("runMails");
const QString runBytesKey = QStringLiteral("runBytes");
const QString orderKey = QStringLiteral("order");
const QString firstKey = QStringLiteral("first");
const QString newestWord = QStringLiteral("newest");
const QString nowWord = QStringLiteral("now");

std::optional<qint64> limitFrom(const QJsonValue &value)
{
    return value.toInteger() > 0 ? std::optional(value.toInteger()) : std::nullopt;
}

void describeLimit(QJsonObject &object, const QString &key, const std::optional<qint64> &limit)
{
    if (limit)
        object[key] = *limit;
}

} // namespace

void describePolicy(QJsonObject &object, const base::AccountPolicy &policy)
{
    describeLimit(object, keepNewestKey, policy.keepNewest);
    describeLimit(object, keepBytesKey, policy.keepBytes);
    describeLimit(object, runMailsKey, policy.runMails);
    describeLimit(object, runBytesKey, policy.runBytes);
    if (policy.order == Order::NewestFirst)
        object[orderKey] = newestWord;
    if (policy.first == First::FromNow)
        object[firstKey] = nowWord;
    else if (policy.first == First::LastDays)
        object[firstKey] = policy.firstDays;
}

base::AccountPolicy policyFromJson(const QJsonObject &object)
{
    base::AccountPolicy policy;
    policy.keepNewest = limitFrom(object[keepNewestKey]);
    policy.keepBytes = limitFrom(object[keepBytesKey]);
    policy.runMails = limitFrom(object[runMailsKey]);
    policy.runBytes = limitFrom(object[runBytesKey]);
    if (object[orderKey].toString() == newestWord)
        policy.order = Order::NewestFirst;
    const QJsonValue first = object[firstKey];
    if (first.toString() == nowWord)
        policy.first = First::FromNow;
    if (first.toInt() > 0) {
        policy.first = First::LastDays;
        policy.firstDays = first.toInt();
    }
    return policy;
}

QStringList policyKeys()
{
    return {keepNewestKey, keepBytesKey, runMailsKey, runBytesKey, orderKey, firstKey};
}

} // namespace store
