// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/StoreError.h"

#include <QByteArrayList>

namespace store {

struct Account;

/// Remembers beside an account's mail from which maildrop it came, and whether that was ever listed. A unique-id means
/// something within one maildrop only (RFC 1939, section 7), so a ledger must not be believed about another one.
class MaildropMark
{
public:
    explicit MaildropMark(const QString &accountFolder);

    static QByteArray nameOf(const Account &account); ///< User and host; port and encryption are only ways to it.

    QByteArray read() const; ///< Empty where nothing was remembered yet.
    bool isListed() const;
    Outcome write(const QByteArray &name) const; ///< Not listed yet.
    Outcome writeListed() const;                 ///< The one that is remembered.

private:
    QByteArrayList lines() const;
    Outcome replace(const QByteArray &content) const;

    QString m_path;
};

} // namespace store
