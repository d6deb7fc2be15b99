// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHashFunctions>
#include <QMetaType>
#include <QString>

#include <optional>

namespace base {

/// The random 128-bit identity of an account, for its whole life. Folder, file names, ledger, lock and keychain entry
/// hang on it; the account's name is only a label. Written as 32 lower-case hexadecimal digits.
class AccountId
{
public:
    AccountId() = default; ///< The null id, which no account has.
    static AccountId random();
    static std::optional<AccountId> parse(QStringView hex);

    bool isNull() const { return m_hex.isEmpty(); }
    const QString &toString() const { return m_hex; }

    friend bool operator==(const AccountId &a, const AccountId &b) { return a.m_hex == b.m_hex; }
    friend bool operator<(const AccountId &a, const AccountId &b) { return a.m_hex < b.m_hex; }
    friend size_t qHash(const AccountId &id, size_t seed = 0) { return ::qHash(id.m_hex, seed); }

private:
    QString m_hex;
};

} // namespace base

Q_DECLARE_METATYPE(base::AccountId)
