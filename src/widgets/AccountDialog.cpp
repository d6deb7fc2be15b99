// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/AccountDialog.h"

#include "ui_AccountDialog.h"
#include "widgets/AccountCheckPage.h"
#include "widgets/AccountServerPage.h"
#include "widgets/AccountYouPage.h"
#include "widgets/Icons.h"
#include "widgets/Measures.h"

#include <QLabel>
#include <QScrollBar>
#include <QToolButton>

#include <utility>

namespace widgets {

AccountDialog::AccountDialog(const AccountForm &form, QWidget *parent)
    : QDialog(parent),
      m_ui(std::make_unique<Ui::AccountDialog>()),
      m_form(form),
      m_deletions({form.keepDays, form.policy.keepNewest, form.policy.keepBytes}),
      m_you(new AccountYouPage(this)),
      m_server(new AccountServerPage(this)),
      m_check(new AccountCheckPage(this)),
      m_isNew(form.id.isNull())
{
    m_ui->setupUi(this);
    setWindowTitle(m_isNew ? tr("Add an account") : tr("Account %1").arg(form.name));
    resize(units(font(), 480), units(font(), 600));
    for (QWidget *page :
         {static_cast<QWidget *>(m_you), static_cast<QWidget *>(m_server), static_cast<QWidget *>(m_check)})
        m_ui->stack->addWidget(page);
    m_you->show(form);
    m_server->show(form);
    m_check->show(form);
    buildPath();
    connect(m_you, &AccountYouPage::changed, this, &AccountDialog::showButtons);
    connect(m_you, &AccountYouPage::addressEntered, m_server, &AccountServerPage::suggestFor);
    connect(m_you, &AccountYouPage::certificateChosen, m_server, &AccountServerPage::setByCertificate);
    connect(m_server, &AccountServerPage::signInChanged, m_you, &AccountYouPage::setByCertificate);
    connect(m_server, &AccountServerPage::changed, this, &AccountDialog::showButtons);
    connect(m_server, &AccountServerPage::testRequested, this, &AccountDialog::requestTest);
    connect(m_check, &AccountCheckPage::leftChanged, this, &AccountDialog::askOfDeletions);
    connect(m_check, &AccountCheckPage::unfolded, this, [this] { m_isUnfolding = true; });
    connect(m_ui->scroll->verticalScrollBar(), &QScrollBar::rangeChanged, this, &AccountDialog::followEnd);
    connect(m_ui->cancelButton, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_ui->backButton, &QPushButton::clicked, this, [this] { goTo(Step(int(m_step) - 1)); });
    connect(m_ui->nextButton, &QPushButton::clicked, this, &AccountDialog::goOn);
    goTo(Step::You);
    m_you->setFocusFirst();
}

AccountDialog::~AccountDialog() = default;

void AccountDialog::buildPath()
{
    m_ui->path->setContentsMargins(-6, 0, 0, 0); // words under words: the buttons have a margin of their own
    const QStringList names = {tr("You"), tr("Server"), m_isNew ? tr("First check") : tr("Mail")};
    for (int i = 0; i < names.size(); ++i) {
        if (i > 0) {
            auto *arrow = new QLabel(this);
            arrow->setPixmap(icon("right", Tint::Secondary).pixmap(QSize(12, 12), devicePixelRatioF()));
            m_ui->path->insertWidget(m_ui->path->count() - 1, arrow);
        }
        auto *step = new QToolButton(this);
        step->setText(names[i]);
        step->setAccessibleName(names[i]);
        step->setAutoRaise(true);
        step->setCheckable(true);
        step->setProperty("step", true);
        connect(step, &QToolButton::clicked, this, [this, i] { goTo(Step(i)); });
        m_ui->path->insertWidget(m_ui->path->count() - 1, step);
        m_path.append(step);
    }
}

void AccountDialog::goTo(Step step)
{
    m_step = step;
    m_isFollowingTest = m_isUnfolding = false;
    m_ui->stack->setCurrentIndex(int(step));
    m_ui->scroll->verticalScrollBar()->setValue(0);
    if (step == Step::Server)
        m_server->suggestFor(form().mailAddress);
    showButtons();
}

bool AccountDialog::isComplete(Step step) const
{
    switch (step) {
    case Step::You:
        return m_you->isComplete();
    case Step::Server:
        return m_server->isComplete();
    case Step::Check:
        return true;
    }
    return true;
}

void AccountDialog::showButtons()
{
    const bool isLast = m_step == Step::Check;
    const bool isAll = isComplete(Step::You) && isComplete(Step::Server);
    m_ui->backButton->setVisible(m_isNew && m_step != Step::You);
    if (m_isNew) {
        m_ui->nextButton->setText(isLast ? tr("Add and check") : tr("Next"));
        m_ui->nextButton->setEnabled(isComplete(m_step) && (!isLast || isAll));
    } else {
        m_ui->nextButton->setText(m_deletions.button());
        m_ui->nextButton->setEnabled(isAll && !m_deletions.isOpen());
        m_ui->nextButton->setToolTip(m_deletions.isOpen() ? tr("Counting the mails on the server") : QString());
        m_ui->deletions->say(Tone::Warning, m_deletions.sentence());
    }
    rewordPath();
}

void AccountDialog::rewordPath()
{
    for (int i = 0; i < m_path.size(); ++i) {
        const bool isReached = !m_isNew || i <= int(m_step) || (i == int(m_step) + 1 && isComplete(m_step));
        m_path[i]->setEnabled(isReached);
        m_path[i]->setChecked(i == int(m_step));
    }
}

void AccountDialog::goOn()
{
    if (m_isNew && m_step != Step::Check) {
        goTo(Step(int(m_step) + 1));
        return;
    }
    Q_EMIT submitted(form());
    accept();
}

/// A new account has no mail here yet, so none that could be deleted without having been fetched before.
void AccountDialog::askOfDeletions()
{
    if (!m_isNew && m_deletions.choose(m_check->left()))
        Q_EMIT deletionCountRequested(m_form.id, m_deletions.chosen());
    showButtons();
}

void AccountDialog::showDeletionCount(const base::LeftOnServer &left, std::optional<qint64> mails)
{
    if (m_deletions.answer(left, mails))
        Q_EMIT deletionCountRequested(m_form.id, m_deletions.chosen());
    showButtons();
}

void AccountDialog::requestTest()
{
    m_isFollowingTest = true;
    Q_EMIT testRequested(form());
}

/// What came of a test, and what may be done about it, appears under the fields: often out of sight. So do more limits.
void AccountDialog::followEnd()
{
    QScrollBar *bar = m_ui->scroll->verticalScrollBar();
    if (std::exchange(m_isUnfolding, false) || m_isFollowingTest)
        bar->setValue(bar->maximum());
}

void AccountDialog::done(int result)
{
    m_you->forgetPassword();
    QDialog::done(result);
}

AccountForm AccountDialog::form() const
{
    AccountForm form(m_form);
    m_you->read(form);
    m_server->read(form);
    m_check->read(form);
    return form;
}

void AccountDialog::setKeychain(const QString &name, bool answers)
{
    m_you->setKeychain(name, answers);
}

void AccountDialog::setTakenNames(const QStringList &names)
{
    m_you->setTakenNames(names);
}

void AccountDialog::showTestStep(const TestStep &step)
{
    m_server->addStep(step);
}

void AccountDialog::showVerdict(const TestVerdict &verdict)
{
    m_server->showVerdict(verdict);
}

} // namespace widgets
