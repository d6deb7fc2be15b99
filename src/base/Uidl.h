// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHashFunctions>
#include <QMetaType>

#include <optional>

namespace base {

/// A unique-id as a server lists it (RFC 1939, section 7): opaque bytes, never a path, never a number.
/// The RFC says 1 to 70 characters in 0x21..0x7E; real servers exceed both, so 1 to 512 bytes other than SP, CR, LF
/// and NUL are taken. All else is no identity, and the message is known by its digest instead.
class Uidl
{
public:
    static constexpr qsizetype maxLength = 512;
    static constexpr char digestMark[] = "digest:"; ///< What those that we make begin with.

    Uidl() = default; ///< No unique-id.
    static std::optional<Uidl> parse(QByteArrayView bytes);
    /// Of a message that its server does not name: what it is known by. occurrence counts equal ones, from 1; measure,
    /// of digits or letters, is what is known beside the digest.
    static Uidl ofDigest(QByteArrayView digest, qint64 occurrence, const QByteArray &measure = {});

    bool isOfDigest() const; ///< Ours, or a server's that looks so and is no identity for that.
    bool isNull() const { return m_bytes.isEmpty(); }
    const QByteArray &bytes() const { return m_bytes; }

    friend bool operator==(const Uidl &a, const Uidl &b) { return a.m_bytes == b.m_bytes; }
    friend bool operator<(const Uidl &a, const Uidl &b) { return a.m_bytes < b.m_bytes; }
    friend size_t qHash(const Uidl &uidl, size_t seed = 0) { return ::qHash(uidl.m_bytes, seed); }

private:
    QByteArray m_bytes;
};

} // namespace base

Q_DECLARE_METATYPE(base::Uidl)
