// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QSocketNotifier>

#include <memory>

namespace base {

/// Turns the first SIGINT, SIGTERM or SIGHUP into a signal of Qt; the second ends the process as ever. One in a
/// process. Stands in base because both programs end by it and it needs nothing but QtCore.
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

} // namespace base
