// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/Vouching.h"

namespace store {

namespace {

/// Of so many are names, paths and digests held at a time; each batch costs one reading of the ledger.
constexpr qsizetype batchSize = 16'384;

} // namespace

Vouching::Vouching(const QString &ledgerPath, const QList<base::Uidl> &uidls, const std::atomic<bool> &isStopped)
    : m_ledgerPath(ledgerPath), m_uidls(uidls), m_isStopped(isStopped)
{
}

QList<base::Uidl> Vouching::takeBatch()
{
    const QList<base::Uidl> batch = m_uidls.mid(m_taken, batchSize);
    m_taken += batch.size();
    return batch;
}

void Vouching::read(const QList<Question> &questions, const std::function<void()> &done)
{
    m_reading = std::async(std::launch::async, [this, questions, done] {
        const Outcome outcome = readNow(questions);
        done();
        return outcome;
    });
}

Outcome Vouching::readNow(const QList<Question> &questions)
{
    LedgerDigests digests(m_isStopped);
    for (const Question &question : questions)
        digests.ask(question.file);
    if (Outcome recalled = digests.recall(m_ledgerPath); !recalled)
        return recalled;
    for (const Question &question : questions) {
        const auto verdict = digests.verdictOn(question.file, question.path);
        if (verdict == LedgerDigests::Verdict::Whole)
            m_whole.append(question.uidl);
        else if (verdict == LedgerDigests::Verdict::Altered)
            m_altered.append(question.uidl);
    }
    return base::Done{};
}

Outcome Vouching::outcome()
{
    return m_reading.valid() ? m_reading.get() : Outcome(base::Done{});
}

} // namespace store
