// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fetch/FetchReport.h"
#include "fetch/SpeedGauge.h"
#include "pop3/ConversationLine.h"

#include <QObject>
#include <QTimer>

#include <optional>

namespace base {
class Clock;
}

namespace store {
struct Account;
}

namespace fetch {

class Download;

/// What a run says of itself while it goes on: where it stands, and the conversation; at most 20 times a second, and at
/// each new phase. Owned by the run.
class RunTeller final : public QObject
{
    Q_OBJECT

public:
    RunTeller(const store::Account &account, const base::Clock &clock, QObject *parent = nullptr); ///< Clock outlives.

    void start();
    void stop(); ///< Says what is left to say.
    void enter(RunProgress::Phase phase);
    RunProgress::Phase phase() const { return m_phase; }
    void stayAt(RunProgress::Phase phase) { m_told = phase; } ///< Whatever is entered next, but for Cancelling.
    void goOn() { m_told.reset(); }
    void follow(const Download &download, int messages, qint64 bytes); ///< It outlives this; bytes are an estimate.
    void note(const pop3::ConversationLine &line) { m_unsaid += line; }

Q_SIGNALS:
    void progressed(const fetch::RunProgress &progress);
    void said(const base::AccountId &account, const pop3::Conversation &lines);

private:
    void tick();
    void tellProgress();

    const base::Clock &m_clock;
    RunProgress::Phase m_phase = RunProgress::Phase::Waiting;
    std::optional<RunProgress::Phase> m_told; ///< In its place.
    const Download *m_download = nullptr;
    RunProgress m_progress;
    SpeedGauge m_speed;
    pop3::Conversation m_unsaid; ///< Lines that wait for the next tick.
    QTimer m_ticker;
};

} // namespace fetch
