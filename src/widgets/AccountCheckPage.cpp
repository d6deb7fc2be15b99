// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/AccountCheckPage.h"

#include "ui_AccountCheckPage.h"
#include "widgets/CountedSuffix.h"
#include "widgets/Icons.h"

#include <QEvent>
#include <QStyle>

namespace widgets {

using First = base::AccountPolicy::First; // in the order of the choices

AccountCheckPage::AccountCheckPage(QWidget *parent) : QWidget(parent), m_ui(std::make_unique<Ui::AccountCheckPage>())
{
    m_ui->setupUi(this);
    setCountedSuffix(m_ui->days, [](int days) { return tr(" day(s)", nullptr, days); });
    setCountedSuffix(m_ui->firstDays, [](int days) { return tr(" day(s)", "of mail", days); });
    m_ui->minutes->setSuffix(tr(" min"));
    joinChoices();
    connect(m_ui->days, &QSpinBox::valueChanged, this, &AccountCheckPage::leftChanged);
    connect(m_ui->limits, &MailLimits::stayChanged, this, &AccountCheckPage::sayWhatStays);
    connect(m_ui->limits, &MailLimits::stayChanged, this, &AccountCheckPage::leftChanged);
    connect(m_ui->byItself, &QCheckBox::toggled, m_ui->minutes, &QWidget::setEnabled);
    connect(m_ui->first, &QComboBox::currentIndexChanged, this, &AccountCheckPage::followFirst);
    connect(m_ui->moreButton, &QToolButton::clicked, this, [this] {
        showLimits(m_ui->limits->isHidden());
        if (!m_ui->limits->isHidden())
            Q_EMIT unfolded();
    });
    showLimits(false);
    followFirst();
    markChosen();
}

AccountCheckPage::~AccountCheckPage() = default;

QList<AccountCheckPage::Card> AccountCheckPage::cards() const
{
    return {{m_ui->leaveCard, m_ui->leave}, {m_ui->daysCard, m_ui->afterDays}, {m_ui->nowCard, m_ui->atOnce}};
}

/// The buttons stand in three frames, so they do not know each other.
void AccountCheckPage::joinChoices()
{
    for (const Card &card : cards()) {
        card.frame->installEventFilter(this);
        card.choice->setAutoExclusive(false);
        connect(card.choice, &QRadioButton::clicked, this, [this, choice = card.choice] {
            for (const Card &each : cards())
                each.choice->setChecked(each.choice == choice);
            markChosen();
            Q_EMIT leftChanged();
        });
    }
}

bool AccountCheckPage::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::MouseButtonRelease) {
        for (const Card &card : cards()) {
            if (card.frame == watched)
                card.choice->click();
        }
    }
    return QWidget::eventFilter(watched, event);
}

void AccountCheckPage::show(const AccountForm &form)
{
    m_ui->leave->setChecked(!form.keepDays);
    m_ui->atOnce->setChecked(form.keepDays == 0);
    m_ui->afterDays->setChecked(form.keepDays && *form.keepDays > 0);
    if (form.keepDays && *form.keepDays > 0)
        m_ui->days->setValue(*form.keepDays);
    m_ui->byItself->setChecked(form.checkMinutes > 0);
    if (form.checkMinutes > 0)
        m_ui->minutes->setValue(form.checkMinutes);
    m_ui->minutes->setEnabled(form.checkMinutes > 0);
    m_ui->limits->show(form);
    showLimits(m_ui->limits->isAnySet());
    sayWhatStays();
    showFirst(form);
    markChosen();
}

/// On first contact alone there is a choice; later, what was left may still be wanted.
void AccountCheckPage::showFirst(const AccountForm &form)
{
    const bool isNew = form.id.isNull();
    if (!isNew)
        m_ui->title->setText(tr("Mail on the server"));
    m_ui->firstBox->setVisible(isNew);
    m_ui->fetchOld->setVisible(!isNew && form.policy.first != First::All);
    m_ui->first->setCurrentIndex(int(form.policy.first));
    if (form.policy.firstDays > 0)
        m_ui->firstDays->setValue(form.policy.firstDays);
}

void AccountCheckPage::followFirst()
{
    const First first = First(m_ui->first->currentIndex());
    m_ui->firstDays->setVisible(first == First::LastDays);
    m_ui->firstNote->setVisible(first != First::All);
}

void AccountCheckPage::showLimits(bool areShown)
{
    m_ui->limits->setVisible(areShown);
    m_ui->moreButton->setIcon(icon(areShown ? "down" : "right", Tint::Secondary));
}

void AccountCheckPage::sayWhatStays()
{
    m_ui->leaveNote->setText(m_ui->limits->isStayLimited() ? tr("While it is among the newest, as set below.")
                                                           : tr("Other devices go on seeing it."));
}

std::optional<int> AccountCheckPage::keepDays() const
{
    if (m_ui->afterDays->isChecked())
        return m_ui->days->value();
    return m_ui->atOnce->isChecked() ? std::optional(0) : std::nullopt;
}

base::LeftOnServer AccountCheckPage::left() const
{
    AccountForm form;
    m_ui->limits->read(form);
    return {keepDays(), form.policy.keepNewest, form.policy.keepBytes};
}

void AccountCheckPage::read(AccountForm &form) const
{
    form.keepDays = keepDays();
    form.checkMinutes = m_ui->byItself->isChecked() ? m_ui->minutes->value() : 0;
    m_ui->limits->read(form);
    form.policy.first = m_ui->fetchOld->isChecked() ? First::All : First(m_ui->first->currentIndex());
    form.policy.firstDays = form.policy.first == First::LastDays ? m_ui->firstDays->value() : 0;
}

void AccountCheckPage::markChosen()
{
    for (const Card &card : cards()) {
        const bool isChosen = card.choice->isChecked();
        card.frame->setProperty("panel", isChosen ? QStringLiteral("chosen") : QStringLiteral("true"));
        card.frame->style()->unpolish(card.frame);
        card.frame->style()->polish(card.frame);
    }
    m_ui->limits->setStayEnabled(!m_ui->atOnce->isChecked());
}

} // namespace widgets
