// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/AccountId.h"
#include "base/Uidl.h"
#include "store/MessageFlag.h"

#include <QByteArray>

namespace store {

/// How the file of a message is named: "<26 base32 characters>.<generation>.poppo", then, in cur/, ":2," and flags.
/// The name depends on account and UIDL alone, so that a run which was broken off finds what it stored.
namespace MessageName {

/// What stands between name and flags; a colon is not allowed everywhere.
#ifdef Q_OS_WIN
inline constexpr char flagMark = ';';
#else
inline constexpr char flagMark = ':';
#endif

QByteArray base(const base::AccountId &account, const base::Uidl &uidl, int generation);
bool isBase(QByteArrayView name);
QByteArrayView digestOf(QByteArrayView base);   ///< Its part that account and UIDL make; of isBase() ones.
int generationOf(QByteArrayView base);          ///< 0 where that is no number of ours.
QByteArrayView baseOf(QByteArrayView fileName); ///< Without flags, of any Maildir program; both marks are understood.
MessageFlags flagsOf(QByteArrayView fileName);
QByteArray fileName(QByteArrayView base, MessageFlags flags); ///< As it is called in cur/.

// Where only the header is here, it is no mail: it lies in a folder of its own, under a name that is none of a mail.
inline constexpr char heads[] = "heads/";
QByteArray head(QByteArrayView base);           ///< "heads/<26 base32 characters>.<generation>.head"
QByteArray baseOfHead(QByteArrayView fileName); ///< Of the mail; empty for any other file.
inline bool isHead(QByteArrayView place)
{
    return place.startsWith(heads);
} ///< Within the account's folder.

} // namespace MessageName

} // namespace store
