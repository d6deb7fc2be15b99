// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractSocket>
#include <QSocketNotifier>

#include <memory>

namespace net {

/// Notices that a line was reset before its socket saw that it was connected. Qt 6.4 takes that for a line still to
/// come and connects again, without end and as fast as it can. Owned by the race, for as long as the socket connects.
class ResetWatch final : public QObject
{
    Q_OBJECT

public:
    /// The socket is connecting already, and must outlive the watch.
    explicit ResetWatch(const QAbstractSocket &socket);
    ~ResetWatch() override;

Q_SIGNALS:
    void wasReset();

private:
    void begin();
    void end();
    void look();
    void judge();
    int socketsOwn() const; ///< Its descriptor, which it does not tell before it is connected.

    const QAbstractSocket &m_socket;
    std::unique_ptr<QSocketNotifier> m_notifier; ///< On a descriptor of its own: Qt allows one of a kind on each.
};

} // namespace net
