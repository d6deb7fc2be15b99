// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/DiskFile.h"

#include <QByteArrayList>

#include <functional>
#include <optional>

namespace store {

/// Messages and ledger lines that are durable here before they are in their own files: one sync for a whole group.
/// A record is a line "<ledger line's length> <message's length> <check>", the ledger line, and the message, whose
/// SHA-256 the ledger line holds. Appended to only; cut as a whole once everything is durable in its own place.
class Journal
{
public:
    Journal(Disk &disk, const QString &path);

    /// Takes the record into memory; add() and commit() write it. Its message may be empty: then it is the line alone.
    Outcome add(QByteArrayView ledgerLine, QByteArrayView message);
    /// Everything added is durable. The ledger's size is where it stood before the first record.
    Outcome commit();
    void beginAt(qint64 ledgerSize) { m_ledgerSize = ledgerSize; }

    bool isEmpty() const { return !m_file && m_buffer.isEmpty(); }
    qint64 size() const { return m_size; }
    Outcome cut(); ///< Everything in it is durable elsewhere: it goes.

    struct Record
    {
        QByteArrayView ledgerLine;
        QByteArrayView message;
    };
    /// The whole records of a journal that a crash left behind; a torn or damaged tail is ignored.
    static QList<Record> recordsIn(QByteArrayView content);
    static std::optional<qint64> ledgerSizeIn(QByteArrayView content); ///< Absent where not even its head is whole.

private:
    Outcome create();
    Outcome writeOut();

    Disk *m_disk;
    QByteArray m_path;
    std::optional<DiskFile> m_file;
    QByteArray m_buffer;
    qint64 m_ledgerSize = 0;
    qint64 m_size = 0;
};

} // namespace store
