// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QSocketNotifier>

#include <memory>

namespace cli {

/// Turns the first SIGINT or SIGTERM into a signal of Qt; the second ends the process as ever. One in a process.
class SignalWatch final : public QObject
{
    Q_OBJECT

public:
    SignalWatch();
    ~SignalWatch() override;

Q_SIGNALS:
    void interrupted();

private:
    void takeSignal();

    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace cli
