// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fetch/DeletePlan.h"
#include "pop3/Pop3Session.h"

#include <QObject>

namespace fetch {

class StoreLink;

/// Marks on the server what the plan allows, after the ledger has it in writing. Owned by the run; what is marked goes
/// only when QUIT is answered.
class Removal final : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive the removal.
    Removal(pop3::Pop3Session &session, StoreLink &store, QObject *parent = nullptr);

    void start(const DeletePlan &plan); ///< Ends in finished(), also with an empty plan.
    void refuse();                      ///< The server keeps the message that is next.
    void confirm();                     ///< QUIT was answered: they are gone.
    const QList<base::Uidl> &marked() const { return m_marked; }
    bool isConfirmed() const { return m_isConfirmed; }

Q_SIGNALS:
    void finished();

private:
    void ask();
    void takeMark();
    void goOn();

    pop3::Pop3Session &m_session;
    StoreLink &m_store;
    DeletePlan m_plan;
    qsizetype m_asked = 0;
    qsizetype m_answered = 0;
    QList<base::Uidl> m_marked;
    bool m_isConfirmed = false;
};

} // namespace fetch
