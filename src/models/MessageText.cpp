// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/MessageText.h"

#include "base/ForeignText.h"
#include "models/Wording.h"

#include <QCoreApplication>
#include <QFont>
#include <QStringList>

#include <algorithm>
#include <iterator>

namespace models {

namespace {

QString said(const char *text)
{
    return QCoreApplication::translate("models::MessageText", text);
}

} // namespace

QString spokenRow(const store::MessageRow &row, const DateWording &dates, qint64 position, qint64 count)
{
    QStringList words;
    if (row.isUnread())
        words << said(QT_TRANSLATE_NOOP("models::MessageText", "Unread"));
    words << said(QT_TRANSLATE_NOOP("models::MessageText", "from %1")).arg(row.sender)
          << said(QT_TRANSLATE_NOOP("models::MessageText", "subject %1")).arg(row.subject);
    if (row.hasAttachment())
        words << said(QT_TRANSLATE_NOOP("models::MessageText", "has attachment"));
    if (row.isPartial())
        words << said(QT_TRANSLATE_NOOP("models::MessageText", "only the header is here"));
    if (row.isStarred())
        words << said(QT_TRANSLATE_NOOP("models::MessageText", "starred"));
    words << dates.inReader(row.date)
          << said(QT_TRANSLATE_NOOP("models::MessageText", "%1 of %2")).arg(position + 1).arg(count);
    return words.join(QStringLiteral(", "));
}

QString partialText(const store::MessageRow &row, const QLocale &locale)
{
    if (row.isGone())
        return said(QT_TRANSLATE_NOOP("models::MessageText", "Only the header is here, and the server has no more"));
    return said(QT_TRANSLATE_NOOP("models::MessageText", "Only the header is here · %1"))
        .arg(wording::size(row.size, locale));
}

store::MessageRow shownRow(store::MessageRow row)
{
    constexpr qsizetype longest = 300;
    for (QString *text : {&row.subject, &row.sender, &row.senderAddress, &row.recipients, &row.snippet})
        *text = base::shown(*text, longest);
    return row;
}

store::MessageRows shownRows(const store::MessageRows &rows)
{
    store::MessageRows safe;
    safe.reserve(rows.size());
    std::transform(rows.begin(), rows.end(), std::back_inserter(safe), shownRow);
    return safe;
}

QVariant fontOf(const store::MessageRow &row)
{
    if (!row.isUnread())
        return {};
    QFont font;
    font.setWeight(QFont::DemiBold);
    return font;
}

} // namespace models
