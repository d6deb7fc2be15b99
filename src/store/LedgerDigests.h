// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/StoreError.h"

#include <QByteArray>
#include <QHash>

#include <atomic>

namespace store {

/// The SHA-256 that the ledger gives for the files of some mails. Read when asked for: to hold those of all would
/// double what is held of each mail.
class LedgerDigests
{
public:
    /// Once isStopped is set, nothing more is read and no file fits. It must outlive this.
    explicit LedgerDigests(const std::atomic<bool> &isStopped) : m_isStopped(isStopped) {}

    void ask(const QByteArray &file) { m_digests.insert(file, QByteArray()); } ///< By its base name; before recall().
    Outcome recall(const QString &ledgerPath);                                 ///< All that were asked for, in one go.
    bool knows(const QByteArray &file) const { return !m_digests.value(file).isEmpty(); }
    bool fits(const QByteArray &file, const QByteArray &path) const; ///< Reads all that is at path.

private:
    const std::atomic<bool> &m_isStopped;
    QHash<QByteArray, QByteArray> m_digests; ///< Hexadecimal; empty where the ledger has none.
};

} // namespace store
