// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/SignalWatch.h"

#include <csignal>
#include <sys/socket.h>
#include <unistd.h>

namespace base {

namespace {

int wakeSocket[2] = {-1, -1}; // a signal handler can reach nothing else

extern "C" void wakeEventLoop(int)
{
    const char mark = 1;
    [[maybe_unused]] const ssize_t written = ::write(wakeSocket[0], &mark, 1);
}

} // namespace

SignalWatch::SignalWatch()
{
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, wakeSocket) != 0)
        return;
    m_notifier = std::make_unique<QSocketNotifier>(wakeSocket[1], QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, &SignalWatch::takeSignal);
    struct sigaction action = {};
    action.sa_handler = wakeEventLoop;
    action.sa_flags = int(SA_RESTART | SA_RESETHAND);
    for (const int signal : {SIGINT, SIGTERM, SIGHUP})
        ::sigaction(signal, &action, nullptr);
}

SignalWatch::~SignalWatch() = default;

void SignalWatch::takeSignal()
{
    m_notifier->setEnabled(false);
    Q_EMIT interrupted();
}

} // namespace base
