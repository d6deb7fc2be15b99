// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/MailLimits.h"

#include "ui_MailLimits.h"
#include "widgets/NumberLimit.h"

namespace widgets {

using Order = base::AccountPolicy::Order; // in the order of the choices
using Unit = NumberLimit::Unit;

MailLimits::MailLimits(QWidget *parent) : QWidget(parent), m_ui(std::make_unique<Ui::MailLimits>())
{
    m_ui->setupUi(this);
    m_keepNewest = new NumberLimit(m_ui->keepNewest, m_ui->keptMails, Unit::Mail);
    m_keepSize = new NumberLimit(m_ui->keepSize, m_ui->keptMegabytes, Unit::Megabyte);
    m_largest = new NumberLimit(m_ui->skipLarge, m_ui->megabytes, Unit::Megabyte);
    m_runMails = new NumberLimit(m_ui->runMails, m_ui->mailsOfRun, Unit::Mail);
    m_runSize = new NumberLimit(m_ui->runSize, m_ui->megabytesOfRun, Unit::Megabyte);
    connect(m_keepNewest, &NumberLimit::changed, this, &MailLimits::stayChanged);
    connect(m_keepSize, &NumberLimit::changed, this, &MailLimits::stayChanged);
}

MailLimits::~MailLimits() = default;

void MailLimits::show(const AccountForm &form)
{
    const base::AccountPolicy &policy = form.policy;
    m_keepNewest->show(policy.keepNewest);
    m_keepSize->show(policy.keepBytes);
    m_largest->show(form.maxBytes);
    m_runMails->show(policy.runMails);
    m_runSize->show(policy.runBytes);
    m_ui->order->setCurrentIndex(int(policy.order));
}

void MailLimits::read(AccountForm &form) const
{
    form.maxBytes = m_largest->limit();
    base::AccountPolicy &policy = form.policy;
    policy.keepNewest = m_keepNewest->limit();
    policy.keepBytes = m_keepSize->limit();
    policy.runMails = m_runMails->limit();
    policy.runBytes = m_runSize->limit();
    policy.order = Order(m_ui->order->currentIndex());
}

bool MailLimits::isAnySet() const
{
    AccountForm form;
    read(form);
    return form.maxBytes || form.policy != base::AccountPolicy();
}

bool MailLimits::isStayLimited() const
{
    return m_keepNewest->limit() || m_keepSize->limit();
}

void MailLimits::setStayEnabled(bool isEnabled)
{
    const QString why = isEnabled ? QString() : tr("No mail stays on the server.");
    for (const auto &[choice, number] :
         {std::pair(m_ui->keepNewest, m_ui->keptMails), std::pair(m_ui->keepSize, m_ui->keptMegabytes)}) {
        choice->setEnabled(isEnabled);
        choice->setToolTip(why);
        number->setEnabled(isEnabled && choice->isChecked());
    }
}

} // namespace widgets
