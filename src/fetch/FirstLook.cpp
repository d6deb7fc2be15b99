// SPDX-License-Identifier: GPL-3.0-or-later
#include "fetch/FirstLook.h"

#include "mime/DateField.h"
#include "mime/HeaderReader.h"

#include <algorithm>
#include <utility>

namespace fetch {

namespace {

constexpr int oldInARowThatSuffice = 100;
constexpr qsizetype aheadAtMost = oldInARowThatSuffice;
constexpr qsizetype headAtMost = 64 * 1024;

/// When its server got it, by the topmost Received field; else when it was written. Nothing where neither says.
std::optional<QDateTime> arrivalOf(const QByteArray &head)
{
    std::optional<QDateTime> written;
    mime::HeaderReader fields(head);
    while (const auto field = fields.next()) {
        if (field->is("Received")) {
            const QByteArray value = field->value();
            if (const auto got = mime::readDate(QByteArrayView(value).sliced(value.lastIndexOf(';') + 1)))
                return got;
        }
        if (field->is("Date") && !written)
            written = mime::readDate(field->value());
    }
    return written;
}

} // namespace

FirstLook::FirstLook(pop3::Pop3Session &session, QObject *parent) : QObject(parent), m_session(session)
{
    connect(&session, &pop3::Pop3Session::bodyReceived, this, &FirstLook::takeBody);
    connect(&session, &pop3::Pop3Session::retrieved, this, &FirstLook::takeEnd);
}

void FirstLook::start(const pop3::Listing &listing, const QDateTime &since)
{
    m_since = since;
    m_hasTop = m_session.capabilities().has("TOP");
    for (auto message = listing.messages.crbegin(); message != listing.messages.crend(); ++message)
        m_numbers.append(message->number);
    ask();
    if (m_numbers.isEmpty())
        Q_EMIT finished();
}

void FirstLook::ask()
{
    const qsizetype ahead = m_hasTop ? aheadAtMost : 1; // Whether there is a TOP, one message is to tell.
    while (m_oldInARow < oldInARowThatSuffice && m_asked < m_numbers.size() && m_asked - m_answered < ahead)
        m_session.retrieveTop(m_numbers.at(m_asked++), 0);
}

bool FirstLook::isCurrent(base::MessageNumber number) const
{
    return m_answered < m_asked && number == m_numbers.at(m_answered);
}

void FirstLook::takeBody(base::MessageNumber number, const QByteArray &bytes)
{
    if (isCurrent(number))
        m_head += bytes.left(headAtMost - m_head.size());
}

void FirstLook::takeEnd(base::MessageNumber number)
{
    if (!isCurrent(number))
        return;
    m_hasTop = true;
    const auto arrival = arrivalOf(std::exchange(m_head, {}));
    judge(!arrival || *arrival >= m_since);
}

void FirstLook::refuse()
{
    if (m_answered >= m_asked)
        return;
    m_head.clear();
    if (!m_hasTop)
        m_young = {m_numbers.cbegin(), m_numbers.cend()};
    if (!m_hasTop)
        m_numbers.resize(m_asked);
    judge(true);
}

/// All that is asked for is answered before the end, so that no late answer is taken for another's.
void FirstLook::judge(bool isYoung)
{
    m_oldInARow = isYoung ? 0 : m_oldInARow + 1;
    if (isYoung)
        m_young.insert(m_numbers.at(m_answered));
    ++m_answered;
    ask();
    if (m_answered < m_asked)
        return;
    disconnect(&m_session, nullptr, this, nullptr);
    Q_EMIT finished();
}

} // namespace fetch
