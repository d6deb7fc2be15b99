// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/Profile.h"
#include "store/StoreError.h"

#include <QObject>

namespace app {

/// Moves the mail folder. Lives on the store thread: between two disks this takes as long as copying all mail.
class MailMover final : public QObject
{
    Q_OBJECT

public:
    void move(const store::Profile &profile, const QString &target);

Q_SIGNALS:
    void moved();
    void notMoved(const store::StoreError &error); ///< Everything lies where it was.
};

} // namespace app
