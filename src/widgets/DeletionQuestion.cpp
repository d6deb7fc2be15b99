// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/DeletionQuestion.h"

#include <limits>

namespace widgets {

namespace {

int shown(qint64 mails)
{
    return int(qMin<qint64>(mails, std::numeric_limits<int>::max()));
}

} // namespace

bool DeletionQuestion::choose(const Left &left)
{
    m_chosen = left;
    return ask();
}

bool DeletionQuestion::answer(const Left &left, std::optional<qint64> mails)
{
    m_isAsking = false;
    m_answered = {true, left};
    m_mails = mails;
    return ask();
}

bool DeletionQuestion::ask()
{
    if (m_isAsking || !isOpen())
        return false;
    m_isAsking = true;
    return true;
}

QString DeletionQuestion::sentence() const
{
    if (isOpen() || !isLess() || m_mails == 0)
        return {};
    if (!m_mails)
        return tr("At the next check, mails that are safe here will be deleted from the server.");
    return tr("At the next check, %Ln mail(s) that are safe here will be deleted from the server.", nullptr,
              shown(*m_mails));
}

QString DeletionQuestion::button() const
{
    if (sentence().isEmpty())
        return tr("Save");
    return m_mails ? tr("Save and delete %Ln", nullptr, shown(*m_mails)) : tr("Save and delete them");
}

} // namespace widgets
