// SPDX-License-Identifier: GPL-3.0-or-later
// The part of AccountArchive that asks its catalogue.
#include "store/AccountArchive.h"

namespace store {

/// The catalogue has come as far as this ledger goes, and not further: nothing of it was lost, that one knew.
bool AccountArchive::isLedgerFollowed()
{
    Catalogue::Mark mark;
    ask([&](Catalogue &catalogue) { mark = catalogue.markOf(m_account); });
    return mark.ledger == m_ledger.id() && mark.offset <= m_ledger.size();
}

bool AccountArchive::isCatalogueWhole()
{
    bool isWhole = true;
    ask([&isWhole](Catalogue &catalogue) { isWhole = catalogue.isWhole(); });
    return isWhole;
}

void AccountArchive::setCatalogueWhole()
{
    ask([](Catalogue &catalogue) { catalogue.setWhole(); });
}

bool AccountArchive::isListed(const base::AccountId &other)
{
    bool isListed = false;
    ask([&](Catalogue &catalogue) { isListed = !catalogue.markOf(other).ledger.isEmpty(); });
    return isListed;
}

void AccountArchive::noteRenewalTold()
{
    ask([this](Catalogue &catalogue) { catalogue.noteTold(m_account); });
    m_renewal.noteTold();
}

void AccountArchive::ask(const std::function<void(Catalogue &)> &question)
{
    const auto work = [&question](Catalogue &catalogue) -> Outcome {
        question(catalogue);
        return base::Done{};
    };
    Q_UNUSED(m_catalogue->run(work).isOk())
}

bool AccountArchive::takeHasNewRows()
{
    return m_hasNewRows.exchange(false);
}

} // namespace store
