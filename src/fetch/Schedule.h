// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/AccountId.h"
#include "fetch/Patience.h"

#include <QDateTime>
#include <QHash>
#include <QList>
#include <QObject>
#include <QTimer>

#include <optional>

namespace base {
class Clock;
}

namespace fetch {

/// Says when which account is due. Lives on the UI thread; owned by app. One timer, counted on the monotonic clock.
class Schedule final : public QObject
{
    Q_OBJECT

public:
    /// The clock must outlive the schedule.
    explicit Schedule(const base::Clock &clock, QObject *parent = nullptr);

    /// An account that is new here is first due one interval from now; a changed interval counts from the last check.
    /// minutes 0: only by hand. Accounts not in the list are forgotten.
    void setIntervals(const QHash<base::AccountId, int> &minutes);
    void setPatience(const base::AccountId &account, const Patience &patience); ///< Until the next check begins.
    bool mayCheck(const base::AccountId &account) const;                        ///< Now, by the patience it asks for.
    void recordCheck(const base::AccountId &account); ///< A check began, by hand or not: its interval starts again.
    void pauseUntil(const QDateTime &time);           ///< Nothing is due before it; an invalid time ends the pause.
    QDateTime pausedUntil() const { return m_pausedUntil; } ///< Invalid where not paused.
    std::optional<QDateTime> nextCheck() const;             ///< UTC; absent where nothing is planned.

public Q_SLOTS:
    void look(); ///< Emits due() for what is due by now and arms the timer again; also for waking from sleep.

Q_SIGNALS:
    void due(const QList<base::AccountId> &accounts);

private:
    struct Turn
    {
        int minutes = 0;
        qint64 lastMs = 0; ///< Monotonic.
        Patience::Kind patience = Patience::Kind::AsPlanned;
        qint64 patienceMs = 0; ///< Monotonic; where patience has a time.
        std::optional<qint64> dueMs() const;
    };
    std::optional<qint64> msUntilNext() const;
    QList<base::AccountId> takeDue();
    void arm();

    const base::Clock &m_clock;
    QTimer m_timer;
    QHash<base::AccountId, Turn> m_turns;
    QDateTime m_pausedUntil;
};

} // namespace fetch
