// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <QList>

#include <optional>

namespace wire {

/// What CAPA answered (RFC 2449). Tags compare without case. A default one knows nothing: hasAnswered() is false.
class Capabilities
{
public:
    Capabilities() = default;
    static Capabilities fromLines(const QByteArrayList &lines);
    /// Of a server that knows no CAPA and listed its mechanisms instead: SASL alone, and hasAnswered() is false.
    static Capabilities fromMechanisms(const QByteArrayList &lines);

    bool hasAnswered() const { return m_hasAnswered; }
    bool has(QByteArrayView tag) const;                 ///< "TOP", "UIDL", "STLS", "PIPELINING", "RESP-CODES" …
    QByteArrayList arguments(QByteArrayView tag) const; ///< Upper-cased for SASL, as they came otherwise.

private:
    struct Entry
    {
        QByteArray tag;
        QByteArrayList arguments;
    };
    QList<Entry> m_entries;
    bool m_hasAnswered = false;
};

} // namespace wire
