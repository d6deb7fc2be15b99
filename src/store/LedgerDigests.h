// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/StoreError.h"

#include <QByteArray>
#include <QHash>

#include <atomic>

namespace store {

/// Size and SHA-256 that the ledger gives for the files of some mails. Read when asked for: to hold those of all would
/// double what is held of each mail.
class LedgerDigests
{
public:
    enum class Verdict {
        Whole,   ///< What was stored, byte for byte.
        Altered, ///< Something else, or it cannot be read.
        Unknown  ///< No file, no digest of it, or stopped.
    };

    /// Once isStopped is set, nothing more is read, and all is Unknown. It must outlive this.
    explicit LedgerDigests(const std::atomic<bool> &isStopped) : m_isStopped(isStopped) {}

    void ask(const QByteArray &file) { m_entries.insert(file, {}); } ///< By its base name; before recall().
    Outcome recall(const QString &ledgerPath);                       ///< All that were asked for, in one go.
    bool isOf(const QByteArray &file, const QByteArray &sha256) const { return m_entries.value(file).sha256 == sha256; }
    /// Reads all that is at path, unless its size tells already.
    Verdict verdictOn(const QByteArray &file, const QByteArray &path) const;

private:
    struct Entry
    {
        QByteArray sha256; ///< Hexadecimal; empty where the ledger has none.
        qint64 size = 0;
    };

    const std::atomic<bool> &m_isStopped;
    QHash<QByteArray, Entry> m_entries;
};

} // namespace store
