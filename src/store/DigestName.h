// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Uidl.h"

#include <optional>

namespace store {

/// Reads what stands for the unique-id of a message that its server does not name:
/// "digest:<of its header>:<octets by LIST>:<occurrence>", "digest:<of its header>:<occurrence>" where LIST gave no
/// size, or "digest:<of it all>:whole:<occurrence>".
struct DigestName
{
    QByteArray digest; ///< In base 32.
    QByteArray measure;
    qint64 occurrence = 1;

    static constexpr char whole[] = "whole";   ///< The measure of a digest of it all.
    static constexpr char import[] = "import"; ///< Of one that was imported: no server has given it.
    static constexpr char file[] = "file";     ///< Of a file whose ledger line was lost; the digest is of its name.
    static std::optional<DigestName> of(const base::Uidl &uidl);
    static base::Uidl ofFile(QByteArrayView digest); ///< As MessageName::digestOf() gives it.

    QByteArray stem() const { return digest + ':' + measure; } ///< That equal messages have in common.
    bool hasSize() const { return !measure.isEmpty() && measure != whole && measure != file; }
};

/// Another message with the same header, and the same size, would go by this name.
bool isOfHead(const base::Uidl &uidl);

bool isImported(const base::Uidl &uidl);

/// Only a file says that it is here: what its server calls it is told by a listing.
bool isOfFile(const base::Uidl &uidl);

} // namespace store
