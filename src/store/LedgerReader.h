// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/StoreError.h"

#include <QByteArray>
#include <QFile>

namespace store {

/// Reads ledger.log from its first line to its last whole one, one at a time: the text of a large mailbox is large.
/// Needs no lock and touches nothing.
class LedgerReader
{
public:
    explicit LedgerReader(const QString &path) : m_file(path) {}

    Outcome open();          ///< NewerFormat, Malformed, Io. Where it is missing or was only begun, it has no lines.
    QByteArray next();       ///< With its line end; empty behind the last.
    Outcome outcome() const; ///< Behind the last: whether all could be read.

    const QByteArray &id() const { return m_id; }    ///< As Ledger::id().
    qint64 bytesRead() const { return m_bytesRead; } ///< Of the header and the whole lines so far.

private:
    QFile m_file;
    QByteArray m_id;
    qint64 m_bytesRead = 0;
};

} // namespace store
