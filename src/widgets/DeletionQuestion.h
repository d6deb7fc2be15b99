// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/LeftOnServer.h"

#include <QCoreApplication>
#include <QString>

#include <optional>

namespace widgets {

/// What leaving less mail on the server does to the mail that is there: which number must be known before
/// an account is saved, and how it is put. Belongs to the account dialog.
class DeletionQuestion
{
    Q_DECLARE_TR_FUNCTIONS(widgets::DeletionQuestion)

public:
    using Left = base::LeftOnServer;

    explicit DeletionQuestion(const Left &soFar) : m_soFar(soFar), m_chosen(soFar) {}

    bool choose(const Left &left); ///< True: the number for this choice must be asked for now.
    /// The answer to an earlier question; mails is absent where nobody can tell. True: the choice has changed since,
    /// and chosen() must be asked for now.
    bool answer(const Left &left, std::optional<qint64> mails);

    const Left &chosen() const { return m_chosen; }
    bool isOpen() const { return isLess() && m_answered != Answered{true, m_chosen}; }
    QString
    sentence() const; ///< "At the next check, 1,204 mails …"; empty: nothing would be deleted, or not known yet.
    QString button() const; ///< "Save and delete 1,204", or "Save".

private:
    struct Answered
    {
        bool isAny = false;
        Left left;

        friend bool operator==(const Answered &, const Answered &) = default;
    };

    bool isLess() const { return m_chosen.isLessThan(m_soFar); }
    bool ask();

    Left m_soFar;
    Left m_chosen;
    Answered m_answered;
    std::optional<qint64> m_mails;
    bool m_isAsking = false; ///< One question at a time: the ledger may be long.
};

} // namespace widgets
