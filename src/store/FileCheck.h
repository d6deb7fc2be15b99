// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/VerificationSlice.h"

#include <atomic>
#include <functional>
#include <mutex>

namespace store {

/// Holds many files against their SHA-256, on every core at once.
class FileCheck
{
public:
    /// Once isStopped is set, the rest is left out. Both must outlive this.
    FileCheck(const QByteArray &folder, const std::atomic<bool> &isStopped) : m_folder(folder), m_isStopped(isStopped)
    {
    }

    std::function<void()> progressed; ///< Often, on the thread of run(): after a mail, or a piece of one.

    void run(const QList<VerificationSlice::Promise> &promises); ///< Blocks.

    int messages() const { return m_messages; } ///< Read to their end so far.
    qint64 bytes() const { return m_bytes; }
    QList<Finding> takeAltered();
    QList<QByteArray> takeMoved(); ///< Their ids: nothing was at that place any more.

private:
    enum class Telling { Yes, No };
    void work(const QList<VerificationSlice::Promise> &promises, std::atomic<qsizetype> &next, Telling telling);
    void check(const VerificationSlice::Promise &promise, Telling telling);
    void note(const Finding &altered);
    void noteMoved(const QByteArray &id);

    const QByteArray m_folder;
    const std::atomic<bool> &m_isStopped;
    std::atomic<int> m_messages = 0;
    std::atomic<qint64> m_bytes = 0;
    std::mutex m_noting;
    QList<Finding> m_altered;  ///< With m_moved, under m_noting.
    QList<QByteArray> m_moved; ///< By another program, or deleted.
};

} // namespace store
