// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/AccountListModel.h"
#include "models/AttachmentListModel.h"
#include "models/ConversationModel.h"
#include "models/MessageListModel.h"
#include "models/RunModel.h"
#include "models/SessionListModel.h"
#include "models/SessionLog.h"
#include "support/FrozenClock.h"
#include "widgets/ShownMail.h"

#include <QLocale>

/// The real models, filled with the mails of the design's pictures, on 24 November 2026 at 09:46.
class SampleModels
{
public:
    explicit SampleModels(const QLocale &locale = QLocale(QLocale::English, QLocale::UnitedKingdom));

    void fillMails(int count = 0); ///< 0: the dozen of the pictures; else as many made-up ones.
    void beginCheck();
    widgets::ShownMail openMail() const;

    FrozenClock clock;
    QLocale locale;
    QList<store::Account> accounts;
    models::AccountListModel sidebar;
    models::MessageListModel mails;
    models::RunModel run;
    models::AttachmentListModel attachments;
    models::SessionLog log;
    models::SessionListModel sessions;
    models::ConversationModel conversation;

private:
    void addAccounts();
    void fillSidebar();
    void fillConversation();
    store::MessageRows sampleRows() const;
    quint32 m_number = 0;
};
