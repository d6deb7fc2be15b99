// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/SortKey.h"

#include <QSqlQuery>
#include <QVariant>

#include <algorithm>
#include <tuple>

namespace store {

namespace {

QByteArray foldedAscii(const QString &text)
{
    QByteArray bytes = text.toUtf8();
    std::transform(bytes.begin(), bytes.end(), bytes.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c; });
    return bytes;
}

qint64 number(const QSqlQuery &query, SortKey::Column column)
{
    return query.value(int(column)).toLongLong();
}

} // namespace

SortKey SortKey::of(const QSqlQuery &query, ListView::Key key)
{
    SortKey sortKey;
    sortKey.m_key = key;
    sortKey.m_row = number(query, Column::Row);
    sortKey.m_date = number(query, Column::Date);
    switch (key) {
    case ListView::Key::Date:
        break;
    case ListView::Key::Size:
        sortKey.m_number = number(query, Column::Size);
        sortKey.m_account = number(query, Column::AccountNumber);
        break;
    case ListView::Key::Sender:
        sortKey.m_text = foldedAscii(query.value(int(Column::Sender)).toString());
        sortKey.m_account = number(query, Column::AccountNumber);
        break;
    case ListView::Key::Subject:
        sortKey.m_text = foldedAscii(query.value(int(Column::Subject)).toString());
        sortKey.m_account = number(query, Column::AccountNumber);
        break;
    case ListView::Key::Account:
        sortKey.m_number = number(query, Column::AccountNumber);
        break;
    case ListView::Key::Attachment:
        sortKey.m_number = number(query, Column::Attachments) > 0 ? 1 : 0;
        break;
    }
    return sortKey;
}

SortKey SortKey::withAttachment(bool hasAttachment) const
{
    SortKey other = *this;
    if (m_key == ListView::Key::Attachment)
        other.m_number = hasAttachment ? 1 : 0;
    return other;
}

QVariantList SortKey::leading() const
{
    switch (m_key) {
    case ListView::Key::Date:
        return {m_date};
    case ListView::Key::Size:
        return {m_number, m_date, m_account};
    case ListView::Key::Sender:
    case ListView::Key::Subject:
        return {QString::fromUtf8(m_text), m_date, m_account};
    case ListView::Key::Account:
    case ListView::Key::Attachment:
        return {m_number, m_date};
    }
    return {};
}

bool operator<(const SortKey &a, const SortKey &b)
{
    return std::tie(a.m_text, a.m_number, a.m_date, a.m_account, a.m_row) <
           std::tie(b.m_text, b.m_number, b.m_date, b.m_account, b.m_row);
}

} // namespace store
