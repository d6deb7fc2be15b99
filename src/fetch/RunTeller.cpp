// SPDX-License-Identifier: GPL-3.0-or-later
#include "fetch/RunTeller.h"

#include "base/Clock.h"
#include "fetch/Download.h"
#include "store/Account.h"

#include <utility>

namespace fetch {

namespace {

constexpr int tickMs = 50; ///< The window hears from a run at most 20 times a second.

} // namespace

RunTeller::RunTeller(const store::Account &account, const base::Clock &clock, QObject *parent)
    : QObject(parent), m_clock(clock)
{
    m_progress.account = account.id;
    m_progress.name = account.name;
    connect(&m_ticker, &QTimer::timeout, this, &RunTeller::tick);
}

void RunTeller::start()
{
    m_ticker.start(tickMs);
}

void RunTeller::stop()
{
    m_ticker.stop();
    tick();
}

void RunTeller::enter(RunProgress::Phase phase)
{
    using Phase = RunProgress::Phase;
    m_phase = phase;
    m_progress.phase = phase == Phase::Cancelling ? phase : m_told.value_or(phase);
    tellProgress();
}

void RunTeller::follow(const Download &download, int messages, qint64 bytes)
{
    m_download = &download;
    m_progress.total = messages;
    m_progress.bytesTotal = bytes;
}

void RunTeller::tick()
{
    if (m_progress.phase == RunProgress::Phase::Downloading)
        tellProgress();
    if (!m_unsaid.isEmpty())
        Q_EMIT said(m_progress.account, std::exchange(m_unsaid, {}));
}

void RunTeller::tellProgress()
{
    if (m_download) {
        m_progress.done = m_download->retrievedCount() + m_download->refusedCount();
        m_progress.bytesDone = m_download->bytes();
        m_speed.record(m_clock.monotonicMs(), m_progress.bytesDone);
        m_progress.bytesPerSecond = m_speed.bytesPerSecond();
        const qint64 bytesLeft = qMax<qint64>(0, m_progress.bytesTotal - m_progress.bytesDone);
        m_progress.secondsLeft = m_progress.bytesPerSecond > 0 ? bytesLeft / m_progress.bytesPerSecond : -1;
    }
    Q_EMIT progressed(m_progress);
}

} // namespace fetch
