// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QString>

#include <optional>

namespace widgets {

/// What keeping mail on the server for a shorter time does to the mail that is there: which number must be known before
/// an account is saved, and how it is put. Belongs to the account dialog.
class DeletionQuestion
{
    Q_DECLARE_TR_FUNCTIONS(widgets::DeletionQuestion)

public:
    using Days = std::optional<int>; ///< Absent: for ever. 0: not at all.

    explicit DeletionQuestion(Days keptSoFar) : m_keptSoFar(keptSoFar), m_chosen(keptSoFar) {}

    bool choose(Days keep); ///< True: the number for this choice must be asked for now.
    /// The answer to an earlier question; mails is absent where nobody can tell. True: the choice has changed since,
    /// and chosen() must be asked for now.
    bool answer(Days keep, std::optional<qint64> mails);

    Days chosen() const { return m_chosen; }
    bool isOpen() const { return isShorter() && m_answered != Answered{true, m_chosen}; }
    QString
    sentence() const; ///< "At the next check, 1,204 mails …"; empty: nothing would be deleted, or not known yet.
    QString button() const; ///< "Save and delete 1,204", or "Save".

private:
    struct Answered
    {
        bool isAny = false;
        Days keep;

        friend bool operator==(const Answered &, const Answered &) = default;
    };

    bool isShorter() const;
    bool ask();

    Days m_keptSoFar;
    Days m_chosen;
    Answered m_answered;
    std::optional<qint64> m_mails;
    bool m_isAsking = false; ///< One question at a time: the ledger may be long.
};

} // namespace widgets
