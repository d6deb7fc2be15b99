// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/AccountCheckPage.h"

#include "ui_AccountCheckPage.h"

#include <QStyle>

namespace widgets {

namespace {

constexpr qint64 megabyte = 1'000'000;

int inMegabytes(qint64 bytes)
{
    return int((bytes + megabyte - 1) / megabyte);
}

} // namespace

AccountCheckPage::AccountCheckPage(QWidget *parent) : QWidget(parent), m_ui(std::make_unique<Ui::AccountCheckPage>())
{
    m_ui->setupUi(this);
    m_ui->days->setSuffix(tr(" days"));
    m_ui->minutes->setSuffix(tr(" min"));
    m_ui->megabytes->setSuffix(tr(" MB"));
    // The buttons stand in three frames, so they do not know each other.
    const QList<QRadioButton *> choices = {m_ui->leave, m_ui->afterDays, m_ui->atOnce};
    for (QRadioButton *choice : choices) {
        choice->setAutoExclusive(false);
        connect(choice, &QRadioButton::clicked, this, [this, choices, choice] {
            for (QRadioButton *each : choices)
                each->setChecked(each == choice);
            markChosen();
            Q_EMIT keepDaysChanged();
        });
    }
    connect(m_ui->days, &QSpinBox::valueChanged, this, &AccountCheckPage::keepDaysChanged);
    connect(m_ui->byItself, &QCheckBox::toggled, m_ui->minutes, &QWidget::setEnabled);
    connect(m_ui->skipLarge, &QCheckBox::toggled, m_ui->megabytes, &QWidget::setEnabled);
    markChosen();
}

AccountCheckPage::~AccountCheckPage() = default;

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
    showLimit(form.maxBytes);
    markChosen();
}

void AccountCheckPage::showLimit(const std::optional<qint64> &maxBytes)
{
    m_shownLimit = maxBytes;
    m_ui->skipLarge->setChecked(maxBytes.has_value());
    m_ui->megabytes->setEnabled(maxBytes.has_value());
    if (maxBytes)
        m_ui->megabytes->setValue(inMegabytes(*maxBytes));
}

/// A limit that is no whole number of megabytes stays as it is until another is chosen.
std::optional<qint64> AccountCheckPage::limit() const
{
    if (!m_ui->skipLarge->isChecked())
        return std::nullopt;
    const int chosen = m_ui->megabytes->value();
    const bool isUnchanged = m_shownLimit && inMegabytes(*m_shownLimit) == chosen;
    return isUnchanged ? m_shownLimit : std::optional(chosen * megabyte);
}

std::optional<int> AccountCheckPage::keepDays() const
{
    if (m_ui->afterDays->isChecked())
        return m_ui->days->value();
    return m_ui->atOnce->isChecked() ? std::optional(0) : std::nullopt;
}

void AccountCheckPage::read(AccountForm &form) const
{
    form.keepDays = keepDays();
    form.checkMinutes = m_ui->byItself->isChecked() ? m_ui->minutes->value() : 0;
    form.maxBytes = limit();
}

void AccountCheckPage::markChosen()
{
    const std::pair<QFrame *, QRadioButton *> cards[] = {
        {m_ui->leaveCard, m_ui->leave}, {m_ui->daysCard, m_ui->afterDays}, {m_ui->nowCard, m_ui->atOnce}};
    for (const auto &[card, choice] : cards) {
        card->setProperty("panel", choice->isChecked() ? QStringLiteral("chosen") : QStringLiteral("true"));
        card->style()->unpolish(card);
        card->style()->polish(card);
    }
}

} // namespace widgets
