// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Uidl.h"
#include "store/LedgerDigests.h"

#include <QList>

#include <functional>
#include <future>

namespace store {

/// Files that are read again to see whether each is still what was stored. Owned by MessageStore. That may take hours,
/// and others use the store's thread as well: it is done on a thread of its own, batch by batch.
class Vouching
{
public:
    /// Once isStopped is set, it ends within a moment. It must outlive this.
    Vouching(const QString &ledgerPath, const QList<base::Uidl> &uidls, const std::atomic<bool> &isStopped);
    ~Vouching() = default; ///< Waits for the thread, so it is to be stopped before.
    Vouching(const Vouching &) = delete;
    Vouching &operator=(const Vouching &) = delete;

    struct Question
    {
        base::Uidl uidl;
        QByteArray file; ///< Its base name.
        QByteArray path;
    };
    QList<base::Uidl> takeBatch(); ///< Empty: all were taken.
    /// Of one batch. done is called on the other thread, once outcome() is there.
    void read(const QList<Question> &questions, const std::function<void()> &done);
    Outcome outcome(); ///< Of the last batch; waits for it. Done where there was none.

    const QList<base::Uidl> &whole() const { return m_whole; } ///< So far, as of outcome().
    const QList<base::Uidl> &altered() const { return m_altered; }

private:
    Outcome readNow(const QList<Question> &questions);

    const QString m_ledgerPath;
    const QList<base::Uidl> m_uidls;
    const std::atomic<bool> &m_isStopped;
    qsizetype m_taken = 0;
    QList<base::Uidl> m_whole;
    QList<base::Uidl> m_altered;
    std::future<Outcome> m_reading; ///< The last member: its thread uses the others.
};

} // namespace store
