// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/CheckControl.h"

#include "widgets/ElidedLabel.h"
#include "widgets/Icons.h"
#include "widgets/Measures.h"
#include "widgets/SplitButton.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>

namespace widgets {

CheckControl::CheckControl(QWidget *parent)
    : QStackedWidget(parent),
      m_button(new SplitButton(this)),
      m_menu(new QMenu(this)),
      m_counts(new ElidedLabel(this)),
      m_details(new ElidedLabel(this)),
      m_bar(new QProgressBar(this)),
      m_cancel(new QPushButton(this))
{
    addWidget(makeButtonPage());
    addWidget(makeProgressPage());
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccounts({});
}

QWidget *CheckControl::makeButtonPage()
{
    m_button->setText(tr("Check mail"));
    m_button->setMenu(m_menu);
    m_button->setToolTip(tr("Check all accounts (F5)"));
    m_button->setAccessibleName(tr("Check mail"));
    connect(m_button, &QToolButton::clicked, this, &CheckControl::checkAllRequested);
    return m_button;
}

QWidget *CheckControl::makePanel(QWidget *page)
{
    auto *panel = new QFrame(page);
    panel->setProperty("panel", true);
    auto *grid = new QGridLayout(panel);
    grid->setContentsMargins(10, 3, 10, 4);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(1);
    m_counts->setProperty("type", QStringLiteral("strong"));
    m_details->setProperty("type", QStringLiteral("secondary"));
    m_details->setAlignment(Qt::AlignRight);
    m_bar->setTextVisible(false);
    m_bar->setRange(0, 1000);
    m_bar->setFixedHeight(6);
    m_bar->setAccessibleName(tr("Progress of the check"));
    grid->addWidget(m_counts, 0, 0);
    grid->addWidget(m_details, 0, 1);
    grid->addWidget(m_bar, 1, 0, 1, 2);
    grid->setColumnStretch(1, 1);
    return panel;
}

QWidget *CheckControl::makeProgressPage()
{
    auto *page = new QWidget(this);
    auto *row = new QHBoxLayout(page);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(makePanel(page), 1);
    m_cancel->setText(tr("Cancel"));
    m_cancel->setIcon(icon("stop"));
    m_cancel->setToolTip(tr("Stop the check; what is here stays (Esc)"));
    m_cancel->setAccessibleName(tr("Cancel the check"));
    connect(m_cancel, &QPushButton::clicked, this, &CheckControl::cancelRequested);
    row->addWidget(m_cancel);
    return page;
}

void CheckControl::setAccounts(const QList<Choice> &accounts)
{
    m_menu->clear();
    m_accounts.clear();
    for (const Choice &choice : accounts) {
        m_accounts += choice.account;
        connect(m_menu->addAction(choice.icon, choice.name), &QAction::triggered, this,
                [this, account = choice.account] { Q_EMIT checkRequested(account); });
    }
    m_button->setEnabled(!accounts.isEmpty());
    m_button->setToolTip(accounts.isEmpty() ? tr("Add an account first") : tr("Check all accounts (F5)"));
    Q_EMIT accountsChanged();
}

bool CheckControl::mayCheck(const base::AccountId &account) const
{
    return account.isNull() ? !m_accounts.isEmpty() : m_accounts.contains(account);
}

void CheckControl::setChecking(bool isChecking)
{
    setCurrentIndex(isChecking ? 1 : 0);
    updateGeometry();
}

bool CheckControl::isChecking() const
{
    return currentIndex() == 1;
}

void CheckControl::showProgress(const QString &counts, const QString &details, double fraction)
{
    m_counts->setText(counts);
    m_details->setText(details);
    m_bar->setValue(qRound(fraction * 1000));
    m_bar->setAccessibleDescription(counts);
    m_counts->updateGeometry();
    m_details->updateGeometry();
}

QSize CheckControl::sizeHint() const
{
    const QSize button = m_button->sizeHint();
    if (!isChecking())
        return button;
    return {units(font(), 404) + m_cancel->sizeHint().width() / 3, qMax(button.height(), units(font(), 34))};
}

QSize CheckControl::minimumSizeHint() const
{
    return isChecking() ? QSize(units(font(), 260), sizeHint().height()) : sizeHint();
}

void CheckControl::changeEvent(QEvent *event)
{
    QStackedWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        updateGeometry();
}

} // namespace widgets
