// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QThread>

#include <memory>

namespace base {

/// Ends a thread's event loop and waits for it, so that nothing on it outlives its owner.
struct QuitAndWait
{
    void operator()(QThread *thread) const
    {
        const std::unique_ptr<QThread> owned(thread);
        owned->quit();
        owned->wait();
    }
};

using Thread = std::unique_ptr<QThread, QuitAndWait>;

/// A running thread; its name shows in debuggers and in top -H.
inline Thread startThread(const QString &name)
{
    Thread thread(std::make_unique<QThread>().release());
    thread->setObjectName(name);
    thread->start();
    return thread;
}

} // namespace base
