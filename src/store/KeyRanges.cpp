// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/KeyRanges.h"

namespace store {

namespace {

SqlCondition leading(const ListView &view, const char *comparison, const SortKey &key)
{
    const QVariantList values = key.leading();
    const QString columns = leadingColumns(view.key).join(QLatin1String(", "));
    const QString marks = QStringList(values.size(), QStringLiteral("?")).join(QLatin1String(", "));
    return {QStringLiteral("(%1) %2 (%3)").arg(columns, QLatin1String(comparison), marks), values};
}

SqlCondition row(const char *comparison, const SortKey &key)
{
    return {QStringLiteral("row %1 ?").arg(QLatin1String(comparison)), {key.row()}};
}

SqlCondition both(const SqlCondition &a, const SqlCondition &b)
{
    return {a.text + QStringLiteral(" AND ") + b.text, a.values + b.values};
}

} // namespace

QStringList leadingColumns(ListView::Key key)
{
    const QString date = QStringLiteral("date");
    const QString account = QStringLiteral("account");
    switch (key) {
    case ListView::Key::Date:
        return {date};
    case ListView::Key::Sender:
        return {QStringLiteral("sender"), date, account};
    case ListView::Key::Subject:
        return {QStringLiteral("subject"), date, account};
    case ListView::Key::Size:
        return {QStringLiteral("size"), date, account};
    case ListView::Key::Account:
        return {account, date};
    case ListView::Key::Attachment:
        return {QStringLiteral("(ifnull(attachments, 0) > 0)"), date};
    }
    return {};
}

QList<SqlCondition> rangesBetween(const ListView &view, const std::optional<SortKey> &after,
                                  const std::optional<SortKey> &before)
{
    const bool ascends = view.order == Qt::AscendingOrder;
    const char *behind = ascends ? ">" : "<";
    const char *ahead = ascends ? "<" : ">";
    if (after && before && after->leading() == before->leading())
        return {both(leading(view, "=", *after), both(row(behind, *after), row(ahead, *before)))};
    const SqlCondition any{QStringLiteral("1"), {}};
    QList<SqlCondition> ranges{
        both(after ? leading(view, behind, *after) : any, before ? leading(view, ahead, *before) : any)};
    if (after)
        ranges << both(leading(view, "=", *after), row(behind, *after));
    if (before)
        ranges << both(leading(view, "=", *before), row(ahead, *before));
    return ranges;
}

} // namespace store
