// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <optional>

namespace exchange {

/// The names that a backup has, and no others: so nothing in one can lead out of the folder it is restored into.
namespace BackupPath {

enum class Kind {
    About,       ///< Always the first: what this is, and of which format.
    Accounts,    ///< accounts.json
    Settings,    ///< settings.json
    ServerNotes, ///< servers.json
    Record,      ///< Of an account: its ledger, and what lies beside it.
    Mail,
    Manifest ///< Always the last: "<SHA-256>  <path>" of each of the others, as sha256sum reads it.
};

inline constexpr char about[] = "poppo-backup.json";
inline constexpr char manifest[] = "manifest.sha256";

std::optional<Kind> kindOf(QByteArrayView path); ///< None for any other.

} // namespace BackupPath

} // namespace exchange
