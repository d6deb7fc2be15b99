// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/MoveMail.h"
#include "store/Profile.h"
#include "store/StoreError.h"

#include <QObject>

#include <stop_token>

namespace app {

/// Moves the mail folder. Lives on the store thread, where it works: between two disks this takes as long as copying
/// all mail. Asked from the UI thread.
class MailMover final : public QObject
{
    Q_OBJECT

public:
    void start(const store::Profile &profile, const QString &target); ///< Returns at once: moved() or notMoved().
    void stop(); ///< A copy ends within a piece of a file, notMoved(); one that is whole already still becomes moved().

Q_SIGNALS:
    void progressed(qint64 mails, qint64 allMails); ///< A copy, at first and then four times a second at most.
    void moved();
    void notMoved(const store::StoreError &error); ///< Everything lies where it was. Stopped: by stop().

private:
    std::function<void(const store::MoveMail::Progress &)> teller();
    void move(const store::Profile &profile, const QString &target, const std::stop_token &stop);

    std::stop_source m_stop; ///< Of the last move; touched on the UI thread only.
};

} // namespace app
