// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ClockQuestion.h"
#include "fetch/FetchReport.h"
#include "models/AccountListModel.h"
#include "models/ConversationModel.h"
#include "models/RunModel.h"
#include "models/SessionListModel.h"
#include "models/SessionLog.h"

#include <QObject>
#include <QTimer>

namespace fetch {
enum class Remedy;
}
namespace widgets {
class MainWindow;
}

namespace app {

class AccountBook;
class Checks;

/// The mail check in the window: button, progress, troubles, conversation, the next check. Lives on the UI thread.
class CheckDesk final : public QObject
{
    Q_OBJECT

public:
    struct House
    {
        widgets::MainWindow &window;
        Checks &checks;
        AccountBook &accounts;
        models::AccountListModel &sidebar;
        models::SessionLog &log; ///< Outlives the window, which is made anew when the language changes.
        const base::Clock &clock;
    };

    struct Told
    {
        base::AccountId account;
        fetch::Trouble trouble;
    };
    /// What the window tells of checks, for the next window, which may word it in another language.
    struct Moment
    {
        QList<Told> troubles; ///< The newest last.
        ClockQuestion clock;
        QList<models::RunModel::Row> run;
        models::AccountStates states;
        quint32 session = 0; ///< That the conversation shows.
    };

    struct NextCheck
    {
        QString text;  ///< "Next check in 6 min"; empty: none is planned.
        QString brief; ///< The same where that has no room: "in 6 min".
    };

    explicit CheckDesk(const House &house, QObject *parent = nullptr);

    void showAccounts(); ///< They changed.
    void showTrouble(const base::AccountId &account, const fetch::Trouble &trouble);
    void withdrawTrouble(const base::AccountId &account);
    Moment moment() const;
    void resume(const Moment &moment);
    NextCheck nextCheck() const;
    void pauseUntil(const QDateTime &time); ///< Invalid: no longer.

Q_SIGNALS:
    void remedyRequested(const base::AccountId &account, fetch::Remedy remedy);
    void nextCheckChanged();

private:
    void connectChecks();
    void connectConversation();
    void start(const base::AccountId &account);
    void finish(const fetch::FetchReport &report);
    void showClock();
    void showProgress();
    void showNextCheck();
    void forgetTrouble(const QString &noticeId);
    void takeAction(const QString &noticeId, const QString &actionId);
    models::AccountLabel labelOf(const base::AccountId &account) const;

    House m_house;
    models::RunModel m_run;
    models::SessionListModel m_sessions;
    models::ConversationModel m_conversation;
    QList<Told> m_troubles; ///< That stand in a bar, the newest last.
    ClockQuestion m_clock;
    QTimer m_minute;
};

} // namespace app
