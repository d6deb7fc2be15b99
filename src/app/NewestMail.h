// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/CatalogueReader.h"

#include <QObject>

namespace app {

/// Finds the newest unread mails of an account, for its notification. Lives on the reader thread.
class NewestMail final : public QObject
{
    Q_OBJECT

public:
    explicit NewestMail(const store::Profile &profile) : m_reader(profile) {}

public Q_SLOTS:
    void find(const base::AccountId &account, int count);

Q_SIGNALS:
    void found(const base::AccountId &account, const store::MessageRows &rows);

private:
    store::CatalogueReader m_reader;
};

} // namespace app
