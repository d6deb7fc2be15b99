// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fetch/DeletePlan.h"
#include "pop3/Pop3Session.h"

#include <QObject>

namespace fetch {

class StoreLink;

/// Marks on the server what the plan allows, after the ledger has it in writing. Owned by the run. QUIT may follow the
/// last DELE at once, so from then on it is not known what is gone, until QUIT is answered: then it is what was marked.
class Removal final : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive the removal.
    Removal(pop3::Pop3Session &session, StoreLink &store, QObject *parent = nullptr);

    void start(const DeletePlan &plan); ///< Ends in asked(), also with an empty plan.
    void refuse();                      ///< The server keeps the message that is next.
    void confirm();                     ///< QUIT was answered: they are gone.
    const QList<base::Uidl> &marked() const { return m_marked; }
    bool mayHaveMarked() const { return !m_marked.isEmpty() || m_answered < m_asked; }

Q_SIGNALS:
    void asked(); ///< Each DELE is on its way; the answers follow, and none may be missing when QUIT is answered.

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
    bool m_hasAskedAll = false;
};

} // namespace fetch
